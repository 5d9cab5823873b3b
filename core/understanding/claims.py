"""What a shop says about payments without saying that it has paid: a question, a denial, a payment's number,
that it takes something back."""

import re
from collections.abc import Sequence

from core.understanding import intents, money_words
from core.understanding.intents import Intent
from core.understanding.money_words import PaymentMention, is_denied, single_words
from core.understanding.normalise import normalise

# Our own number of a payment: "PAY-31".
_OWN_NUMBER = re.compile(r"(?<!\w)pay-\d{1,12}(?!\d)", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[,\n]")


def about_money(text: str, spoken: Intent | None) -> Intent | None:
    """What a message asks of his payments or of his word to pay. What he cancels is an order, unless it
    is called otherwise: "promise cancel"."""
    if _OWN_NUMBER.search(text):
        return Intent.CLAIMS
    words = set(single_words(text))
    known = money_words.load()
    takes_back = spoken is Intent.CANCEL or not words.isdisjoint(known.promise.back)
    if takes_back and not words.isdisjoint(known.promise.names):
        return Intent.PROMISED
    if spoken is Intent.CANCEL:
        is_of_payment = words & (known.paid - known.done) and not words & known.bills
        return Intent.CLAIMS if is_of_payment else None
    return Intent.CLAIMS if _is_about_claims(text) else None


def _is_about_claims(text: str) -> bool:
    """ "500 nahi diya", "cheque 445566 ka kya hua", "payment mila?". What a clause says to be paid is claimed,
    whatever another one asks: "5000 upi kar diya, maal kab aayega?"."""
    clauses = [clause for clause in _CLAUSE_ENDS.split(normalise(text)) if clause.strip()]
    if any(_tells_of_payment(clause) for clause in clauses):
        return False
    return _denies_payment(text) or _asks(text, clauses)


def _denies_payment(text: str) -> bool:
    """Goods that were not given are none."""
    return is_denied(text) and _names_payment(text, money_words.mention(text))


def _tells_of_payment(clause: str) -> bool:
    said = money_words.read_payment(clause)
    return said is not None and said.amount is not None and not _is_asked(clause)


def _asks(text: str, clauses: Sequence[str]) -> bool:
    """Of a figure or a cheque everything that asks is about it, unless it asks for the balance; of payments
    as such only what asks for their fate is."""
    said = money_words.mention(text)
    if not any(map(_is_asked, clauses)):
        return False
    if said.amount is not None or said.is_of_cheque:
        return (
            money_words.read_payment(text) is not None
            and intents.first_part(intents.words_of(text), [Intent.BALANCE]) is None
        )
    has_fate = bool(money_words.load().fates.intersection(single_words(text)))
    return has_fate and _names_payment(text, said)


def _is_asked(clause: str) -> bool:
    known = money_words.load()
    words = intents.words_of(clause)
    if words[-1:] == ["?"] and any(
        tuple(words[-1 - len(said) : -1]) == said for said in known.polite
    ):
        words = words[:-1]
    return not known.asks.isdisjoint(words)


def _names_payment(text: str, said: PaymentMention) -> bool:
    known = money_words.load()
    words = (known.paid - known.promise.done) | known.methods.keys()
    is_named = not words.isdisjoint(single_words(text))
    return is_named or said.amount is not None or said.transaction_id is not None
