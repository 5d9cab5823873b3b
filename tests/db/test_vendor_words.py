"""A vendor's own words: his to give and to take back, and part of his catalogue at once."""

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

import db.catalogue
import db.engine
import db.vendor_words
from core.understanding.catalogue import Catalogue
from core.understanding.reading import read
from core.vendor_words import BadWord, VendorWord
from db.engine import SYSTEM, Actor
from tests.database import Database

SHARMA = Actor("VENDOR", user_id=1, vendor_id=1)
PATEL = Actor("VENDOR", user_id=2, vendor_id=2)
GUPTA = Actor("RETAILER", user_id=3, retailer_id=1)


def add(database: Database, word: str, means: str, actor: Actor = SHARMA) -> int:
    with db.engine.transaction(database.engine, actor) as connection:
        return db.vendor_words.add(connection, 1, word, means).word_id


def loaded(database: Database, vendor_id: int = 1, actor: Actor = SYSTEM) -> Catalogue:
    with db.engine.transaction(database.engine, actor) as connection:
        return db.catalogue.load(connection, vendor_id)


def found(catalogue: Catalogue, text: str) -> set[str]:
    return {product.name for line in read(text, catalogue).lines for product in line.candidates}


def version(database: Database, vendor_id: int = 1) -> int:
    with db.engine.transaction(database.engine, SYSTEM) as connection:
        return db.catalogue.version(connection, vendor_id)


@pytest.mark.parametrize("actor", [SYSTEM, SHARMA, GUPTA])
def test_orders_to_this_vendor_are_understood_by_his_words(
    database: Database, actor: Actor
) -> None:
    assert found(loaded(database, actor=actor), "5 kg chamkili reti") == set()

    add(database, "Chamkili Reti", "gram flour")

    assert found(loaded(database, actor=actor), "5 kg chamkili reti") == {"Besan"}
    assert found(loaded(database, vendor_id=2), "5 kg chamkili reti") == set()


def test_a_vendor_without_words_has_everybodys_vocabulary(database: Database) -> None:
    add(database, "chamkili reti", "sugar")

    assert loaded(database, vendor_id=2).vocabulary is Catalogue(()).vocabulary


def test_each_change_of_a_word_is_another_version_of_his_catalogue_alone(
    database: Database,
) -> None:
    seen = [(version(database, 1), version(database, 2))]
    word_id = add(database, "chamkili reti", "sugar")
    seen.append((version(database, 1), version(database, 2)))
    database.execute("UPDATE vendor_words SET means = 'salt' WHERE id = %s", word_id)
    seen.append((version(database, 1), version(database, 2)))
    with db.engine.transaction(database.engine, SHARMA) as connection:
        assert db.vendor_words.forget(connection, 1, word_id)
    seen.append((version(database, 1), version(database, 2)))

    assert len({sharmas for sharmas, _ in seen}) == 4
    assert len({patels for _, patels in seen}) == 1


def test_a_word_that_stays_what_it_is_is_no_other_version(database: Database) -> None:
    add(database, "chamkili reti", "sugar")
    before = version(database)

    add(database, "chamkili reti", "sugar")

    assert version(database) == before


def test_a_word_with_two_meanings_is_refused_and_nothing_is_written(database: Database) -> None:
    add(database, "chamkili reti", "sugar")
    for word, means in (("chawal", "sugar"), ("chamkili reti", "salt"), ("bori", "sugar")):
        with pytest.raises(BadWord, match="two meanings"):
            add(database, word, means)

    assert database.rows("SELECT word, means FROM vendor_words") == [
        {"word": "chamkili reti", "means": "sugar"}
    ]


def test_a_word_that_became_impossible_stops_no_order(database: Database) -> None:
    add(database, "chamkili reti", "besan")
    database.execute(
        "INSERT INTO vendor_words (vendor_id, word, means) VALUES (1, 'chawal', 'sugar')"
    )
    rice = database.value("SELECT id FROM vendor_words WHERE word = 'chawal'")

    with capture_logs() as logs:
        catalogue = loaded(database)

    assert logs == [
        {
            "event": "vendor word passed over",
            "log_level": "warning",
            "vendor_id": 1,
            "word_id": rice,
        }
    ]
    assert found(catalogue, "5 kg chamkili reti") == {"Besan"}
    assert "Sugar M-30" not in found(catalogue, "5 kg chawal")


def test_the_trail_keeps_who_gave_a_word_and_who_took_it_back(database: Database) -> None:
    word_id = add(database, "chamkili reti", "sugar")
    with db.engine.transaction(database.engine, SHARMA) as connection:
        (kept,) = db.vendor_words.of_vendor(connection, 1)
        assert kept.said == VendorWord("chamkili reti", "sugar")
        assert kept.given_by is not None
        db.vendor_words.forget(connection, 1, word_id)

    assert database.rows(
        "SELECT action, user_id, coalesce(old_values, new_values) ->> 'word' AS word FROM audit_logs"
        " WHERE entity_type = 'vendor_words' ORDER BY id"
    ) == [
        {"action": "CREATE", "user_id": 1, "word": "chamkili reti"},
        {"action": "DELETE", "user_id": 1, "word": "chamkili reti"},
    ]


@pytest.mark.parametrize("actor", [PATEL, GUPTA])
def test_nobody_else_gives_or_takes_back_his_words(database: Database, actor: Actor) -> None:
    word_id = add(database, "chamkili reti", "sugar")
    for call in (
        "SELECT set_vendor_word(1, 'laal paani', 'tea')",
        f"SELECT forget_vendor_word(1, {word_id})",
    ):
        with (
            pytest.raises(sa.exc.ProgrammingError, match="only the vendor may do this"),
            db.engine.transaction(database.engine, actor) as connection,
        ):
            connection.execute(sa.text(call))
    with db.engine.transaction(database.engine, PATEL) as connection:
        assert not db.vendor_words.forget(connection, 2, word_id)


def test_the_application_writes_no_words_by_itself(database: Database) -> None:
    for statement in (
        "INSERT INTO vendor_words (vendor_id, word, means) VALUES (1, 'x', 'sugar')",
        "UPDATE vendor_words SET means = 'x'",
        "DELETE FROM vendor_words",
    ):
        with (
            pytest.raises(sa.exc.ProgrammingError, match="permission denied"),
            db.engine.transaction(database.engine, SHARMA) as connection,
        ):
            connection.execute(sa.text(statement))
