"""Fills in deploy/supervisord.conf for one data folder."""

import getpass
import io
import shlex
import sys
from collections.abc import Mapping, Sequence
from configparser import RawConfigParser
from string import Template

from ops.checkout import Checkout, identity_of
from ops.embedded import accounts, postgres, redis
from ops.environment import OutsideServices, environment
from ops.errors import OperatorError
from ops.state import State

SERVICES = ("postgres", "redis")

# Groups beside the services, in the order of stopping; they are started together.
WORK = (APPS, OUTSIDE) = ("apps", "outside")


def render(checkout: Checkout, state: State, outside: OutsideServices) -> str:
    """The whole configuration, ready to be written; it holds secrets."""
    template = Template((checkout.root / "deploy" / "supervisord.conf").read_text())
    return _with_shared_values(template.substitute(_values(checkout, state, outside)))


def _with_shared_values(text: str) -> str:
    """Write the values of [programs] into each program; supervisor has no such thing itself."""
    config = RawConfigParser()
    config.read_string(text)
    shared = dict(config["programs"])
    config.remove_section("programs")
    for section in config.sections():
        if section.startswith("program:"):
            config[section] = {**shared, **config[section]}
    written = io.StringIO()
    config.write(written)
    return written.getvalue()


def _values(checkout: Checkout, state: State, outside: OutsideServices) -> dict[str, object]:
    account = accounts.server_account()
    operator = getpass.getuser()
    python = sys.executable
    return {
        "root": _text(checkout.root),
        "identity": identity_of(checkout.root),
        "operator": operator,
        "server_account": account.name if account else operator,
        "python": _command([python]),
        "celery": _command([python, "-m", "celery", "-A", "workers.main"]),
        "postgres_command": _command(postgres.command(checkout.postgres, state.ports.postgres)),
        "redis_command": _command(redis.command(checkout.redis, state.ports.redis)),
        "database_is_embedded": _boolean(not outside.database),
        "redis_is_embedded": _boolean(not outside.redis),
        "beat_schedule": _command([str(checkout.data / "beat-schedule")]),
        "flower_database": _command([str(checkout.data / "flower.db")]),
        "flower_user": state.flower_user,
        "flower_password": state.flower_password,
        "webhook_port": state.ports.webhook,
        "provider_port": state.ports.provider,
        "flower_port": state.ports.flower,
        "supervisor_port": state.ports.supervisor,
        "supervisor_user": state.supervisor_user,
        "supervisor_password": state.supervisor_password,
        "environment": _environment({**environment(state, outside), "PYTHONUNBUFFERED": "1"}),
    }


def _text(value: object) -> str:
    """Supervisor expands %(name)s in every value, so a percent sign is written twice."""
    return str(value).replace("%", "%%")


def _command(arguments: Sequence[str]) -> str:
    return _text(shlex.join(arguments))


def _boolean(value: bool) -> str:
    return "true" if value else "false"


def _environment(variables: Mapping[str, str]) -> str:
    """Pairs as supervisor reads them; it knows no escape for a double quote.

    Raises OperatorError for a value that cannot be written.
    """
    for name, value in variables.items():
        if '"' in value or not value.isprintable():
            raise OperatorError(
                f"{name} holds a double quote or a control character. "
                "Write it percent-encoded, as %22 for the quote."
            )
    return ",".join(f'{name}="{_text(value)}"' for name, value in variables.items())
