"""One database for all of these tests: none of them leaves anything in it."""

from collections.abc import Iterator

import pytest

from tests.clones import Clones
from tests.database import Database
from tests.db.constraints.world import World, build


@pytest.fixture(scope="package")
def world(clones: Clones) -> Iterator[World]:
    database = Database(clones.take())
    try:
        made = build(database)
        yield made
        made.superuser.close()
    finally:
        database.close()
        clones.give_back(database.admin_url)
