"""One filled database for all plans; nothing of it is changed."""

from collections.abc import Iterator

import psycopg
import pytest

import db.migrate
from tests.database import with_database
from tests.db.plans import filled
from tests.db.plans.explaining import Explainer

NAME = "bahi_filled"


@pytest.fixture(scope="package")
def explainer(server: str) -> Iterator[Explainer]:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {NAME}")
    url = with_database(server, NAME)
    db.migrate.upgrade(url)
    filled.fill(url)
    explainer = Explainer(url)
    yield explainer
    explainer.close()
    # A gigabyte and more, in memory.
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {NAME} WITH (FORCE)")
