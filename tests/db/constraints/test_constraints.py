"""Each key, check, reference, trigger and required column of the money tables refuses what it is for."""

import pytest

from tests.db.constraints.catalogue import TABLES
from tests.db.constraints.checks import CHECKS
from tests.db.constraints.guards import GUARDS
from tests.db.constraints.probes import outcome
from tests.db.constraints.references import BROKEN, IMPLIED
from tests.db.constraints.register import probes
from tests.db.constraints.world import World


@pytest.mark.parametrize("table", TABLES)
def test_refuses(world: World, table: str, subtests: pytest.Subtests) -> None:
    for protection in world.catalogue.protections:
        if protection.table == table:
            with subtests.test(protection.label):
                tried = probes(world.catalogue, protection)
                assert tried, f"what does {protection.label} refuse? Say it in tests/db/constraints"
                for probe in tried:
                    assert outcome(world.superuser, probe) == probe.expected, probe.statements


def test_nothing_is_tried_that_is_gone(world: World) -> None:
    names = {protection.name for protection in world.catalogue.protections}
    triggers = {(protection.table, protection.name) for protection in world.catalogue.protections}

    assert names >= {*CHECKS, *BROKEN, *IMPLIED}
    assert triggers >= {*GUARDS}
