"""`bahi vendors` adds, approves and suspends wholesalers."""

import pytest

from tests.database import Database
from tests.ops.people.conftest import ASHA, OMAR, Bahi, was_denied
from tests.phones import SHARMA
from tests.strangers import NAVEEN, asks_to_sell

NEW = ("vendors", "add", "--name", "Naveen Trading", "--address", "7 Market, Vashi")


def test_a_wholesaler_is_added_by_an_operator_and_approved_by_an_administrator(
    bahi: Bahi, database: Database
) -> None:
    added = bahi(*NEW, "--gstin", "27aapfu0939f1zv", "--limit", "30000", "--as", OMAR)

    assert added.exit_code == 0, added.stderr
    assert "added as NAVEEN" in added.stdout
    assert database.rows(
        "SELECT name, address, state_code, gstin, invoice_prefix, credit_limit::text AS credit,"
        " charges_gst, is_approved FROM vendors WHERE vendor_code = 'NAVEEN'"
    ) == [
        {
            "name": "Naveen Trading",
            "address": "7 Market, Vashi",
            "state_code": "27",
            "gstin": "27AAPFU0939F1ZV",
            "invoice_prefix": "NT",
            "credit": "30000.00",
            "charges_gst": True,
            "is_approved": False,
        }
    ]

    approved = bahi("vendors", "approve", "naveen", "--as", ASHA)
    again = bahi("vendors", "approve", "naveen", "--as", ASHA)

    assert approved.stdout == "Naveen Trading (NAVEEN) may trade.\n"
    assert again.stdout == "Naveen Trading (NAVEEN) may trade already.\n"
    row = next(
        line for line in bahi("vendors", "list").stdout.splitlines() if line.startswith("NAVEEN")
    )
    assert row.split()[-1] == "yes"


def test_a_suspended_wholesaler_is_a_stranger(bahi: Bahi, database: Database) -> None:
    result = bahi("vendors", "suspend", "SHARMA", "--as", ASHA)

    assert result.stdout == "Sharma Traders (SHARMA) may not trade.\n"
    assert not database.value("SELECT is_approved FROM vendors WHERE vendor_code = 'SHARMA'")
    assert bahi("staff", "list", "--vendor", "SHARMA").stdout.count(SHARMA) == 1


@pytest.mark.parametrize("what", ["approve", "suspend"])
def test_an_operator_lets_nobody_trade(bahi: Bahi, database: Database, what: str) -> None:
    assert was_denied(database, bahi("vendors", what, "SHARMA", "--as", OMAR))
    assert database.value("SELECT is_approved FROM vendors WHERE vendor_code = 'SHARMA'")


def test_who_has_asked_himself_is_answered_there(bahi: Bahi, database: Database) -> None:
    asks_to_sell(database)

    result = bahi("vendors", "approve", "NAVEEN")

    assert result.exit_code == 1
    assert "bahi registrations approve REG-1" in result.stderr
    assert bahi("registrations", "approve", "1").exit_code == 0
    assert NAVEEN in bahi("staff", "list", "--vendor", "NAVEEN").stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--gstin, or --state"),
        (("--gstin", "27AAPFU0939F1ZW"), "--gstin: one of its characters is mistyped"),
        (("--state", "44"), "--state: a state is"),
        (("--state", "27", "--code", "SHARMA"), "Another wholesaler has the code SHARMA"),
        (("--state", "27", "--code", "7"), "--code 7"),
        (("--state", "27", "--prefix", "TOOLONG"), "--prefix TOOLONG"),
    ],
)
def test_what_cannot_be_is_said_and_nobody_is_added(
    bahi: Bahi, database: Database, options: tuple[str, ...], said: str
) -> None:
    result = bahi(*NEW, *options)

    assert result.exit_code == 1
    assert said in result.stderr
    assert database.value("SELECT count(*) FROM vendors") == 2
