"""`bahi conversations give-back`: the program answers again."""

# ruff: noqa: PLC0415
import click

from ops.commands.conversations import options


@click.command("give-back")
@click.argument("conversation_id", type=int, metavar="ID")
@options.acting
def give_back(conversation_id: int, phone: str | None) -> None:
    """Let the program answer again."""
    import db.hand_overs
    from ops.conversations import listing, session

    with session.opened("bahi conversations give-back", phone) as opened:
        found = opened.conversation(conversation_id)
        was_with_a_person = db.hand_overs.give_back(opened.connection, conversation_id, opened.now)
    if was_with_a_person:
        click.echo(f"The program answers {listing.who(found)} again.")
    else:
        click.echo(f"The program answers {listing.who(found)} already.")
