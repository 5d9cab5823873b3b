"""Each checkout has a data folder of its own, and takes no folder that is somebody else's."""

import os
from pathlib import Path

import pytest

from ops import checkout
from ops.checkout import Checkout, identity_of
from ops.errors import OperatorError


def test_two_checkouts_of_one_name_have_different_identities() -> None:
    first, second = identity_of(Path("/home/a/bahi")), identity_of(Path("/home/b/bahi"))
    assert first != second
    assert first.startswith("bahi-")


def test_the_data_of_root_lies_outside_any_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAHI_DATA_DIR", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert checkout.current().data.parent == Path("/var/lib/bahi")


def test_the_data_of_a_user_lies_in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAHI_DATA_DIR", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    here = checkout.current()
    assert here.data == here.root / ".bahi"


def test_the_data_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAHI_DATA_DIR", str(tmp_path / "elsewhere"))
    assert checkout.current().data == tmp_path / "elsewhere"


def test_a_folder_with_files_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()
    with pytest.raises(OperatorError, match="BAHI_DATA_DIR"):
        Checkout(tmp_path, tmp_path).create_data_folder()
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
