"""Stage 4, all of a message: lines, what belongs together across commas, corrections and removals."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from core.understanding import correcting, sharing
from core.understanding.cutting import (
    SPLIT_COVERAGE,
    Knowledge,
    cut,
    names_of,
)
from core.understanding.items import Item, Items
from core.understanding.tokens import (
    Kind,
    Token,
    begins_with_number,
    ends_with_number,
    has_measure,
    has_words,
    says_anything,
    without_verb,
)

_CUES = frozenset(
    [Kind.CORRECTION, Kind.SETTING, Kind.NOT_BEFORE, Kind.NOT_BEHIND, Kind.INSTEAD, Kind.INSTEAD_OF]
)


def gather(tokens: Sequence[Token], known: Knowledge) -> Items:
    """What a message wants, and what it does not want any more."""
    gatherer = _Gatherer(known)
    line: list[Token] = []
    for token in [*tokens, Token(Kind.LINE, "\n")]:
        if token.kind is Kind.LINE:
            gatherer.read_line(line)
            line = []
        elif token.kind is not Kind.CHATTER:
            line.append(token)
    return Items(tuple(gatherer.wanted), tuple(gatherer.removed))


@dataclass(slots=True)
class _Gatherer:
    known: Knowledge
    wanted: list[Item] = field(default_factory=list)
    removed: list[Item] = field(default_factory=list)
    line_begins: int = 0
    corrects_next: bool = False
    # Whether what is read says how much in all.
    is_only: bool = False

    def read_line(self, tokens: Sequence[Token]) -> None:
        self.line_begins = len(self.wanted)
        segment: list[Token] = []
        for token in tokens:
            if token.kind is Kind.SEPARATOR:
                self._read_segment(segment)
                segment = []
            else:
                segment.append(token)
        self._read_segment(segment)

    def _read_segment(self, segment: Sequence[Token]) -> None:
        self.is_only = any(token.kind is Kind.ONLY for token in segment)
        segment = [token for token in segment if token.kind is not Kind.ONLY]
        corrects, self.corrects_next = self.corrects_next, False
        while segment:
            cue = next((at for at, token in enumerate(segment) if token.kind in _CUES), None)
            if cue is None:
                self._add(cut(segment, self.known), corrects=corrects)
                return
            before, kind, after = segment[:cue], segment[cue].kind, without_verb(segment[cue + 1 :])
            match kind:
                case Kind.CORRECTION:
                    self._add(cut(before, self.known), corrects=corrects)
                    corrects, segment = True, after
                    self.corrects_next = not after
                case Kind.SETTING:
                    # "rice 20 kg kar do" behind its goods, "make it 20 kg" before them.
                    sets_behind = any(t.kind is Kind.NUMBER for t in before)
                    self._add(cut(before, self.known), corrects=corrects, sets=sets_behind)
                    corrects, segment = corrects or not sets_behind, after
                case Kind.NOT_BEFORE if has_words(before) and not (
                    has_words(after) or begins_with_number(after)
                ):
                    # "chawal 2 bori cancel karo": nothing stands behind it that it could mean.
                    self._remove(before, corrects=corrects)
                    segment = after
                case Kind.NOT_BEFORE:
                    self._add(cut(before, self.known), corrects=corrects)
                    segment = self._without(after)
                case Kind.NOT_BEHIND if not self.known.is_mere_no(
                    segment[cue].text
                ) and not says_anything(before + after):
                    # "galti se likh diya, use hata do"
                    self._remove_last()
                    return
                case Kind.NOT_BEHIND if not before and not has_words(after):
                    # ", nahi 6 pc": not what he said before.
                    corrects, segment = True, after
                case Kind.NOT_BEHIND:
                    segment = self._not_behind(before, after, corrects)
                    corrects = corrects or (has_words(segment) and not has_words(after))
                case Kind.INSTEAD:
                    segment = self._instead(before, after)
                    corrects = corrects or not has_words(after)
                case _ if not before:
                    # "instead of bisleri send kinley 10 peti"
                    named = cut(after, self.known)
                    self.removed += named[:1]
                    self._add(named[1:], sets=True)
                    return
                case _:
                    self._add(cut(before, self.known), corrects=corrects, sets=True)
                    self._remove(after)
                    return

    def _not_behind(self, before: list[Token], after: list[Token], corrects: bool) -> list[Token]:
        """ "rice nahi": not that. "10 nahi 12 kg": the later number. What is left to read."""
        if ends_with_number(before) and begins_with_number(after) and not has_words(after):
            if before[-1].kind is Kind.UNIT:
                before.pop()
            return before[:-1] + after
        if has_measure(after) and not has_words(after) and not has_measure(before):
            # "sugar nahi hai, 5 kg bhejo": nobody gives a measure to what he does not want.
            return [token for token in before if token.kind is Kind.WORD] + after
        is_measured = begins_with_number(before) and has_words(before)
        if is_measured and begins_with_number(after) and not has_words(after):
            # "1 bori cheeni nahi 2 bori"
            self._add(cut(before, self.known), corrects=corrects)
            self._add(cut(after, self.known), corrects=True)
            return []
        self._remove(before, corrects=corrects)
        if has_words(after) and not has_measure(after):
            # "10 kg suji nahi maida": as much of the other.
            return [t for t in before if t.kind in (Kind.NUMBER, Kind.UNIT)] + after
        return after

    def _without(self, after: list[Token]) -> list[Token]:
        """ "no onion 5 kg potato": the words right behind; returns the rest."""
        if after and after[0].kind is Kind.NUMBER:
            # "15 kg not 10"
            return after[2:] if len(after) > 1 and after[1].kind is Kind.UNIT else after[1:]
        end = next((at for at, t in enumerate(after) if t.kind is not Kind.WORD), len(after))
        self._remove(after[:end])
        return after[end:]

    def _instead(self, before: list[Token], after: list[Token]) -> list[Token]:
        """ "cheeni ki jagah gud 5 kg" and "cheeni 5 kg ki jagah 10 kg"."""
        if has_words(after):
            self._remove(before)
            return after
        return [token for token in before if token.kind is Kind.WORD] + after

    def _remove(self, tokens: Sequence[Token], *, corrects: bool = False) -> None:
        """The last goods named are not wanted; what was named before them is."""
        items = cut(tokens, self.known)
        named = [part for item in items if item.words for part in names_of(item, self.known)]
        if not named:
            return
        if named[-1].of_each:
            # "rajma maida dono cancel": all that this says of each.
            self.removed += [one for one in named[:-1] if one.of_each]
            named = [*(one for one in named[:-1] if not one.of_each), named[-1]]
        if len(named) > 1:
            self._add(named[:-1], corrects=corrects)
        for end in range(len(named[-1].words), 0, -1):
            words = named[-1].words[:end]
            if self.known.coverage(words) >= SPLIT_COVERAGE:
                self.removed.append(replace(named[-1], words=words, name=()))
                self._drop(words)
                break
        if named[-1].of_each:
            # "laung aur elaichi dono hata do"
            self.removed += [one for one in self._of_line() if not one.has_measure]
            self.wanted[self.line_begins :] = [one for one in self._of_line() if one.has_measure]

    def _remove_last(self) -> None:
        last = self.wanted[-1] if self.wanted else None
        if last is not None and self.known.coverage(last.words) >= SPLIT_COVERAGE:
            self.removed.append(self.wanted.pop())
            self.line_begins = min(self.line_begins, len(self.wanted))

    def _drop(self, words: Sequence[str]) -> None:
        """What was wanted before in this message is not any more."""
        kept = [
            item
            for item in self.wanted
            if not item.words
            or not (set(words) <= set(item.words) or set(item.words) <= set(words))
        ]
        self.line_begins = max(0, self.line_begins - (len(self.wanted) - len(kept)))
        self.wanted[:] = kept

    def _of_line(self) -> list[Item]:
        return self.wanted[self.line_begins :]

    def _add(self, items: Sequence[Item], *, corrects: bool = False, sets: bool = False) -> None:
        for said in items:
            item = replace(said, is_set=True) if corrects or sets or self.is_only else said
            if sets and len(item.amounts) > 1 and not item.counts:
                # "gur 20 kg likha tha, 10 kg kar do"
                item = replace(item, quantities=item.quantities[-1:])
            is_talk = corrects and all(map(self.known.is_unknown, item.words))
            if not item.words or (is_talk and item.has_measure and self.wanted):
                self._attach(item, corrects=corrects or sets)
            elif not (corrects or sets) or not correcting.of_named(self.wanted, item, self.known):
                self._add_goods(item)

    def _add_goods(self, item: Item) -> None:
        if item.of_each and self._of_line() and self._is_said_of_all(item):
            return
        item = sharing.of_the_same_maker(self._of_line(), item, self.known)
        parts = names_of(sharing.with_shared(self._of_line(), item), self.known)
        self._share(parts[0])
        for part in parts:
            self.wanted.extend(sharing.in_each_size(part))

    def _attach_to_each(self, last: Item, item: Item) -> None:
        """ "monaco krackjack 200 gm dono 6-6 packet", "sugar and maida 25 kg each"."""
        if not item.has_measure:
            item = replace(item, quantities=last.quantities)
        self.wanted[-1:] = names_of(replace(last, of_each=True), self.known)
        self._share(item)

    def _is_said_of_all(self, item: Item) -> bool:
        """ "haldi 2 kilo mirchi 3 kilo sab powder", "haldi mirch dono 2-2 kilo powder"."""
        is_description = all(map(self.known.is_describing, item.words))
        if item.has_measure and not (is_description and sharing.is_measureless(self._of_line())):
            return False
        self._share(item)
        described = sharing.described(self._of_line(), item.words, self.known)
        self.wanted[self.line_begins :] = described
        return True

    def _share(self, item: Item) -> None:
        if item.of_each and item.has_measure:
            self.wanted[self.line_begins :] = sharing.shared(self._of_line(), item, self.known)

    def _attach(self, item: Item, *, corrects: bool) -> None:
        """Measures without goods belong to the goods before them."""
        last = self.wanted[-1] if self.wanted else None
        if last is None or not last.words:
            if item.has_measure:
                self.wanted.append(item)
            return
        if item.of_each and not (item.amounts and item.counts):
            self._attach_to_each(last, item)
        elif corrects and item.has_measure:
            self.wanted[-1] = correcting.corrected(last, item)
        elif item.amounts and item.counts and [q.unit for q in last.quantities] == [None]:
            # "lux 75 aur 125 gram 1-1 peti": the unit and the count are of both.
            size, count = item.amounts[0], item.counts
            first = replace(last.quantities[0], unit=size.unit)
            self.wanted[-1] = replace(last, quantities=(first, *count))
            self.wanted.append(replace(last, quantities=(size, *count)))
        elif last.counts and item.counts and (item.amounts or item.price_points):
            # "parle g 5 wala 2 peti, 10 wala 1 peti": the same name in another size.
            self.wanted.append(replace(item, words=last.words, name=last.name))
        elif not last.counts or not item.counts:
            self.wanted[-1] = replace(
                last,
                quantities=last.quantities + item.quantities,
                times=last.times or item.times,
                price_points=last.price_points + item.price_points,
                is_unsure=last.is_unsure or item.is_unsure,
                is_loose=last.is_loose or item.is_loose,
                is_packed=last.is_packed or item.is_packed,
                is_set=last.is_set or item.is_set,
                text=last.text + item.text,
            )
        else:
            # "1 bori likho, achha 2 bori likh lo"; what counts two things is asked about.
            is_same = [q.unit for q in last.counts[-1:]] == [q.unit for q in item.counts[-1:]]
            again = correcting.corrected(last, item) if is_same else replace(last, is_unsure=True)
            self.wanted[-1] = again
