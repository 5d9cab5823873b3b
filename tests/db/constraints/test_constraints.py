"""Each key, check, reference, trigger and required column of the money tables refuses what it is for."""

import pytest

from tests.db.constraints.catalogue import listed
from tests.db.constraints.checks import CHECKS
from tests.db.constraints.guards import GUARDS
from tests.db.constraints.probes import Protection, outcome
from tests.db.constraints.references import BROKEN, IMPLIED
from tests.db.constraints.register import probes
from tests.db.constraints.world import World


@pytest.mark.parametrize("protection", listed(), ids=lambda protection: protection.label)
def test_refuses(world: World, protection: Protection) -> None:
    assert protection in world.catalogue.protections, "it is gone"
    tried = probes(world.catalogue, protection)
    assert tried, "what does it refuse? Say it in tests/db/constraints"
    for probe in tried:
        assert outcome(world.superuser, probe) == probe.expected, probe.statements


def test_every_protection_is_listed(world: World) -> None:
    new = set(world.catalogue.protections) - set(listed())

    assert new == set(), "list it in protections.toml, and say what it refuses"


def test_nothing_is_tried_that_is_not_listed() -> None:
    names = {protection.name for protection in listed()}
    triggers = {(protection.table, protection.name) for protection in listed()}

    assert names >= {*CHECKS, *BROKEN, *IMPLIED}
    assert triggers >= {*GUARDS}
