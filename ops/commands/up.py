"""`bahi up`: everything, in the foreground, until Ctrl-C."""

# ruff: noqa: PLC0415
from functools import partial

import click


@click.command()
def up() -> None:
    """Start everything and stay until Ctrl-C stops it."""
    from rich.console import Console

    from ops import checkout, locks, presentation, sharing, status
    from ops.foreground import interruptible, stay_up

    console = Console()
    say = partial(console.print, markup=False, highlight=False)
    here = checkout.current()
    if locks.is_held(here.apps_lock):
        report = status.report(here)
        if report.running:
            console.print("Bahi runs already for this checkout.")
            console.print(presentation.addresses(report))
            return
    with interruptible() as interruption, sharing.everything(here, say) as running:
        console.print(presentation.addresses(status.report(here)))
        console.print("Everything runs. Ctrl-C stops it.")
        interruption.is_expected = True
        stay_up(running.supervisor, say)
