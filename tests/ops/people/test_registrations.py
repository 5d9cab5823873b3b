"""`bahi registrations` lists who waits, admits and sends away."""

from decimal import Decimal

import pytest

from ops.people.options import ACTING_AS
from tests.database import Database
from tests.ops.people.conftest import ASHA, OMAR, Bahi, was_denied
from tests.strangers import NAVEEN, asks, asks_to_sell


def test_who_waits_is_listed(bahi: Bahi, database: Database) -> None:
    assert bahi("registrations", "list").stdout == "Nobody is waiting.\n"
    asks(database)
    asks_to_sell(database)

    (_, shop, vendor) = bahi("registrations", "list", "--as", OMAR).stdout.splitlines()

    assert "REG-1" in shop
    assert "Naveen Kirana, Vashi" in shop
    assert "an account with Sharma Traders" in shop
    assert "27AAPFU0939F1ZV" in vendor
    assert "to sell" in vendor


def test_a_shop_is_admitted_with_a_limit_told_and_written_down_under_a_name(
    bahi: Bahi, database: Database
) -> None:
    asks(database)

    result = bahi("registrations", "approve", "reg-1", "--limit", "20,000", "--as", ASHA)

    assert (result.exit_code, result.stdout) == (0, "REG-1: Naveen Kirana approved.\n")
    assert database.value(
        "SELECT max(credit_limit) FROM credit_accounts AS a"
        " JOIN registrations AS r USING (retailer_id, vendor_id)"
    ) == Decimal(20000)
    assert "limit of ₹20,000.00" in database.value(
        "SELECT body FROM whatsapp_messages WHERE to_number = %s AND direction = 'OUTBOUND'", NAVEEN
    )
    (entry,) = database.rows(
        "SELECT u.phone_number, l.actor_role, l.request_id FROM audit_logs AS l"
        " JOIN users AS u ON u.id = l.user_id"
        " WHERE l.entity_type = 'registrations' AND l.action = 'UPDATE'"
    )
    assert entry == {
        "phone_number": ASHA,
        "actor_role": "ADMIN",
        "request_id": "bahi registrations approve",
    }
    again = bahi("registrations", "refuse", "1", "--reason", "x")
    assert again.exit_code == 1
    assert "was approved before" in again.stderr


def test_without_a_name_it_is_done_as_an_administrator(bahi: Bahi, database: Database) -> None:
    asks(database)

    assert bahi("registrations", "refuse", "REG-1", "--reason", "unknown").exit_code == 0

    assert database.rows("SELECT state, reason, decided_by FROM registrations") == [
        {"state": "REFUSED", "reason": "unknown", "decided_by": None}
    ]


@pytest.mark.parametrize(
    "words", [("approve", "REG-1", "--limit", "5"), ("refuse", "REG-1", "--reason", "x")]
)
def test_an_operator_decides_nothing(
    bahi: Bahi, database: Database, words: tuple[str, ...]
) -> None:
    asks(database)

    result = bahi("registrations", *words, env={ACTING_AS: OMAR})

    assert was_denied(database, result)
    assert "decide registrations" in result.stderr
    assert database.value("SELECT state FROM registrations") == "PENDING"


def test_who_is_nobody_here_does_nothing(bahi: Bahi) -> None:
    result = bahi("registrations", "list", "--as", "9810000001")

    assert result.exit_code == 1
    assert "No active operator or administrator has the number 9810000001" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("approve", "REG-9"), "There is no REG-9"),
        (("approve", "REG-9", "--limit", "lots"), "is no amount of rupees"),
        (("approve", "REG-9", "--limit", "nan"), "is no amount of rupees"),
        (("approve", "REG-9", "--limit", "0.005"), "is no amount of rupees"),
        (("refuse", "REG-9"), "--reason"),
        (("list", "--as", "asha"), "No active operator"),
    ],
)
def test_what_cannot_be_is_said(bahi: Bahi, words: tuple[str, ...], said: str) -> None:
    result = bahi("registrations", *words)

    assert result.exit_code != 0
    assert said in result.stderr
