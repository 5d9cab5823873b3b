"""`bahi staff`, `bahi shops phones` and `bahi operators`: whose phone is whose."""

import pytest

from tests.database import Database
from tests.ops.people.conftest import ASHA, OMAR, Bahi, was_denied
from tests.phones import GUPTA, KHAN, SHARMA
from tests.strangers import NAVEEN

STAFF = ("--vendor", "SHARMA", "--phone", NAVEEN)
SHOP = ("--vendor", "SHARMA", "--shop", "Gupta Kirana", "--phone")


def test_staff_is_added_changed_listed_and_removed(bahi: Bahi, database: Database) -> None:
    add = ("staff", "add", *STAFF, "--name", "Ramu", "--as", OMAR)
    assert bahi(*add, "--role", "packer").stdout == f"{NAVEEN} is packer of Sharma Traders now.\n"
    assert "already" in bahi(*add, "--role", "PACKER").stdout
    assert "is driver" in bahi(*add, "--role", "DRIVER").stdout

    listed = bahi("staff", "list", "--vendor", "SHARMA").stdout
    assert [line.split()[:3] for line in listed.splitlines()[2:]] == [[NAVEEN, "Ramu", "driver"]]

    assert "any more" in bahi("staff", "remove", *STAFF, "--as", OMAR).stdout
    gone = bahi("staff", "remove", *STAFF, "--as", OMAR)
    assert gone.exit_code == 1
    assert "does not work for Sharma Traders" in gone.stderr


def test_owners_are_an_administrators(bahi: Bahi, database: Database) -> None:
    assert was_denied(database, bahi("staff", "add", *STAFF, "--role", "OWNER", "--as", OMAR))
    assert bahi("staff", "add", *STAFF, "--role", "OWNER", "--as", ASHA).exit_code == 0


@pytest.mark.parametrize(
    "words", [("remove", "--phone", SHARMA), ("add", "--phone", SHARMA, "--role", "DRIVER")]
)
def test_an_operator_takes_no_owner_away_and_nobody_the_last(
    bahi: Bahi, database: Database, words: tuple[str, ...]
) -> None:
    command = ("staff", words[0], "--vendor", "SHARMA", *words[1:])

    assert was_denied(database, bahi(*command, "--as", OMAR))
    last = bahi(*command, "--as", ASHA)
    assert last.exit_code == 1
    assert "the only owner" in last.stderr


def test_who_works_elsewhere_is_not_added(bahi: Bahi) -> None:
    result = bahi("staff", "add", "--vendor", "PATEL", "--phone", SHARMA, "--role", "PACKER")

    assert result.exit_code == 1
    assert "works for another wholesaler" in result.stderr


def test_phones_of_a_shop_are_added_listed_and_removed(bahi: Bahi) -> None:
    added = bahi("shops", "phones", "add", *SHOP, NAVEEN, "--as", OMAR)
    again = bahi("shops", "phones", "add", *SHOP, "98300 00001", "--as", OMAR)

    assert added.stdout == f"{NAVEEN} writes for Gupta Kirana.\n"
    assert again.stdout == f"{NAVEEN} writes for Gupta Kirana already.\n"
    listed = bahi("shops", "phones", "list", *SHOP[:-1]).stdout
    assert (GUPTA in listed, NAVEEN in listed) == (True, True)

    removed = bahi("shops", "phones", "remove", *SHOP, NAVEEN)
    gone = bahi("shops", "phones", "remove", *SHOP, NAVEEN)

    assert "any more" in removed.stdout
    assert gone.exit_code == 1
    assert "does not write for Gupta Kirana" in gone.stderr


def test_a_phone_of_another_shop_stays_there(bahi: Bahi) -> None:
    result = bahi("shops", "phones", "add", *SHOP, KHAN)

    assert result.exit_code == 1
    assert "writes for Khan Provision" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("staff", "list", "--vendor", "NOBODY"), "PATEL (Patel Wholesale), SHARMA"),
        (
            ("shops", "phones", "list", "--vendor", "SHARMA", "--shop", "x"),
            "no shop with an account",
        ),
        (("staff", "remove", "--vendor", "SHARMA", "--phone", "12"), "is no phone number"),
    ],
)
def test_what_is_not_there_is_said(bahi: Bahi, words: tuple[str, ...], said: str) -> None:
    result = bahi(*words)

    assert result.exit_code == 1
    assert said in result.stderr


def test_who_runs_the_platform_is_added_listed_and_removed(bahi: Bahi) -> None:
    add = ("operators", "add", "--phone", NAVEEN, "--name", "Nisha", "--role")
    assert bahi(*add, "operator", "--as", ASHA).stdout == f"{NAVEEN} is OPERATOR now.\n"
    assert bahi(*add, "operator", "--as", ASHA).stdout == f"{NAVEEN} is OPERATOR already.\n"
    assert "Nisha" in bahi("operators", "list", "--as", NAVEEN).stdout

    assert bahi("operators", "remove", "--phone", NAVEEN, "--as", ASHA).exit_code == 0
    assert "No active operator" in bahi("operators", "list", "--as", NAVEEN).stderr
    assert bahi("operators", "remove", "--phone", NAVEEN).exit_code == 1


@pytest.mark.parametrize("what", ["add", "remove"])
def test_an_operator_makes_nobody_an_administrator(
    bahi: Bahi, database: Database, what: str
) -> None:
    role = ("--role", "ADMIN") if what == "add" else ()

    result = bahi("operators", what, "--phone", OMAR, *role, "--as", OMAR)

    assert was_denied(database, result)
