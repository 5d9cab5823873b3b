"""Keeps a bubble within what the provider takes."""

from dataclasses import replace

from core.messages import Reply
from core.replies.texts import numbered

# Twilio refuses a body of more than 1,600 characters; a repeat is marked with some more.
BODY_MAX = 1600 - len("(resent) ")

CUT = "\n…"


def fit(reply: Reply) -> Reply:
    """The reply, cut where it is too long. Its choices stay at the end: without them it is useless."""
    if len(reply.body) <= BODY_MAX:
        return reply
    choices = f"\n\n{numbered(reply.buttons)}" if reply.buttons else ""
    kept = reply.body[: BODY_MAX - len(CUT) - len(choices)].rpartition("\n")[0]
    return replace(reply, body=kept + CUT + choices)
