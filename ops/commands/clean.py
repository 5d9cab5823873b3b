"""`bahi clean`: removes the data of this checkout."""

# ruff: noqa: PLC0415
import shutil

import click


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
def clean(yes: bool) -> None:
    """Stop what runs and remove the data of this checkout: orders, ledger, logs, passwords."""
    from ops import checkout, locks, stopping
    from ops.errors import OperatorError

    here = checkout.current()
    # The lock file is the first thing Bahi puts into a data folder; without it the folder is
    # somebody else's.
    if not here.start_lock.exists():
        click.echo("There is no data of this checkout.")
        return
    if not yes:
        click.confirm(f"Remove all data in {here.data}?", abort=True)
    with locks.exclusive(here.start_lock):
        if locks.is_held(here.services_lock):
            raise OperatorError(
                "Another bahi command uses the data. End it (Ctrl-C, or bahi down) and try again."
            )
        stopping.stop_everything(here, click.echo)
        shutil.rmtree(here.data)
    click.echo(f"Removed {here.data}")
