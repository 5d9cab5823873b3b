"""A system lives as long as somebody uses it, and leaves nothing behind.

The database stays empty here: what migrations do is tested with them.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import psycopg
import pytest

from ops import processes, sharing, starting, supervisor_config
from ops.checkout import Checkout
from ops.checkout import current as current_checkout
from ops.embedded import postgres, redis
from ops.embedded.accounts import scratch_folder
from ops.environment import DATABASE_VARIABLES, MONITOR_VARIABLE
from ops.errors import OperatorError
from ops.locks import is_held
from ops.polling import attempts
from ops.readiness import Probe
from ops.state import State
from ops.system import System

# A supervisor may outlive the command that started it; Python warns about such children.
pytestmark = pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning")


def quietly(text: str) -> None:
    """Nobody listens in a test."""


@pytest.fixture(scope="module", autouse=True)
def unmigrated() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in (*DATABASE_VARIABLES, MONITOR_VARIABLE, "REDIS_URL"):
            patch.delenv(name, raising=False)
        patch.setattr(starting, "migrate", lambda _running: None)
        patch.setattr(starting, "_submit_templates", lambda _running: None)
        yield


@pytest.fixture(scope="module")
def running() -> Iterator[System]:
    """One system for the tests that leave it running."""
    with scratch_folder() as folder:
        checkout = Checkout(current_checkout().root, folder / "data")
        with sharing.services(checkout, quietly) as services:
            yield services


def superuser_url(state: State) -> str:
    return postgres.superuser_url(state.ports.postgres, state.postgres_superuser_password)


def redis_process(checkout: Checkout) -> psutil.Process:
    return next(p for p in processes.of(checkout.data) if Path(p.exe()).name == "redis-server")


def eventually(happens: Callable[[], bool]) -> bool:
    return any(happens() for _ in attempts(deadline_seconds=15))


def test_services_run_for_the_first_user_to_the_last(checkout: Checkout) -> None:
    with ExitStack() as second_user:
        with sharing.services(checkout, quietly) as first:
            second = second_user.enter_context(sharing.services(checkout, quietly))
            assert second.state == first.state
        # The first has left; a client that never leaves must not delay the end either.
        client = psycopg.connect(superuser_url(second.state))
    client.close()
    assert processes.of(checkout.data) == []
    assert not is_held(checkout.services_lock)
    assert "received fast shutdown request" in (checkout.logs / "postgres.log").read_text()


def test_a_secret_that_an_earlier_version_did_not_know_is_kept_from_the_next_start_on(
    checkout: Checkout,
) -> None:
    earlier = State().model_dump_json(exclude={"monitor_password"})
    checkout.state_file.write_text(earlier)
    with sharing.services(checkout, quietly) as started:
        kept = State.load(checkout.state_file)
    assert kept == started.state


def test_what_a_killed_supervisor_left_behind_is_cleared_away(checkout: Checkout) -> None:
    with sharing.services(checkout, quietly) as first:
        orphan = redis_process(checkout)
        psutil.Process(first.supervisor.pid()).kill()
        assert eventually(lambda: not first.supervisor.is_answering())
        with sharing.services(checkout, quietly) as second:
            assert not orphan.is_running() or orphan.status() == psutil.STATUS_ZOMBIE
            psycopg.connect(superuser_url(second.state)).close()
    assert processes.of(checkout.data) == []


def test_a_server_that_is_killed_is_started_again(running: System) -> None:
    killed = redis_process(running.checkout)
    killed.kill()

    def is_back() -> bool:
        rows = running.supervisor.processes()
        return any(r.name == "redis" and r.pid not in (0, killed.pid) for r in rows)

    assert eventually(is_back)


def test_other_settings_are_refused_while_it_runs(
    running: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDIS_URL", "redis://cache.example/0")
    with (
        pytest.raises(OperatorError, match="bahi down"),
        sharing.services(running.checkout, quietly),
    ):
        pytest.fail("it started")
    assert running.supervisor.is_answering()


def test_an_app_that_ends_at_once_is_named_with_its_log(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: Callable[..., str] = supervisor_config.render

    def with_broken_webhook(*arguments: object) -> str:
        return rendered(*arguments).replace("webhook.wsgi:app", "webhook.nowhere:app")

    def only_the_webhook(running: System) -> list[Probe]:
        return [Probe(("webhook",), lambda: False)]

    monkeypatch.setattr(supervisor_config, "render", with_broken_webhook)
    monkeypatch.setattr(starting, "_app_probes", only_the_webhook)
    with pytest.raises(OperatorError) as told, sharing.everything(checkout, quietly):
        pytest.fail("it started")
    assert "webhook ended while it was being started" in told.value.message
    assert "nowhere" in told.value.message
    assert processes.of(checkout.data) == []


def test_only_processes_of_this_data_folder_are_found(running: System, folder: Path) -> None:
    with redis.running(folder / "redis"):
        ours = {process.pid for process in processes.of(running.checkout.data)}
        others = {process.pid for process in processes.of(folder)}
    assert running.supervisor.pid() in ours
    assert len(others) == 1
    assert not ours & others
