"""Stages 1 to 5 of the understanding: a text becomes words, marked words, and items that are asked for."""

from dataclasses import dataclass

from core.understanding import splitting, tagging
from core.understanding.catalogue import Catalogue
from core.understanding.cutting import Knowledge
from core.understanding.gathering import gather
from core.understanding.items import Items
from core.understanding.normalise import normalise
from core.understanding.tokens import Token

EMPTY_CATALOGUE = Catalogue(())


@dataclass(frozen=True, slots=True)
class Stages:
    """What became of a text before its goods were looked for."""

    normalised: str
    words: tuple[str, ...]
    tokens: tuple[Token, ...]
    items: Items


def stages(text: str, catalogue: Catalogue) -> Stages:
    """Stages 1 to 5, each with what it made of the text."""
    normalised = normalise(text)
    words = splitting.split(
        normalised,
        catalogue.vocabulary,
        catalogue.has_word,
        catalogue.protected,
        catalogue.codes,
    )
    tokens = tagging.tag(
        words, catalogue.vocabulary, catalogue.cues, catalogue.protected, catalogue.has_word
    )
    gathered = gather(
        tokens,
        Knowledge(
            catalogue.knows,
            catalogue.is_generic,
            catalogue.is_unknown,
            catalogue.vocabulary.describing.__contains__,
            catalogue.vocabulary.small_words.no.__contains__,
        ),
    )
    return Stages(normalised, tuple(words), tuple(tokens), gathered)
