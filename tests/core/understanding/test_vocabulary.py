"""The words of the package, and what is refused when they are loaded."""

from collections.abc import Callable
from typing import Any

import pytest

from core.understanding import vocabulary
from core.understanding.vocabulary import BadVocabulary


@pytest.fixture
def load_with(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Loads the files with spellings added: ``load_with("goods", "raw", onion=["kanda"])``."""
    files = vocabulary.read_file

    def load(file: str, table: str, **added: list[str]) -> None:
        def changed(name: str) -> dict[str, Any]:
            data = files(name)
            return {**data, table: {**data[table], **added}} if name == file else data

        monkeypatch.setattr(vocabulary, "read_file", changed)
        vocabulary.load.__wrapped__()

    return load


def test_a_new_spelling_is_taken(load_with: Callable[..., None]) -> None:
    load_with("goods", "goods", gunny=["gunnybori"])


@pytest.mark.parametrize(
    ("file", "table", "meaning", "spelling"),
    [
        ("goods", "goods", "gunny", "cheeni"),
        ("goods", "raw", "gunny", "cheeni"),
        ("brands", "short", "gunny", "cheeni"),
        ("units", "pieces", "gunny", "packet"),
        ("numbers", "whole", "101", "paanch"),
    ],
)
def test_a_spelling_with_two_meanings_is_refused(
    load_with: Callable[..., None], file: str, table: str, meaning: str, spelling: str
) -> None:
    with pytest.raises(BadVocabulary, match=spelling):
        load_with(file, table, **{meaning: [spelling]})


def test_a_spelling_without_letters_is_refused(load_with: Callable[..., None]) -> None:
    with pytest.raises(BadVocabulary, match="without letters"):
        load_with("goods", "goods", gunny=["🙏"])


def test_a_vendors_own_words_count_more_and_only_for_him() -> None:
    own = vocabulary.load().extended({"sugar": ["meethi reti"], "salt": ["cheeni"]})

    assert own.goods["meethi", "reti"] == ("sugar",)
    assert own.goods["cheeni",] == ("salt",)
    assert vocabulary.load().goods["cheeni",] == ("sugar",)
