"""A constraint that is taken away makes its own test fail: none of those tests passes for another reason."""

import pytest
from rich.console import Console

from tests.db.constraints.catalogue import listed
from tests.db.constraints.mutations import mutate, summary_of, table_of
from tests.db.constraints.world import World


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_each_protection_that_is_taken_away_is_missed(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    mutations = list(mutate(world, listed()))

    with capsys.disabled():
        console = Console(width=190)
        console.print(table_of(mutations), summary_of(mutations))
    assert [m.protection.label for m in mutations if not m.test_fails] == []
