"""His goods: how much is there, what they cost, and whether shops can order them."""

from collections.abc import Sequence

from core.understanding.vendor.commands import (
    AskRate,
    AskStock,
    SetRate,
    SetSelling,
    SetStock,
    StopCounting,
    Unclear,
    VendorCommand,
)
from core.understanding.vendor.parts import Doubt
from core.understanding.vendor.rates import read_rate
from core.understanding.vendor.sentence import Sentence, is_goods
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue
from core.understanding.vocabulary import Family


def read_goods(sentence: Sentence) -> VendorCommand | None:
    """``None`` where he changes nothing of his goods and asks nothing about them."""
    if sentence.has(Cue.UNCOUNTED):
        return StopCounting(_goods(sentence, (Cue.UNCOUNTED, Cue.STOCK)))
    if sentence.has(Cue.RATE):
        return _rate(sentence)
    if sentence.has(Cue.STOCK):
        return _stock(sentence)
    if sentence.has(Cue.CAME) and _has_quantity_of_goods(sentence):
        return _came(sentence)
    if sentence.has(Cue.OFF, Cue.ON):
        return _selling(sentence)
    return None


def _refusal(sentence: Sentence) -> Unclear | None:
    if sentence.has(Cue.NEGATION):
        return Unclear(Doubt.NEGATED)
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER)
    return None


def _rate(sentence: Sentence) -> VendorCommand:
    rate = read_rate(sentence, sentence.tokens)
    goods = sentence.text_of(rate.goods)
    if sentence.has(Cue.QUESTION):
        return AskRate(goods)
    refusal = _refusal(sentence)
    if refusal is not None:
        return refusal
    if not rate.has_figures:
        return SetRate(goods, None) if _counts_packs(sentence, rate.goods) else AskRate(goods)
    if _counts_packs(sentence, rate.goods):
        # "43.50 ke bhav se 2 bori": an order, or the rate of so many?
        return Unclear(Doubt.AMOUNT)
    if sentence.has(Cue.RELATIVE):
        return Unclear(Doubt.AMOUNT)
    if rate.amount is not None and rate.amount <= 0:
        return SetRate(goods, None)
    return SetRate(goods, rate.amount, rate.unit)


def _counts_packs(sentence: Sentence, goods: Sequence[Token]) -> bool:
    """ "12 packet", "2 bori": so many of them, where "10 kg" would be a size."""
    for token in goods:
        before = sentence.before(token)
        is_pack = token.unit is not None and token.unit.family is not Family.MEASURE
        if is_pack and before is not None and before.mark is Mark.NUMBER:
            return True
    return False


def _stock(sentence: Sentence) -> VendorCommand:
    if sentence.has(Cue.OFF) and not sentence.numbers:
        refusal = _refusal(sentence)
        return refusal or StopCounting(_goods(sentence, (Cue.STOCK, Cue.OFF)))
    goods = _goods(sentence, (Cue.STOCK, Cue.CAME, Cue.ADDED, Cue.ON))
    if sentence.has(Cue.QUESTION):
        return AskStock(goods)
    if sentence.has(Cue.GONE) and not sentence.numbers:
        # "stock nahi hai": of what, and of which order?
        return AskStock(goods) if not goods else Unclear(Doubt.NOT_UNDERSTOOD)
    refusal = _refusal(sentence)
    if refusal is not None:
        return refusal
    if any(token.value is None for token in sentence.numbers):
        return Unclear(Doubt.AMOUNT)
    if not sentence.numbers and not _counts_in_words(sentence):
        return AskStock(goods)
    is_added = sentence.has(Cue.CAME, Cue.ADDED)
    if sentence.has(Cue.RELATIVE) and not is_added:
        return Unclear(Doubt.AMOUNT)
    return SetStock(goods, is_added)


def _came(sentence: Sentence) -> VendorCommand | None:
    if sentence.has(Cue.QUESTION):
        return Unclear(Doubt.QUESTION)
    if sentence.has(
        Cue.LESS, Cue.DAMAGED, Cue.NOT_GOT, Cue.BACK, Cue.REFUSED, Cue.METHOD, Cue.PAYMENT
    ):
        return None
    refusal = _refusal(sentence)
    if refusal is not None:
        return refusal
    return SetStock(_goods(sentence, (Cue.CAME, Cue.GOT)), is_added=True)


def _has_quantity_of_goods(sentence: Sentence) -> bool:
    """ "20 bori atta", "atta 20": with a unit, or of goods that everybody knows."""
    has_figure = bool(sentence.numbers) or _counts_in_words(sentence)
    has_unit = any(token.unit is not None and not token.cues for token in sentence.tokens)
    return has_figure and (has_unit or any(map(is_goods, sentence.tokens)))


def _counts_in_words(sentence: Sentence) -> bool:
    """ "do bori atta": a word in front of a unit, which reading the goods will know."""
    return any(
        token.unit is not None
        and at > 0
        and sentence.tokens[at - 1].mark is Mark.WORD
        and not is_goods(sentence.tokens[at - 1])
        and not sentence.tokens[at - 1].does(Cue.STOCK)
        for at, token in enumerate(sentence.tokens)
    )


def _selling(sentence: Sentence) -> VendorCommand | None:
    goods = _goods(sentence, (Cue.OFF, Cue.ON))
    if not goods or not _are_sizes(sentence) or sentence.has(Cue.CREDIT):
        return None
    if sentence.has(Cue.QUESTION):
        return AskStock(goods)
    if sentence.is_negated(Cue.OFF, Cue.ON) or sentence.has(Cue.LATER):
        return Unclear(Doubt.NEGATED if not sentence.has(Cue.LATER) else Doubt.LATER)
    saying = [token for token in sentence.tokens if token.does(Cue.OFF, Cue.ON)]
    kinds = {token.does(Cue.ON) and not token.does(Cue.OFF) for token in saying}
    if len(kinds) > 1:
        return Unclear(Doubt.SEVERAL)
    return SetSelling(goods, is_sold=kinds == {True})


def _are_sizes(sentence: Sentence) -> bool:
    """ "Namak 1 kg band": whether all figures are weights, of which there may be packs."""
    behind = (sentence.behind(number) for number in sentence.numbers)
    return all(
        token is not None and token.unit is not None and token.unit.family is Family.MEASURE
        for token in behind
    )


def _goods(sentence: Sentence, without: Sequence[Cue]) -> str:
    kept = [
        token
        for token in sentence.tokens
        if token.mark is not Mark.BREAK
        and not (
            token.does(*without, Cue.QUESTION, Cue.IDLE, Cue.GONE, Cue.RELATIVE, Cue.UP_TO)
            and not token.unit
        )
    ]
    return sentence.text_of(kept)
