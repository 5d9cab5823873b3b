"""No to an order, with what he gives as the reason."""

from core.understanding import intents
from core.understanding.reading import Intent, Reading
from core.understanding.vendor.acts import is_all, shop_of
from core.understanding.vendor.changes import read_changes
from core.understanding.vendor.commands import Plain, Reject, Unclear, VendorCommand
from core.understanding.vendor.parts import ChangeKind, Doubt
from core.understanding.vendor.sentence import Sentence, is_goods
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue


def read_refusal(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    """``None`` where no whole order is refused."""
    refusing = sentence.first(Cue.REJECT)
    if refusing is None or _is_of_goods(sentence, refusing):
        return _impossible(sentence, numbers)
    if not numbers and _is_cancelling(refusing):
        # Perhaps what he is asked about himself.
        return None if is_all(sentence) else Plain(Reading(Intent.CANCEL))
    if sentence.has(Cue.ACCEPT, Cue.DISPATCHED) and _is_two(sentence, refusing):
        return Unclear(Doubt.SEVERAL, numbers)
    behind = sentence.tokens[sentence.tokens.index(refusing) + 1 :]
    shop = shop_of(sentence, behind)
    without = [*sentence.order_tokens, refusing]
    without += [token for token in sentence.tokens if token.does(Cue.ALL, Cue.YES)]
    if shop:
        without += [token for token in sentence.tokens if token not in behind]
    return Reject(numbers, is_all(sentence), sentence.reason(without), shop)


def _impossible(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    """ "1023 nahi bhej payenge", "1023 maal nahi hai": of all of it, unless goods are named before."""
    for cue in (Cue.NO_GOODS, Cue.CANNOT):
        saying = sentence.first(cue)
        if saying is None or _goods_before(sentence, saying):
            continue
        if not numbers and not is_all(sentence):
            return None
        besides = [t for t in sentence.tokens if t is not saying and t not in sentence.order_tokens]
        changes = read_changes(sentence, besides).found
        if any(change.kind is not ChangeKind.GONE for change in changes):
            # Some of it goes all the same.
            return Unclear(Doubt.CHANGES, numbers)
        reason = [token for token in sentence.tokens if token.does(Cue.NO_GOODS)]
        return Reject(numbers, is_all(sentence), sentence.text_of(reason))
    return None


def _is_cancelling(refusing: Token) -> bool:
    return (refusing.text.split()[0],) in intents.intent_words().vendor[Intent.CANCEL]


def _is_two(sentence: Sentence, refusing: Token) -> bool:
    """A second act that is no part of the reason: "1023 accept 1024 reject"."""
    behind = sentence.tokens[sentence.tokens.index(refusing) + 1 :]
    others = [token for token in sentence.tokens if token.does(Cue.ACCEPT, Cue.DISPATCHED)]
    return any(
        token not in behind or _has_number_before(sentence, token, refusing)
        for token in others
        if not token.does(Cue.IDLE)
    )


def _has_number_before(sentence: Sentence, token: Token, since: Token) -> bool:
    tokens = sentence.tokens[sentence.tokens.index(since) + 1 : sentence.tokens.index(token)]
    return any(other.may_be_order_number for other in tokens)


def _is_of_goods(sentence: Sentence, token: Token) -> bool:
    """ "1023 rice cancel": that goods do not go, rather than the order."""
    before = sentence.before(token)
    return before is not None and is_goods(before) and not before.cues


def _goods_before(sentence: Sentence, saying: Token) -> bool:
    """Whether what is said is said of goods in front of it."""
    at = sentence.tokens.index(saying) - 1
    while at >= 0 and sentence.tokens[at].does(Cue.IDLE, Cue.REST):
        at -= 1
    return at >= 0 and sentence.tokens[at].mark is Mark.WORD and not sentence.tokens[at].cues
