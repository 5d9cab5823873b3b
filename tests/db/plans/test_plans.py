"""Every query is answered by the index that is there for it, however long the history.

On 100,000 orders and 1,000,000 ledger entries. What is looked at are the plans that the server has
really carried out, for the statements that the code really sends.
"""

import pytest

from db.engine import SYSTEM, Actor
from tests.db.plans.all_cases import CASES
from tests.db.plans.cases import Case, query
from tests.db.plans.explaining import Explainer
from tests.db.plans.requirement import BALANCE

# Filling takes as long as many tests.
pytestmark = pytest.mark.timeout(300)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_by_its_index(explainer: Explainer, case: Case) -> None:
    explained = explainer.explain(case)

    assert explained.sent
    assert case.missing(explained.indexes(explainer.parents)) == [], explained
    assert explained.read_whole() & explainer.large == set(), explained
    assert explained.buffers <= case.buffers, explained


def test_the_balance_of_a_short_account_costs_what_that_of_a_long_one_costs(
    explainer: Explainer,
) -> None:
    short = explainer.examples.short_account
    shop = Actor("RETAILER", user_id=150 + short.retailer_id, retailer_id=short.retailer_id)
    look_up = query(BALANCE, retailer_id=short.retailer_id, vendor_id=short.vendor_id)

    for actor in (None, SYSTEM, shop):
        explained = explainer.explain(Case("looks up", actor, (), buffers=10, call=look_up))
        assert explained.indexes(explainer.parents) == {"credit_ledgers_account_created_at_idx"}
        assert explained.rows == 1
        assert explained.buffers <= 10


@pytest.mark.parametrize(
    ("count", "of"),
    [
        (100_000, "orders"),
        (1_000_000, "credit_ledgers"),
        (100_000, "credit_ledgers WHERE (retailer_id, vendor_id) = (1, 1)"),
        # Every entry but those that take others back.
        (
            1_000_000,
            "(SELECT FROM dues UNION ALL SELECT FROM settlements"
            " UNION ALL SELECT FROM credit_ledgers WHERE is_reversal) AS kept",
        ),
        (0, "book_breaks"),
        (20_000, "products"),
        (30_000, "vendor_products"),
        (300_000, "whatsapp_messages"),
        (200_000, "audit_logs"),
    ],
)
def test_the_database_is_as_full_as_is_claimed(explainer: Explainer, count: int, of: str) -> None:
    assert explainer.value(f"SELECT count(*) FROM {of}") == count
