"""What goods are called: names that the file gives, names that were learned, and taking one back."""

from pathlib import Path

import pytest

from tests.database import Database
from tests.ops.accountant.conftest import Bahi
from tests.ops.accountant.goods import HEADER, OIL, SALT, imported, version, written


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_names_follow_the_file_and_everybodys_stay(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    everybodys = traded.value("SELECT count(*) FROM product_aliases WHERE vendor_id IS NULL")
    file.write_text(
        HEADER
        + SALT.replace("namak|नमक", "loon")
        + "RICE-PARMAL,Parmal Rice,परमल चावल,,Grains,Rice,kg,,1006"
        ",5,,42,no,,bag=25,\n"
    )

    imported(bahi, file)

    assert traded.rows(
        "SELECT alias, source FROM product_aliases WHERE vendor_id = 1 ORDER BY 1"
    ) == [
        {"alias": "loon", "source": "GIVEN"},
        {"alias": "tel", "source": "GIVEN"},
    ]
    assert (
        traded.value("SELECT count(*) FROM product_aliases WHERE vendor_id IS NULL") == everybodys
    )


def learned(database: Database, alias: str, retailer_id: int | None) -> int:
    found: int = database.value(
        "INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias, source, created_by)"
        " VALUES (1, 1, %s, %s, 'LEARNED', 3) RETURNING id",
        retailer_id,
        alias,
    )
    return found


def test_a_learned_name_that_the_file_has_is_given_from_then_on(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    traded.execute("UPDATE product_aliases SET source = 'LEARNED' WHERE alias = 'tel'")
    without = bahi("catalogue", "export", "--vendor", "SHARMA").stdout

    assert "1 changed, 1 unchanged" in imported(bahi, file)

    assert OIL not in without
    assert OIL in bahi("catalogue", "export", "--vendor", "SHARMA").stdout
    assert traded.value("SELECT source FROM product_aliases WHERE alias = 'tel'") == "GIVEN"


def test_names_that_were_learned_stay_when_the_file_has_none(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    learned(traded, "safed", None)
    file.write_text("sku,name,unit,hsn_code,gst_rate,price,aliases\nRICE-PARMAL,R,kg,1006,5,42,\n")

    imported(bahi, file)

    assert traded.value("SELECT source FROM product_aliases WHERE alias = 'safed'") == "LEARNED"


def test_names_are_listed_with_whose_they_are(bahi: Bahi, traded: Database, file: Path) -> None:
    imported(bahi, file)
    learned(traded, "safed", 1)
    learned(traded, "arwa", 2)

    everything = bahi("catalogue", "aliases", "--vendor", "SHARMA", columns=140).stdout
    guptas = bahi("catalogue", "aliases", "--vendor", "SHARMA", "--retailer", "#1").stdout

    assert "tel Mustard Oil (OIL-1) all shops given" in " ".join(everything.split())
    assert "safed Parmal Rice (RICE-PARMAL) Gupta Kirana learned" in " ".join(everything.split())
    assert "arwa" in everything
    assert "safed" in guptas
    assert "arwa" not in guptas
    assert "tel" not in guptas


def test_a_name_of_all_shops_is_listed_with_how_many_it_was_learned_from(
    bahi: Bahi, traded: Database
) -> None:
    traded.execute("SELECT open_credit_account(3, 1, 50000, 15)")
    for retailer_id in (1, 2, 3):
        traded.execute("SELECT learn_alias(1, %s, 1, 'safed wala')", retailer_id)
    listed = " ".join(
        bahi("catalogue", "aliases", "--vendor", "SHARMA", columns=140).stdout.split()
    )
    of_all = traded.value(
        "SELECT id FROM product_aliases WHERE vendor_id = 1 AND retailer_id IS NULL"
    )

    result = bahi("catalogue", "aliases", "--vendor", "SHARMA", "--forget", of_all)

    means = "safed wala Parmal Rice (RICE-PARMAL)"
    assert f"{of_all} {means} all shops (3 say so) learned" in listed
    for shop in ("Gupta Kirana", "Verma", "Khan"):
        assert f"{means} {shop}" in listed
    assert result.stdout == "Forgotten: “safed wala” for Parmal Rice (RICE-PARMAL).\n"
    assert traded.rows("SELECT FROM product_aliases WHERE id = %s", of_all) == []
    # What each shop means by it is its own.
    assert len(traded.rows("SELECT FROM product_aliases WHERE alias = 'safed wala'")) == 3


def test_what_the_file_gives_to_one_product_is_not_learned_for_another(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    of_a_shop = learned(traded, "tel", 1)
    learned(traded, "tel", None)

    imported(bahi, file)

    left = traded.rows("SELECT id, source FROM product_aliases WHERE alias = 'tel' ORDER BY id")
    assert [row["source"] for row in left] == ["LEARNED", "GIVEN"]
    assert left[0]["id"] == of_a_shop


def test_a_name_is_taken_back_and_the_trail_keeps_it(bahi: Bahi, traded: Database) -> None:
    wrong = learned(traded, "safed", None)
    before = version(traded)

    result = bahi("catalogue", "aliases", "--vendor", "SHARMA", "--forget", wrong)

    assert result.stdout == "Forgotten: “safed” for Parmal Rice (RICE-PARMAL).\n"
    assert traded.rows("SELECT FROM product_aliases WHERE id = %s", wrong) == []
    assert version(traded) != before
    assert traded.rows(
        "SELECT actor_role, request_id, old_values ->> 'alias' AS alias FROM audit_logs"
        " WHERE entity_type = 'product_aliases' AND action = 'DELETE'"
    ) == [{"actor_role": "ADMIN", "request_id": "bahi catalogue aliases", "alias": "safed"}]


def test_nobody_elses_name_is_taken_back(bahi: Bahi, traded: Database) -> None:
    of_everybody = traded.value("SELECT min(id) FROM product_aliases")
    of_sharma = learned(traded, "safed", 1)

    for vendor, alias_id in (("SHARMA", of_everybody), ("PATEL", of_sharma)):
        result = bahi("catalogue", "aliases", "--vendor", vendor, "--forget", alias_id)
        assert result.exit_code == 1
        assert f"has no name with the id {alias_id}" in result.stderr
        assert traded.rows("SELECT id FROM product_aliases WHERE id = %s", alias_id)
