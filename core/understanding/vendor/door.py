"""What happened at the shop's door: "1023 pahunch gaya cash 2000 ramu", "dukaan band thi"."""

from core.understanding.vendor.acts import doubt_about, is_all, rest, shop_of
from core.understanding.vendor.changes import read_changes
from core.understanding.vendor.collecting import is_either, read_collected
from core.understanding.vendor.commands import Deliver, Unclear, VendorCommand
from core.understanding.vendor.parts import Doubt, Outcome
from core.understanding.vendor.sentence import Sentence
from core.understanding.vendor.tokens import Mark
from core.understanding.vendor.words import Cue


def read_door(sentence: Sentence, numbers: tuple[str, ...]) -> VendorCommand | None:
    """``None`` where nothing arrived, and nobody refused anything."""
    is_closed, is_refused = sentence.has(Cue.CLOSED), sentence.has(Cue.REFUSED)
    is_declined = sentence.has(Cue.DECLINED) and not sentence.has(Cue.REJECT, Cue.ACCEPT)
    is_handed_over = _is_handed_over(sentence, numbers)
    is_delivered = sentence.has(Cue.DELIVERED) or is_handed_over
    if not (is_closed or is_refused or is_declined or is_delivered):
        return None
    is_later = sentence.has(Cue.LATER) and not sentence.has(Cue.PAYMENT, Cue.METHOD, Cue.CLOSED)
    if is_later or sentence.is_negated(Cue.CLOSED, Cue.REFUSED):
        return Unclear(Doubt.LATER, numbers)
    collected, money = read_collected(sentence)
    if is_either(sentence, money) or _is_refund(sentence):
        return Unclear(Doubt.AMOUNT, numbers)
    said = [token for token in rest(sentence, Cue.DELIVERED, Cue.CLOSED) if token not in money]
    if is_handed_over:
        said = [token for token in said if not token.does(Cue.HANDED_OVER, Cue.PAID)]
    changes = read_changes(sentence, said)
    shop = "" if changes.found else shop_of(sentence, tuple(money))
    all_of_them = is_all(sentence)
    if is_closed:
        return Deliver(numbers, all_of_them, Outcome.CLOSED, shop=shop)
    if is_declined and not is_delivered and not is_refused:
        return Deliver(numbers, all_of_them, Outcome.REFUSED, may_be_his=True, shop=shop)
    if is_refused and not changes.found:
        return Deliver(numbers, all_of_them, Outcome.REFUSED, shop=shop)
    return doubt_about(changes, numbers) or Deliver(
        numbers,
        all_of_them and not changes.found,
        changes=changes.found,
        collected=collected,
        shop=shop,
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


def _is_refund(sentence: Sentence) -> bool:
    """ "gupta ko 5000 wapas kiya": perhaps money that he gave back."""
    if not sentence.has(Cue.REFUSED) or len(sentence.order_tokens) != 1:
        return False
    before = sentence.before(sentence.order_tokens[0])
    return before is not None and before.does(Cue.TO)
