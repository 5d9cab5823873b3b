"""Phrases that say how a message is put together, each with what it does."""

from core.understanding.tokens import Kind
from core.understanding.vocabulary import Phrase, Vocabulary


def cues_of(vocabulary: Vocabulary) -> dict[Phrase, Kind]:
    """What stands first here is what a phrase of two meanings does."""
    cues: dict[Phrase, Kind] = {}
    for kind, phrases in (
        (Kind.INSTEAD_OF, vocabulary.removal.instead_of),
        (Kind.INSTEAD, vocabulary.removal.instead),
        (Kind.CORRECTION, vocabulary.correction),
        (Kind.RANGE, vocabulary.unsure),
        (Kind.SETTING, vocabulary.setting),
        (Kind.ONLY, vocabulary.only),
        (Kind.SEPARATOR, vocabulary.separators),
        (Kind.NOT_BEHIND, vocabulary.removal.behind),
        (Kind.NOT_BEFORE, vocabulary.removal.before),
        (Kind.EACH, vocabulary.each),
        (Kind.LOOSE, vocabulary.loose),
        (Kind.PACKED, vocabulary.packed),
        (Kind.VERB, vocabulary.verbs),
        (Kind.CHATTER, vocabulary.chatter),
    ):
        for phrase in phrases:
            cues.setdefault(phrase, kind)
    return cues
