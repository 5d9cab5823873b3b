"""The system of one checkout, for as long as a command uses it.

Several commands may use it at once. Each holds a share; the first one starts things, and
whoever leaves last stops them. A system left behind by a killed command belongs to the next.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

from ops import signals, starting, stopping
from ops.checkout import Checkout
from ops.locks import Holding, exclusive
from ops.system import Say, System

T = TypeVar("T")


@contextmanager
def services(checkout: Checkout, say: Say, *, as_it_is: bool = False) -> Iterator[System]:
    """Inside the block PostgreSQL and Redis answer and the database is migrated.

    With `as_it_is` only a database that is not there yet is: for looking at one, not at what a
    migration would have mended.
    """
    checkout.create_data_folder()
    with (
        ExitStack() as reservations,
        _shared(
            checkout.start_lock,
            checkout.services_lock,
            start=lambda: starting.start_services(checkout, reservations, say, as_it_is=as_it_is),
            stop=lambda: stopping.stop_everything(checkout, say),
            say=say,
        ) as system,
    ):
        yield system


@contextmanager
def everything(checkout: Checkout, say: Say) -> Iterator[System]:
    """Inside the block the webhook, workers, beat, Flower and the provider answer as well."""
    with (
        services(checkout, say) as system,
        _shared(
            checkout.start_lock,
            checkout.apps_lock,
            start=lambda: starting.start_apps(system, say),
            stop=lambda: stopping.stop_apps(system, say),
            say=say,
            left=lambda: say("Still used by another bahi command: left running."),
        ),
    ):
        yield system


@contextmanager
def _shared(
    turn: Path,
    shares: Path,
    *,
    start: Callable[[], T],
    stop: Callable[[], object],
    say: Say,
    left: Callable[[], None] = lambda: None,
) -> Iterator[T]:
    def wait() -> None:
        say("Waiting for another bahi command that starts or stops things.")

    with exclusive(turn, wait):
        share = Holding(shares)
        try:
            started = start()
        except BaseException:
            with signals.handled_by(signals.ignore):
                if share.give_back():
                    stop()
            raise
    try:
        yield started
    finally:
        with signals.handled_by(signals.ignore), exclusive(turn, wait):
            if share.give_back():
                stop()
            else:
                left()
