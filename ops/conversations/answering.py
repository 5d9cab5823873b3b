"""A person's answer into a conversation."""

from core.hand_overs import Conversation
from core.replies.length import BODY_MAX
from ops.conversations.listing import who
from ops.errors import OperatorError


def checked(conversation: Conversation, text: str) -> str:
    """The text as it can be sent; raises OperatorError with what to do when it cannot."""
    words = text.strip()
    if not words:
        raise OperatorError("The answer is empty. Write it in quotation marks after the id.")
    if len(words) > BODY_MAX:
        raise OperatorError(
            f"The answer has {len(words):,} characters; a message takes {BODY_MAX:,}."
            " Shorten it, or send it as two."
        )
    if not conversation.address:
        raise OperatorError(f"{who(conversation)} has no address to write to.")
    if conversation.answerable_until is None:
        raise OperatorError(
            f"{who(conversation)} wrote last more than 24 hours ago, and WhatsApp delivers nothing"
            " but approved templates then. Nothing was sent: call, or wait for the next message."
        )
    return words
