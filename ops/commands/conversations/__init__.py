"""`bahi conversations`: what people write, where a person answers instead of the program."""

import click

from ops.commands.conversations.answering import answer
from ops.commands.conversations.giving_back import give_back
from ops.commands.conversations.listing import list_
from ops.commands.conversations.showing import show


@click.group()
def conversations() -> None:
    """Conversations: those that wait for a person, and his answers.

    Reading one and answering it is kept in the audit trail.
    """


for command in (list_, show, answer, give_back):
    conversations.add_command(command)
