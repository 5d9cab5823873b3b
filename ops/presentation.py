"""A report as rich tables for the terminal."""

from datetime import timedelta

from rich.table import Table

from ops.status import Report

STATE_STYLES = {"RUNNING": "green", "STARTING": "yellow", "STOPPED": "dim"}


def addresses(report: Report) -> Table:
    """Where to look, how to log in, and whom to write as."""
    table = Table(show_header=False, box=None, padding=(0, 2))
    for name, address in report.addresses.items():
        table.add_row(name, address)
    if report.flower_login:
        login = report.flower_login
        table.add_row("flower login", f"{login.user}  {login.password}")
    table.add_row("business number", report.business_number)
    table.add_row("retailers", " ".join(report.retailers))
    table.add_row("vendors", " ".join(report.vendors))
    table.add_row("database", ".venv/bin/bahi exec -- psql")
    return table


def processes(report: Report) -> Table:
    """One row per supervised process."""
    table = Table("process", "state", "pid", "up for", box=None, padding=(0, 2))
    for process in report.processes:
        style = STATE_STYLES.get(process.state, "red")
        uptime = process.uptime_seconds
        table.add_row(
            process.name,
            f"[{style}]{process.state.lower()}[/]",
            str(process.pid or ""),
            "" if uptime is None else str(timedelta(seconds=uptime)),
        )
    return table
