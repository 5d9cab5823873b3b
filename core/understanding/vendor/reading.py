"""The way in: what one message of a wholesaler asks for."""

from core.understanding import intents, reading
from core.understanding.figured_names import NO_NAMES, FiguredNames
from core.understanding.reading import Intent, Reading
from core.understanding.vendor.accounts import read_accounts
from core.understanding.vendor.behalf import read_behalf, read_unnamed
from core.understanding.vendor.bills import read_bills
from core.understanding.vendor.codes import read_claim, read_codes
from core.understanding.vendor.commands import Plain, Show, ShowOrder, Speak, Unclear, VendorCommand
from core.understanding.vendor.goods import read_goods
from core.understanding.vendor.money import read_payment
from core.understanding.vendor.orders import read_orders
from core.understanding.vendor.parts import Doubt, Listing
from core.understanding.vendor.sentence import Sentence
from core.understanding.vendor.tokens import Mark
from core.understanding.vendor.words import Cue, vendor_words

# What a whole message means from anybody.
_PLAIN = frozenset(
    {
        Intent.CHOICE,
        Intent.CONFIRM,
        Intent.CANCEL,
        Intent.CHANGE,
        Intent.GREETING,
        Intent.FORGET,
        Intent.STOP,
        Intent.START,
        Intent.REPEAT,
    }
)


def read_vendor(text: str, names: FiguredNames = NO_NAMES) -> VendorCommand:
    """Read one message. It never fails: what is no command comes back as ``Unclear``. ``names`` are those of
    his goods whose figures count nothing."""
    sentence = Sentence.of(text)
    if not sentence.tokens:
        return _plain(text) or Unclear(Doubt.NOT_UNDERSTOOD)
    known = vendor_words()
    wanted = sentence.phrase if sentence.phrase in known.lists else _asked_for(sentence)
    if wanted in known.lists:
        return Show(Listing(known.lists[wanted]))
    if sentence.phrase in known.languages:
        return Speak(known.languages[sentence.phrase])
    plain = None if _is_told(sentence) else _plain(text)
    if plain is not None:
        return plain
    if _is_number_alone(sentence):
        return ShowOrder(sentence.order_numbers[0])
    named = sentence.with_names(names)
    for read in (
        read_codes,
        read_bills,
        _order_first,
        read_behalf,
        read_accounts,
        read_claim,
        read_goods,
        read_payment,
        read_orders,
        read_unnamed,
    ):
        is_of_goods = read is read_goods or sentence.has(Cue.RATE)
        command = read(named if is_of_goods else sentence)
        if command is not None:
            return command
    if sentence.has(Cue.QUESTION):
        return Unclear(Doubt.QUESTION, sentence.order_numbers)
    return Unclear(Doubt.NOT_UNDERSTOOD, sentence.order_numbers)


def _asked_for(sentence: Sentence) -> tuple[str, ...]:
    """ "dues kya hai" is "dues"."""
    return tuple(token.text for token in sentence.tokens if not token.does(Cue.QUESTION, Cue.IDLE))


def _is_told(sentence: Sentence) -> bool:
    """Whether something is said to be done, which no mere yes says: "dispatch kar do"."""
    done = (Cue.DISPATCHED, Cue.DELIVERED, Cue.REFUSED, Cue.CLOSED, Cue.GOT, Cue.PAID)
    return len(sentence.phrase) > 1 and sentence.has(*done)


def _plain(text: str) -> Plain | None:
    """What the reading of any message makes of one that names no order and no goods."""
    words = intents.words_of(text)
    if not words:
        return None
    meaning = intents.whole(words)
    is_plain = (
        meaning in _PLAIN
        or bool(intents.choices(words))
        or intents.forgotten(words) is not None
        or (meaning is None and intents.nothing_but(words) in (Intent.CONFIRM, Intent.GREETING))
    )
    if not is_plain:
        return None
    found: Reading = reading.read(text)
    return Plain(found) if found.intent in _PLAIN else None


def _is_number_alone(sentence: Sentence) -> bool:
    """ "1023", "status 1023", "order 1023 kahan hai"."""
    if len(sentence.order_numbers) != 1:
        return False
    return all(
        token in sentence.order_tokens
        or token.mark is Mark.BREAK
        or token.text in ("status", "स्टेटस")
        or (token.does(Cue.ORDER, Cue.QUESTION, Cue.IDLE) and not token.does(Cue.DISPATCHED))
        for token in sentence.tokens
    )


def _order_first(sentence: Sentence) -> VendorCommand | None:
    """An order that is named in the beginning, and what is said of it, outranks all that its goods and
    money would say alone: "1023 chawal rate 45"."""
    if not sentence.order_numbers:
        return None
    first = sentence.order_tokens[0]
    before = [token for token in sentence.tokens if token.start < first.start]
    if any(
        not token.does(Cue.IDLE, Cue.ORDER) and token.mark is not Mark.BREAK for token in before
    ):
        return _acts(sentence)
    is_of_stock = sentence.has(Cue.STOCK) and not sentence.has(Cue.GONE, Cue.NO_GOODS)
    is_of_credit = sentence.has(Cue.CREDIT) and not _is_at_the_door(sentence)
    if is_of_stock or is_of_credit or sentence.has(Cue.BILL, Cue.LIMIT):
        return None
    if sentence.has(Cue.RATE) and len([n for n in sentence.numbers if n.value is not None]) < 2:
        # "2100 rate chawal"
        return None
    if sentence.has(Cue.METHOD, Cue.PAYMENT, Cue.PAID, Cue.CURRENCY) and not _is_at_the_door(
        sentence
    ):
        command = read_payment(sentence)
        if command is not None:
            return command
    return read_orders(sentence)


def _is_at_the_door(sentence: Sentence) -> bool:
    """Where money may come with goods, or is their rate. "Bhej diya" may be money itself."""
    cues = (Cue.DELIVERED, Cue.REFUSED, Cue.CLOSED, Cue.HANDED_OVER, Cue.RATE)
    is_of_money = sentence.has(Cue.METHOD, Cue.CURRENCY, Cue.PAYMENT)
    return sentence.has(*cues) or any(
        token.does(Cue.DISPATCHED) and not (is_of_money and token.does(Cue.PAID))
        for token in sentence.tokens
    )


def _acts(sentence: Sentence) -> VendorCommand | None:
    """ "accept 1023": the word in front says what happens to it."""
    acts = (Cue.ACCEPT, Cue.YES, Cue.REJECT, Cue.DISPATCHED, Cue.DELIVERED, Cue.REFUSED, Cue.CLOSED)
    head = sentence.tokens[: sentence.tokens.index(sentence.order_tokens[0])]
    is_of_money = sentence.has(Cue.METHOD, Cue.BY, Cue.PAYMENT, Cue.FROM, Cue.CURRENCY)
    is_act = any(
        token.does(*acts) and not (is_of_money and token.does(Cue.PAID, Cue.GOT)) for token in head
    )
    is_act = is_act or (sentence.has(Cue.DELIVERED) and not sentence.has(Cue.BILL))
    other = (Cue.LIMIT, Cue.STOCK, Cue.RATE, Cue.PAYMENT, Cue.CREDIT, Cue.BY)
    return read_orders(sentence) if is_act and not any(t.does(*other) for t in head) else None
