"""`bahi demo`: everything, and a conversation played through it."""

# ruff: noqa: PLC0415
import sys
from functools import partial

import click


@click.command()
@click.option("--once", is_flag=True, help="Stop everything after the conversation.")
def demo(once: bool) -> None:
    """Start everything, play an order from chat to ledger, and stay until Ctrl-C.

    The exit code is 0 only if every figure of the conversation was right.
    """
    from rich.console import Console

    from ops import checkout, presentation, sharing, status
    from ops.demo import play
    from ops.foreground import interruptible, stay_up
    from ops.locks import exclusive

    console = Console()
    say = partial(console.print, markup=False, highlight=False)
    here = checkout.current()
    is_right = False
    with interruptible() as interruption, sharing.everything(here, say) as running:
        # Two conversations on the same phones would mix.
        with exclusive(here.data / "demo.lock", lambda: say("Waiting for another demonstration.")):
            is_right = play.run(console, running.environment)
        if not once:
            console.print(presentation.addresses(status.report(here)))
            console.print("Everything stays up. Ctrl-C stops it.")
            interruption.is_expected = True
            stay_up(running.supervisor, say)
    sys.exit(0 if is_right else 1)
