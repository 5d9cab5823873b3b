"""Orders that he names, or the only one that waits: accepted, refused, gone, delivered, or in part."""

from collections.abc import Sequence

from core.understanding import intents
from core.understanding.reading import Intent, Reading
from core.understanding.vendor.changes import Changes, read_changes
from core.understanding.vendor.collecting import is_either, read_collected
from core.understanding.vendor.commands import (
    Accept,
    ChangeOrder,
    Deliver,
    Dispatch,
    Plain,
    Reject,
    ShowOrder,
    Unclear,
    VendorCommand,
)
from core.understanding.vendor.parts import Doubt, Outcome
from core.understanding.vendor.sentence import Sentence, is_goods
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue
from core.understanding.vocabulary import load

# Words beside a yes that nobody knows: one is a name, more are a sentence.
STRANGE_WORDS_MAX = 2
_ACTS = (Cue.ACCEPT, Cue.YES, Cue.DISPATCHED, Cue.DELIVERED, Cue.REJECT, Cue.DECLINED)
_SENT = (Cue.REFUSED, Cue.CLOSED)


def read_orders(sentence: Sentence) -> VendorCommand | None:
    """``None`` where nothing is said of an order."""
    numbers = sentence.order_numbers
    if sentence.is_range:
        return Unclear(Doubt.SEVERAL, numbers)
    if not numbers and not sentence.has(
        *_ACTS,
        *_SENT,
        Cue.GONE,
        Cue.LESS,
        Cue.NO_GOODS,
        Cue.DAMAGED,
        Cue.CANNOT,
        Cue.INSTEAD,
        Cue.JUST,
    ):
        return None
    if sentence.has(Cue.QUESTION):
        return _asked(numbers)
    if sentence.is_negated(*_ACTS) or _is_not_yet(sentence):
        return Unclear(Doubt.NEGATED, numbers)
    unread = [
        token for token in sentence.unread_numbers if token not in read_collected(sentence)[1]
    ]
    if unread:
        return Unclear(Doubt.SEVERAL, numbers)
    for read in (_at_the_door, _rejected, _gone, _accepted):
        command = read(sentence, numbers)
        if command is not None:
            return command
    return None


def _asked(numbers: tuple[str, ...]) -> VendorCommand:
    return ShowOrder(numbers[0]) if len(numbers) == 1 else Unclear(Doubt.QUESTION, numbers)


def _is_not_yet(sentence: Sentence) -> bool:
    return sentence.has(Cue.NOT_GOT) and not sentence.has(Cue.DELIVERED)


def _is_all(sentence: Sentence) -> bool:
    """All that wait: where orders are named, "sab" is about their goods."""
    return sentence.has(Cue.ALL) and not sentence.order_numbers


def _rest(sentence: Sentence, *cues: Cue) -> list[Token]:
    """All but the orders and what is done with them; a line's end stays."""
    return [
        token
        for token in sentence.tokens
        if token not in sentence.order_tokens
        and not (token.does(*cues) and not _says_more(token))
        and not _is_who(sentence, token)
    ]


def _is_who(sentence: Sentence, token: Token) -> bool:
    """ "gupta ne wapas kiya"."""
    behind = sentence.behind(token)
    return token.is_name and behind is not None and behind.does(Cue.BY)


def _says_more(token: Token) -> bool:
    """ "bhej dunga" accepts, and gives something instead of something."""
    return token.does(Cue.GIVE, Cue.GOES, Cue.BACK)


def _at_the_door(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    is_closed, is_refused = sentence.has(Cue.CLOSED), sentence.has(Cue.REFUSED)
    is_declined = sentence.has(Cue.DECLINED) and not sentence.has(Cue.REJECT, Cue.ACCEPT)
    is_delivered = sentence.has(Cue.DELIVERED) or _is_handed_over(sentence, numbers)
    if not (is_closed or is_refused or is_declined or is_delivered):
        return None
    is_later = sentence.has(Cue.LATER) and not sentence.has(Cue.PAYMENT, Cue.METHOD, Cue.CLOSED)
    if is_later or sentence.is_negated(Cue.CLOSED, Cue.REFUSED):
        return Unclear(Doubt.LATER, numbers)
    collected, money = read_collected(sentence)
    if is_either(sentence, money):
        return Unclear(Doubt.AMOUNT, numbers)
    rest = [token for token in _rest(sentence, Cue.DELIVERED, Cue.CLOSED) if token not in money]
    if _is_handed_over(sentence, numbers):
        rest = [token for token in rest if not token.does(Cue.HANDED_OVER, Cue.PAID)]
    changes = read_changes(sentence, rest)
    if is_closed:
        return Deliver(numbers, _is_all(sentence), Outcome.CLOSED)
    if is_declined and not is_delivered and not is_refused:
        return Deliver(numbers, _is_all(sentence), Outcome.REFUSED, may_be_his=True)
    if is_refused and not changes.found:
        return Deliver(numbers, _is_all(sentence), Outcome.REFUSED)
    doubt = _doubt_about(changes, numbers)
    if doubt is not None:
        return doubt
    return Deliver(
        numbers, _is_all(sentence) and not changes.found, changes=changes.found, collected=collected
    )


def _is_handed_over(sentence: Sentence, numbers: tuple[str, ...]) -> bool:
    """ "1023 de diya" is about goods where no money is named in front of it."""
    given = sentence.first(Cue.HANDED_OVER)
    if given is None or not numbers:
        return False
    before = sentence.tokens[: sentence.tokens.index(given)]
    return not any(
        token.does(Cue.BY, Cue.METHOD, Cue.CURRENCY, Cue.PAYMENT, Cue.BILL)
        or (token.mark is Mark.NUMBER and token not in sentence.order_tokens)
        for token in before
    )


def _rejected(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    refusing = sentence.first(Cue.REJECT)
    if refusing is not None and _is_of_goods(sentence, refusing):
        refusing = None
    if refusing is not None and not numbers and _is_cancelling(refusing):
        # Perhaps what he is asked about himself.
        return None if _is_all(sentence) else Plain(Reading(Intent.CANCEL))
    if refusing is not None:
        if sentence.has(Cue.ACCEPT, Cue.DISPATCHED) and _is_two(sentence, refusing):
            return Unclear(Doubt.SEVERAL, numbers)
        without = [*sentence.order_tokens, refusing, *_those(sentence, Cue.ALL, Cue.YES)]
        return Reject(numbers, _is_all(sentence), sentence.reason(without))
    for cue in (Cue.NO_GOODS, Cue.CANNOT):
        saying = sentence.first(cue)
        if saying is not None and not _goods_before(sentence, saying):
            if not numbers and not _is_all(sentence):
                return None
            reason = [token for token in sentence.tokens if token.does(Cue.NO_GOODS)]
            return Reject(numbers, _is_all(sentence), sentence.text_of(reason))
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


def _those(sentence: Sentence, *cues: Cue) -> list[Token]:
    return [token for token in sentence.tokens if token.does(*cues)]


def _gone(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    acts = [token for token in sentence.tokens if token.does(Cue.DISPATCHED)]
    if not acts:
        return None
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER, numbers)
    if any(token.does(Cue.ACCEPT) for token in sentence.tokens if not token.does(Cue.GIVE)):
        return Unclear(Doubt.SEVERAL, numbers)
    if not numbers and all(token.does(Cue.IDLE) for token in acts) and len(sentence.tokens) > 1:
        # "ho gaya" alone says nothing of a van.
        return None
    changes = read_changes(sentence, _rest(sentence, Cue.DISPATCHED))
    doubt = _doubt_about(changes, numbers)
    if doubt is not None:
        return doubt
    if not numbers and not changes.found and _strange(sentence, ()) > STRANGE_WORDS_MAX:
        return None
    return Dispatch(numbers, _is_all(sentence) and not changes.found, changes.found)


def _accepted(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    is_said = sentence.has(Cue.ACCEPT) or (
        sentence.has(Cue.YES) and bool(numbers or _is_all(sentence))
    )
    changes = read_changes(sentence, _rest(sentence, Cue.YES, Cue.ACCEPT, Cue.ALL))
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER, numbers) if numbers or is_said else None
    doubt = _doubt_about(changes, numbers)
    if doubt is not None and (numbers or is_said):
        return doubt
    if changes.found:
        return ChangeOrder(numbers[0] if numbers else None, changes.found)
    if not is_said:
        return Unclear(Doubt.NEGATED, numbers) if numbers and sentence.has(Cue.NEGATION) else None
    if _strange(sentence, (Cue.ACCEPT, Cue.YES)) > STRANGE_WORDS_MAX:
        return Unclear(Doubt.NOT_UNDERSTOOD, numbers)
    return Accept(numbers, _is_all(sentence))


def _strange(sentence: Sentence, beside: Sequence[Cue]) -> int:
    """How many words nobody knows."""
    chatter = load().chatter
    return sum(
        token.is_name and (token.text,) not in chatter and not token.does(*beside)
        for token in sentence.tokens
    )


def _doubt_about(changes: Changes, numbers: tuple[str, ...]) -> Unclear | None:
    if changes.is_vague or (changes.found and len(numbers) > 1):
        return Unclear(Doubt.CHANGES, numbers)
    return None
