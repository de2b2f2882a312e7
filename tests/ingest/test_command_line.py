"""`python -m ingest`: exit codes, what it prints for people and for machines, and what it leaves alone."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from data import ROOT, store
from ingest.__main__ import main
from tests.ingest.builders import make_workbook, register

ARNHEM = ["GM0202", "Arnhem", 2026]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "goed.xlsx"
    file.write_bytes(make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45])}))
    return file


@pytest.fixture
def partly(tmp_path: Path) -> Path:
    file = tmp_path / "deels.xlsx"
    file.write_bytes(make_workbook({"GWW": register([*ARNHEM, 7, "ja", 45])}))
    return file


@pytest.fixture
def unreadable(tmp_path: Path) -> Path:
    file = tmp_path / "brief.xlsx"
    file.write_bytes(b"%PDF-1.7")
    return file


def run(capsys: pytest.CaptureFixture[str], path: Path, *arguments: object) -> tuple[int, str]:
    code = main([str(argument) for argument in (*arguments, "--store", path)])
    return code, capsys.readouterr().out


def run_json(capsys: pytest.CaptureFixture[str], path: Path, *arguments: object) -> tuple[int, dict[str, Any]]:
    code, out = run(capsys, path, *arguments, "--json")
    return code, json.loads(out)


def test_check_says_by_its_exit_code_whether_it_can_be_loaded(capsys, path: Path, good, partly, unreadable) -> None:
    assert run(capsys, path, "check", good)[0] == 0
    assert run(capsys, path, "check", good, partly)[0] == 1
    assert run(capsys, path, "check", partly, unreadable, good)[0] == 2
    assert run(capsys, path, "check", path / "weg.xlsx")[0] == 2


def test_check_prints_findings_and_what_would_change(capsys, path: Path, good, partly) -> None:
    code, out = run(capsys, path, "check", partly)
    assert code == 1
    assert "[fout] deels.xlsx, tabblad “GWW”, cel D2: hier staat 7" in out
    assert "Antwoorden: 2 nieuw, 0 gewijzigd, 0 gelijk, 0 leeggemaakt." in out
    assert "Dit bestand heeft fouten. Wat goed is kan worden geladen met --good-rows." in out
    out = run(capsys, path, "check", good)[1]
    assert "0 opmerkingen in 6 cellen; 3 zijn goed ingevuld." in out  # none is also a message
    assert "Dit bestand kan worden geladen." in out


def test_check_changes_nothing(capsys, path: Path, good, tmp_path: Path) -> None:
    version = store.newest_version(path)
    run(capsys, path, "check", good)
    assert store.newest_version(path) == version
    absent = tmp_path / "geen-opslag"
    code, out = run(capsys, absent, "check", good)
    assert code == 0
    assert "Er is nog geen opslag" in out
    assert not absent.exists()


def test_check_for_machines(capsys, path: Path, partly) -> None:
    code, data = run_json(capsys, path, "check", partly)
    assert code == 1
    record = data["files"][0]
    assert set(record) == {
        "file", "checksum_sha256", "kind", "recognised", "readable", "loadable", "head_rows", "form_keys", "columns", "findings",
        "counts", "changes", "annotated",
    }  # fmt: skip
    assert (record["file"], record["kind"], record["readable"], record["loadable"]) == ("deels.xlsx", "register", True, False)
    assert record["recognised"] == "register"
    assert record["head_rows"] == [{"sheet": "GWW", "row": 1, "rows": [1]}]
    assert record["columns"][3] == {
        "sheet": "GWW", "column": "D", "head": "S01", "cell": "D1", "became": "S01", "certainty": 1.0,
        "suggestion": None, "suggestion_certainty": 0.0, "dropped": None,
    }  # fmt: skip
    assert len(record["form_keys"]["GWW"]) == 32
    finding = record["findings"][0]
    assert set(finding) == {"severity", "code", "sheet", "cell", "found", "expected", "consequence", "remedy", "sentence"}
    assert (finding["severity"], finding["code"], finding["sheet"], finding["cell"], finding["found"]) == (
        "error", "number_outside_scale", "GWW", "D2", "7",
    )  # fmt: skip
    assert record["counts"]["errors_n"] == 1
    assert record["counts"]["good_n"] == 2
    assert record["changes"]["answers"] == {"new": 2, "changed": 0, "unchanged": 0, "removed": 0}
    assert {row["question_id"] for row in record["changes"]["changed_answers"]} == {"S03", "OA5"}
    assert {row["scope"] for row in record["changes"]["scores"]} == {"level", "theme"}


def test_an_unreadable_file_for_machines(capsys, path: Path, unreadable) -> None:
    code, data = run_json(capsys, path, "check", unreadable)
    assert code == 2
    record = data["files"][0]
    assert (record["readable"], record["loadable"], record["kind"], record["changes"]) == (False, False, "unknown", None)
    assert record["findings"][0]["code"] == "file_not_a_workbook"


def test_load_publishes_only_what_has_no_errors_and_goes_on(capsys, path: Path, good, partly) -> None:
    code, data = run_json(capsys, path, "load", partly, good, "--by", "Tester")
    assert code == 1
    assert [(record["file"], record["state"], record["delivery_id"]) for record in data["files"]] == [
        ("deels.xlsx", "not_loaded", None),
        ("goed.xlsx", "published", 1),
    ]
    listed = run_json(capsys, path, "deliveries")[1]["deliveries"]
    assert [(row["delivery_id"], row["delivered_by"], row["channel"], row["state"]) for row in listed] == [
        (1, "Tester", "script", "published")
    ]


def test_load_of_good_rows(capsys, path: Path, partly) -> None:
    code, out = run(capsys, path, "load", partly, "--good-rows")
    assert code == 0
    assert "deels.xlsx: gepubliceerd als aanlevering 1." in out
    assert "[fout]" in out
    assert run_json(capsys, path, "deliveries")[1]["deliveries"][0]["is_partial"] is True


def test_loading_twice_says_that_nothing_changes(capsys, path: Path, good) -> None:
    run(capsys, path, "load", good)
    version = store.newest_version(path)
    code, out = run(capsys, path, "load", good)
    assert (code, out.strip()) == (0, "goed.xlsx: dit bestand is al gepubliceerd, als aanlevering 1. Er verandert niets.")
    assert store.newest_version(path) == version
    assert "al gepubliceerd" in run(capsys, path, "check", good)[1]


def test_load_makes_a_store_when_there_is_none(capsys, tmp_path: Path, good, unreadable) -> None:
    path = tmp_path / "nieuw"
    assert run(capsys, path, "load", good)[0] == 0
    assert store.read(path).execute("select is_sample from store_info").fetchall() == [(False,)]
    assert run(capsys, path, "load", unreadable)[0] == 2


def test_undo(capsys, path: Path, good) -> None:
    run(capsys, path, "load", good)
    assert run_json(capsys, path, "undo", 1) == (0, {"delivery_id": 1, "state": "withdrawn"})
    assert "ingetrokken  goed.xlsx" in run(capsys, path, "deliveries")[1]
    code, data = run_json(capsys, path, "undo", 1)
    assert (code, data) == (3, {"error": "Aanlevering 1 was al ingetrokken."})
    code = main(["undo", "9", "--store", str(path)])
    captured = capsys.readouterr()
    assert (code, captured.out, captured.err.strip()) == (3, "", "Er is geen aanlevering met nummer 9.")


def test_without_a_store_there_is_nothing_to_list_or_undo(capsys, tmp_path: Path) -> None:
    assert run_json(capsys, tmp_path / "geen", "deliveries")[0] == 3
    assert run_json(capsys, tmp_path / "geen", "undo", 1)[0] == 3


def test_an_empty_list(capsys, path: Path) -> None:
    assert run(capsys, path, "deliveries") == (0, "Er is nog niets aangeleverd.\n")


def test_template(capsys, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "sjabloon.xlsx"
    code, data = run_json(capsys, path, "template", "vragenlijst", "--out", out, "--round", 2024)
    assert (code, data) == (0, {"kind": "vragenlijst", "file": str(out)})
    assert run_json(capsys, path, "check", out)[1]["files"][0]["kind"] == "vragenlijst"
    monkeypatch.chdir(tmp_path)
    assert run(capsys, tmp_path / "geen", "template", "lang")[0] == 0
    assert (tmp_path / "lang.xlsx").exists()
    assert run(capsys, path, "template", "lang")[0] == 3  # somebody may have filled it in
    assert not (tmp_path / "geen").exists()


def test_the_round_may_be_given(capsys, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "zonder jaar.csv"
    file.write_bytes(b"CBS-code;S01\nGM0202;3\n")
    assert run(capsys, path, "check", file)[0] == 1
    assert run(capsys, path, "load", file, "--round", 2025)[0] == 0
    assert store.read(path).execute("select round_year from response").fetchall() == [(2025,)]


def test_many_changed_scores_are_counted_not_listed(capsys, con, path: Path, tmp_path: Path, words) -> None:
    from ingest.records import AnswerValue, FilledResponse
    from ingest.writing.templates import write_register

    codes = [p.cbs_code for p in words.places.values() if p.place_level == "municipality" and p.valid_to is None][:25]
    answers = {q.question_id: AnswerValue(2 if q.options else 50) for q in words.questions.values()}
    file = tmp_path / "veel.xlsx"
    file.write_bytes(write_register(con, 2026, [FilledResponse(code, answers) for code in codes]))
    out = run(capsys, path, "check", file)[1]
    assert out.count("van geen score naar") == 40
    assert "En nog " in out


def test_as_a_program(good: Path, path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ingest", "load", str(good), "--store", str(path), "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["files"][0]["state"] == "published"
