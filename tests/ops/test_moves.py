"""The page of the conversation says what the program does, and the program has a move for everything."""

from typing import get_args

import pytest

from core.dialogue import moves
from core.dialogue.retailer import table as retailer
from core.dialogue.retailer.facts import State
from core.dialogue.retailer.outcomes import Outcome as RetailerOutcome
from core.dialogue.vendor.outcomes import Outcome as VendorOutcome
from core.dialogue.vendor.rights import ACTS
from core.understanding.reading import Intent
from core.understanding.vendor.commands import VendorCommand
from ops import moves as page


def test_the_page_is_what_the_tables_say() -> None:
    written = page.PAGE.read_text("utf-8")

    assert page.renewed(written) == written, "docs/conversation.md is behind: make moves"


@pytest.mark.parametrize("intent", Intent)
def test_whatever_a_shop_says_has_a_move_in_every_state(intent: Intent) -> None:
    for state in State:
        kinds = set(moves.possible(retailer.MOVES[intent][state]))

        assert kinds
        assert kinds <= set(get_args(RetailerOutcome))


def test_every_outcome_says_what_is_done() -> None:
    rows = [row for row in page.tables() if row.startswith("|")]

    assert [row for row in rows if row.endswith("|  |")] == []


def test_only_outcomes_take_acts() -> None:
    known = {*get_args(VendorOutcome), *get_args(VendorCommand)}

    assert set(ACTS) <= known
