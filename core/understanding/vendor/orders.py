"""Orders that he names, or the only one that waits: accepted, refused, gone, delivered, or in part."""

from core.understanding.vendor.acts import doubt_about, is_all, is_due, rest, shop_of, strangers
from core.understanding.vendor.changes import read_changes
from core.understanding.vendor.collecting import read_collected
from core.understanding.vendor.commands import (
    Accept,
    ChangeOrder,
    Dispatch,
    ShowOrder,
    Unclear,
    VendorCommand,
)
from core.understanding.vendor.door import read_door
from core.understanding.vendor.parts import Doubt
from core.understanding.vendor.refusals import read_refusal
from core.understanding.vendor.sentence import Sentence
from core.understanding.vendor.words import Cue

# More words that nobody knows are a sentence, beside a yes or a van.
STRANGERS_MAX = 2
_ACTS = (Cue.ACCEPT, Cue.YES, Cue.DISPATCHED, Cue.DELIVERED, Cue.REJECT, Cue.DECLINED)
# What is said of an order's goods, and of the only open one where no number is named.
_OF_GOODS = (Cue.GONE, Cue.LESS, Cue.NO_GOODS, Cue.DAMAGED, Cue.CANNOT, Cue.INSTEAD, Cue.JUST)


def read_orders(sentence: Sentence) -> VendorCommand | None:
    """``None`` where nothing is said of an order."""
    numbers = sentence.order_numbers
    if sentence.is_range:
        return Unclear(Doubt.SEVERAL, numbers)
    if not numbers and not sentence.has(*_ACTS, *_OF_GOODS, Cue.REFUSED, Cue.CLOSED):
        return None
    if sentence.has(Cue.QUESTION):
        return ShowOrder(numbers[0]) if len(numbers) == 1 else Unclear(Doubt.QUESTION, numbers)
    if is_due(sentence):
        return Unclear(Doubt.LATER, numbers)
    is_not_yet = sentence.has(Cue.NOT_GOT) and not sentence.has(Cue.DELIVERED)
    if _has_not_moved(sentence, is_not_yet=is_not_yet) and len(numbers) == 1:
        return ShowOrder(numbers[0])
    if is_not_yet or sentence.is_negated(*_ACTS):
        return Unclear(Doubt.NEGATED, numbers)
    _, money = read_collected(sentence)
    if any(token not in money for token in sentence.unread_numbers):
        return Unclear(Doubt.SEVERAL, numbers)
    for read in (read_door, read_refusal, _gone, _accepted):
        command = read(sentence, numbers)
        if command is not None:
            return command
    return None


def _has_not_moved(sentence: Sentence, *, is_not_yet: bool) -> bool:
    """ "1023 nahi pahuncha": nothing is forbidden, and what may be done next stands below the order."""
    is_negated = is_not_yet or sentence.is_negated(Cue.DISPATCHED, Cue.DELIVERED)
    is_of_more = (Cue.FORBIDDING, Cue.LATER, Cue.CLOSED, Cue.REFUSED, Cue.REJECT, Cue.DECLINED)
    return is_negated and not sentence.has(*is_of_more)


def _gone(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    acts = [token for token in sentence.tokens if token.does(Cue.DISPATCHED)]
    if not acts:
        return None
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER, numbers)
    if any(token.does(Cue.ACCEPT) for token in sentence.tokens if not token.does(Cue.GIVE)):
        return Unclear(Doubt.SEVERAL, numbers)
    is_of_goods = bool(numbers) or len(sentence.tokens) == 1 or sentence.has(Cue.THINGS, Cue.OWED)
    if not is_of_goods and all(token.does(Cue.IDLE) for token in acts):
        # "ho gaya" alone says nothing of a van.
        return None
    changes = read_changes(sentence, rest(sentence, Cue.DISPATCHED))
    doubt = doubt_about(changes, numbers)
    if doubt is not None:
        return doubt
    if not numbers and not changes.found and len(strangers(sentence)) > STRANGERS_MAX:
        return None
    shop = "" if changes.found else shop_of(sentence)
    return Dispatch(numbers, is_all(sentence) and not changes.found, changes.found, shop)


def _accepted(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    has_yes = sentence.has(Cue.YES) and bool(numbers or is_all(sentence))
    is_said = has_yes or sentence.has(Cue.ACCEPT)
    changes = read_changes(sentence, rest(sentence, Cue.YES, Cue.ACCEPT, Cue.ALL))
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER, numbers) if numbers or is_said else None
    doubt = doubt_about(changes, numbers)
    if doubt is not None and (numbers or is_said):
        return doubt
    if changes.found:
        return ChangeOrder(numbers[0] if numbers else None, changes.found)
    if not is_said:
        return Unclear(Doubt.NEGATED, numbers) if numbers and sentence.has(Cue.NEGATION) else None
    if len(strangers(sentence)) > STRANGERS_MAX:
        return Unclear(Doubt.NOT_UNDERSTOOD, numbers)
    return Accept(numbers, is_all(sentence), shop_of(sentence))
