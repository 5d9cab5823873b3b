"""Brings the catalogues of texts up to what the code says: ``make texts``.

New texts come in without a translation, and those that are no longer said go; what is translated stays.
``make test`` fails while one is missing in any language.
"""

from importlib.resources import files
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

import core
from core.replies.texts import LANGUAGES

ROOT = Path(str(files(core))).parent
LOCALE = ROOT / "core" / "replies" / "locale"
# Where texts are said or marked to be said; ``say`` has the language before its text.
FOLDERS = ("core", "workers")
KEYWORDS = {"say": (2,), "mark": (1,)}
WIDTH = 100


def in_code() -> list[str]:
    """Every English text, in the order of the files."""
    found = dict.fromkeys(
        str(text)
        for folder in FOLDERS
        for _, _, text, *_ in sorted(
            extract_from_dir(str(ROOT / folder), [("**.py", "python")], keywords=KEYWORDS),
            key=lambda message: (message[0], message[1]),
        )
    )
    return list(found)


def read(language: str) -> Catalog:
    path = LOCALE / f"{language}.po"
    if not path.is_file():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def renew(language: str) -> Catalog:
    """The catalogue with just the texts of the code."""
    known = read(language)
    renewed = Catalog(locale=language, project="Bahi", charset="utf-8", fuzzy=False)
    for text in in_code():
        before = known.get(text)
        string = before.string if before is not None else ""
        # English says what the code says until somebody words it better.
        renewed.add(text, string or (text if language == "en" else ""))
    return renewed


def main() -> None:
    for language in LANGUAGES:
        catalogue = renew(language)
        with (LOCALE / f"{language}.po").open("wb") as file:
            write_po(file, catalogue, width=WIDTH, omit_header=True)
        missing = sum(not message.string for message in catalogue if message.id)
        print(f"{language}: {len(catalogue)} texts, {missing} without a translation")


if __name__ == "__main__":
    main()
