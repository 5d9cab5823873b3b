"""The schema is read once for all tests that only ask what it says."""

from collections.abc import Iterator

import pytest

from db.schema_reading import reading
from db.schema_reading.reading import Schema
from tests.clones import Clones


@pytest.fixture(scope="package")
def schema(clones: Clones) -> Iterator[Schema]:
    url = clones.take()
    yield reading.read(url)
    clones.give_back(url)
