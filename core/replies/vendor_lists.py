"""What the vendor's people read who ask for a list or for the figures of the day."""

from collections.abc import Sequence
from datetime import date

from core.goods_changes import Goods
from core.messages import Reply
from core.money import number, rupees
from core.permissions import StaffRole
from core.receivables import Dues, Receivable
from core.replies.days import spoken
from core.replies.listing import bubble, listed
from core.replies.payments import METHOD_NAMES
from core.replies.texts import mark, say
from core.summaries import Day, Figure

_ROLES = {
    StaffRole.OWNER: mark("owner"),
    StaffRole.BILLING: mark("office"),
    StaffRole.PACKER: mark("packer"),
    StaffRole.DRIVER: mark("driver"),
}


def dues(language: str, of: Dues, today: date) -> Reply:
    """Whose bill is the oldest stands first."""
    if not of.shown:
        return Reply(say(language, "Nobody owes you anything now."))
    rows = [_due(language, each, today) for each in of.shown]
    hidden = of.count - len(of.shown)
    return bubble(
        listed(language, rows, more=mark("…and {count} more shops"), hidden=hidden),
        say(
            language,
            "Together {total}, overdue {overdue}. One shop: khata gupta",
            total=rupees(of.total),
            overdue=rupees(of.overdue),
        ),
    )


def _due(language: str, each: Receivable, today: date) -> str:
    values = {"shop": each.shop.name, "amount": rupees(each.total)}
    assert each.oldest is not None, "who owes something has a due"
    late = (today - each.oldest).days
    if late > 1:
        return say(language, "{shop}: {amount}, {days} days late", **values, days=late)
    if late == 1:
        return say(language, "{shop}: {amount}, 1 day late", **values)
    return say(language, "{shop}: {amount}, due {day}", **values, day=spoken(language, each.oldest))


def summary(language: str, of: Day) -> Reply:
    rows = [
        say(language, "Today, {day}:", day=spoken(language, of.day)),
        _figure(language, mark("New orders: {count}, {total}"), of.placed),
        _figure(language, mark("Accepted: {count}, {total}"), of.accepted),
        _figure(language, mark("Sent: {count}, {total}"), of.dispatched),
        _figure(language, mark("Delivered: {count}, {total}"), of.delivered),
        _figure(language, mark("Money received: {count}, {total}"), of.money),
    ]
    if len(of.received) > 1:
        rows += [
            f"• {say(language, METHOD_NAMES[method])}: {rupees(figure.total)}"
            for method, figure in of.received.items()
        ]
    if of.credited.count:
        rows.append(_figure(language, mark("Credit notes: {count}, {total}"), of.credited))
    rows.append(_figure(language, mark("Overdue since today: {count}, {total}"), of.new_overdue))
    return Reply("\n".join(rows))


def _figure(language: str, text: str, figure: Figure) -> str:
    return say(language, text, count=figure.count, total=rupees(figure.total))


def staff(language: str, people: Sequence[tuple[str, StaffRole, str | None]]) -> Reply:
    """``people``: name, role and phone of each; of the phone only the last figures are shown."""
    rows = [
        f"• {name}: {say(language, _ROLES[role])}" + (f", …{phone[-4:]}" if phone else "")
        for name, role, phone in people
    ]
    return bubble(say(language, "Your people:"), listed(language, rows))


def stock(language: str, shown: Sequence[Goods], count: int) -> Reply:
    """``shown`` are the first of ``count`` goods that are counted, those of which there is least first."""
    if not shown:
        return Reply(
            say(
                language,
                "No goods are counted, so no order is refused for stock. To count: stock atta 40",
            )
        )
    rows = [_stock_line(language, goods) for goods in shown]
    more = mark("…and {count} more goods")
    return bubble(
        say(language, "In stock, the least first:"),
        listed(language, rows, more=more, hidden=count - len(shown)),
    )


def _stock_line(language: str, goods: Goods) -> str:
    assert goods.available is not None, "only counted goods are listed"
    text = f"• {goods.name}: {number(goods.available)} {goods.unit}"
    if goods.reserved:
        held = say(language, "{quantity} held for orders", quantity=number(goods.reserved))
        text += f" ({held})"
    return text
