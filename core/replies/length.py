"""Keeps a bubble within what the provider takes: its lists give way, and the rest of it stays."""

from collections.abc import Iterable
from dataclasses import replace

from core.messages import Listing, Reply

# Characters that Twilio takes in a text, and WhatsApp in one with buttons, of which it has so many.
TEXT_MAX = 1600
TEXT_WITH_BUTTONS_MAX = 1024
BUTTONS_MAX = 3

# A repeat is marked with some more.
BODY_MAX = TEXT_MAX - len("(resent) ")

CUT = "\n…\n"


def fit(reply: Reply) -> Reply:
    """The reply with as much of its lists as there is room for. Above ``TEXT_WITH_BUTTONS_MAX`` the provider
    leaves its buttons out, and the text says their numbers: who cannot see all of an order does not know
    what he confirms."""
    body = without_middle(within(reply.body, reply.lists, BODY_MAX), BODY_MAX)
    return reply if body == reply.body else replace(reply, body=body, lists=())


def within(body: str, lists: Iterable[Listing], most: int) -> str:
    """The body with rows of its lists left out, one list after the other, until it has at most so many
    characters; longer than that where all of them do not suffice."""
    for one in lists:
        if len(body) <= most:
            break
        whole = str(one)
        room = most - (len(body) - len(whole))
        body = body.replace(whole, one.within(room), 1)
    return body


def without_middle(body: str, most: int) -> str:
    """The beginning says what it is about, the end what to do next; for what has no list."""
    if len(body) <= most:
        return body
    room = most - len(CUT)
    end = body[-(2 * room // 3) :]
    if "\n" in end:
        end = end[end.index("\n") + 1 :]
    beginning = body[: room - len(end)]
    if "\n" in beginning:
        beginning = beginning[: beginning.rindex("\n")]
    return beginning + CUT + end
