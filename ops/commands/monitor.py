"""`bahi monitor`: what somebody should know about the database."""

# ruff: noqa: PLC0415
import os
import sys
from functools import partial

import click


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs: everything, with all rows.")
@click.option("--all", "everything", is_flag=True, help="Show the rows behind every check.")
def monitor(as_json: bool, everything: bool) -> None:
    """Check the database: partitions, rights, transactions, replicas, indexes, slow queries.

    Changes nothing, and migrates nothing: it shows the database as it is. With DATABASE_MONITOR_URL
    (or DATABASE_ADMIN_URL) it looks there and starts nothing; otherwise at the embedded database, as
    bahi_monitor, which reads statistics and no row. Exit code 0 when nothing needs
    a person, warnings included; 1 when something does; 2 when the database cannot be reached.
    """
    from sqlalchemy.exc import OperationalError

    import db.monitoring
    from core.monitoring.findings import Level
    from ops import checkout, sharing
    from ops.environment import monitor_url
    from ops.errors import NotReached, OperatorError
    from ops.foreground import interruptible

    # Only the report belongs on the standard output.
    say = partial(click.echo, err=True)
    try:
        with interruptible():
            if url := monitor_url(os.environ):
                report = db.monitoring.report(url)
            else:
                with sharing.services(checkout.current(), say, as_it_is=True) as running:
                    url = monitor_url(running.environment)
                    assert url is not None, "every running system has a database"
                    report = db.monitoring.report(url)
    except OperatorError as error:
        raise NotReached(error.message) from error
    except OperationalError as error:
        reason = str(error.orig).partition("\n")[0]
        raise NotReached(f"The database cannot be reached: {reason}") from error
    if as_json:
        click.echo(report.model_dump_json(indent=2))
    else:
        from ops import monitor_tables
        from ops.report_console import ReportConsole

        console = ReportConsole()
        console.print(monitor_tables.summary(report))
        for rows in monitor_tables.details(report, everything=everything):
            console.print(rows)
        console.print()
        console.print(monitor_tables.conclusion(report))
    sys.exit(1 if report.level is Level.CRITICAL else 0)
