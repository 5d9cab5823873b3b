"""A database in which two people have traded, for tests that ask what can be done to their records."""

from collections.abc import Iterator

import psycopg
import pytest

from tests import broker
from tests.clones import Clones
from tests.database import SYSTEM, Database
from tests.phones import GUPTA, SHARMA, Phones, RecordingProvider, settings_for


@pytest.fixture(scope="session")
def traded_clones(server: str, clones: Clones) -> Iterator[Clones]:
    """Copies of a database with one order delivered and partly paid, and another one placed."""
    database = Database(clones.take())
    broker.use_none()
    phones = Phones(database, settings_for(database), RecordingProvider())
    phones.says(GUPTA, "2 bori chawal aur 5kg cheeni bhej do")
    phones.says(GUPTA, "haan")
    for word in ("accept", "dispatched", "delivered"):
        phones.says(SHARMA, f"{word} 1001")
    phones.says(GUPTA, "paid 500 upi 412345678901")
    phones.says(SHARMA, "received")
    phones.says(GUPTA, "1 bori chawal")
    phones.says(GUPTA, "haan")
    database.close()
    made = Clones(server, database.name)
    yield made
    made.close()


@pytest.fixture
def traded(traded_clones: Clones) -> Iterator[Database]:
    made = Database(traded_clones.take())
    try:
        yield made
    finally:
        made.close()
        traded_clones.give_back(made.admin_url)


@pytest.fixture
def owner(traded: Database) -> Iterator[psycopg.Connection]:
    """The owner of the tables, acting as the platform so that no policy hides a row from him."""
    with psycopg.connect(
        traded.url_as("bahi_migrator"), autocommit=True, options=SYSTEM
    ) as connection:
        connection.execute("SET ROLE bahi_owner")
        yield connection


@pytest.fixture
def superuser(traded: Database) -> Iterator[psycopg.Connection]:
    with psycopg.connect(traded.admin_url, autocommit=True, options=SYSTEM) as connection:
        yield connection
