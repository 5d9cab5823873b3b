"""Figures in the words of a report."""

import pytest

from core.monitoring import formatting
from core.monitoring.thresholds import GIGABYTE


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (formatting.duration(119), "119 s"),
        (formatting.duration(42 * 60), "42 min"),
        (formatting.duration(3 * 86_400), "3 days"),
        (formatting.milliseconds(0.034), "0.03 ms"),
        (formatting.milliseconds(1_234), "1234 ms"),
        (formatting.milliseconds(9_600), "10 s"),
        (formatting.size(0), "0 bytes"),
        (formatting.size(8_192), "8 kB"),
        (formatting.size(2_500 * GIGABYTE), "2500.0 GB"),
        (formatting.millions(512), "512"),
        (formatting.millions(1_499_000_000), "1,499 million"),
        (formatting.names(["a"]), "a"),
        (formatting.names(["a", "b", "a"]), "a and b"),
        (formatting.names(["a", "b", "c"]), "a, b and c"),
        (formatting.names(["a", "b", "c", "d", "e"]), "a, b, c and 2 more"),
        (formatting.number(1, "index", "indexes"), "1 index"),
        (formatting.number(2, "index", "indexes"), "2 indexes"),
    ],
)
def test_figures_read_as_people_say_them(said: str, expected: str) -> None:
    assert said == expected
