"""What both sides read when an order goes otherwise than it was ordered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from core import templates
from core.buttons import Press
from core.messages import Listing, Notice, Reply
from core.money import rupees
from core.replies import news
from core.replies.days import spoken_time
from core.replies.listing import NO_ROWS, bubble, in_a_row
from core.replies.states import state_name
from core.replies.texts import buttons, mark, numbered, say


@dataclass(frozen=True, slots=True)
class Otherwise:
    """An order and the one that stands or would stand in its place; ``new_number`` is ``None`` as long as
    nobody has agreed. ``differences`` are in the language of whoever reads them."""

    number: str
    total: Decimal
    new_number: str | None
    new_total: Decimal
    differences: Listing = NO_ROWS


# Less, or for less: nobody had to be asked.


def sent_otherwise(language: str, otherwise: Otherwise, *, vendor_name: str) -> Notice:
    """To the shop."""
    head = say(
        language,
        "{vendor} sends order #{number} with changes, as #{new}: {total} instead of {before}.",
        vendor=vendor_name,
        number=otherwise.number,
        new=otherwise.new_number,
        total=rupees(otherwise.new_total),
        before=rupees(otherwise.total),
    )
    no = say(
        language, "If you do not want it like this, write: cancel {new}", new=otherwise.new_number
    )
    return news.of_vendor(bubble(head, otherwise.differences, no), vendor_name=vendor_name)


def sends_otherwise(language: str, otherwise: Otherwise, *, shop: str) -> Reply:
    """To whoever has changed it."""
    head = say(
        language,
        "Order #{number}, {shop}: accepted with changes as #{new}, {total} instead of {before}.",
        number=otherwise.number,
        shop=shop,
        new=otherwise.new_number,
        total=rupees(otherwise.new_total),
        before=rupees(otherwise.total),
    )
    told = say(
        language,
        "The shop is told. When it is loaded, write: dispatched {new}",
        new=otherwise.new_number,
    )
    return bubble(head, otherwise.differences, told)


# What the shop is asked.


def proposal_card(
    language: str,
    secret: str,
    otherwise: Otherwise,
    *,
    proposal_id: int,
    vendor_name: str,
    disputed: Sequence[str],
    until: datetime,
) -> Notice:
    """``disputed`` are the goods that are left out without a yes."""
    choices = buttons(
        language,
        secret,
        (mark("Yes"), Press("agree", proposal_id, 0)),
        (mark("No"), Press("disagree", proposal_id, 0)),
    )
    total = say(
        language,
        "Total {total} instead of {before}.",
        total=rupees(otherwise.new_total),
        before=rupees(otherwise.total),
    )
    card = bubble(
        say(
            language,
            "{vendor} asks about your order #{number}:",
            vendor=vendor_name,
            number=otherwise.number,
        ),
        otherwise.differences,
        total,
        say(
            language,
            "Is that all right? With no, or without an answer until {time}, it goes without {goods}.",
            time=spoken_time(language, until),
            goods=in_a_row(language, disputed),
        ),
        "",
        numbered(choices),
    )
    room = templates.longest("news") - len(total) - 1
    template = templates.of(
        "order_change_asked",
        vendor=vendor_name,
        number=otherwise.number,
        news=f"{otherwise.differences.within(room)} {total}",
    )
    return Notice(card.body, choices, lists=card.lists, template=template)


def shop_is_asked(
    language: str, otherwise: Otherwise, *, shop: str, disputed: Sequence[str], until: datetime
) -> Reply:
    """To whoever has proposed it."""
    head = say(
        language,
        "{shop} is asked about order #{number}, {total} instead of {before}:",
        shop=shop,
        number=otherwise.number,
        total=rupees(otherwise.new_total),
        before=rupees(otherwise.total),
    )
    wait = say(
        language,
        "Please wait for its yes. Without an answer until {time} the order goes without {goods}.",
        time=spoken_time(language, until),
        goods=in_a_row(language, disputed),
    )
    return bubble(head, otherwise.differences, wait)


# What the shop has answered.


def agreed(language: str, otherwise: Otherwise) -> Reply:
    return Reply(
        say(
            language,
            "Done: order #{number} goes as #{new}, {total}. We will tell you when it leaves.",
            number=otherwise.number,
            new=otherwise.new_number,
            total=rupees(otherwise.new_total),
        )
    )


def refused(language: str, otherwise: Otherwise, *, goods: Sequence[str]) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} goes without {goods}, as #{new}, {total}. We will tell you when it leaves.",
            number=otherwise.number,
            goods=in_a_row(language, goods),
            new=otherwise.new_number,
            total=rupees(otherwise.new_total),
        )
    )


def closed(language: str, *, order_number: str) -> Reply:
    return Reply(
        say(
            language,
            "Nothing else was in order #{number}: it is closed and nothing is owed for it. Write again what"
            " you need.",
            number=order_number,
        )
    )


def over_limit(
    language: str,
    *,
    order_number: str,
    total: Decimal,
    vendor_name: str,
    available: Decimal,
    goods: Sequence[str],
) -> Reply:
    return Reply(
        say(
            language,
            "That comes to {total}; your credit with {vendor} allows {available}. Pay first and say yes"
            " again, or say no: then order #{number} goes without {goods}.",
            total=rupees(total),
            vendor=vendor_name,
            available=rupees(max(available, Decimal(0))),
            number=order_number,
            goods=in_a_row(language, goods),
        )
    )


def cannot_be_had(
    language: str, *, order_number: str, vendor_name: str, goods: Sequence[str]
) -> Reply:
    """His account is blocked, or the goods went to somebody else."""
    return Reply(
        say(
            language,
            "That is not possible any more. Please speak to {vendor}, or say no: then order #{number} goes"
            " without {goods}.",
            vendor=vendor_name,
            number=order_number,
            goods=in_a_row(language, goods),
        )
    )


def no_question(language: str) -> Reply:
    return Reply(say(language, "That question is closed. Your orders: status"))


def answered_already(language: str, *, order_number: str, state: str) -> Reply:
    """``order_number`` and ``state`` are of the order as it stands now."""
    return Reply(
        say(
            language,
            "That question is closed. Order #{number}: {state}.",
            number=order_number,
            state=state_name(language, state),
        )
    )


def agreed_for_vendor(language: str, otherwise: Otherwise, *, shop: str) -> Notice:
    return news.of_shop(
        say(
            language,
            "{shop} says yes: order #{number} goes as #{new}, {total}. When it is loaded, write:"
            " dispatched {new}",
            shop=shop,
            number=otherwise.number,
            new=otherwise.new_number,
            total=rupees(otherwise.new_total),
        ),
        shop=shop,
    )


def refused_for_vendor(
    language: str, otherwise: Otherwise, *, shop: str, goods: Sequence[str]
) -> Notice:
    return news.of_shop(
        say(
            language,
            "{shop} says no: send order #{number} without {goods}, as #{new}, {total}. When it is loaded,"
            " write: dispatched {new}",
            shop=shop,
            number=otherwise.number,
            goods=in_a_row(language, goods),
            new=otherwise.new_number,
            total=rupees(otherwise.new_total),
        ),
        shop=shop,
    )


def closed_for_vendor(language: str, *, order_number: str, shop: str) -> Notice:
    return news.of_shop(
        say(
            language,
            "{shop} says no, and nothing else was in order #{number}: it is closed.",
            shop=shop,
            number=order_number,
        ),
        shop=shop,
    )
