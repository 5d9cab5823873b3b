"""Every script is played once, in a database of its own that begins on a day of the script's choice."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache

import psycopg
import pytest

from tests import broker, templates
from tests.clones import Clones
from tests.conversations import script
from tests.conversations.outside import Outside
from tests.conversations.playing import Play, Played
from tests.conversations.stage import Stage
from tests.database import Database, with_database
from tests.phones import settings_for
from workers.catalogues import Catalogues

TEMPLATE = "bahi_conversations"
# Months that scripts begin and end in.
FIRST_MONTH, MONTHS = "2026-10-01", 8


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite", action="store_true", help="write docs/conversations anew instead of comparing"
    )


@pytest.fixture(scope="session")
def rewrites(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite", default=False))


@pytest.fixture(scope="session")
def conversation_clones(server: str, template: str) -> Iterator[Clones]:
    """Copies of a database that has the months of the scripts."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE} TEMPLATE {template}")
    with psycopg.connect(with_database(server, TEMPLATE)) as connection:
        for table in ("whatsapp_messages", "audit_logs"):
            connection.execute(
                "SELECT ensure_month_partitions(%s, %s, %s)", [table, FIRST_MONTH, MONTHS]
            )
    made = Clones(server, TEMPLATE)
    yield made
    made.close()


@pytest.fixture(scope="session")
def play(conversation_clones: Clones, catalogues: Catalogues) -> Callable[[str], Played]:
    """Plays the script of this name, unless it was played before."""
    broker.use_none()
    outside: Outside | None = None

    @cache
    def play(name: str) -> Played:
        nonlocal outside
        database = Database(conversation_clones.take())
        try:
            outside = outside or _outside(database)
            with closing(Stage(database, outside, catalogues.copy())) as stage:
                played = Play(script.read(name), stage)
                played.run()
            return Played(script.read(name), tuple(played.events))
        finally:
            database.close()
            conversation_clones.give_back(database.admin_url)

    return play


def _outside(database: Database) -> Outside:
    """Shared by all conversations, because it takes long to make."""
    settings = settings_for(database)
    made = Outside.begin(settings)
    for wording in templates.wordings():
        made.know(settings, wording, templates.content_id(wording))
    return made
