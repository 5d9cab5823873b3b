"""Whatever people write in whatever order, everybody is answered and the books are right after each step."""

import functools
import os

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.clones import Clones
from tests.seeds import SEED
from tests.workers.any_talk import AnyTalk

STEPS = 50


@pytest.fixture
def machine(clones: Clones) -> type[AnyTalk]:
    AnyTalk.clones = clones
    return AnyTalk


def talk(machine: type[AnyTalk], examples: int) -> None:
    run_state_machine_as_test(
        seed(SEED)(functools.partial(machine)),  # type: ignore[arg-type]
        settings=settings(
            max_examples=examples,
            stateful_step_count=STEPS,
            deadline=None,
            # Each step is a transaction: to shorten what failed would take minutes.
            phases=[Phase.generate],
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.timeout(300)
def test_everybody_is_answered_whatever_people_write(machine: type[AnyTalk]) -> None:
    # More for a long look: BAHI_TALKS=500.
    talk(machine, int(os.environ.get("BAHI_TALKS", "2")))


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_everybody_is_answered_over_thousands_of_steps(machine: type[AnyTalk]) -> None:
    talk(machine, 80)
