"""Bills: cancelled, or corrected by a credit note."""

from core.understanding.vendor.changes import read_changes
from core.understanding.vendor.commands import CancelBill, MakeCreditNote, Unclear, VendorCommand
from core.understanding.vendor.parts import Doubt
from core.understanding.vendor.sentence import Sentence
from core.understanding.vendor.words import Cue


def read_bills(sentence: Sentence) -> VendorCommand | None:
    """``None`` where he does nothing with a bill itself."""
    is_note = sentence.has(Cue.CREDIT_NOTE)
    cancelling = sentence.first(Cue.REJECT)
    is_cancelled = sentence.has(Cue.BILL) and cancelling is not None
    if not (is_note or is_cancelled):
        return None
    if sentence.has(Cue.QUESTION):
        return Unclear(Doubt.QUESTION, sentence.order_numbers)
    if sentence.is_negated(Cue.REJECT, Cue.CREDIT_NOTE):
        return Unclear(Doubt.NEGATED, sentence.order_numbers)
    if sentence.has(Cue.LATER):
        return Unclear(Doubt.LATER, sentence.order_numbers)
    if len(sentence.order_numbers) != 1:
        doubt = Doubt.SEVERAL if sentence.order_numbers else Doubt.NOT_UNDERSTOOD
        return Unclear(doubt, sentence.order_numbers)
    number = sentence.order_numbers[0]
    besides = [
        token
        for token in sentence.tokens
        if token not in sentence.order_tokens and not token.does(Cue.BILL, Cue.CREDIT_NOTE)
    ]
    if is_note:
        changes = read_changes(sentence, besides)
        if changes.is_vague:
            return Unclear(Doubt.CHANGES, (number,))
        return MakeCreditNote(number, changes.found)
    without = [token for token in sentence.tokens if token not in besides or token is cancelling]
    return CancelBill(number, sentence.reason(without))
