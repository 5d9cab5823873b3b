"""Answers that list orders, money, goods or people, as long as a test likes."""

from collections.abc import Callable
from decimal import Decimal

from core.ageing import Bucket
from core.goods_changes import Goods, HeldFor
from core.money import ZERO, rupees
from core.payments import Unposted
from core.permissions import StaffRole
from core.receivables import Receivable, first
from core.replies import (
    names,
    order_decisions,
    payments,
    platform,
    prices,
    retailer,
    statements,
    vendor_goods,
    vendor_lists,
    vendor_orders,
)
from core.replies.listing import bubble
from core.shops import Shop
from core.statements import Line, Party, Statement
from tests.core.long_sizes import DAY, MONEY, TOTAL, Card, Size


def _orders_of_shop(size: Size) -> Card:
    rows = [(one.partition(" ")[0], "ACCEPTED", MONEY) for one in size.names]
    return retailer.orders(size.language, rows, False), (size.say("Your open orders:"),)


def _claims(size: Size) -> Card:
    rows = [Unposted(one, MONEY, "CASH", DAY) for one in size.names]
    reply = payments.claims(size.language, "Sharma Traders", rows)
    return reply, (size.say("Until then there are no reminders."),)


def _statement(size: Size) -> Card:
    rows = tuple(Line(DAY, DAY, "L1", one, MONEY, MONEY) for one in size.names)
    party = Party("Sharma Traders", "Mumbai")
    of = Statement(party, party, DAY, DAY, Decimal(100000), rows, MONEY, None, None)
    reply = statements.statement(size.language, of)
    return reply, ("₹1,00,000.00", TOTAL, "statement october", size.names[-1])


def _prices(size: Size) -> Card:
    reply = prices.prices(
        size.language, [(one, Decimal(4)) for one in size.offers], more=0, not_found=()
    )
    how = (
        size.say("To order, write how much: 5 {unit}", unit="kg")
        if size.count == 1
        else size.say("To order, write which and how much.")
    )
    return reply, (how,)


def _names(size: Size) -> Card:
    meanings = [(one, "Chakki Atta") for one in size.names]
    return names.of_shop(size.language, "Sharma Traders", meanings), (
        size.say("To undo one: forget {name}", name=size.names[0]),
    )


def _waiting(size: Size) -> Card:
    rows = [platform.Waiting("REG-5", one, "Mumbai", None, None) for one in size.names]
    return platform.waiting(size.language, rows), ("approve REG-5", "refuse REG-5")


def _open_orders(size: Size) -> Card:
    reply = vendor_orders.open_orders(size.language, size.orders, size.count)
    return reply, (size.say("For one of them write its number: {number}", number="1000"),)


def _accepted_several(size: Size) -> Card:
    reply = bubble(*order_decisions.accepted_several(size.language, size.orders))
    return reply, ("dispatched 1000",)


def _rates(size: Size) -> Card:
    return vendor_goods.rates(size.language, [(one, Decimal(5)) for one in size.goods], 0), ()


def _promised(size: Size) -> Card:
    atta = Goods(1, "Chakki Atta", "kg", MONEY, stock=Decimal(40), reserved=Decimal(30))
    held = [HeldFor(1, "1023", "ACCEPTED", one, Decimal(3)) for one in size.names]
    reply = vendor_goods.promised(size.language, atta, Decimal(5), held)
    return reply, (size.say("Send less of those or refuse them first."),)


def _dues(size: Size) -> Card:
    buckets = {**dict.fromkeys(Bucket, ZERO), Bucket.DAYS_1_7: Decimal(1000)}
    owing = [
        Receivable(Shop(at, one, "Mumbai", (), 15, ZERO, ZERO, ZERO), DAY, buckets, ZERO)
        for at, one in enumerate(size.names)
    ]
    reply = vendor_lists.dues(size.language, first(owing, 10), DAY)
    return reply, (rupees(Decimal(1000) * size.count), "khata gupta")


def _stock(size: Size) -> Card:
    return vendor_lists.stock(size.language, size.goods[:15], size.count), ()


def _staff(size: Size) -> Card:
    people = [(one, StaffRole.DRIVER, "+919810000001") for one in size.names]
    return vendor_lists.staff(size.language, people), (size.say("Your people:"),)


LISTS: dict[str, Callable[[Size], Card]] = {
    "the orders of a shop": _orders_of_shop,
    "payments that wait": _claims,
    "a statement": _statement,
    "prices": _prices,
    "names": _names,
    "registrations": _waiting,
    "open orders": _open_orders,
    "several accepted": _accepted_several,
    "rates": _rates,
    "held stock": _promised,
    "dues": _dues,
    "stock": _stock,
    "staff": _staff,
}
