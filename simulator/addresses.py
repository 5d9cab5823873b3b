"""Who a message is from or to: a phone number, or a WhatsApp user who hides his number.

A *party* is the address without its channel: ``+919812345678``, or a business-scoped user id
such as ``IN.8H2K4M`` (Twilio's changelog on WhatsApp usernames). An *address* is what Twilio puts
on the wire: ``whatsapp:`` and the party.
"""

import re

CHANNEL = "whatsapp:"

_PARTY = re.compile(r"\+[1-9][0-9]{6,14}|[A-Z]{2}\.[A-Za-z0-9.]{1,128}")


def parse_party(text: str) -> str:
    """The party meant by ``text``, with or without the channel in front.

    A ``+`` that was not escaped in a query string arrives as a space, so a leading space counts
    as one. Raises ``ValueError`` when what remains is neither a number nor a user id.
    """
    party = text.removeprefix(CHANNEL)
    if party.startswith(" "):
        party = "+" + party[1:]
    if not _PARTY.fullmatch(party):
        raise ValueError(f"{text!r} is neither an E.164 number nor a WhatsApp user id")
    return party


def address(party: str) -> str:
    """``party`` as Twilio writes it in ``From`` and ``To``."""
    return CHANNEL + party
