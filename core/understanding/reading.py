"""What a message means: its intent, and of an order its lines. The way in to the understanding."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.promises import PromiseMention
from core.understanding import intents, order_numbers, resolving
from core.understanding.catalogue import Catalogue
from core.understanding.claims import about_money
from core.understanding.complaints import goods_at_fault
from core.understanding.intents import NONE_OF_THESE, Intent
from core.understanding.lines import LINES_MAX, Line, LineStatus, RemovedGoods, as_written
from core.understanding.memory import NOTHING, Memory
from core.understanding.money_words import PaymentMention, is_negative, read_payment
from core.understanding.paid_beside import split_payment
from core.understanding.placed import named_order
from core.understanding.promises import read_promise
from core.understanding.stages import EMPTY_CATALOGUE, stages
from core.understanding.tokens import Kind

__all__ = [
    "EMPTY_CATALOGUE",
    "NONE_OF_THESE",
    "Intent",
    "PaymentMention",
    "Reading",
    "is_command",
    "read",
    "stages",
]

# An answer to an order is short; a list that ends with a phone number is not.
ANSWER_WORDS_MAX = 10
# These are about what was written before, whatever figures are in them.
_ABOUT_THE_TALK = frozenset([Intent.EDITED, Intent.REMINDED, Intent.PERSON])


@dataclass(frozen=True, slots=True)
class Reading:
    """One message as understood. Only the fields of its intent are filled in. ``choices`` are the numbers
    of a list that he picks, 0 for none of it; ``name`` is what he wants forgotten.
    ``language`` is the one that he wants to be answered in. An order with an ``order_number`` is of goods for
    that one, or with no goods that one alone.
    ``cut_from`` is the first of the goods that are too many for one message, ``paid_beside`` what he says
    besides that he has paid."""

    intent: Intent
    lines: tuple[Line, ...] = ()
    removed: tuple[RemovedGoods, ...] = ()
    choices: tuple[int, ...] = ()
    order_number: str | None = None
    payment_number: str | None = None
    name: str = ""
    language: str = ""
    cut_from: str = ""
    paid_beside: str = ""
    payment: PaymentMention | None = None
    promise: PromiseMention | None = None


def read(
    text: str,
    catalogue: Catalogue = EMPTY_CATALOGUE,
    memory: Memory = NOTHING,
) -> Reading:
    """Read one message. Order lines outrank single words, so "ok, 1 bori chawal bhi" adds a line.

    ``memory`` is what is remembered of the shop that wrote it.
    """
    command = _command(text)
    if command is not None:
        return command
    named = named_order(text)
    if named is not None:
        rest = _read(named.rest, catalogue, memory) if named.rest else Reading(Intent.ORDER)
        if rest.intent is Intent.ORDER and (rest.lines or rest.removed or not named.rest):
            return replace(rest, order_number=named.number)
    return _read(text, catalogue, memory)


def _read(text: str, catalogue: Catalogue, memory: Memory) -> Reading:
    words = intents.words_of(text)
    spoken = intents.first_part(words)
    answer = _answer_to_an_order(words, spoken)
    if answer is not None:
        return answer
    priced = "" if "\n" in text.strip() else intents.priced(words, spoken)
    asked = _read_goods(priced, catalogue, memory)
    if any(line.status is not LineStatus.NOT_FOUND for line in asked.lines):
        return Reading(Intent.PRICE, lines=asked.lines)
    goods = _read_goods(text, catalogue, memory)
    paid = split_payment(text) if goods.is_order else None
    if paid is not None and not _may_be_goods(paid.said, catalogue, memory):
        rest = _read(paid.rest, catalogue, memory)
        if rest.intent is Intent.ORDER and rest.lines:
            return replace(rest, paid_beside=paid.said)
    if spoken in (Intent.PRICE, Intent.COMPLAINT) and not (goods.is_order and goods.is_told):
        return Reading(spoken, lines=goods.lines if spoken is Intent.PRICE else ())
    if not goods.is_told and _is_at_fault(text, catalogue, memory):
        return Reading(Intent.COMPLAINT)
    if spoken in _ABOUT_THE_TALK and not goods.is_order:
        return Reading(spoken)
    promise = read_promise(text)
    if promise is not None and not any(line.status is LineStatus.MATCH for line in goods.lines):
        return Reading(Intent.PROMISE, promise=promise)
    may_be_paid = promise is None and not goods.is_order and not goods.removed
    of_money = about_money(text, spoken) if may_be_paid else None
    if of_money is not None:
        return Reading(of_money)
    payment = read_payment(text) if may_be_paid else None
    is_paid = payment is not None and (payment.amount is not None or payment.is_of_cheque)
    if payment is not None and (is_paid or spoken is Intent.PAYMENT):
        return Reading(Intent.PAYMENT, payment=payment)
    if spoken is Intent.REPEAT:
        return goods.reading(Intent.REPEAT, has_lines=goods.is_order)
    if goods.is_order:
        return goods.reading(Intent.ORDER)
    found = _without_order(text, words, spoken or intents.far_apart(words), goods, payment)
    if found.intent is Intent.OTHER and asked.lines:
        # "rate rasgulla", where nobody sells any.
        return Reading(Intent.PRICE, lines=asked.lines)
    return found


def is_command(text: str) -> bool:
    """True for one-word answers, which need not wait for more of a burst."""
    return _command(text) is not None


def _answer_to_an_order(words: Sequence[str], spoken: Intent | None) -> Reading | None:
    """ "1023 ok bhej denge": a short message that begins or ends with an order's number."""
    number = order_numbers.order_number([*words[:2], *words[-1:]])
    if number is None or len(words) > ANSWER_WORDS_MAX or spoken in (Intent.STATUS, Intent.PAYMENT):
        return None
    answer = intents.of_vendor(words)
    return None if answer is None else Reading(answer, order_number=number)


def _is_at_fault(text: str, catalogue: Catalogue, memory: Memory) -> bool:
    """ "1 kg besan damaged" orders none. Of several goods the others may be ordered."""
    describing = catalogue.vocabulary.describing
    goods = goods_at_fault(text, lambda word: catalogue.has_word(word) or word in describing)
    lines = _read_goods(goods, catalogue, memory).lines if goods else ()
    return len(lines) == 1 and lines[0].status is not LineStatus.NOT_FOUND


def _may_be_goods(text: str, catalogue: Catalogue, memory: Memory) -> bool:
    """Goods with a quantity, or a measure alone: "galat likh diya 24 kg"."""
    tokens = stages(text, catalogue).tokens
    is_measured = any(token.kind is Kind.UNIT for token in tokens)
    return is_measured or _read_goods(text, catalogue, memory).is_order


def _without_order(
    text: str,
    words: list[str],
    spoken: Intent | None,
    goods: "_Goods",
    payment: PaymentMention | None,
) -> Reading:
    named = any(line.status is not LineStatus.NOT_FOUND for line in goods.lines)
    if spoken is Intent.PAYMENT:
        return Reading(Intent.PAYMENT, payment=payment or PaymentMention(None, None, None))
    if (
        spoken is not None
        and not (named and spoken in (Intent.CANCEL, Intent.HELP))
        and not (goods.removed and spoken is Intent.CANCEL)
    ):
        return Reading(spoken, order_number=order_numbers.order_number(words))
    if payment is not None:
        return Reading(Intent.PAYMENT, payment=payment)
    answer = intents.nothing_but(words)
    if answer is not None and not goods.removed:
        return Reading(answer)
    is_measured = any(line.quantity is not None for line in goods.lines)
    if named or goods.removed or is_measured or _wants_all(text):
        return goods.reading(Intent.ORDER)
    return Reading(Intent.OTHER)


def _command(text: str) -> Reading | None:
    parts = intents.words_of(text)
    # "-1" picks nothing.
    choices = () if is_negative(text) else intents.choices(parts)
    if choices:
        return Reading(Intent.CHOICE, choices=choices)
    forgotten = intents.forgotten(parts)
    if forgotten is not None:
        return Reading(Intent.FORGET, name=forgotten)
    language = intents.language(parts)
    if language is not None:
        return Reading(Intent.LANGUAGE, language=language)
    number = payment_number = None
    if len(parts) > 2 and parts[-2] == "pay" and parts[-1].isdecimal():
        payment_number = f"PAY-{parts.pop()}"
        parts.pop()
    elif len(parts) > 1 and parts[-1].isdecimal() and len(parts[-1]) >= order_numbers.LENGTH_MIN:
        number = parts.pop()
    meaning = intents.whole(parts)
    if meaning is None:
        return None
    if meaning is Intent.CANCEL and payment_number is not None:
        # It is about no order, and no draft.
        meaning = Intent.CLAIMS
    return Reading(meaning, order_number=number, payment_number=payment_number)


@dataclass(frozen=True, slots=True)
class _Goods:
    """The goods of a message. ``is_told`` where a verb asks for them."""

    lines: tuple[Line, ...]
    removed: tuple[RemovedGoods, ...]
    is_told: bool
    cut_from: str

    @property
    def is_order(self) -> bool:
        return any(
            line.status is not LineStatus.NOT_FOUND and line.quantity is not None
            for line in self.lines
        )

    def reading(self, intent: Intent, *, has_lines: bool = True) -> Reading:
        lines = self.lines if has_lines else ()
        return Reading(intent, lines=lines, removed=self.removed, cut_from=self.cut_from)


def _read_goods(text: str, catalogue: Catalogue, memory: Memory) -> _Goods:
    found = stages(text, catalogue)
    wanted = [item for item in found.items.wanted if item.words]
    lines = [resolving.resolve(item, catalogue, memory) for item in wanted[:LINES_MAX]]
    removed = tuple(
        resolving.resolve_removed(item, catalogue, memory) for item in found.items.removed
    )
    lines = as_written(lines, text)
    measured = bool(removed) or any(line.quantity is not None for line in lines)
    return _Goods(
        # Words without a quantity that name nothing are talk, beside lines that are not.
        lines=tuple(
            line
            for line in lines
            if line.quantity is not None or line.status is not LineStatus.NOT_FOUND or not measured
        ),
        removed=removed,
        is_told=any(token.kind is Kind.VERB for token in found.tokens),
        cut_from=" ".join(wanted[LINES_MAX].text) if len(wanted) > LINES_MAX else "",
    )


def _wants_all(text: str) -> bool:
    """ "sab kuch 1-1 peti": an order of nothing in particular."""
    return any(
        not item.words and item.has_measure and item.counts
        for item in stages(text, EMPTY_CATALOGUE).items.wanted
    )
