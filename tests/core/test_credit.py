"""The score stays in its range, follows every fact in the right direction, and says why."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.credit import LOW_FROM, MEDIUM_FROM, Facts, Risk, risk_of, score

counts = st.integers(0, 500)
rupees = st.decimals(0, "10000000", places=2)
facts_of_a_shop = st.builds(
    Facts,
    days_late=st.lists(st.integers(0, 400), max_size=12).map(tuple),
    payments=counts,
    broken_promises=counts,
    returned_cheques=counts,
    used=st.decimals("-100000", "10000000", places=2),
    limit=rupees,
    months=st.integers(0, 600),
)

# The shop of docs/credit.md.
EXAMPLE = Facts(
    days_late=(0,) * 15 + (3, 5, 12),
    payments=20,
    broken_promises=1,
    returned_cheques=0,
    used=Decimal("26000.00"),
    limit=Decimal("50000.00"),
    months=14,
)


def points(facts: Facts) -> dict[str, int]:
    return {factor.name: factor.points for factor in score(facts).factors}


def test_a_shop_of_which_nothing_is_known_stands_in_the_middle() -> None:
    assert (score(Facts()).points, score(Facts()).risk) == (600, Risk.MEDIUM)


def test_the_example_of_the_documentation() -> None:
    assert points(EXAMPLE) == {
        "PUNCTUALITY": 162,
        "DELAY": 105,
        "WORD": 105,
        "UTILISATION": 48,
        "RELATION": 40,
    }
    assert (score(EXAMPLE).points, score(EXAMPLE).risk) == (760, Risk.LOW)


def test_the_best_and_the_worst_shop_are_at_the_ends() -> None:
    best = Facts(days_late=(0,) * 5000, payments=5000, limit=Decimal(1), months=24)
    worst = Facts(days_late=(30,) * 5000, broken_promises=5000, used=Decimal(1))

    assert score(best).points >= 895
    assert score(worst).points <= 301


def test_a_reason_names_points_and_figures() -> None:
    assert score(EXAMPLE).reasons[0] == {
        "factor": "PUNCTUALITY",
        "points": 162,
        "of": 210,
        "figures": {"on_time": 15, "bills": 18},
    }


@given(facts_of_a_shop)
def test_every_score_is_within_its_range_and_is_the_sum_of_its_reasons(facts: Facts) -> None:
    result = score(facts)

    assert 300 <= result.points <= 900
    assert result.points == 300 + sum(reason["points"] for reason in result.reasons)
    assert all(0 <= factor.points <= factor.possible for factor in result.factors)
    assert sum(factor.possible for factor in result.factors) == 600


@given(facts_of_a_shop)
def test_the_same_facts_give_the_same_score(facts: Facts) -> None:
    assert score(facts) == score(replace(facts))


@given(facts_of_a_shop, facts_of_a_shop)
def test_the_risk_follows_the_score(one: Facts, other: Facts) -> None:
    order = [Risk.HIGH, Risk.MEDIUM, Risk.LOW]
    lower, higher = sorted((score(one), score(other)), key=lambda s: s.points)

    assert order.index(lower.risk) <= order.index(higher.risk)


@pytest.mark.parametrize(
    ("points_", "risk"),
    [
        (300, Risk.HIGH),
        (MEDIUM_FROM - 1, Risk.HIGH),
        (MEDIUM_FROM, Risk.MEDIUM),
        (LOW_FROM - 1, Risk.MEDIUM),
        (LOW_FROM, Risk.LOW),
        (900, Risk.LOW),
    ],
)
def test_the_thresholds_belong_to_the_better_side(points_: int, risk: Risk) -> None:
    assert risk_of(points_) is risk


@given(facts_of_a_shop, st.data())
def test_a_bill_paid_sooner_never_lowers_the_score(facts: Facts, data: st.DataObject) -> None:
    if not facts.days_late:
        facts = replace(facts, days_late=(7,))
    which = data.draw(st.integers(0, len(facts.days_late) - 1))
    sooner = data.draw(st.integers(0, facts.days_late[which]))
    days = (*facts.days_late[:which], sooner, *facts.days_late[which + 1 :])

    assert score(replace(facts, days_late=days)).points >= score(facts).points


@given(facts_of_a_shop)
def test_one_more_bill_paid_in_time_never_lowers_the_score(facts: Facts) -> None:
    assert score(replace(facts, days_late=(*facts.days_late, 0))).points >= score(facts).points


@given(facts_of_a_shop, counts)
def test_one_factor_after_the_other_a_better_fact_never_lowers_the_score(
    facts: Facts, more: int
) -> None:
    for better in (
        replace(facts, payments=facts.payments + more),
        replace(facts, broken_promises=max(facts.broken_promises - more, 0)),
        replace(facts, returned_cheques=max(facts.returned_cheques - more, 0)),
        replace(facts, used=facts.used - more),
        replace(facts, limit=facts.limit + more),
        replace(facts, months=facts.months + more),
    ):
        assert score(better).points >= score(facts).points


def test_a_returned_cheque_costs_what_a_broken_promise_costs() -> None:
    cheque, promise = replace(EXAMPLE, returned_cheques=1), replace(EXAMPLE, broken_promises=2)

    assert score(cheque).points == score(promise).points < score(EXAMPLE).points


def test_the_order_of_the_bills_says_nothing() -> None:
    turned = replace(EXAMPLE, days_late=EXAMPLE.days_late[::-1])

    assert score(turned) == score(EXAMPLE)
