"""`bahi catalogue export` writes the file that reads back without a change."""

from pathlib import Path

import pytest

from core.spreadsheets import MARK
from tests.database import Database
from tests.ops.accountant.conftest import Bahi
from tests.ops.accountant.goods import SALT, imported, written


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_what_is_exported_is_imported_again_without_a_change(
    bahi: Bahi, traded: Database, file: Path, tmp_path: Path
) -> None:
    imported(bahi, file)
    path = tmp_path / "out.csv"

    assert f"Written: {path}" in bahi("catalogue", "export", "--vendor", "SHARMA", path).stdout
    shown = bahi("catalogue", "export", "--vendor", "SHARMA").stdout

    assert path.read_text(encoding="utf-8") == shown
    assert SALT in shown
    assert "0 new, 0 changed, 630 unchanged." in imported(bahi, path)


def test_the_standard_output_begins_with_the_mark_that_spreadsheets_know_utf_8_by(
    bahi: Bahi, tmp_path: Path
) -> None:
    shown = bahi("catalogue", "export", "--vendor", "SHARMA")
    redirected = tmp_path / "out.csv"
    redirected.write_bytes(shown.stdout_bytes)

    assert shown.stdout.startswith(f"{MARK}sku,name")
    assert shown.stdout.count(MARK) == 1
    imported(bahi, redirected)


def test_a_file_that_is_there_is_not_overwritten(bahi: Bahi, file: Path) -> None:
    before = file.read_bytes()

    result = bahi("catalogue", "export", file, "--vendor", "SHARMA")

    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert file.read_bytes() == before


def test_goods_taken_off_the_list_are_not_exported_and_are_sold_again_by_an_import(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    traded.execute("UPDATE vendor_products SET deleted_at = now() WHERE sku = 'SALT-1'")

    assert "SALT-1," not in bahi("catalogue", "export", "--vendor", "SHARMA").stdout
    assert "SALT-1 not sold sold again" in imported(bahi, file, "--dry-run")
    assert "1 changed, 1 unchanged" in imported(bahi, file)
    assert "SALT-1," in bahi("catalogue", "export", "--vendor", "SHARMA").stdout
