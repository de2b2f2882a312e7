"""`python -m analysis` as other programs use it."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.__main__ import main
from data import ROOT
from data.store import create_store
from tests.builders import Filled, make_store

SCORE_COLUMNS = ["cbs_code", "round_year", "scope", "code", "score_pct", "coverage_pct", "answered_n", "applicable_n", "asked_n"]
TREND_COLUMNS = ["round_year", "score_pct", "n", "N", "interval_low_pct", "interval_high_pct", "like_for_like_pct"]
SAMPLE_LINE = "Verzonnen voorbeelddata: dit zijn geen cijfers van echte gemeenten.\n"
STRATEGIC = ["trend", "--scope", "level", "--code", "strategic"]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    full = {f"S{n:02d}": 2 for n in range(1, 19)}
    towns = ("GM0202", "GM0228", "GM0200")
    responses = [Filled(town, year, full) for town in towns for year in (2024, 2025)]
    partly = [Filled("GM0518", 2025, {"S01": 4})]
    return make_store(tmp_path_factory.mktemp("command"), [*responses, *partly])


def run(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> list[dict]:
    assert main([*arguments, "--store", str(path)]) == 0
    printed = capsys.readouterr().out
    return json.loads(printed) if "json" in arguments else list(csv.DictReader(io.StringIO(printed)))


def test_scores_as_csv(capsys, path: Path) -> None:
    rows = run(capsys, path, "scores", "--round", "2025", "--format", "csv")
    assert list(rows[0]) == SCORE_COLUMNS
    assert len({row["cbs_code"] for row in rows}) == 4
    assert {row["scope"] for row in rows} == {"level", "theme", "category", "focal_point"}
    first = next(row for row in rows if (row["cbs_code"], row["code"]) == ("GM0202", "strategic/beleid"))
    assert float(first["coverage_pct"]) == 100
    unpublished = next(row for row in rows if (row["cbs_code"], row["code"]) == ("GM0518", "strategic"))
    assert unpublished["score_pct"] == ""
    assert int(unpublished["answered_n"]) == 1


def test_scores_as_json_hold_the_same_to_the_bit(capsys, path: Path) -> None:
    from_csv = run(capsys, path, "scores", "--round", "2025", "--format", "csv")
    from_json = run(capsys, path, "scores", "--round", "2025", "--format", "json")
    assert [list(row) for row in from_json] == [SCORE_COLUMNS] * len(from_csv)
    for one, other in zip(from_csv, from_json, strict=True):
        assert one["score_pct"] == ("" if other["score_pct"] is None else repr(other["score_pct"]))


def test_a_trend_of_each_kind_of_place(capsys, path: Path) -> None:
    for place, n, whole in (("GM0202", 1, 1), ("PV25", 3, 51), ("NL", 3, 342)):
        rows = run(capsys, path, *STRATEGIC, "--place", place, "--format", "json")
        assert [list(row) for row in rows] == [TREND_COLUMNS] * 2
        assert [row["round_year"] for row in rows] == [2024, 2025]
        assert [(row["n"], row["N"]) for row in rows] == [(n, whole)] * 2
        assert rows[0]["score_pct"] == rows[0]["like_for_like_pct"] == pytest.approx(50, abs=15)
        assert (rows[0]["interval_low_pct"] is None) == (place == "GM0202")


def test_a_reconstruction_is_no_score(capsys, tmp_path: Path) -> None:
    full = {f"S{n:02d}": 2 for n in range(1, 19)}
    merged = make_store(
        tmp_path, [Filled(code, 2022, full) for code in ("GM0501", "GM0530", "GM0614")] + [Filled("GM1992", 2023, full)]
    )
    rows = run(capsys, merged, *STRATEGIC, "--place", "GM1992", "--format", "json")
    assert [row["score_pct"] is None for row in rows] == [True, False]
    assert [row["n"] for row in rows] == [0, 1]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([*STRATEGIC, "--place", "GM9999"], "Er is geen gemeente of provincie met de code GM9999."),
        (
            ["trend", "--scope", "theme", "--code", "fout", "--place", "NL"],
            "Het onderdeel “fout” bestaat niet. Kies uit: strategic/beleid",
        ),
        (["scores", "--round", "1999"], "Er is geen ronde in 1999."),
    ],
)
def test_what_cannot_be_answered_is_one_dutch_sentence(capsys, path: Path, arguments: list[str], sentence: str) -> None:
    assert main([*arguments, "--store", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(sentence)
    assert captured.err.count("\n") == 1
    assert captured.out == ""


def test_without_a_store_there_is_one_dutch_sentence(capsys, tmp_path: Path) -> None:
    assert main(["scores", "--round", "2025", "--store", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err == "Er zijn nog geen cijfers: er is geen opslag gevonden.\n"


@pytest.mark.parametrize("arguments", [[], ["scores"], ["scores", "--round", "x"], ["trend", "--place", "NL"], ["nonsense"]])
def test_a_wrong_command_is_refused_in_dutch(capsys, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    error = capsys.readouterr().err
    assert error.startswith("Deze opdracht is niet volledig of niet goed.")
    assert "Gebruik: python -m analysis" in error
    assert "usage" not in error


def test_the_help_is_dutch(capsys) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["trend", "--help"])
    assert stopped.value.code == 0
    printed = capsys.readouterr().out
    assert "Gebruik:" in printed
    assert "Opties:" in printed
    assert not {"usage", "options", "show"} & set(printed.replace(":", " ").split())


def test_an_empty_round_gives_only_the_heads(capsys, tmp_path: Path) -> None:
    create_store(tmp_path / "store")
    assert main(["scores", "--round", "2025", "--store", str(tmp_path / "store")]) == 0
    assert capsys.readouterr().out == ",".join(SCORE_COLUMNS) + "\n"
    assert main(["scores", "--round", "2025", "--format", "json", "--store", str(tmp_path / "store")]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.processes
def test_as_a_process_with_a_reader_that_stops_early(path: Path) -> None:
    command = [sys.executable, "-m", "analysis", "scores", "--round", "2025", "--store", str(path)]
    whole = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert whole.stdout.startswith(",".join(SCORE_COLUMNS))
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as stopped:
        stopped.stdout.readline()
        stopped.stdout.close()
        assert stopped.stderr.read() == SAMPLE_LINE  # and no traceback of a broken pipe


def test_invented_figures_are_called_so_beside_the_output(capsys, path: Path) -> None:
    assert main(["scores", "--round", "2025", "--store", str(path)]) == 0
    assert capsys.readouterr().err == SAMPLE_LINE
