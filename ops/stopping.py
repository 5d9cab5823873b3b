"""Stops what was started for one data folder, and nothing else."""

from collections.abc import Callable

from ops import processes, supervisor_config
from ops.checkout import Checkout
from ops.errors import OperatorError
from ops.polling import attempts
from ops.progress import Progress
from ops.state import State
from ops.supervision import NotAnswering, Supervisor
from ops.system import System

# Longer than the 30 s that supervisor gives a program before it kills it.
STOP_SECONDS = 40


def stop_apps(system: System, say: Callable[[str], None]) -> None:
    """Stop everything but the services, which other commands still use."""
    supervisor = system.supervisor
    if not supervisor.is_answering():
        return
    say("Stopping the webhook, workers, beat, Flower and the provider")
    try:
        file = system.checkout.progress_file
        Progress.of(supervisor.pid(), file).reached(file, migrated=True, ready=False)
        for group in supervisor_config.WORK:
            supervisor.stop_group(group)
            _wait_until_stopped(supervisor, group)
    except NotAnswering:
        # Somebody stopped the whole system meanwhile, with `bahi down`.
        return


def _wait_until_stopped(supervisor: Supervisor, group: str) -> None:
    for _ in attempts(STOP_SECONDS):
        if not any(row.pid for row in supervisor.processes() if row.group == group):
            return
    raise OperatorError("Some processes do not stop. See them with: bahi status")


def stop_everything(checkout: Checkout, say: Callable[[str], None]) -> bool:
    """Stop supervisor and all it started; returns False when nothing ran.

    What has not ended after 40 s is killed, and so is what a killed supervisor left behind.
    """
    running = processes.of(checkout.data)
    if not running:
        return False
    say("Stopping all that still runs for this checkout")
    state = State.load(checkout.state_file)
    supervisor = Supervisor(state) if state else None
    if supervisor and supervisor.is_answering():
        try:
            supervisor.shut_down()
        except NotAnswering:
            say("The supervisor is ending already")
        running = processes.wait_until_gone(running, STOP_SECONDS, wake=supervisor.is_answering)
        processes.terminate(running, deadline_seconds=2)
    else:
        processes.terminate(running, deadline_seconds=STOP_SECONDS)
    checkout.progress_file.unlink(missing_ok=True)
    return True
