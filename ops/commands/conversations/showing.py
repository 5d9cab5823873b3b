"""`bahi conversations show`: what was said in one."""

# ruff: noqa: PLC0415
import click

from ops.commands.conversations import options

_LAST_MAX = 1_000


@click.command()
@click.argument("conversation_id", type=int, metavar="ID")
@click.option(
    "--last",
    type=click.IntRange(1, _LAST_MAX),
    default=30,
    show_default=True,
    help="So many messages at most, the newest.",
)
@options.acting
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def show(conversation_id: int, last: int, phone: str | None, *, as_json: bool) -> None:
    """Show both sides of a conversation in full, oldest first, in the time of India.

    Media, carts and places are named in brackets. The audit trail keeps that it was read.
    """
    import json

    import db.hand_overs
    import db.message_history
    from ops.conversations import session, transcript

    with session.opened("bahi conversations show", phone) as opened:
        found = opened.conversation(conversation_id)
        newest = db.message_history.of_conversation(opened.connection, conversation_id, limit=last)
        by_hand = db.hand_overs.answered_by_hand(opened.connection, conversation_id)
        db.hand_overs.note_reading(opened.connection, conversation_id, newest)
        now = opened.now
    lines = transcript.lines(newest[::-1], by_hand)
    if as_json:
        document = transcript.as_json(found, lines)
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    from ops.report_console import ReportConsole

    ReportConsole().print(transcript.shown(found, lines, now))
