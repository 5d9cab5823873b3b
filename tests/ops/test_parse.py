"""`bahi parse` needs no database, and says what is wrong with a file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ops.cli import main

CATALOGUE = """\
code,name,brand,category,sub_category,unit,pack_size,price
R1,Kolam Rice,,Grains,Rice,kg,,58
S1,Nimo Soap 75 g,Nimo,Soap,Soap,pcs,75 g,20
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "goods.csv"
    path.write_text(CATALOGUE, "utf-8")
    return path


def parse(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["parse", *arguments])
    return result.exit_code, result.output


def test_a_message_is_explained_stage_by_stage() -> None:
    code, output = parse("2 bori chawal, rasna 2")

    assert code == 0
    for said in ("bori: unit bag", "rice | 2 bag", "Parmal Rice", "exactly called “chawal”"):
        assert said in output
    assert "“rasna 2”: not found" in output


def test_a_catalogue_of_ones_own_is_read(catalogue: Path) -> None:
    code, output = parse("nimo 20 wala 2 peti", "--catalogue", str(catalogue))

    assert code == 0
    assert "Nimo Soap 75 g" in output


def test_a_file_of_messages_is_predicted(tmp_path: Path, catalogue: Path) -> None:
    messages = tmp_path / "messages.jsonl"
    messages.write_text(
        '{"id": "a", "text": "rice nahi, nimo 75g 2 darjan"}\n\n{"id": "b", "text": "chawal kya rate"}\n'
    )

    code, output = parse("--catalogue", str(catalogue), str(messages))

    assert code == 0
    first, second = map(json.loads, output.splitlines())
    assert first["id"] == "a"
    assert first["intent"] == "order"
    assert first["remove"] == ["rice"]
    assert first["lines"] == [
        {"status": "match", "code": "S1", "candidates": [], "qty": 2.0, "unit": "dozen"}
    ]
    assert (second["id"], second["intent"], second["lines"]) == ("b", "other", [])
    assert first["ms"] > 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sku;title\n1;x\n", "“name” and “sku”"),
        ("sku,name,price\nA,x,dear\n", "line 2"),
        ("sku,name\n,x\n", "line 2: a product has a name and a code"),
        ("", "name the columns"),
    ],
)
def test_a_file_that_is_no_catalogue_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "goods.csv"
    path.write_text(text)

    code, output = parse("5 kg rice", "--catalogue", str(path))

    assert code == 1
    assert said in output


@pytest.mark.parametrize("row", ["no json", "[1]", '{"id": 1}'])
def test_a_row_that_is_no_message_is_named(tmp_path: Path, row: str) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text(f'{{"id": 0, "text": "x"}}\n{row}\n')

    code, output = parse(str(path))

    assert code == 1
    assert "line 2: not an object with “id” and “text”" in output


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    code, output = parse(str(tmp_path / "missing.jsonl"))

    assert code == 1
    assert "missing.jsonl cannot be read" in output


@pytest.mark.parametrize(
    "arguments", [["unknowns 2 bori"], ["--", "unknowns"], ["2 bori unknowns"]]
)
def test_a_message_about_unknowns_is_a_message(arguments: list[str]) -> None:
    code, output = parse(*arguments)

    assert code == 0
    assert "normalised" in output


def test_the_command_unknowns_stands_in_the_help_and_has_its_own() -> None:
    assert "bahi parse unknowns" in parse("--help")[1]
    code, output = parse("unknowns", "--help")

    assert code == 0
    assert "Usage: main parse unknowns [OPTIONS]" in output
    assert "--outcome" in output
