"""How long the product search takes under row-level security, over queries as people type them."""

import random
import time
from collections.abc import Sequence

import sqlalchemy as sa

import db.engine
from db.engine import Actor

QUERIES = 300

# Words of the trade as they are written: right, in Hindi, in Hindi with Latin letters.
WORDS = """
    SELECT DISTINCT word FROM (
        SELECT lower(sub_category) AS word FROM products
        UNION SELECT name_hi FROM products
        UNION SELECT alias FROM product_aliases WHERE vendor_id IS NULL
        UNION SELECT lower(brand || ' ' || sub_category) FROM products WHERE id % 50 = 0
        UNION SELECT lower(name) FROM products WHERE id % 400 = 0
        UNION SELECT lower(brand) FROM products
    ) AS words ORDER BY word
"""


def queries(connection: sa.Connection) -> list[str]:
    """Every third with a slip of the finger."""
    dice = random.Random(7)  # noqa: S311
    words = dice.choices(connection.scalars(sa.text(WORDS)).all(), k=QUERIES)
    return [_slip(word, dice) if number % 3 == 0 else word for number, word in enumerate(words)]


def _slip(word: str, dice: random.Random) -> str:
    """A letter too few, one twice, or two in the wrong order."""
    place = dice.randrange(1, max(2, len(word) - 1))
    return dice.choice(
        [
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:] if place < len(word) else word,
            word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
        ]
    )


def milliseconds(engine: sa.Engine, actor: Actor, asked: Sequence[str]) -> list[float]:
    """For each query, sorted; the best of three, since other programs share the machine."""
    with db.engine.transaction(engine, actor) as connection:
        return sorted(min(_once(connection, text) for _ in range(3)) for text in asked)


def _once(connection: sa.Connection, text: str) -> float:
    began = time.perf_counter()
    connection.execute(sa.text("SELECT * FROM search_products(:asked)"), {"asked": text}).all()
    return (time.perf_counter() - began) * 1000
