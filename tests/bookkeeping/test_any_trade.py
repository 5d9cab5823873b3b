"""Whatever people do in whatever order, the books agree with a model of them after every step."""

import functools
import os

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.bookkeeping.any_agreement import AnyAgreement
from tests.clones import Clones
from tests.seeds import SEED

# More for a long look: BAHI_EXAMPLES=500.
EXAMPLES = int(os.environ.get("BAHI_EXAMPLES", "10"))


@pytest.fixture
def machine(clones: Clones) -> type[AnyAgreement]:
    AnyAgreement.clones = clones
    return AnyAgreement


@pytest.mark.timeout(300)
def test_the_books_agree_with_the_model_whatever_people_do(machine: type[AnyAgreement]) -> None:
    run_state_machine_as_test(
        seed(SEED)(functools.partial(machine)),  # type: ignore[arg-type]
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=30,
            deadline=None,
            # Each step is a transaction: to shorten what failed would take minutes.
            phases=[Phase.generate],
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
