"""The Messages list: Twilio's filters and its pages."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import urlencode

from simulator.addresses import address
from simulator.description import INVALID_PARAMETER
from simulator.errors import TwilioError
from simulator.messages import Message


class Page(NamedTuple):
    """Some messages of a list, and Twilio's account of where in it they are."""

    messages: list[Message]
    frame: dict[str, Any]


def page(newest_first: list[Message], query: Mapping[str, Any], uri: str) -> Page:
    """The page that ``query`` asks for, of the messages that it lets through.

    ``query`` has passed the description; ``uri`` is the list's own, relative to the host.
    """
    number, size = query["Page"], query["PageSize"]
    # The token fixes where the list began, or each message that arrives while a client turns the
    # pages would push one that it has seen onto its next page.
    newest_n = int(query["PageToken"][2:]) if "PageToken" in query else _newest_n(newest_first)
    matching = _matching((message for message in newest_first if message.n <= newest_n), query)
    start = number * size
    found = list(islice(matching, start, start + size + 1))
    filters = {name: value for name, value in query.items() if not name.startswith("Page")}

    def link(page_number: int) -> str:
        place = {"PageSize": size, "Page": page_number, "PageToken": f"PA{newest_n}"}
        return f"{uri}?{urlencode({**filters, **place})}"

    shown = found[:size]
    frame = {
        "page": number,
        "page_size": size,
        "start": start,
        "end": start + max(len(shown) - 1, 0),
        "uri": link(number),
        "first_page_uri": link(0),
        "next_page_uri": link(number + 1) if len(found) > size else None,
        "previous_page_uri": link(number - 1) if number else None,
    }
    return Page(shown, frame)


def _newest_n(newest_first: list[Message]) -> int:
    return newest_first[0].n if newest_first else 0


def _matching(messages: Iterable[Message], query: Mapping[str, Any]) -> Iterator[Message]:
    dates = ("DateSent", "DateSent<", "DateSent>")
    periods = {name: _period(name, query[name]) for name in dates if name in query}
    for message in messages:
        if (
            query.get("To") in (None, address(message.draft.recipient))
            and query.get("From") in (None, address(message.draft.sender))
            and all(_is_sent(message, name, period) for name, period in periods.items())
        ):
            yield message


def _is_sent(message: Message, name: str, period: tuple[datetime, datetime]) -> bool:
    # Whether Twilio shows a message without a date under a date filter is not documented. We
    # hide it, which is the harder case for who looks for a message that may have been accepted.
    if message.sent_at is None:
        return False
    start, end = period
    match name:
        case "DateSent<":
            return message.sent_at < end
        case "DateSent>":
            return start <= message.sent_at
        case _:
            return start <= message.sent_at < end


def _period(name: str, text: str) -> tuple[datetime, datetime]:
    """The day or the second that ``text`` names, in UTC, as its start and its end.

    Both inequalities include it (Twilio: docs/messaging/api/message-resource).
    """
    try:
        start = datetime.fromisoformat(text)
    except ValueError:
        raise TwilioError(INVALID_PARAMETER, f"Invalid parameter: {name}: no such date") from None
    length = timedelta(seconds=1) if "T" in text else timedelta(days=1)
    start = start.replace(tzinfo=UTC)
    return start, start + length
