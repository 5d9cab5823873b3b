"""Files of texts: what is wrong in them is named before anything is sent."""

from pathlib import Path

import pytest

from ops.errors import OperatorError
from ops.templates import files


def test_every_wrong_file_is_named_at_once(folder: Path) -> None:
    (folder / "order_moved.toml").unlink()
    (folder / "order_lost.toml").write_text("")
    (folder / "order_placed.toml").write_text("category =")
    (folder / "payment_claimed.toml").write_text('category = "UTILITY"')
    text = (folder / "payment_bounced.toml").read_text()
    (folder / "payment_bounced.toml").write_text(text.replace('amount = "', 'sum = "'))
    text = (folder / "payment_clearing.toml").read_text()
    (folder / "payment_clearing.toml").write_text(text.replace("{{4}}", ""))

    with pytest.raises(OperatorError) as wrong:
        files.read(folder)

    for part in (
        "order_moved: no file order_moved.toml",
        "order_lost.toml: the code has no such template",
        "order_placed.toml: Invalid value",
        "payment_claimed.toml: it needs category, samples, en, hi, hi_Latn",
        "payment_bounced.toml: its samples must be vendor, amount, number, balance",
        "payment_clearing.toml, hi: its blanks must be {{1}} to {{4}}",
    ):
        assert part in wrong.value.message
