"""`bahi ledger verify`: recompute the books."""

# ruff: noqa: PLC0415
import sys
from functools import partial

import click


@click.command()
@click.option(
    "--full", is_flag=True, help="From the first entry, not from where the last proof ended."
)
def verify(full: bool) -> None:
    """Recompute every chain, balance, hold, allocation, reservation and seal.

    Each account is proved from where the last proof ended; --full begins at its first entry, as
    somebody should from time to time. Every contradiction is printed with what the books should say
    and what they say. Exit code 0 when the books are sound, 1 when they are not, 2 when the database
    cannot be reached.
    """
    from sqlalchemy.exc import OperationalError

    import db.engine
    import db.verification
    from ops import checkout, proof_tables, sharing
    from ops.errors import NotReached
    from ops.foreground import interruptible
    from ops.progress_bar import progress_bar
    from ops.report_console import ReportConsole

    # Only the report belongs on the standard output.
    say = partial(click.echo, err=True)
    with interruptible(), sharing.services(checkout.current(), say) as running:
        engine = db.engine.create(
            running.environment["DATABASE_MAINTENANCE_URL"],
            application_name="bahi-verify",
            pool_size=db.verification.CONNECTIONS,
        )
        try:
            planned = db.verification.plan(engine, full=full)
            with progress_bar("Entries", planned.entries) as advance:
                proof = db.verification.prove(engine, planned, advance)
            names = db.verification.names(engine, proof.breaks)
        except OperationalError as error:
            reason = str(error.orig).partition("\n")[0]
            raise NotReached(f"The database cannot be reached: {reason}") from error
        finally:
            engine.dispose()
    console = ReportConsole()
    if proof.breaks:
        console.print(proof_tables.breaks(proof, names))
    console.print(proof_tables.conclusion(proof, full=full))
    sys.exit(1 if proof.breaks else 0)
