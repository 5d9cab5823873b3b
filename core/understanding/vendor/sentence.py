"""One message, and what all grammars ask of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.understanding.figured_names import FiguredNames
from core.understanding.vendor.tokens import Mark, Token, clean, tokenise, within_names
from core.understanding.vendor.words import Cue
from core.understanding.vocabulary import Phrase, load

# "2000 cash mila": figures beside these are money.
_MONEY = (Cue.METHOD, Cue.CURRENCY)
_ACTS = (
    Cue.ACCEPT,
    Cue.YES,
    Cue.REJECT,
    Cue.CANNOT,
    Cue.DISPATCHED,
    Cue.DELIVERED,
    Cue.REFUSED,
    Cue.DECLINED,
    Cue.CLOSED,
    Cue.CREDIT_NOTE,
    Cue.BILL,
    Cue.ORDER,
)


# "limit do": behind a name these are no number.
_GIVE = load().small_words.give
_OF_CLAIMS = (Cue.GOT, Cue.NOT_GOT, Cue.CLEARED, Cue.BOUNCED, Cue.REVERSE)


@dataclass(frozen=True)
class Sentence:
    """``text`` is cleaned; the tokens say where in it they stand."""

    text: str
    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, text: str) -> "Sentence":
        cleaned = clean(text)
        sentence = cls(cleaned, tokenise(cleaned))
        if all(sentence._is_meant(code) for code in sentence.codes if code.is_loose):
            return sentence
        return cls(cleaned, tokenise(cleaned, has_loose_codes=False))

    def with_names(self, names: FiguredNames) -> "Sentence":
        """The same, where figures in names of goods count nothing."""
        return Sentence(self.text, within_names(self.tokens, names.spans(self.text)))

    def _is_meant(self, code: Token) -> bool:
        """Whether "pay 31" or "c 31" is a number of ours: no name is beside it, and what is done with it."""
        if code.text.startswith("C-"):
            before = self.before(code)
            return before is None or before.does(*_ACTS)
        others = [token for token in self.tokens if token is not code]
        return self.has(*_OF_CLAIMS) and all(
            (token.cues and not token.method) or token.mark is Mark.BREAK for token in others
        )

    def has(self, *cues: Cue) -> bool:
        return any(token.does(*cues) for token in self.tokens)

    def first(self, *cues: Cue) -> Token | None:
        return next((token for token in self.tokens if token.does(*cues)), None)

    @cached_property
    def phrase(self) -> Phrase:
        """The whole message, for looking up."""
        return tuple(
            word
            for token in self.tokens
            if token.mark is not Mark.BREAK
            for word in token.text.split()
        )

    @cached_property
    def codes(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.mark is Mark.CODE)

    @cached_property
    def numbers(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.mark is Mark.NUMBER)

    @cached_property
    def order_tokens(self) -> tuple[Token, ...]:
        """Numbers of orders that he names: together at the beginning, behind what he does with them, or
        at the end. Figures of goods and money are none."""
        groups = self._groups
        if len(groups) > 1 and self._is_one_act():
            return tuple(token for group in groups for token in group)
        for group in groups:
            if self._is_first(group[0]) or self._follows_act(group[0]):
                return group
        if groups and self._is_last(groups[-1][-1]):
            return groups[-1]
        return ()

    def _is_one_act(self) -> bool:
        """ "1023 haan 1024 haan": the same is said of all."""
        besides = [
            token
            for token in self.tokens
            if token.mark is not Mark.BREAK
            and not token.may_be_order_number
            and not token.does(Cue.BETWEEN)
        ]
        return any(
            all(token.does(*same) or token.cues <= {Cue.IDLE, Cue.FILLER} for token in besides)
            and sum(token.does(*same) for token in besides) >= len(self._groups)
            for same in ((Cue.YES, Cue.ACCEPT), (Cue.DISPATCHED,), (Cue.DELIVERED,))
        )

    @property
    def unread_numbers(self) -> tuple[Token, ...]:
        """More that look like orders' numbers, of which nobody knows what they are."""
        return tuple(
            token for group in self._groups for token in group if token not in self.order_tokens
        )

    @cached_property
    def order_numbers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(token.digits for token in self.order_tokens))

    @cached_property
    def is_range(self) -> bool:
        """ "1023-1026": which orders these are, nobody can know."""
        return any(
            "-" in self.text[one.end : other.start]
            for one, other in zip(self.order_tokens, self.order_tokens[1:], strict=False)
        )

    @cached_property
    def _groups(self) -> list[tuple[Token, ...]]:
        groups: list[list[Token]] = []
        is_open = False
        for at, token in enumerate(self.tokens):
            if token.may_be_order_number and not self._is_measured(at) and not self._is_money(at):
                if is_open:
                    groups[-1].append(token)
                else:
                    groups.append([token])
                is_open = True
            elif token.mark is not Mark.BREAK and not token.does(
                Cue.BETWEEN, Cue.IDLE, Cue.ORDER, Cue.BILL
            ):
                is_open = False
        return [tuple(group) for group in groups]

    def _is_measured(self, at: int) -> bool:
        """ "1000 kg", "1000 hi": so much of something."""
        behind = self.at(at + 1)
        return behind is not None and (behind.unit is not None or behind.does(Cue.JUST))

    def _is_money(self, at: int) -> bool:
        before, behind = self.at(at - 1), self.at(at + 1)
        if before is not None and before.does(*_MONEY, Cue.LIMIT):
            return True
        if behind is None or not behind.does(*_MONEY):
            return False
        following = self.at(at + 2)
        # "1023 cash 2000": the money is what follows.
        return not (following is not None and following.mark is Mark.NUMBER)

    def at(self, at: int) -> Token | None:
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def before(self, token: Token) -> Token | None:
        return self.at(self.tokens.index(token) - 1)

    def behind(self, token: Token) -> Token | None:
        return self.at(self.tokens.index(token) + 1)

    def _is_first(self, token: Token) -> bool:
        return all(
            other.mark is Mark.BREAK or other.does(Cue.IDLE, Cue.ORDER, *_ACTS)
            for other in self.tokens[: self.tokens.index(token)]
        )

    def _is_last(self, token: Token) -> bool:
        return all(
            other.mark is Mark.BREAK or other.does(Cue.IDLE, Cue.ORDER, Cue.QUESTION, *_ACTS)
            for other in self.tokens[self.tokens.index(token) + 1 :]
        )

    def _follows_act(self, token: Token) -> bool:
        at = self.tokens.index(token) - 1
        while at >= 0 and (self.tokens[at].does(Cue.IDLE) and not self.tokens[at].does(*_ACTS)):
            at -= 1
        return at >= 0 and self.tokens[at].does(*_ACTS)

    def is_negated(self, *cues: Cue) -> bool:
        """Whether a no stands beside one of these: "accept 1023 nahi karna", "nahi gaya"; or a "mat"
        anywhere."""
        if self.has(Cue.FORBIDDING):
            return True
        said = [
            token
            for token in self.tokens
            if token.does(*cues, Cue.NEGATION)
            or not (
                token.mark in (Mark.BREAK, Mark.CODE)
                or token in self.order_tokens
                or token.does(Cue.IDLE)
            )
        ]
        for at, token in enumerate(said):
            if token.does(*cues) and any(
                beside.does(Cue.NEGATION) and not beside.does(*cues)
                for beside in said[max(at - 1, 0) : at + 2]
            ):
                return True
        return False

    def text_of(self, tokens: Iterable[Token]) -> str:
        """What was written, as it was written, of some tokens."""
        kept = sorted(tokens, key=lambda token: token.start)
        parts: list[str] = []
        end = -1
        order = {token: at for at, token in enumerate(self.tokens)}
        last = -2
        for token in kept:
            at = order[token]
            if at == last + 1:
                parts.append(self.text[end : token.end])
            else:
                parts.append(f" {self.text[token.start : token.end]}")
            end, last = token.end, at
        return " ".join("".join(parts).split())

    def reason(self, without: Iterable[Token]) -> str:
        """What he says besides, without what says nothing at either end."""
        taken = set(without)
        kept = [token for token in self.tokens if token not in taken]
        return self.text_of(trimmed(kept, _is_filler))

    def named(self, tokens: Sequence[Token]) -> str:
        """Those of some tokens that may be a part of somebody's name, or of his phone's number."""
        return self.text_of(
            token
            for token in tokens
            if (token.mark is Mark.WORD and not token.cues and token.text not in _GIVE)
            or token.mark is Mark.NUMBER
        )


def trimmed(tokens: Sequence[Token], is_idle: Callable[[Token], bool]) -> Sequence[Token]:
    """Without idle ones at either end."""
    start, end = 0, len(tokens)
    while start < end and is_idle(tokens[start]):
        start += 1
    while end > start and is_idle(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _is_filler(token: Token) -> bool:
    return token.mark is Mark.BREAK or token.does(Cue.FILLER)


def is_goods(token: Token) -> bool:
    """Whether everybody knows it as goods or a brand."""
    known = load()
    return token.mark is Mark.WORD and (
        (token.text,) in known.goods or (token.text,) in known.things or token.text in known.brands
    )
