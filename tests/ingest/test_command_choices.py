"""`python -m ingest check`: what somebody says about a file on the command line, and the copy with remarks."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ingest.__main__ import main
from tests.ingest.builders import make_workbook


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A register with one head of its own, without a municipality and without a year."""
    file = tmp_path / "eigen.xlsx"
    file.write_bytes(make_workbook({"Blad1": [["S01", "Bij ons heet dit anders"], [3, 2]]}))
    return file


def run(capsys: pytest.CaptureFixture[str], path: Path, *arguments: object) -> tuple[int, dict[str, Any]]:
    code = main([*(str(argument) for argument in arguments), "--store", str(path), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_round_municipality_and_column_may_be_said(capsys, path: Path, odd: Path) -> None:
    columns = ("--column", "Bij ons heet DIT anders=S02", "--column", "S01=S01")
    said = ("--round", 2026, "--municipality", "gemeente Arnhem", *columns)
    code, told = run(capsys, path, "load", odd, *said)
    assert code == 0, told
    assert told["files"][0]["counts"]["answers_n"] == 2
    code, told = run(capsys, path, "load", odd, *said)
    assert told["files"][0]["state"] == "already_published"
    code, told = run(capsys, path, "load", odd, *said[:-2])  # read otherwise, it is another delivery
    assert told["files"][0]["state"] == "published"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--municipality", "Nergenshuizen"), "Nergenshuizen"),
        (("--column", "Geen kop=S01"), "Geen kop"),
        (("--column", "zonder teken"), "zonder teken"),
    ],
)
def test_what_is_not_there_is_said(capsys, path: Path, odd: Path, arguments: tuple[str, str], words: str) -> None:
    code, told = run(capsys, path, "check", odd, *arguments)
    assert code == 3
    assert words in told["error"]


def test_a_copy_with_remarks_is_written(capsys, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "fout.xlsx"
    file.write_bytes(make_workbook({"GWW": [["CBS-code", "Jaar", "S01"], ["GM0202", 2026, 9]]}))
    code, told = run(capsys, path, "check", file, "--annotate", tmp_path / "kopie")
    assert code == 1
    book = openpyxl.load_workbook(BytesIO(Path(told["files"][0]["annotated"]).read_bytes()))
    wrong = next(finding for finding in told["files"][0]["findings"] if finding["cell"] == "C2")
    assert wrong["expected"] in book["GWW"]["C2"].comment.text
    assert book["GWW"]["C2"].value == 9


def test_a_copy_never_replaces_the_file(capsys, path: Path, odd: Path) -> None:
    before = odd.read_bytes()
    code, told = run(capsys, path, "check", odd, "--annotate", odd)
    assert code == 3
    assert "vervangen" in told["error"]
    assert run(capsys, path, "check", odd, odd, "--annotate", odd.parent / "kopie.xlsx")[0] == 3
    assert odd.read_bytes() == before
