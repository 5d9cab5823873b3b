"""`bahi status`: what runs, and where."""

# ruff: noqa: PLC0415
import click


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def status(as_json: bool) -> None:
    """Show the processes, addresses, logins and demo phones of this checkout."""
    from ops import checkout
    from ops import status as system_status

    report = system_status.report(checkout.current())
    if as_json:
        click.echo(report.model_dump_json(indent=2))
        return
    from ops import presentation
    from ops.report_console import ReportConsole

    console = ReportConsole()
    if not report.processes:
        console.print("Nothing runs for this checkout. Start everything with: bahi up")
        return
    console.print(presentation.processes(report))
    if report.running:
        console.print(presentation.addresses(report))
    else:
        console.print("Not everything runs. Start the rest with: bahi up")
