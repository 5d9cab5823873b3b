"""`bahi conversations list`: which conversations wait for a person."""

# ruff: noqa: PLC0415
import click

from ops.commands.conversations import options

_LIMIT_MAX = 10_000


@click.command("list")
@click.option(
    "--waiting/--all",
    "only_waiting",
    default=True,
    help="Those that wait for a person (the default), or the others behind them too.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, _LIMIT_MAX),
    default=100,
    show_default=True,
    help="So many at most.",
)
@options.acting
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def list_(limit: int, phone: str | None, *, only_waiting: bool, as_json: bool) -> None:
    """List the conversations that wait for a person, the longest first.

    Since when, how many messages came since, when the last one was written by either side, and until
    when WhatsApp takes an answer: 24 hours after his last message.
    """
    import json

    import db.hand_overs
    from ops.conversations import listing, session

    with session.opened("bahi conversations list", phone) as opened:
        found = db.hand_overs.listed(
            opened.connection, opened.now, everything=not only_waiting, limit=limit
        )
        now = opened.now
    if as_json:
        documents = [listing.as_json(each) for each in found]
        click.echo(json.dumps(documents, ensure_ascii=False, indent=2))
        return
    from ops.report_console import ReportConsole

    ReportConsole().print(listing.shown(found, now, everything=not only_waiting))
