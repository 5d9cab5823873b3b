"""Money that came with a delivery, and who took it: "cash 2000 ramu", "2000 nagad ramu ne liya"."""

from core.understanding.money_words import AMOUNT_LENGTH_MAX
from core.understanding.vendor.parts import Collected
from core.understanding.vendor.sentence import Sentence, is_goods
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue

_NAME_LENGTH_MAX = 2


def read_collected(sentence: Sentence) -> tuple[Collected | None, frozenset[Token]]:
    """What was collected, and the tokens that say it."""
    tokens = sentence.tokens
    at = next((at for at, token in enumerate(tokens) if token.does(Cue.METHOD)), None)
    if at is None:
        money = (Cue.CURRENCY, Cue.PAYMENT, Cue.GOT)
        at = next((at for at, token in enumerate(tokens) if token.does(*money)), None)
        if at is None:
            return None, frozenset()
    found = _figure(sentence, at)
    method = next((token.method for token in tokens if token.method), None)
    if found is None and (method is None or sentence.has(Cue.NOT_GOT)):
        return None, frozenset()
    said = {
        token
        for token in tokens
        if token.does(Cue.METHOD, Cue.CURRENCY, Cue.PAYMENT, Cue.GOT, Cue.PAID)
    }
    if found is None:
        return Collected(None, method), frozenset(said)
    said.add(tokens[found])
    taker = _taker(sentence, max(at, found)) or _taker_by(sentence)
    said.update(taker)
    reference = next((token for token in tokens if _is_reference(sentence, token)), None)
    if reference is not None:
        said.add(reference)
    number = None if reference is None else reference.digits or reference.text
    taken_by = sentence.text_of(taker)
    return Collected(tokens[found].value, method, taken_by, number), frozenset(said)


def is_either(sentence: Sentence, money: frozenset[Token]) -> bool:
    """ "2000 cash 1023 delivered": which of the two is the order, nobody can know."""
    for token in money:
        before, behind = sentence.before(token), sentence.behind(token)
        if (
            token.may_be_order_number
            and before is not None
            and before.does(Cue.METHOD)
            and sentence.before(before) in sentence.order_tokens
            and behind is not None
            and behind.does(Cue.DELIVERED)
        ):
            return True
    return False


def _is_reference(sentence: Sentence, token: Token) -> bool:
    """More figures than an amount has, and no order's."""
    is_long = token.mark is Mark.REFERENCE or len(token.digits) > AMOUNT_LENGTH_MAX
    return is_long and token not in sentence.order_tokens


def _figure(sentence: Sentence, at: int) -> int | None:
    """The figure beside a word for money: behind it first, with words that say nothing between."""
    tokens = sentence.tokens
    for step in (1, -1):
        beside = at + step
        while 0 <= beside < len(tokens) and tokens[beside].does(
            Cue.IDLE, Cue.CURRENCY, Cue.PAYMENT, Cue.GOT, Cue.PAID
        ):
            beside += step
        if 0 <= beside < len(tokens):
            token = tokens[beside]
            is_amount = (
                token.mark is Mark.NUMBER
                and token not in sentence.order_tokens
                and len(token.digits) <= AMOUNT_LENGTH_MAX
            )
            following = tokens[beside + 1] if beside + 1 < len(tokens) else None
            is_counted = following is not None and following.unit is not None
            if is_amount and not is_counted:
                return beside
    return None


def _taker(sentence: Sentence, at: int) -> list[Token]:
    """The name right behind the money; goods have a figure or a word of their own behind them."""
    names: list[Token] = []
    beside = at + 1
    while sentence.at(beside) is not None and sentence.tokens[beside].does(
        Cue.GOT, Cue.PAID, Cue.TO, Cue.IDLE
    ):
        beside += 1
    while (token := sentence.at(beside)) is not None and token.is_name and not is_goods(token):
        names.append(token)
        beside += 1
    following = sentence.at(beside)
    is_of_goods = following is not None and (
        following.mark is Mark.NUMBER
        or following.unit is not None
        or following.does(Cue.LESS, Cue.GONE, Cue.DAMAGED, Cue.BACK, Cue.JUST)
    )
    return [] if is_of_goods or len(names) > _NAME_LENGTH_MAX else names


def _taker_by(sentence: Sentence) -> list[Token]:
    """ "ramu ne 2000 cash liya"."""
    by = sentence.first(Cue.BY)
    if by is None or not sentence.has(Cue.GOT):
        return []
    before = sentence.before(by)
    return [before] if before is not None and before.is_name else []
