"""What all that may be done with an order has in common."""

from collections.abc import Sequence

from core.understanding.vendor.changes import Changes
from core.understanding.vendor.commands import Unclear
from core.understanding.vendor.parts import Doubt
from core.understanding.vendor.sentence import Sentence
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue
from core.understanding.vocabulary import load


def is_all(sentence: Sentence) -> bool:
    """All that wait: where orders are named, "sab" is about their goods."""
    return sentence.has(Cue.ALL) and not sentence.order_numbers


def shop_of(sentence: Sentence, without: Sequence[Token] = ()) -> str:
    """Whose order it is, where its number is not said: "gupta ka accept karo"."""
    if sentence.order_numbers or is_all(sentence):
        return ""
    return sentence.text_of(token for token in strangers(sentence) if token not in without)


def strangers(sentence: Sentence) -> list[Token]:
    """Words that nobody knows: one or two are a name, more are a sentence."""
    chatter = load().chatter
    return [token for token in sentence.tokens if token.is_name and (token.text,) not in chatter]


def rest(sentence: Sentence, *cues: Cue) -> list[Token]:
    """All but the orders, who did something, and what is done; a line's end stays."""
    return [
        token
        for token in sentence.tokens
        if token not in sentence.order_tokens
        and not (token.does(*cues) and not _says_more(token))
        and not _is_who(sentence, token)
    ]


def _says_more(token: Token) -> bool:
    """ "bhej dunga" accepts, and gives something instead of something."""
    return token.does(Cue.GIVE, Cue.GOES, Cue.BACK)


def _is_who(sentence: Sentence, token: Token) -> bool:
    """ "gupta ne wapas kiya"."""
    behind = sentence.behind(token)
    return token.is_name and behind is not None and behind.does(Cue.BY)


def is_due(sentence: Sentence) -> bool:
    """ "1023 deliver karna hai": nothing has been done yet."""
    for token in sentence.tokens:
        behind = sentence.behind(token)
        is_act = token.does(Cue.DELIVERED, Cue.DISPATCHED)
        if is_act and behind is not None and behind.does(Cue.DUE):
            return True
    last = next((t for t in reversed(sentence.tokens) if t.mark is not Mark.BREAK), None)
    is_money = sentence.has(Cue.PAYMENT, Cue.METHOD, Cue.CLOSED)
    ends_so = last is not None and last.does(Cue.DUE)
    return ends_so and sentence.has(Cue.DELIVERED) and not is_money


def doubt_about(changes: Changes, numbers: tuple[str, ...]) -> Unclear | None:
    if changes.is_vague or (changes.found and len(numbers) > 1):
        return Unclear(Doubt.CHANGES, numbers)
    return None
