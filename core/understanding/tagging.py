"""Stage 3: what each word does in a message: a number, a unit, a price, a name, or nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from core.understanding.figures import FigureTagger
from core.understanding.numerals import figure
from core.understanding.tokens import Kind, Token
from core.understanding.transliterate import is_devanagari, roman
from core.understanding.vocabulary import Family, Phrase, Unit, Vocabulary

PHRASE_MAX = 4
PIECES = Unit("pcs", Family.PIECE)
NAME_LENGTH_MIN = 4
_LINE_SEPARATORS = frozenset([",", "+", "&"])
_PLUS, _AND = "plus", "&"


def tag(
    words: Sequence[str],
    vocabulary: Vocabulary,
    cues: Mapping[Phrase, Kind],
    protected: Mapping[Phrase, str],
    is_known: Callable[[str], bool],
) -> list[Token]:
    """``protected`` are names with figures in them ("7 up", "3 in 1"), each with its one word."""
    return list(_Tagger(words, vocabulary, cues, protected, is_known).run())


class _Tagger(FigureTagger):
    def __init__(
        self,
        words: Sequence[str],
        vocabulary: Vocabulary,
        cues: Mapping[Phrase, Kind],
        protected: Mapping[Phrase, str],
        is_known: Callable[[str], bool],
    ) -> None:
        super().__init__(words, vocabulary)
        self.protected = protected
        self.is_known = is_known
        self.cues = cues
        # Whether the last word that did something was a name.
        self.named = False
        # Whether goods were named since the last separator.
        self.has_goods = False
        # Behind "replace", until the word is said that leads to what comes instead.
        self.replaces = False

    def run(self) -> Iterator[Token]:
        at = 0
        while at < len(self.words):
            tokens, length = self._next(at)
            said = tuple(self.words[at : at + length])
            for token in tokens:
                if token.kind not in (Kind.CHATTER, Kind.VERB, Kind.ONLY):
                    self.named = token.kind is Kind.WORD
                    is_end = token.kind in (Kind.SEPARATOR, Kind.LINE, Kind.CORRECTION)
                    self.has_goods = not is_end and (self.has_goods or self.named)
                yield replace(token, said=said)
                said = ()
            at += length

    def _next(self, at: int) -> tuple[list[Token], int]:
        word = self.words[at]
        if word == "\n":
            return [Token(Kind.LINE, word)], 1
        if word == _AND and not (self._is_number(at + 1) or self._ends_measure(at - 1)):
            # "hot & sweet"
            return [Token(Kind.CHATTER, word)], 1
        if word in _LINE_SEPARATORS:
            return [Token(Kind.SEPARATOR, word)], 1
        for length in range(min(PHRASE_MAX, len(self.words) - at), 1, -1):
            found = self._phrase(
                tuple(self.words[at : at + length]), gives_number=self._is_unit(at + length)
            )
            if found is not None:
                return found, length
        for read in (self._currency_first, self._written_range, self._number, self._unit):
            token, length = read(at)
            if length:
                return ([] if token is None else [token]), length
        return self._single(at), 1

    def _phrase(self, words: Phrase, *, gives_number: bool) -> list[Token] | None:
        """``gives_number`` when a unit follows: "dal do kilo" is two kilos."""
        if words in self.protected and not (gives_number and words[-1][0].isdigit()):
            return [Token(Kind.WORD, self.protected[words])]
        if words in self.vocabulary.goods:
            return [Token(Kind.WORD, word) for word in self.vocabulary.goods[words]]
        if words in self.cues and not (
            words[-1] in self.vocabulary.small_words.give and gives_number
        ):
            return [Token(self.cues[words], " ".join(words))]
        if words in self.vocabulary.units:
            return [Token(Kind.UNIT, " ".join(words), unit=self.vocabulary.units[words])]
        return None

    def _unit(self, at: int) -> tuple[Token | None, int]:
        word = self.words[at]
        if word == "x":
            return Token(Kind.TIMES, word), 1
        unit = self.vocabulary.units.get((word,))
        is_wala = self._at(at + 1) in self.vocabulary.figures.wala
        is_before_count = self._is_number(at + 1) or self._is_unit(at + 1) or is_wala
        if word in self.vocabulary.pieces and self._is_number(at - 1) and is_before_count:
            return Token(Kind.UNIT, word, unit=PIECES), 1
        if unit is None:
            return None, 0
        # Units behind a figure only: "parle g" and "pav" are goods.
        if (len(word) == 1 or word in self.vocabulary.also_words) and not self._is_number(at - 1):
            return None, 0
        return Token(Kind.UNIT, word, unit=unit), 1

    def _single(self, at: int) -> list[Token]:
        word = self.words[at]
        key = (word,)
        if word == _PLUS and not self._is_number(at + 1):
            return [Token(Kind.WORD, word)]
        if key in self.vocabulary.goods:
            return [Token(Kind.WORD, meaning) for meaning in self.vocabulary.goods[key]]
        if word in self.vocabulary.figures.wala:
            return [Token(Kind.WALA, word)]
        if key in self.vocabulary.removal.replaced:
            self.replaces = True
            return [Token(Kind.CHATTER, word)]
        if self.replaces and key in self.vocabulary.removal.replacing:
            self.replaces = False
            return [Token(Kind.INSTEAD, word)]
        if self._is_unit(at - 1) or figure(self._at(at - 1)) is not None:
            if word in self.vocabulary.setting_behind:
                return [Token(Kind.SETTING, word)]
            if word in self.vocabulary.only_behind:
                return [Token(Kind.ONLY, word)]
        if word in self.vocabulary.only_before and figure(self._at(at + 1)) is not None:
            return [Token(Kind.ONLY, word)]
        if key in self.cues:
            kind = self.cues[key]
            return [Token(self._cue(at, kind), word)]
        if (
            key in self.vocabulary.chatter
            or (word in self.vocabulary.small_words.give)
            or not word[0].isalnum()
        ):
            return [Token(Kind.CHATTER, word)]
        if word[0].isdigit():
            # More figures than a quantity has: somebody's number.
            return [Token(Kind.CHATTER, word)]
        if is_devanagari(word) and not self.is_known(word):
            # It stands in the files as a part of something only.
            word = roman(word)
        return [Token(Kind.WORD, word)]

    def _cue(self, at: int, kind: Kind) -> Kind:
        """What a word of a known kind does here."""
        word = self.words[at]
        if word in self.vocabulary.figures.numbered and figure(self._at(at + 1)) is not None:
            return Kind.CHATTER
        if (
            self.named
            and kind in (Kind.NOT_BEFORE, Kind.CHATTER, Kind.ONLY)
            and self._is_name(word)
        ):
            # "almond drop hair oil", "lifebuoy total"
            return Kind.WORD
        may_be_before = (word,) in self.vocabulary.removal.before
        if kind is Kind.NOT_BEHIND and may_be_before and not self.has_goods:
            return Kind.NOT_BEFORE
        return kind

    def _is_name(self, word: str) -> bool:
        """A word of chatter that is a part of some product's name: "lifebuoy total"."""
        return len(word) >= NAME_LENGTH_MIN and self.is_known(word)
