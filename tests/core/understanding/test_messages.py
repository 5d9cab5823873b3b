"""Labelled messages over the demonstration's goods: what has to be understood of them."""

import json
from pathlib import Path

import pytest

from core.understanding.catalogue import Catalogue
from core.understanding.reading import read
from ops.understanding.predictions import prediction
from tests.core.understanding.scoring import Score

MESSAGES = Path(__file__).parent / "messages.jsonl"


@pytest.fixture(scope="module")
def score(demonstration: Catalogue) -> Score:
    score = Score()
    for line in MESSAGES.read_text("utf-8").splitlines():
        label = json.loads(line)
        score.add(label, prediction(read(label["text"], demonstration)))
    return score


@pytest.mark.parametrize(
    ("part", "of", "least"),
    [
        ("orders exact", "orders", 0.93),
        ("others exact", "others", 0.93),
        ("intents", "messages", 0.98),
    ],
)
def test_so_much_is_understood(score: Score, part: str, of: str, least: float) -> None:
    assert score.share(part, of) >= least, "\n".join(score.wrong)


def test_a_wrong_product_is_hardly_ever_taken_without_asking(score: Score) -> None:
    assert score.share("silently wrong", "matched") <= 0.01, "\n".join(score.wrong)


def test_there_are_enough_messages(score: Score) -> None:
    assert score.counts["messages"] >= 120
