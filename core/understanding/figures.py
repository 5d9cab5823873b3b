"""Stage 3, figures: which is a number, a price, a range, or none of an order's."""

from collections.abc import Sequence
from decimal import Decimal

from core.understanding.numerals import Numeral, figure, numeral
from core.understanding.splitting import TIMES
from core.understanding.tokens import Kind, Token
from core.understanding.vocabulary import Family, Vocabulary

# "500 ka jeera" is money; "5 ka pack" is a small pack.
MONEY_MIN = 20
# "order 12345": the number of something, unless a unit follows.
NUMBERED_DIGITS_MIN = 3


class FigureTagger:
    """Reads figures at a place among the words; each way says how many words it took, 0 for none."""

    def __init__(self, words: Sequence[str], vocabulary: Vocabulary) -> None:
        self.words = words
        self.vocabulary = vocabulary

    def _currency_first(self, at: int) -> tuple[Token | None, int]:
        """ "Rs 92", "@ 45", "rate 45"."""
        figures = self.vocabulary.figures
        start = at
        is_rate = False
        while self._at(at) in figures.rate or self._at(at) in figures.currency:
            is_rate = is_rate or self.words[at] in figures.rate
            at += 1
        value = figure(self._at(at)) if at > start else None
        if value is None:
            return None, 0
        at += 1
        if self._at(at) in figures.currency:
            at += 1
        if self._at(at) in figures.wala:
            return Token(Kind.PRICE_POINT, self.words[start], value), at + 1 - start
        if self._at(at) in figures.of and not is_rate:
            return Token(Kind.MONEY, self.words[start], value), at + 1 - start
        kind = Kind.RATE if is_rate else Kind.PRICE_POINT
        return Token(kind, self.words[start], value), at - start

    def _written_range(self, at: int) -> tuple[Token | None, int]:
        first, dash, second = self.words[at].partition("-")
        low, high = (figure(first), figure(second)) if dash else (None, None)
        if low is None or high is None:
            return None, 0
        if low == high:
            return Token(Kind.OF_EACH, self.words[at], low), 1
        return Token(Kind.RANGE, self.words[at]), 1

    def _number(self, at: int) -> tuple[Token | None, int]:
        word = self.words[at]
        found = numeral(self.words, at, self.vocabulary.numbers)
        if found is None and word in self.vocabulary.small_words.a and self._is_unit(at + 1):
            found = Numeral(Decimal(1), 1, in_words=True)
        if found is None:
            return None, 0
        after = at + found.length
        if word in self.vocabulary.small_words.give and self._is_given(at):
            return None, 0
        if word in self.vocabulary.also_words and not (self._is_unit(after) or found.length > 1):
            return None, 0
        price = self._price(at, found)
        if price is not None:
            return price
        if self._is_no_quantity(at, found):
            beside = self._at(after) in self.vocabulary.figures.not_quantities
            return None, found.length + beside
        other = self._other_measure(after)
        if other:
            return Token(Kind.RANGE, word), found.length + other
        again = self._second_number(after)
        if again is not None:
            second, length = again
            if second.value == found.value and length == second.length:
                return Token(Kind.OF_EACH, word, found.value), found.length + length
            if found.value < second.value and (length > second.length or found.in_words):
                return Token(Kind.RANGE, word), found.length + length
        return Token(Kind.NUMBER, word, found.value), found.length

    def _second_number(self, at: int) -> tuple[Numeral, int] | None:
        """The second number of "do teen", "ek ek", "2 se 3", with the words that it takes."""
        joined = self._at(at) in self.vocabulary.small_words.to
        start = at + joined
        found = numeral(self.words, start, self.vocabulary.numbers) if self._at(start) else None
        first = numeral(self.words, at - 1, self.vocabulary.numbers) if at else None
        if found is None or first is None:
            return None
        if joined or found.value == first.value:
            return found, joined + found.length
        is_next = found.in_words and first.in_words and found.value == first.value + 1
        return (found, found.length) if is_next and self._is_unit(start + found.length) else None

    def _other_measure(self, at: int) -> int:
        """ "5 kg ya 10 kg": the words up to the second unit, if it is the same; 0 where it is none."""
        if not (self._is_unit(at) and self._at(at + 1) in self.vocabulary.small_words.to):
            return 0
        second = numeral(self.words, at + 2, self.vocabulary.numbers) if self._at(at + 2) else None
        behind = at + 2 + second.length if second is not None else 0
        is_same = second is not None and self._is_unit(behind)
        units = self.vocabulary.units
        if is_same and units[self._at(behind),].name == units[self._at(at),].name:
            return behind - at
        return 0

    def _price(self, at: int, found: Numeral) -> tuple[Token | None, int] | None:
        figures = self.vocabulary.figures
        after = at + found.length
        text, following = self.words[at], self._at(after)
        if following in figures.currency:
            behind = self._at(after + 1)
            if behind in figures.wala:
                return Token(Kind.PRICE_POINT, text, found.value), found.length + 2
            if (behind,) in self.vocabulary.units and self._family(after + 1) is Family.MEASURE:
                taken = 3 if self._at(after + 2) in figures.wala else 2
                return Token(Kind.RATE, text, found.value), found.length + taken
            if behind in figures.of:
                return Token(Kind.MONEY, text, found.value), found.length + 2
            return Token(Kind.PRICE_POINT, text, found.value), found.length + 1
        if following in figures.wala and self._at(at - 1) != TIMES:
            return Token(Kind.PRICE_POINT, text, found.value), found.length + 1
        if following in figures.of and self._at(after + 1) in figures.rate:
            return Token(Kind.RATE, text, found.value), found.length + 2
        is_money = following in figures.of and found.value >= MONEY_MIN
        if is_money and not self._is_unit(after + 1):
            return Token(Kind.MONEY, text, found.value), found.length + 1
        return None

    def _is_no_quantity(self, at: int, found: Numeral) -> bool:
        figures = self.vocabulary.figures
        following = self._at(at + found.length)
        if following in figures.not_quantities:
            return True
        is_id = figure(self.words[at]) is not None and len(self.words[at]) >= NUMBERED_DIGITS_MIN
        beside = self._at(at - 1) in figures.numbered or following in figures.numbered
        return is_id and beside and not self._is_unit(at + found.length)

    def _is_given(self, at: int) -> bool:
        """ "bhej do", "bhej hi do"."""
        if self._at(at - 1) in self.vocabulary.modals or self._at(at + 1) in self.vocabulary.modals:
            # "I will do it", "do you deliver"
            return True
        if self._is_unit(at - 1) and not (self._is_unit(at + 1) or self._is_name_at(at + 1)):
            # "maida do kilo do"
            return True
        is_stressed = self._at(at - 1) in self.vocabulary.small_words.emphasis
        stem = self._at(at - 2 if is_stressed else at - 1)
        # "dal do kilo" is two kilos of dal.
        is_goods = self._is_unit(at + 1) and (stem,) in self.vocabulary.goods
        return stem in self.vocabulary.verb_stems and not is_goods

    def _is_name_at(self, at: int) -> bool:
        """Whether goods may begin there: "do kilo do maggi"."""
        word = self._at(at)
        return word[:1].isalpha() and (word,) not in self.vocabulary.chatter

    def _ends_measure(self, at: int) -> bool:
        return self._is_unit(at) or self._is_number(at)

    def _is_unit(self, at: int) -> bool:
        return (self._at(at),) in self.vocabulary.units

    def _family(self, at: int) -> Family:
        return self.vocabulary.units[self._at(at),].family

    def _is_number(self, at: int) -> bool:
        return bool(self._at(at)) and numeral(self.words, at, self.vocabulary.numbers) is not None

    def _at(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""
