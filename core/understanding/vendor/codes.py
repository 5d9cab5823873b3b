"""What carries a number of ours: payments PAY-31, shops that ask for an account REG-5, complaints C-31."""

from collections.abc import Sequence

from core.payments import CHEQUE_LENGTH
from core.understanding.money_words import AMOUNT_LENGTH_MAX
from core.understanding.vendor.changes import read_changes
from core.understanding.vendor.commands import (
    DecideClaim,
    DecideComplaint,
    DecideShop,
    ReversePayment,
    Unclear,
    VendorCommand,
)
from core.understanding.vendor.parts import ChangeKind, ClaimWord, Doubt
from core.understanding.vendor.sentence import Sentence
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue

# Rupees: a smaller figure beside a shop's approval is no limit.
LIMIT_MIN = 500
_YES = (Cue.YES, Cue.ACCEPT, Cue.APPROVE)
_NO = (Cue.REJECT, Cue.DECLINED, Cue.REFUSED, Cue.CANNOT, Cue.GONE)
_CLAIM_WORDS = (
    (Cue.NOT_GOT, ClaimWord.NOT_RECEIVED),
    (Cue.BOUNCED, ClaimWord.BOUNCED),
    (Cue.CLEARED, ClaimWord.CLEARED),
    (Cue.GOT, ClaimWord.RECEIVED),
)


def read_codes(sentence: Sentence) -> VendorCommand | None:
    """``None`` where no such number is named."""
    codes = sentence.codes
    if not codes:
        return None
    if len({code.text for code in codes}) > 1:
        return Unclear(Doubt.SEVERAL)
    if sentence.has(Cue.QUESTION):
        return Unclear(Doubt.QUESTION)
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER)
    kind, _, _ = codes[0].text.partition("-")
    read = {"PAY": _payment, "REG": _shop, "C": _complaint}[kind]
    return read(sentence, codes[0])


def read_claim(sentence: Sentence) -> VendorCommand | None:
    """ "mil gaya", "bounce ho gaya", and nothing else: of the only payment that waits for it."""
    if sentence.codes or sentence.numbers or sentence.has(Cue.QUESTION, Cue.METHOD, Cue.THINGS):
        return None
    if any(not token.cues for token in sentence.tokens if token.mark is Mark.WORD):
        return None
    word = _claim_word(sentence)
    if word is None or (sentence.has(Cue.CAME) and sentence.has(Cue.STOCK)):
        return None
    if sentence.has(Cue.NEGATION) and word is not ClaimWord.NOT_RECEIVED:
        return Unclear(Doubt.NEGATED)
    return DecideClaim(word)


def _claim_word(sentence: Sentence) -> ClaimWord | None:
    return next((word for cue, word in _CLAIM_WORDS if sentence.has(cue)), None)


def _payment(sentence: Sentence, code: Token) -> VendorCommand:
    word = _claim_word(sentence)
    reversing = sentence.first(Cue.REVERSE)
    if sentence.has(Cue.FORBIDDING) or (
        sentence.has(Cue.NEGATION) and word is not ClaimWord.NOT_RECEIVED
    ):
        return Unclear(Doubt.NEGATED)
    if word is not None and not sentence.has(Cue.REVERSE):
        return _decided(sentence, code, word)
    if reversing is not None and word in (None, ClaimWord.RECEIVED):
        return ReversePayment(code.text, _reason_of_reversal(sentence, code, reversing))
    if sentence.has(Cue.YES):
        return _decided(sentence, code, ClaimWord.RECEIVED)
    return Unclear(Doubt.NOT_UNDERSTOOD)


def _decided(sentence: Sentence, code: Token, word: ClaimWord) -> VendorCommand:
    """A figure beside his word is how much came, unless it is a reference or a cheque's number."""
    amounts = [token for token in sentence.numbers if _is_amount(sentence, token)]
    if len(amounts) > 1:
        return Unclear(Doubt.AMOUNT)
    return DecideClaim(word, code.text, amounts[0].value if amounts else None)


def _is_amount(sentence: Sentence, token: Token) -> bool:
    before = sentence.before(token)
    is_behind_cheque = before is not None and before.method == "CHEQUE"
    is_of_cheque = is_behind_cheque and len(token.digits) == CHEQUE_LENGTH
    return token.value is not None and len(token.digits) <= AMOUNT_LENGTH_MAX and not is_of_cheque


def _reason_of_reversal(sentence: Sentence, code: Token, reversing: Token) -> str:
    """ "wrong shop" says the reason by the word that reverses."""
    said = [token for token in sentence.tokens if token.does(Cue.REVERSE)]
    is_reason = {"wrong", "galat", "galti", "गलत", "गलती"}
    without = [code]
    without += [token for token in said if not is_reason & set(token.text.split())]
    if len(said) == 1 and len(_besides(sentence, code, reversing)) == 0:
        return sentence.text_of(token for token in said if is_reason & set(token.text.split()))
    return sentence.reason([*without, *(t for t in sentence.tokens if t.does(Cue.PAYMENT))])


def _besides(sentence: Sentence, *tokens: Token) -> list[Token]:
    return [
        token
        for token in sentence.tokens
        if token not in tokens and token.mark is not Mark.BREAK and not token.does(Cue.IDLE)
    ]


def _shop(sentence: Sentence, code: Token) -> VendorCommand:
    refusing = [token for token in sentence.tokens if token.does(*_NO) and not token.does(*_YES)]
    if sentence.has(Cue.FORBIDDING) or (sentence.has(*_YES) and sentence.has(Cue.NEGATION)):
        return Unclear(Doubt.NEGATED)
    if refusing:
        return DecideShop(code.text, False, reason=sentence.reason([code, refusing[0]]))
    if not sentence.has(*_YES):
        return Unclear(Doubt.NOT_UNDERSTOOD)
    figures = sentence.numbers
    if any(token.value is None or token.value < LIMIT_MIN for token in figures) or len(figures) > 1:
        return Unclear(Doubt.AMOUNT)
    if sentence.has(Cue.LIMIT) and not figures:
        return Unclear(Doubt.AMOUNT)
    return DecideShop(code.text, True, figures[0].value if figures else None)


def _complaint(sentence: Sentence, code: Token) -> VendorCommand:
    if sentence.has(Cue.FORBIDDING) or (sentence.has(*_YES) and sentence.has(Cue.NEGATION)):
        return Unclear(Doubt.NEGATED)
    rest = [token for token in sentence.tokens if token is not code and not token.does(*_YES)]
    refusing = [token for token in rest if token.does(*_NO)]
    changes = read_changes(sentence, [token for token in rest if token not in refusing[:1]])
    is_granted_in_part = bool(changes.found) and all(
        change.kind in (ChangeKind.SET, ChangeKind.LESS, ChangeKind.DAMAGED, ChangeKind.RETURNED)
        for change in changes.found
    )
    if refusing and not (is_granted_in_part and sentence.has(Cue.JUST, Cue.ONLY)):
        return DecideComplaint(code.text, False, reason=sentence.reason([code, *_first(refusing)]))
    if is_granted_in_part:
        return DecideComplaint(code.text, True, changes.found)
    if sentence.has(*_YES) and not changes.found:
        return DecideComplaint(code.text, True)
    return Unclear(Doubt.NOT_UNDERSTOOD)


def _first(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[:1]
