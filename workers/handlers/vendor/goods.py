"""His stock, his rates, and what he sells."""

from collections.abc import Callable
from decimal import Decimal

import core.calendar
import core.replies.vendor_goods
import core.replies.vendor_goods_questions as questions
import db.catalogue
import db.goods
from core.dialogue.prompts import CHOICES_MAX, Choice, Prompt, Topic, name
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import (
    ChangeRate,
    ChangeSale,
    ChangeStock,
    GoodsOutcome,
    LeaveUncounted,
)
from core.goods_changes import Goods
from core.messages import Reply
from core.shops import Shop
from core.understanding.lines import Line, LineStatus
from core.understanding.vendor import commands, resolving
from workers.handlers.vendor import goods_changes
from workers.handlers.vendor.desk import Desk

Change = ChangeStock | ChangeRate | ChangeSale | LeaveUncounted


def carry_out(desk: Desk, outcome: GoodsOutcome) -> Reply:
    match outcome:
        case commands.SetStock():
            return _set_stock(desk, outcome)
        case commands.SetRate():
            return _set_rate(desk, outcome)
        case commands.StopCounting(goods=text):
            return _of_one(desk, _named(desk, text), LeaveUncounted)
        case commands.SetSelling(goods=text, is_sold=is_sold):
            return _of_one(desk, _sized(desk, text), lambda one: ChangeSale(one, is_sold))
        case commands.AskStock(goods=text):
            return _stocks(desk, text)
        case commands.AskRate(goods=text):
            return _rates(desk, text)
        case outcomes.ChangeStock():
            return goods_changes.stock(desk, outcome)
        case outcomes.ChangeRate():
            return goods_changes.rate(desk, outcome)
        case outcomes.ChangeSale():
            return goods_changes.sale(desk, outcome)
        case outcomes.LeaveUncounted():
            return goods_changes.uncount(desk, outcome)


def _set_stock(desk: Desk, command: commands.SetStock) -> Reply:
    line = _named(desk, command.goods)
    if isinstance(line, Reply):
        return line
    quantity, unit = line.quantity, line.unit
    if quantity is None:
        return questions.how_much(desk.turn.language, _called(line))
    return _of_one(desk, line, lambda one: ChangeStock(one, quantity, unit, command.is_added))


def _set_rate(desk: Desk, command: commands.SetRate) -> Reply:
    """ "atta 10kg 420": of ten kilos, unless it is a packet of ten, or he says of what."""
    line = _named(desk, command.goods)
    if isinstance(line, Reply):
        return line
    amount = command.amount
    if amount is None:
        return questions.which_figure(desk.turn.language, _called(line))
    quantity, unit = Decimal(1), command.unit
    if unit is None and line.quantity is not None:
        quantity, unit = line.quantity, line.unit
    return _of_one(desk, line, lambda one: ChangeRate(one, amount, unit, quantity=quantity))


def _named(desk: Desk, text: str) -> Line | Reply:
    """The goods that are named, one thing or some that may be it; or why there are none."""
    line = resolving.one_of(text, desk.list_())
    return line if line.candidates else _unknown(desk, text, line)


def _sized(desk: Desk, text: str) -> Line | Reply:
    """The same, of a size that there is: so much of what is weighed is no thing of its own."""
    line = _named(desk, text)
    if isinstance(line, Line) and line.quantity is not None:
        return questions.not_on_list(desk.turn.language, text)
    return line


def _called(line: Line) -> str:
    """As he calls it: so he is understood when he writes it again."""
    return line.name or line.text


def _of_one(desk: Desk, line: Line | Reply, change: Callable[[int], Change]) -> Reply:
    """Make the ``change`` of the goods with this id, or ask which of several is meant."""
    if isinstance(line, Reply):
        return line
    language = desk.turn.language
    if line.status is not LineStatus.AMBIGUOUS:
        return carry_out(desk, change(line.candidates[0].vendor_product_id))
    if len(line.candidates) > CHOICES_MAX:
        return questions.too_many(
            language, line.text, len(line.candidates), line.candidates[0].name
        )
    choices = tuple(
        Choice(name(product.name), change(product.vendor_product_id)) for product in line.candidates
    )
    which = questions.which_goods(language, line.text, is_sold_so=line.is_sold_so)
    return desk.turn.ask(which, Prompt(Topic.WHICH_GOODS, choices))


def _unknown(desk: Desk, text: str, line: Line) -> Reply:
    language = desk.turn.language
    if line.status is LineStatus.RESTRICTED:
        return questions.not_sold_here(language)
    if len(resolving.goods_of(text, desk.list_())) > 1:
        return questions.one_at_a_time(language)
    shop = desk.shops().match(text) if text.strip() else None
    if isinstance(shop, Shop):
        return questions.shop_is_no_goods(language, shop.name)
    return questions.not_on_list(language, text)


def _stocks(desk: Desk, text: str) -> Reply:
    language = desk.turn.language
    if not text.strip():
        return questions.stock_of_what(language)
    found, more = _asked_about(desk, text)
    if not found:
        return _unknown(desk, text, resolving.one_of(text, desk.list_()))
    return core.replies.vendor_goods.stocks(language, found, more)


def _rates(desk: Desk, text: str) -> Reply:
    language = desk.turn.language
    if not text.strip():
        return questions.rate_of_what(language)
    found, more = _asked_about(desk, text)
    if not found:
        return _unknown(desk, text, resolving.one_of(text, desk.list_()))
    rates = db.catalogue.gst_rates(
        desk.turn.connection,
        [one.vendor_product_id for one in found],
        core.calendar.business_day(desk.turn.now),
        charges_gst=desk.vendor.charges_gst,
    )
    return core.replies.vendor_goods.rates(
        language, [(one, rates[one.vendor_product_id]) for one in found], more
    )


def _asked_about(desk: Desk, text: str) -> tuple[list[Goods], int]:
    """The goods that a question may be about, as many as are shown, and how many more there are."""
    ids = list(
        dict.fromkeys(
            product.vendor_product_id
            for line in resolving.goods_of(text, desk.list_())
            for product in line.candidates
        )
    )
    shown = ids[: core.replies.vendor_goods.SHOWN_MAX]
    found = db.goods.find(desk.turn.connection, desk.vendor_id, shown)
    return [found[one] for one in shown if one in found], len(ids) - len(shown)
