"""Brings the processes of one checkout up, step by step, from whatever state they are in."""

import http.client
import os
from base64 import b64encode
from contextlib import ExitStack, closing, suppress
from functools import partial
from http import HTTPStatus

import psycopg
import sqlalchemy as sa

from core.errors import TableInUse
from ops import ports, processes, readiness, supervision, supervisor_config
from ops.checkout import Checkout, identity_of
from ops.embedded import accounts, postgres, redis
from ops.environment import BUSINESS_NUMBER, OutsideServices
from ops.errors import OperatorError
from ops.polling import attempts
from ops.progress import Progress
from ops.readiness import Probe, http_probe, running_probe, workers_probe
from ops.state import State
from ops.supervision import Supervisor
from ops.system import Say, System

SERVICES_SECONDS = 60
APPS_SECONDS = 60


def start_services(
    checkout: Checkout, reservations: ExitStack, say: Say, *, as_it_is: bool = False
) -> System:
    """Supervisor, PostgreSQL, Redis and the migrated database; what runs already is kept.

    `reservations` keeps newly chosen ports away from other checkouts until it is closed.
    Raises OperatorError naming what did not start.
    """
    state = State.load(checkout.state_file) or State()
    outside = OutsideServices.named_in(os.environ, state)
    if Supervisor(state).is_answering():
        _require_same_configuration(checkout, state, outside)
    else:
        _clear_away_leftovers(checkout, say)
        chosen = reservations.enter_context(ports.reserved(state.ports.model_dump()))
        state = state.with_ports(chosen)
        state.save(checkout.state_file)
        _start_supervisor(checkout, state, outside, say)
    system = System(checkout, state, outside)
    supervisor = system.supervisor
    readiness.wait_for(_service_probes(system), supervisor, checkout.logs, SERVICES_SECONDS)
    progress = Progress.of(supervisor.pid(), checkout.progress_file)
    if not progress.migrated and not (as_it_is and _database_is_there(system)):
        say("Migrating the database")
        migrate(system)
        progress.reached(checkout.progress_file, migrated=True, ready=False)
    return system


def _require_same_configuration(checkout: Checkout, state: State, outside: OutsideServices) -> None:
    if checkout.supervisor_config.read_text() != supervisor_config.render(checkout, state, outside):
        raise OperatorError(
            "Bahi runs for this checkout with other settings: other DATABASE_URL or REDIS_URL, "
            "or another version of the code. Stop it first with: bahi down"
        )


def _clear_away_leftovers(checkout: Checkout, say: Say) -> None:
    """End what a killed supervisor left running: it holds ports and the database's folder."""
    leftovers = processes.of(checkout.data)
    if leftovers:
        say(f"Ending {len(leftovers)} processes that an earlier run left behind")
        processes.terminate(leftovers, deadline_seconds=SERVICES_SECONDS)


def _start_supervisor(checkout: Checkout, state: State, outside: OutsideServices, say: Say) -> None:
    account = accounts.server_account()
    if not outside.database:
        if not checkout.postgres.exists():
            say("Making the database cluster")
        postgres.prepare(checkout.postgres, state.postgres_superuser_password, account)
    if not outside.redis:
        redis.prepare(checkout.redis, state.redis_password, account)
    checkout.supervisor_config.touch(mode=0o600)
    checkout.supervisor_config.write_text(supervisor_config.render(checkout, state, outside))
    say("Starting PostgreSQL and Redis")
    process = supervision.spawn(checkout)
    supervisor = Supervisor(state)
    for _ in attempts(SERVICES_SECONDS):
        if supervisor.is_answering():
            return
        if process.poll() is not None:
            break
    raise readiness.failure("supervisord", "did not start", checkout.logs)


def _service_probes(system: System) -> list[Probe]:
    urls = system.environment
    probes = []
    if not system.outside.database:
        password = system.state.postgres_superuser_password
        url = postgres.superuser_url(system.state.ports.postgres, password)
        probes.append(Probe(("postgres",), partial(postgres.is_ready, url)))
    if not system.outside.redis:
        probes.append(Probe(("redis",), partial(redis.is_ready, urls["REDIS_URL"])))
    return probes


def migrate(system: System) -> None:
    """Bring the database to the newest revision; an embedded one gets the demonstration's shops.

    An outside database may be somebody's real one: there only `bahi seed` loads them.
    """
    # What only a migration needs is the slowest to import, and most commands need none.
    import ops.seed  # noqa: PLC0415
    from ops import database  # noqa: PLC0415

    admin_url = system.environment["DATABASE_ADMIN_URL"]
    state = system.state
    if system.outside.database:
        _upgrade(admin_url)
        return
    superuser_url = postgres.superuser_url(state.ports.postgres, state.postgres_superuser_password)
    database.create_if_missing(superuser_url, admin_url)
    _upgrade(admin_url)
    ops.seed.load(admin_url, BUSINESS_NUMBER)
    database.set_passwords(
        admin_url,
        {
            "app_user": state.app_user_password,
            "bahi_maintenance": state.maintenance_password,
            "bahi_monitor": state.monitor_password,
        },
    )


def _database_is_there(system: System) -> bool:
    from ops import database  # noqa: PLC0415

    state = system.state
    superuser_url = postgres.superuser_url(state.ports.postgres, state.postgres_superuser_password)
    return database.exists(superuser_url, system.environment["DATABASE_ADMIN_URL"])


def _upgrade(admin_url: str) -> None:
    import db.migrate  # noqa: PLC0415

    try:
        db.migrate.upgrade(admin_url)
    except TableInUse as error:
        raise OperatorError(str(error)) from error
    except (psycopg.Error, sa.exc.DBAPIError) as error:
        reason = error.orig if isinstance(error, sa.exc.DBAPIError) else error
        raise OperatorError(
            f"The database cannot be migrated, and nothing was changed: {str(reason).splitlines()[0]}\n"
            'docs/operations.md, "When something is wrong", has the usual causes.'
        ) from error


def start_apps(system: System, say: Say) -> None:
    """The webhook, workers, beat, Flower and the provider; returns when each one answers.

    Raises OperatorError naming the first that does not, with the end of its log.
    """
    supervisor = system.supervisor
    checkout = system.checkout
    progress = Progress.of(supervisor.pid(), checkout.progress_file)
    if progress.ready:
        return
    say("Starting the webhook, workers, beat, Flower and the provider")
    supervisor.start_group(supervisor_config.OUTSIDE)
    readiness.wait_for([_provider_probe(system)], supervisor, checkout.logs, APPS_SECONDS)
    # Before anything is sent: the stand-in has forgotten what it approved when it ran last.
    _submit_templates(system)
    supervisor.start_group(supervisor_config.APPS)
    readiness.wait_for(_app_probes(system), supervisor, checkout.logs, APPS_SECONDS)
    _introduce_workers_to_flower(system.state)
    progress.reached(checkout.progress_file, migrated=True, ready=True)


def _submit_templates(system: System) -> None:
    """So that the phones of the demonstration can be told things before they have written."""
    from core.errors import BahiError  # noqa: PLC0415
    from ops.templates import files, session, submission  # noqa: PLC0415

    wordings = files.read(system.checkout.templates)
    settings = session.settings_of(system.environment)
    try:
        with session.connected(settings) as (engine, provider):
            refused = [
                outcome.refusal
                for outcome in submission.submit(engine, provider, wordings)
                if outcome.refusal is not None
            ]
            submission.refresh(engine, provider)
    except BahiError as error:
        raise OperatorError(str(error)) from error
    if refused:
        raise OperatorError(f"The stand-in refuses a template: {refused[0]}")


def _introduce_workers_to_flower(state: State) -> None:
    """Flower started beside the workers and asked for them before they were there.

    Its pages would stay empty until somebody presses refresh. It answers after its own
    timeout of a second, and nothing waits for the answer.
    """
    login = b64encode(f"{state.flower_user}:{state.flower_password}".encode()).decode()
    connection = http.client.HTTPConnection(ports.HOST, state.ports.flower, timeout=5)
    with closing(connection), suppress(OSError):
        connection.request(
            "GET", "/api/workers?refresh=1", headers={"Authorization": f"Basic {login}"}
        )


def _app_probes(system: System) -> list[Probe]:
    listening = system.state.ports
    login_wanted = (HTTPStatus.OK, HTTPStatus.UNAUTHORIZED)
    return [
        http_probe("webhook", listening.webhook, "/readyz", [HTTPStatus.OK]),
        _provider_probe(system),
        http_probe("flower", listening.flower, "/", login_wanted),
        running_probe("beat", system.supervisor),
        workers_probe(identity_of(system.checkout.root), system.environment),
    ]


def _provider_probe(system: System) -> Probe:
    return http_probe("provider", system.state.ports.provider, "/control/health", [HTTPStatus.OK])
