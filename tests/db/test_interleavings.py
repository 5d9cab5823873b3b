"""Races that look right in the code and are wrong in the books: each is played in two sessions, once on
the way in which people write it first and once on ours. The first must show the fault, or the test would
prove nothing."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import psycopg
import pytest

from db.engine import Actor
from tests.database import Database
from tests.sessions import Session, session

# The naive ledger: the balance of the last row, and the time of the transaction.
NAIVE = """
    CREATE TABLE naive_ledger (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        retailer_id bigint NOT NULL, vendor_id bigint NOT NULL,
        amount numeric NOT NULL, previous_balance numeric NOT NULL, running_balance numeric NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now());
    GRANT SELECT, INSERT ON naive_ledger TO app_user;
"""
# Which looks right: the last row is locked while it is read.
NAIVE_POST = """
    WITH last AS (
        SELECT running_balance FROM naive_ledger WHERE retailer_id = 1
        ORDER BY id DESC LIMIT 1 FOR UPDATE)
    INSERT INTO naive_ledger (retailer_id, vendor_id, amount, previous_balance, running_balance)
    SELECT 1, %(vendor)s, %(amount)s, balance, balance + %(amount)s
    FROM (SELECT coalesce((SELECT running_balance FROM last), 0) AS balance) AS b
"""
OUR_POST = """
    SELECT post_ledger_entry(1, %(vendor)s, 'ADJUSTMENT_CREDIT', %(amount)s,
        gen_random_uuid()::text, clock_now(), p_note => 'a race')
"""
LATEST = """
    SELECT running_balance FROM {} WHERE retailer_id = 1 AND vendor_id = 1
    ORDER BY created_at DESC LIMIT 1
"""
WAYS = pytest.mark.parametrize(
    ("post", "table", "is_sound"),
    [(NAIVE_POST, "naive_ledger", False), (OUR_POST, "credit_ledgers", True)],
    ids=["naive", "ours"],
)


@pytest.fixture
def two(database: Database) -> Iterator[tuple[Session, Session]]:
    database.execute(NAIVE + "GRANT UPDATE ON naive_ledger TO app_user")
    with session(database) as first, session(database) as second:
        yield first, second


def says(post: str, amount: int, vendor: int = 1) -> str:
    return post.replace("%(vendor)s", str(vendor)).replace("%(amount)s", str(amount))


@WAYS
def test_the_next_entry_follows_from_one_that_was_committed_while_it_waited(
    two: tuple[Session, Session], database: Database, post: str, table: str, is_sound: bool
) -> None:
    first, second = two
    first.does(says(post, 1))
    first.commits()

    first.does(says(post, 10))
    waiting = second.begins(says(post, 100))
    second.waits()
    first.commits()
    waiting.result()
    second.commits()

    rows = database.rows(f"SELECT previous_balance, running_balance FROM {table} ORDER BY id")
    follows = all(
        later["previous_balance"] == earlier["running_balance"] for earlier, later in pairwise(rows)
    )
    assert follows is is_sound
    assert (rows[-1]["running_balance"] == 111) is is_sound


@WAYS
def test_the_latest_entry_by_time_has_the_balance_of_all(
    two: tuple[Session, Session], database: Database, post: str, table: str, is_sound: bool
) -> None:
    first, second = two
    # The transaction begins here, whatever it does later.
    first.does("SELECT 1")
    second.does(says(post, 10))
    second.commits()
    first.does(says(post, 20))
    first.commits()

    assert (database.value(LATEST.format(table)) == 30) is is_sound


@WAYS
def test_two_vendors_of_one_shop_do_not_see_each_other_and_both_balances_are_right(
    database: Database, post: str, table: str, is_sound: bool
) -> None:
    database.execute(NAIVE + "GRANT UPDATE ON naive_ledger TO app_user")
    database.execute("SELECT open_credit_account(1, 2, 50000, 15)")
    database.execute(
        "ALTER TABLE naive_ledger ENABLE ROW LEVEL SECURITY;"
        "CREATE POLICY own ON naive_ledger TO app_user"
        " USING (vendor_id = (SELECT current_vendor_id()))"
    )
    with (
        session(database, Actor("VENDOR", user_id=1, vendor_id=1)) as sharma,
        session(database, Actor("VENDOR", user_id=2, vendor_id=2)) as patel,
    ):
        for one, vendor, amount in ((sharma, 1, 100), (patel, 2, 50), (sharma, 1, 30)):
            one.does(says(post, amount, vendor))
            one.commits()

    # The naive chain is the shop's; ours is the account's, and the shop's debt the sum of its accounts.
    total = (
        database.value(f"SELECT max(running_balance) FROM {table} WHERE retailer_id = 1")
        if table == "naive_ledger"
        else database.value("SELECT outstanding_debt FROM retailers WHERE id = 1")
    )
    assert (total == 180) is is_sound
    assert database.breaks() == []


NAIVE_TAKE = "UPDATE vendor_products SET reserved = reserved + 1 WHERE id = {}"


def orders_in_opposite_directions(
    database: Database, first: Session, second: Session, *, naive: bool
) -> None:
    """One order lists rice before atta, the other atta before rice."""
    keys = [
        database.value("INSERT INTO order_keys (retailer_id, vendor_id) VALUES (1, 1) RETURNING id")
        for _ in range(2)
    ]
    if naive:
        first.does(NAIVE_TAKE.format(1))
        second.does(NAIVE_TAKE.format(3))
        one = first.begins(NAIVE_TAKE.format(3))
        first.waits()
        other = second.begins(NAIVE_TAKE.format(1))
        one.result()
        other.result()
        return
    reserve = "SELECT * FROM reserve_stock({}, '{}', '{{1,1}}', clock_now())"
    # Whoever has the first product lets both in only when both wait.
    with session(database, url=database.admin_url) as holder:
        holder.does("SELECT FROM vendor_products WHERE id = 1 FOR NO KEY UPDATE")
        one = first.begins(reserve.format(keys[0], "{1,3}"))
        first.waits()
        other = second.begins(reserve.format(keys[1], "{3,1}"))
        second.waits()
        holder.commits()
        one.result()
        first.commits()
        other.result()
        second.commits()


def test_lines_in_any_order_do_not_block_each_other(database: Database) -> None:
    with (
        session(database, url=database.admin_url) as first,
        session(database, url=database.admin_url) as second,
        pytest.raises(psycopg.errors.DeadlockDetected),
    ):
        orders_in_opposite_directions(database, first, second, naive=True)

    with session(database) as first, session(database) as second:
        orders_in_opposite_directions(database, first, second, naive=False)
    assert database.rows("SELECT id, reserved FROM vendor_products WHERE id IN (1, 3)") == [
        {"id": 1, "reserved": Decimal("2.000")},
        {"id": 3, "reserved": Decimal("2.000")},
    ]
    assert database.breaks() == []


ONE_STATEMENT = """
    WITH locked AS (
        SELECT id FROM vendor_products WHERE id = 1 AND stock - reserved >= 0 FOR NO KEY UPDATE)
    UPDATE vendor_products AS v SET reserved = v.reserved + 1 FROM locked WHERE v.id = locked.id
"""


@pytest.mark.parametrize("naive", [True, False], ids=["naive", "ours"])
def test_goods_that_come_free_while_somebody_waits_are_his(database: Database, naive: bool) -> None:
    database.execute("UPDATE vendor_products SET stock = 6 WHERE id = 1")
    held, wanted = (
        database.value("INSERT INTO order_keys (retailer_id, vendor_id) VALUES (1, 1) RETURNING id")
        for _ in range(2)
    )
    database.execute("SELECT reserve_stock(%s, '{1}', '{6}', clock_now())", held)
    with (
        session(database) as gives_back,
        session(database, url=database.admin_url if naive else None) as waits,
    ):
        gives_back.does(f"SELECT release_stock({held})")
        taking = waits.begins(
            ONE_STATEMENT
            if naive
            else f"SELECT * FROM reserve_stock({wanted}, '{{1}}', '{{1}}', clock_now())"
        )
        waits.waits()
        gives_back.commits()
        if naive:
            with pytest.raises(psycopg.errors.CheckViolation):
                taking.result()
            return
        assert taking.result() == []
        waits.commits()
    assert database.value("SELECT reserved FROM vendor_products WHERE id = 1") == 1
    assert database.breaks() == []
