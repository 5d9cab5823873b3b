"""Answers that list the goods of an order, as long as a test likes."""

from collections.abc import Callable
from decimal import Decimal

from core.dialogue.prompts import Choice, Prompt, Topic, name
from core.dialogue.questions import Question
from core.messages import Reply
from core.money import rupees
from core.orders import QuoteLine, Wish, quote
from core.replies import (
    behalf,
    draft,
    order_news,
    prompts,
    questions,
    requests,
    retailer,
    revisions,
    shortage,
    vendor,
    vendor_orders,
)
from core.replies.differences import lines as differences
from core.replies.vendor_orders import Bill
from core.requests import Against
from core.shortage import Possible
from tests.core.long_sizes import ACCOUNT, DAY, FILLING, MONEY, NOW, SECRET, SHOP, TOTAL, Card, Size
from tests.core.understanding.products import product


def _draft(size: Size, told: tuple[str, ...] = (), asked: questions.Asked | None = None) -> Reply:
    return draft.card(
        size.language,
        SECRET,
        vendor_name="Sharma Traders",
        quote=size.quote,
        account=ACCOUNT,
        conversation_id=1,
        version=1,
        told=told,
        heading=["नमक: ₹21.00 था, अब ₹22.00 प्रति kg"] if told else [],
        asked=asked or questions.NOTHING_ASKED,
    )


def _draft_to_confirm(size: Size) -> Card:
    confirm = f"1 {size.say('Confirm')}  2 {size.say('Change')}  3 {size.say('Cancel')}"
    return _draft(size), (rupees(size.quote.total), confirm)


def _draft_with_questions(size: Size) -> Card:
    soaps = {at: product(at, f"साबुन {at} {FILLING}"[: size.width]) for at in range(900, 909)}
    open_ones = [
        Question(
            text=f"साबुन {at}",
            name="साबुन",
            product_ids=tuple(range(at, at + 3)),
            is_which=True,
        )
        for at in (900, 903, 906)
    ]
    asked = questions.ask(size.language, SECRET, open_ones, soaps, conversation_id=1, version=1)
    told = questions.left_out(size.language, ["तंबाकू"])
    numbers = tuple(f"\n{number} साबुन" for number in range(1, 10))
    which = tuple(size.say("“{text}”: which one?", text=one.text) for one in open_ones)
    return _draft(size, tuple(told), asked), (rupees(size.quote.total), *numbers, *which)


def _order_card(size: Size) -> Card:
    card = vendor.order_card(
        size.language,
        SECRET,
        order_id=1,
        order_number="1023",
        shop=SHOP,
        quote=size.quote,
        account=ACCOUNT,
    )
    return card, (rupees(size.quote.total), "1 " + size.say("Accept"), "₹1,23,456.00", "#1023")


def _accepted_at_once(size: Size) -> Card:
    card = vendor.accepted_at_once(
        size.language, order_number="1023", shop=SHOP, quote=size.quote, account=ACCOUNT
    )
    return card, (rupees(size.quote.total), "dispatched 1023")


def _order_of_vendor(size: Size) -> Card:
    card = vendor_orders.order(
        size.language,
        order_number="1023",
        asked_number="1022",
        shop=SHOP,
        state="DISPATCHED",
        at=NOW,
        quote=size.quote,
        bill=Bill("SHT/26-27/0001", MONEY, DAY),
        loaded=(),
        attempts=2,
        reason=None,
        asked_until=None,
    )
    return card, (rupees(size.quote.total), "SHT/26-27/0001", TOTAL, "delivered 1023")


def _request(size: Size) -> Card:
    card = requests.card(
        size.language,
        SECRET,
        request_id=1,
        shop=SHOP,
        quote=size.quote,
        account=ACCOUNT,
        against=Against(False, MONEY, ()),
    )
    return card, (rupees(size.quote.total), TOTAL, "1 " + size.say("Allow"))


def _written_down(size: Size) -> Card:
    card = behalf.written_down(
        size.language, order_number="1023", vendor_name="Sharma Traders", quote=size.quote
    )
    return card, (rupees(size.quote.total), "cancel 1023")


def _order_of_shop(size: Size) -> Card:
    card = retailer.order(
        size.language,
        order_number="1023",
        asked_number="1023",
        vendor_name="Sharma Traders",
        state="ACCEPTED",
        total=MONEY,
        quote=size.quote,
        bill=None,
    )
    return card, (TOTAL, "#1023")


def _sent_order_of_shop(size: Size) -> Card:
    goods = tuple((one, Decimal(12), "kg") for one in size.names)
    card = retailer.order(
        size.language,
        order_number="1023",
        asked_number="1023",
        vendor_name="Sharma Traders",
        state="DISPATCHED",
        total=MONEY,
        quote=size.quote,
        bill=retailer.Bill("SHT/26-27/0001", MONEY, DAY, goods),
    )
    return card, (TOTAL, "SHT/26-27/0001")


def _bill(size: Size) -> Card:
    card = order_news.dispatched(
        size.language,
        differences(size.language, size.quote, {}),
        order_number="1023",
        vendor_name="Sharma Traders",
        invoice_number="SHT/26-27/0001",
        total=MONEY,
        due=DAY,
        ledger_number="L000000001",
        balance=Decimal(123456),
    )
    return card, (TOTAL, "SHT/26-27/0001", "₹1,23,456.00")


def _proposal(size: Size) -> Card:
    different = differences(size.language, size.quote, _at_another_rate(size))
    otherwise = revisions.Otherwise("1023", Decimal(100000), None, MONEY, different)
    card = revisions.proposal_card(
        size.language,
        SECRET,
        otherwise,
        proposal_id=1,
        vendor_name="Sharma Traders",
        disputed=["नमक"] * size.count,
        until=NOW,
    )
    return card, (TOTAL, "₹1,00,000.00", "1 " + size.say("Yes"), "#1023")


def _at_another_rate(size: Size) -> dict[int, QuoteLine]:
    offers = {one.vendor_product_id: one for one in size.offers}
    wishes = [Wish(at, Decimal(11), "kg") for at in offers]
    less = quote(wishes, offers, between_states=False).lines
    return dict(enumerate(less, start=1))


def _shortage(size: Size) -> Card:
    can_go = Possible((Wish(1, Decimal(5), "kg"),), MONEY, Decimal(100000))
    said = shortage.refused(
        size.language,
        total=MONEY,
        available=Decimal(1000),
        short=size.short,
        possible=can_go,
        vendor_name="Sharma Traders",
    )
    choices = tuple(Choice(name(label), None) for label in ("Utna bhejo", "Paise dekar", "Poocho"))
    reply = prompts.ask(
        size.language, SECRET, said, Prompt(Topic.SHORTAGE, choices), conversation_id=1, version=1
    )
    return reply, (TOTAL, "₹1,00,000.00", "1 Utna bhejo", "3 Poocho")


def _short_for_shop(size: Size) -> Card:
    return behalf.short(size.language, size.short), ("stock atta 40",)


ORDERS: dict[str, Callable[[Size], Card]] = {
    "a draft": _draft_to_confirm,
    "a draft that asks": _draft_with_questions,
    "an order card": _order_card,
    "an order accepted at once": _accepted_at_once,
    "an order as the vendor sees it": _order_of_vendor,
    "a request": _request,
    "an order written down": _written_down,
    "an order as the shop sees it": _order_of_shop,
    "an order on its way, as the shop sees it": _sent_order_of_shop,
    "a bill": _bill,
    "a proposal": _proposal,
    "a shortage": _shortage,
    "too little for a shop": _short_for_shop,
}
