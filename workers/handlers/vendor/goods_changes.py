"""A change of goods that are known by their id: carried out and told, or refused with the reason."""

from decimal import Decimal

import core.calendar
import core.goods_changes
import core.replies.vendor_goods as replies
import core.replies.vendor_goods_questions
import db.catalogue
import db.goods
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.vendor.outcomes import (
    ChangeRate,
    ChangeSale,
    ChangeStock,
    KeepAsItIs,
    LeaveUncounted,
)
from core.goods_changes import AboveMrp, BadFigure, Fault, Goods, Rate, UnknownUnit
from core.messages import Reply
from core.money import number
from core.replies.texts import mark
from workers.bookkeeping import goods as bookkeeping
from workers.handlers.vendor.desk import Desk


def stock(desk: Desk, change: ChangeStock) -> Reply:
    turn, language = desk.turn, desk.turn.language
    goods = _find(desk, change.vendor_product_id)
    if goods is None:
        return _gone(desk)
    counted = (core.goods_changes.received if change.is_added else core.goods_changes.stock)(
        goods, change.quantity, change.unit
    )
    if not isinstance(counted, Decimal):
        return _refused(language, goods, counted)
    turn.close_prompt()
    write = bookkeeping.receive_stock if change.is_added else bookkeeping.set_stock
    match write(turn.books, desk.vendor_id, goods.vendor_product_id, counted):
        case bookkeeping.Changed(before=before, after=after):
            return replies.changed_stock(language, before, after, _said(change, goods))
        case bookkeeping.Promised(goods=present, orders=orders):
            return replies.promised(language, present, counted, orders)
        case bookkeeping.NotCounted(goods=present):
            return replies.not_counted_yet(language, present)
        case bookkeeping.TooMuch(goods=present):
            return replies.bad_figure(language, present, BadFigure(Fault.TOO_MUCH))
        case bookkeeping.NotOnHisList():
            return _gone(desk)


def _said(change: ChangeStock, goods: Goods) -> str:
    unit = change.unit or goods.unit
    sign = "+" if change.is_added else ""
    return f"{sign}{number(change.quantity)} {unit}" if sign or unit != goods.unit else ""


def rate(desk: Desk, change: ChangeRate) -> Reply:
    turn, language = desk.turn, desk.turn.language
    goods = _find(desk, change.vendor_product_id)
    if goods is None:
        return _gone(desk)
    found = core.goods_changes.rate(
        goods, change.amount, quantity=change.quantity, unit=change.unit
    )
    if not isinstance(found, Rate):
        return _refused(language, goods, found)
    if core.goods_changes.is_surprising(goods.price, found.price) and not change.is_sure:
        return _ask_if_sure(desk, goods, found, change)
    turn.close_prompt()
    match bookkeeping.change_price(
        turn.books, desk.vendor_id, goods.vendor_product_id, found.price
    ):
        case bookkeeping.Changed(before=before, after=after):
            return replies.changed_rate(language, before, after, found, _gst_rate(desk, after))
        case bookkeeping.NotOnHisList():
            return _gone(desk)


def _ask_if_sure(desk: Desk, goods: Goods, found: Rate, change: ChangeRate) -> Reply:
    sure = ChangeRate(
        change.vendor_product_id,
        change.amount,
        change.unit,
        is_sure=True,
        quantity=change.quantity,
    )
    choices = (
        Choice(Label(mark("Yes")), sure, ("haan", "yes", "ok", "sahi hai", "ha")),
        Choice(Label(mark("No")), KeepAsItIs(), ("nahi", "no", "galat", "rehne do")),
    )
    text = replies.sure_of_rate(desk.turn.language, goods, found)
    return desk.turn.ask(text, Prompt(Topic.RATE, choices))


def sale(desk: Desk, change: ChangeSale) -> Reply:
    desk.turn.close_prompt()
    match bookkeeping.set_on_sale(
        desk.turn.books, desk.vendor_id, change.vendor_product_id, is_on_sale=change.is_sold
    ):
        case bookkeeping.Changed(before=before, after=after) if after.is_on_sale:
            return replies.on_sale(desk.turn.language, before, after, _gst_rate(desk, after))
        case bookkeeping.Changed(before=before):
            again = ChangeSale(change.vendor_product_id, is_sold=True)
            return desk.turn.ask(
                replies.off_sale(desk.turn.language, before),
                Prompt(
                    Topic.SURE,
                    (
                        Choice(
                            Label(mark("Sell it again")), again, ("chalu", "chalu karo", "wapas")
                        ),
                    ),
                ),
            )
        case bookkeeping.NotOnHisList():
            return _gone(desk)


def uncount(desk: Desk, change: LeaveUncounted) -> Reply:
    desk.turn.close_prompt()
    match bookkeeping.stop_counting(desk.turn.books, desk.vendor_id, change.vendor_product_id):
        case bookkeeping.Changed(before=before):
            return replies.uncounted(desk.turn.language, before)
        case bookkeeping.NotOnHisList():
            return _gone(desk)


def _find(desk: Desk, vendor_product_id: int) -> Goods | None:
    return db.goods.find(desk.turn.connection, desk.vendor_id, [vendor_product_id]).get(
        vendor_product_id
    )


def _gst_rate(desk: Desk, goods: Goods) -> Decimal:
    """Of today, in per cent; 0 where he charges none."""
    rates = db.catalogue.gst_rates(
        desk.turn.connection,
        [goods.vendor_product_id],
        core.calendar.business_day(desk.turn.now),
        charges_gst=desk.vendor.charges_gst,
    )
    return rates[goods.vendor_product_id]


def _refused(language: str, goods: Goods, why: UnknownUnit | BadFigure | AboveMrp) -> Reply:
    match why:
        case UnknownUnit():
            return replies.unknown_unit(language, goods, why)
        case BadFigure():
            return replies.bad_figure(language, goods, why)
        case AboveMrp():
            return replies.above_mrp(language, goods, why)


def _gone(desk: Desk) -> Reply:
    return core.replies.vendor_goods_questions.gone_from_list(desk.turn.language)
