"""A list that waits for a yes is told where somebody asks for his orders."""

from tests.database import Database
from tests.phones import VERMA, Phones


def test_whoever_asks_where_his_order_is_hears_of_the_list_that_waits_for_his_yes(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")

    told = phones.says(VERMA, "status")

    assert "Your list of ₹2,205.00 is not ordered yet" in told
    assert "no open order" not in told
    assert "#1001 is placed" in phones.says(VERMA, "haan")
    assert "not ordered yet" not in phones.says(VERMA, "status")


def test_a_list_with_questions_says_so(phones: Phones) -> None:
    phones.says(VERMA, "colgate strong teeth 2 dozen")

    assert "not ordered yet: it still has questions" in phones.says(VERMA, "status")
