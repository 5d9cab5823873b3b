"""A vendor's own words for kinds of goods."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from core.vendor_words import VendorWord, checked
from db.tables.catalogue import vendor_words
from db.tables.people import users


@dataclass(frozen=True, slots=True)
class KeptWord:
    """``given_by`` is known where a person gave it."""

    word_id: int
    said: VendorWord
    given_by: str | None
    created_at: datetime


def of_vendor(connection: sa.Connection, vendor_id: int) -> list[KeptWord]:
    """His words, in their alphabet."""
    rows = connection.execute(
        sa.select(
            vendor_words.c.id,
            vendor_words.c.word,
            vendor_words.c.means,
            users.c.name.label("given_by"),
            vendor_words.c.created_at,
        )
        .outerjoin(users, users.c.id == vendor_words.c.created_by)
        .where(vendor_words.c.vendor_id == vendor_id)
        .order_by(vendor_words.c.word)
    )
    return [
        KeptWord(row.id, VendorWord(row.word, row.means), row.given_by, row.created_at)
        for row in rows
    ]


def add(connection: sa.Connection, vendor_id: int, word: str, means: str) -> KeptWord:
    """Let a word stand for a kind of goods. Raises BadWord where it cannot, and writes nothing."""
    own = {each.said.word: each.said.means for each in of_vendor(connection, vendor_id)}
    said = checked(word, means, own)
    word_id = connection.scalar(
        sa.text("SELECT set_vendor_word(:vendor_id, :word, :means)"),
        {"vendor_id": vendor_id, "word": said.word, "means": said.means},
    )
    (kept,) = (each for each in of_vendor(connection, vendor_id) if each.word_id == word_id)
    return kept


def forget(connection: sa.Connection, vendor_id: int, word_id: int) -> bool:
    """Take back one of a vendor's words; ``False`` when he has none with this id."""
    return bool(
        connection.scalar(
            sa.text("SELECT forget_vendor_word(:vendor_id, :word_id)"),
            {"vendor_id": vendor_id, "word_id": word_id},
        )
    )
