"""A real PostgreSQL for the whole run, a migrated and seeded template in it, a clone of that per test."""

from collections.abc import Iterator

import psycopg
import pytest
import sqlalchemy as sa

import db.engine
import db.migrate
import ops.embedded.postgres
import ops.seed
from core.settings import Settings
from ops.embedded.accounts import scratch_folder
from tests import broker, templates
from tests.clones import Clones
from tests.database import BUSINESS_NUMBER, LOGINS, PASSWORD, Database, with_database
from tests.phones import Phones, RecordingProvider, settings_for
from tests.seeds import SEED
from workers.catalogues import Catalogues

TEMPLATE = "bahi_template"

# The template's clock is the real one plus an offset that a test may set.
MOVABLE_CLOCK = """
    CREATE TABLE test_clock (ahead interval NOT NULL);
    INSERT INTO test_clock VALUES ('0');
    GRANT SELECT ON test_clock TO public;
    CREATE OR REPLACE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE
    SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC SELECT clock_timestamp() + ahead FROM test_clock; END;
"""


def pytest_report_header() -> str:
    return f"seed: BAHI_SEED={SEED}"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The superuser's URL of a server that forgets everything at the end."""
    settings = {
        "fsync": "off",
        "full_page_writes": "off",
        # For the test that leaves a prepared transaction behind.
        "max_prepared_transactions": "5",
    }
    with (
        scratch_folder() as folder,
        ops.embedded.postgres.running(folder / "postgres", extra_settings=settings) as url,
    ):
        yield url


@pytest.fixture(scope="session")
def template(server: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
    url = with_database(server, TEMPLATE)
    db.migrate.upgrade(url)
    ops.seed.load(url, BUSINESS_NUMBER)
    templates.approve_all(url)
    with psycopg.connect(url, autocommit=True) as connection:
        for role in LOGINS:
            connection.execute(f"ALTER ROLE {role} PASSWORD '{PASSWORD}'")
        connection.execute(MOVABLE_CLOCK)
    return TEMPLATE


@pytest.fixture(scope="session")
def clones(server: str, template: str) -> Iterator[Clones]:
    made = Clones(server, template)
    yield made
    made.close()


@pytest.fixture
def database(clones: Clones) -> Iterator[Database]:
    """A database of this test's own; real commits, real concurrency."""
    made = Database(clones.take())
    try:
        yield made
    finally:
        made.close()
        clones.give_back(made.admin_url)


@pytest.fixture
def engine(database: Database) -> sa.Engine:
    """As app_user."""
    return database.engine


@pytest.fixture
def settings(database: Database) -> Settings:
    return settings_for(database)


@pytest.fixture
def provider() -> RecordingProvider:
    return RecordingProvider()


@pytest.fixture(scope="session")
def catalogues(clones: Clones) -> Catalogues:
    """Built once for all tests, because that takes longer than most of them."""
    pristine = Database(clones.take())
    built = Catalogues()
    with db.engine.transaction(pristine.engine, db.engine.SYSTEM) as connection:
        for vendor in pristine.rows("SELECT id FROM vendors"):
            built.of(connection, vendor["id"])
            built.list_of(connection, vendor["id"])
    pristine.close()
    clones.give_back(pristine.admin_url)
    return built


@pytest.fixture
def phones(
    database: Database, settings: Settings, provider: RecordingProvider, catalogues: Catalogues
) -> Phones:
    """The demonstration's phones, with the handlers run in this process."""
    broker.use_none()
    return Phones(database, settings, provider, catalogues.copy())
