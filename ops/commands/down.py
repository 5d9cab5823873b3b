"""`bahi down`: the end of whatever runs for this checkout."""

# ruff: noqa: PLC0415
import click


@click.command()
def down() -> None:
    """Stop everything that runs for this checkout."""
    from ops import checkout, locks, stopping

    here = checkout.current()
    if not here.start_lock.exists():
        click.echo("Nothing runs for this checkout.")
        return
    with locks.exclusive(here.start_lock):
        stopped = stopping.stop_everything(here, click.echo)
    click.echo("Stopped." if stopped else "Nothing runs for this checkout.")
