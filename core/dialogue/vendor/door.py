"""Rules about what was asked of a delivery, a credit note or a complaint: which goods, how much, what money."""

from dataclasses import replace

from core.dialogue.prompts import Prompt
from core.understanding.bill_goods import has_measure, is_measure, with_measure
from core.understanding.reading import Intent
from core.understanding.vendor.commands import (
    ChangeOrder,
    DecideComplaint,
    Deliver,
    MakeCreditNote,
    OrderFor,
    Plain,
    RecordPayment,
    ShowOrder,
    Unclear,
    VendorCommand,
)
from core.understanding.vendor.parts import Doubt
from core.understanding.vendor.reading import read_vendor

# What a prompt asks; its first choice is the command as it would be with that answer.
LINE, QUANTITY, AMOUNT, METHOD = "line", "quantity", "amount", "method"

OfGoods = Deliver | MakeCreditNote | DecideComplaint


def answer(prompt: Prompt, text: str, command: VendorCommand) -> OfGoods | None:
    """The command with what his message says; ``None`` where that is about something else."""
    before = prompt.choices[0].outcome if prompt.choices else None
    match prompt.about.get("asks"):
        case "amount" | "method" as asks if isinstance(before, Deliver):
            return _with_money(before, asks, text, command)
        case "line" | "quantity" if isinstance(before, OfGoods):
            return _with_goods(before, prompt, text, command)
        case _:
            return None


def _with_money(before: Deliver, asks: str, text: str, command: VendorCommand) -> Deliver | None:
    money = before.collected
    assert money is not None
    if not isinstance(command, Unclear | ShowOrder | RecordPayment):
        return None
    now = read_vendor(f"payment {text}")
    if not isinstance(now, RecordPayment) or now.shop or now.bill_number:
        return None
    if asks == AMOUNT and now.amount is not None:
        return replace(
            before,
            collected=replace(money, amount=now.amount, method=now.method or money.method),
        )
    if asks == METHOD and now.method is not None and now.amount in (None, money.amount):
        return replace(
            before,
            collected=replace(money, method=now.method, transaction_id=now.transaction_id),
        )
    return None


def _with_goods(
    before: OfGoods, prompt: Prompt, text: str, command: VendorCommand
) -> OfGoods | None:
    said = _goods(text, command)
    if said is None:
        return None
    at = prompt.about["at"]
    change = before.changes[at]
    if prompt.about["asks"] == QUANTITY:
        if not is_measure(said):
            return None
        goods = with_measure(change.goods, said)
    else:
        measure = prompt.about["said"]
        goods = said if has_measure(said) else f"{measure} {said}".strip()
    changes = (*before.changes[:at], replace(change, goods=goods), *before.changes[at + 1 :])
    return replace(before, changes=changes)


def _goods(text: str, command: VendorCommand) -> str | None:
    """What a message says that is no command by itself: "2 packet", "atta", "1 peti kam"."""
    match command:
        case ChangeOrder(order_number=None, changes=(change,)) if not change.other:
            return change.goods
        case Plain(reading=reading) if reading.intent is Intent.CHOICE:
            return text
        case OrderFor(is_told=False):
            return text
        case Unclear(doubt=Doubt.NOT_UNDERSTOOD | Doubt.CHANGES, order_numbers=()):
            return text
        case _:
            return None


def said_measure(goods: str) -> str:
    """The quantity of goods whose name is not clear, for whoever names them now: the ``said`` of a prompt."""
    return goods if is_measure(goods) else ""


def about(asks: str, at: int = 0, said: str = "") -> dict[str, str | int]:
    return {"asks": asks, "at": at, "said": said}
