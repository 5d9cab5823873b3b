"""`bahi conversations answer`: a person's words into one."""

# ruff: noqa: PLC0415
import click

from ops.commands.conversations import options


@click.command()
@click.argument("conversation_id", type=int, metavar="ID")
@click.argument("text")
@options.acting
def answer(conversation_id: int, text: str, phone: str | None) -> None:
    """Send TEXT, in quotation marks, as one message.

    Refused when the person wrote last more than 24 hours ago. The conversation stays with a person
    until it is given back. The audit trail keeps that it was answered, and by whom.
    """
    import db.hand_overs
    from ops.conversations import answering, listing, session

    with session.opened("bahi conversations answer", phone) as opened:
        found = opened.conversation(conversation_id)
        words = answering.checked(found, text)
        db.hand_overs.answer(opened.connection, conversation_id, words)
    # Nobody is woken to send it: the sweep finds it in seconds.
    click.echo(f"Written to {listing.who(found)}; it goes out within seconds.")
    if found.handed_over_at is None:
        click.echo("The program answers in this conversation: the next message is its own.")
