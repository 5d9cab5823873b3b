"""A shop's account with him: to see it, its limit, and whether it buys on credit."""

from core.understanding.vendor.commands import (
    SetBlock,
    SetLimit,
    ShowAccount,
    Unclear,
    VendorCommand,
)
from core.understanding.vendor.parts import Doubt
from core.understanding.vendor.sentence import Sentence
from core.understanding.vendor.tokens import Token
from core.understanding.vendor.words import Cue


def read_accounts(sentence: Sentence) -> VendorCommand | None:
    """``None`` where no account is spoken of."""
    if sentence.has(Cue.LIMIT):
        return _limit(sentence)
    is_credit = sentence.has(Cue.CREDIT)
    if sentence.has(Cue.BLOCK, Cue.UNBLOCK) or (is_credit and sentence.has(Cue.OFF, Cue.ON)):
        return _block(sentence)
    is_account = sentence.has(Cue.ACCOUNT) or (is_credit and not sentence.has(Cue.STOCK, Cue.RATE))
    if is_account and sentence.has(Cue.OFF, Cue.ON):
        return Unclear(Doubt.NOT_UNDERSTOOD)
    if is_account and not _is_more(sentence):
        return ShowAccount(sentence.named(sentence.tokens))
    return None


def _is_more(sentence: Sentence) -> bool:
    """Money that came, or goods, beside a word for an account."""
    return sentence.has(Cue.METHOD, Cue.PAID, Cue.BILL, Cue.CREDIT_NOTE, Cue.JUST, Cue.GIVE) or any(
        token.unit is not None and not token.cues for token in sentence.tokens
    )


def _limit(sentence: Sentence) -> VendorCommand:
    amount = _amount(sentence)
    old = _old(sentence, amount)
    shop = sentence.named([token for token in sentence.tokens if token not in (amount, old)])
    if amount is None or sentence.has(Cue.QUESTION):
        has_figure = any(token.value is None for token in sentence.numbers)
        wants_change = sentence.has(Cue.RELATIVE, Cue.GONE, Cue.OFF, Cue.ON) and not sentence.has(
            Cue.QUESTION
        )
        return Unclear(Doubt.AMOUNT) if has_figure or wants_change else ShowAccount(shop)
    if sentence.has(Cue.NEGATION):
        return Unclear(Doubt.NEGATED)
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER)
    if (sentence.has(Cue.RELATIVE) and not _is_target(sentence, amount)) or not shop:
        # By so much, or to it?
        return Unclear(Doubt.AMOUNT)
    assert amount.value is not None
    return SetLimit(shop, amount.value)


def _is_target(sentence: Sentence, amount: Token) -> bool:
    behind = sentence.behind(amount)
    while behind is not None and behind.does(Cue.CURRENCY):
        behind = sentence.behind(behind)
    return behind is not None and behind.does(Cue.UP_TO)


def _amount(sentence: Sentence) -> Token | None:
    """The figure that is the limit: the only one, or of two the one that is no part of a shop's name."""
    figures = [token for token in sentence.numbers if token.value is not None]
    if len(figures) != len(sentence.numbers):
        figures = [token for token in figures if not token.text.startswith("+")]
    if len(figures) == 1:
        before = sentence.before(figures[0])
        has_name = any(token.is_name for token in sentence.tokens)
        is_phone = figures[0].digits.startswith("0") and len(figures[0].digits) > 1
        return None if is_phone or (not has_name and before is None) else figures[0]
    if len(figures) == 2 and _old(sentence, figures[1]) is not None:
        return figures[1]
    if len(figures) == 2:
        named = [token for token in figures if _is_beside_name(sentence, token)]
        others = [token for token in figures if token not in named]
        return others[0] if len(others) == 1 else figures[1] if not named else None
    return None


def _old(sentence: Sentence, amount: Token | None) -> Token | None:
    """ "50000 se 60000": the figure that it was."""
    leading = None if amount is None else sentence.before(amount)
    if leading is None or not leading.does(Cue.FROM):
        return None
    old = sentence.before(leading)
    return old if old is not None and old.value is not None else None


def _is_beside_name(sentence: Sentence, token: Token) -> bool:
    before = sentence.before(token)
    return bool(token.digits) and before is not None and before.is_name


def _block(sentence: Sentence) -> VendorCommand:
    if sentence.has(Cue.QUESTION):
        return ShowAccount(sentence.named(sentence.tokens))
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER)
    if sentence.has(Cue.NEGATION):
        return Unclear(Doubt.NEGATED)
    is_blocked = sentence.has(Cue.BLOCK) or (
        sentence.has(Cue.OFF) and not sentence.has(Cue.UNBLOCK)
    )
    is_open = sentence.has(Cue.UNBLOCK, Cue.ON)
    if is_blocked and is_open:
        return Unclear(Doubt.SEVERAL)
    return SetBlock(sentence.named(sentence.tokens), is_blocked)
