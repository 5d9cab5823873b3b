"""Payments of shops, as the wholesaler writes them down."""

from dataclasses import dataclass
from decimal import Decimal

from core.payments import CHEQUE_LENGTH
from core.understanding.money_words import (
    AMOUNT_LENGTH_MAX,
    REFERENCE_LENGTH_MIN,
    ROUND,
)
from core.understanding.vendor.commands import RecordPayment, Unclear, VendorCommand
from core.understanding.vendor.parts import Doubt
from core.understanding.vendor.sentence import Sentence, is_goods
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue

_NUMBERED = frozenset({"no", "num", "number", "utr", "ref", "rrn", "txn", "नंबर"})
# So many last figures of a phone tell a shop.
_PHONE_END = range(3, 11)


def read_payment(sentence: Sentence) -> VendorCommand | None:
    """``None`` where nothing was paid."""
    is_said = sentence.has(Cue.PAYMENT, Cue.PAID, Cue.GOT, Cue.METHOD, Cue.NOT_GOT, Cue.OWED)
    if not is_said or sentence.has(Cue.ACCEPT, Cue.REJECT, Cue.DELIVERED) or _is_of_goods(sentence):
        return None
    figures = _figures(sentence)
    if sentence.has(Cue.NOT_GOT) or sentence.has(Cue.NEGATION):
        return Unclear(Doubt.NEGATED)
    if sentence.has(Cue.OWED) or (sentence.has(Cue.LATER) and figures.amount is not None):
        return Unclear(Doubt.PROMISED) if figures.amount is not None else None
    if not _is_told(sentence, figures):
        return None
    if sentence.has(Cue.QUESTION):
        return Unclear(Doubt.QUESTION)
    method = next((token.method for token in sentence.tokens if token.method), None)
    shop = sentence.named([token for token in sentence.tokens if token not in figures.tokens])
    if figures.is_doubtful:
        return Unclear(Doubt.AMOUNT)
    reference = figures.reference
    return RecordPayment(
        figures.amount,
        method,
        shop,
        figures.bill.digits if figures.bill else None,
        (reference.digits or reference.text) if reference else None,
    )


def _is_told(sentence: Sentence, figures: "_Figures") -> bool:
    """Whether a payment is what it is about: a word for one, or a way to pay and how much."""
    if sentence.has(Cue.PAYMENT):
        return figures.amount is not None or figures.is_doubtful or len(sentence.tokens) > 1
    return figures.amount is not None or figures.is_doubtful


def _is_of_goods(sentence: Sentence) -> bool:
    """ "20 bori atta aaya": goods have units, and money has none."""
    if sentence.has(Cue.METHOD, Cue.PAYMENT, Cue.CURRENCY):
        return False
    return any(
        token.unit is not None or is_goods(token) for token in sentence.tokens if not token.cues
    )


@dataclass(frozen=True, slots=True)
class _Figures:
    """Which figure is what. ``tokens`` are those that are no part of a shop's name."""

    amount: Decimal | None
    bill: Token | None
    reference: Token | None
    tokens: frozenset[Token]
    is_doubtful: bool = False


def _figures(sentence: Sentence) -> _Figures:
    bill = _bill(sentence)
    references = [
        token
        for token in sentence.tokens
        if token.mark is Mark.REFERENCE
        or (len(token.digits) > AMOUNT_LENGTH_MAX and not token.is_of_bill)
        or _is_numbered(sentence, token)
    ]
    # A shop's whole phone number stands beside its name, a reference beside the way it was paid.
    reference = references[0] if references and not _is_phone(references[0]) else None
    rest = [
        token
        for token in sentence.numbers
        if token not in (bill, *references) and token.value is not None
    ]
    amounts = [
        token for token in rest if token.value and not _is_end_of_phone(sentence, token, rest)
    ]
    if len(amounts) == 2 and bill is None:
        bill, amounts = _bill_of_two(sentence, amounts)
    used = {token for token in (bill, reference, *amounts) if token is not None}
    if len(amounts) == 1 and bill is None and _may_be_bill(sentence, amounts[0]):
        is_of = _is_of_payment(sentence, amounts[0])
        return _Figures(None, amounts[0] if is_of else None, reference, frozenset(used), not is_of)
    if len(amounts) == 1:
        return _Figures(amounts[0].value, bill, reference, frozenset(used))
    doubtful = len(amounts) > 1 or any(token.value is None for token in sentence.numbers)
    return _Figures(None, bill, reference, frozenset(used), is_doubtful=doubtful)


def _bill(sentence: Sentence) -> Token | None:
    """Its whole number, or the one behind "bill", or else before it."""
    whole = [token for token in sentence.numbers if token.is_of_bill]
    if len(whole) == 1:
        return whole[0]
    for at, token in enumerate(sentence.tokens):
        if token.does(Cue.BILL, Cue.ORDER):
            behind = at + 1
            while (other := sentence.at(behind)) is not None and other.does(Cue.IDLE):
                behind += 1
            if other is not None and other.may_be_order_number:
                return other
            before = sentence.at(at - 1)
            if before is not None and before.may_be_order_number:
                return before
    return None


def _is_numbered(sentence: Sentence, token: Token) -> bool:
    """ "cheque no 445566", "utr 445566"."""
    before = sentence.before(token)
    is_number_of = before is not None and before.text in _NUMBERED
    is_long = len(token.digits) >= REFERENCE_LENGTH_MIN
    return (is_number_of and is_long and sentence.has(Cue.METHOD)) or _is_of_cheque(sentence, token)


def _is_of_cheque(sentence: Sentence, token: Token) -> bool:
    """ "5000 gupta cheque 445566": right behind the word, as long as a cheque's number, and the only figure
    that is. By itself it may be a round amount."""
    before = sentence.before(token)
    is_behind = before is not None and before.method == "CHEQUE"
    long = [other for other in sentence.numbers if len(other.digits) == CHEQUE_LENGTH]
    has_amount = len(sentence.numbers) > 1
    is_round = token.value is None or token.value % ROUND == 0
    return is_behind and long == [token] and (has_amount or not is_round)


def _bill_of_two(sentence: Sentence, amounts: list[Token]) -> tuple[Token | None, list[Token]]:
    """ "1023 ka 5000 cash", "1023 cash 2000": the first is a bill where it leads the message."""
    first, second = amounts
    leads = first in sentence.order_tokens and first.may_be_order_number
    behind = sentence.behind(first)
    is_of = behind is not None and behind.does(Cue.OF, Cue.METHOD, Cue.BETWEEN)
    return (first, [second]) if leads and is_of else (None, amounts)


def _is_of_payment(sentence: Sentence, token: Token) -> bool:
    """ "1023 ka payment"."""
    behind = sentence.behind(token)
    following = None if behind is None else sentence.behind(behind)
    is_of = behind is not None and behind.does(Cue.OF)
    return is_of and following is not None and following.does(Cue.PAYMENT)


def _may_be_bill(sentence: Sentence, token: Token) -> bool:
    """ "1023 ka payment kar diya", "1023 paid": an order's number, rather than an amount."""
    if not token.may_be_order_number:
        return False
    behind = sentence.behind(token)
    is_done = behind is not None and behind.does(Cue.PAID, Cue.GOT, Cue.PAYMENT)
    names = any(other.is_name for other in sentence.tokens)
    return _is_of_payment(sentence, token) or (
        is_done and not names and token in sentence.order_tokens
    )


def _is_end_of_phone(sentence: Sentence, token: Token, rest: list[Token]) -> bool:
    """ "5000 gupta 0001": what tells one Gupta from another, right behind his name."""
    if token.digits.startswith("0"):
        return True
    others = [other for other in rest if other is not token]
    behind = sentence.behind(token)
    is_parted = behind is None or behind.mark is not Mark.NUMBER
    is_first = all(other.start > token.start for other in others)
    if any(_is_behind_name(sentence, other) for other in others):
        # "gupta 2000 verma 3000"
        return False
    is_short = len(token.digits) in _PHONE_END and bool(others) and not (is_first and is_parted)
    is_money = behind is not None and behind.does(Cue.METHOD, Cue.CURRENCY, Cue.PAID, Cue.GOT)
    return _is_behind_name(sentence, token) and is_short and not is_money


def _is_behind_name(sentence: Sentence, token: Token) -> bool:
    before = sentence.before(token)
    return before is not None and before.is_name


def _is_phone(token: Token) -> bool:
    return len(token.digits) == 10 and token.digits[0] in "6789"
