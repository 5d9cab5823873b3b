"""What somebody reads who may not do what he asked for."""

from core.messages import Reply
from core.permissions import STAFF, Act, StaffRole
from core.replies.texts import say


def staff(language: str, act: Act) -> Reply:
    """To one of a wholesaler's people."""
    if STAFF[act] == {StaffRole.OWNER}:
        return Reply(say(language, "Only the owner may do this. Please ask him."))
    return Reply(say(language, "This is not yours to do. Please ask the owner or the office."))
