"""Promises counted, published results beside ours, and the command, on one small store."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.promises.results import fetch_results
from analysis.promises.statuses import fetch_promise_statuses
from analysis.promises.summary import by_participant, by_promise, count_promises
from analysis.promises.table import COLUMNS
from data import store
from tests.builders import make_store
from tests.programme_builders import PilotDone, Said, Took, add

DEAL = "green_deal_2"
NOW = date(2026, 11, 1)
REAL = {"is_invented": False, "source_url": "https://example.org/deal"}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = make_store(tmp_path_factory.mktemp("promises"))
    with store.write(made) as con:
        add(
            con,
            Took(DEAL, "Arnhem", "GM0202", organisation_type="gemeente", groups=["bouw"], **REAL),  # type: ignore[arg-type]
            Took(DEAL, "Waterschap", organisation_type="waterschap", groups=["ict"]),
            Took(DEAL, "Zorg", organisation_type="zorg", groups=["ict"]),
            PilotDone(
                "a", "Arnhem", "GM0202", DEAL, "opgeschaald", {"opgeschaald": 2020}, {"source_url": "https://example.org/a"}
            ),
            PilotDone(
                "b", "Zorg", None, DEAL, "uitvoering", {"uitvoering": 2019}, {"contract_value_eur": 5.0, "is_invented": True}
            ),
            Said(DEAL, "integration", "GM0202", "kept", date(2021, 3, 1), organisation="Arnhem"),
            Said(DEAL, "integration", "zorg", "open", date(2020, 3, 1)),
        )
    return made


def test_who_is_behind_comes_first(path: Path) -> None:
    found = by_participant(fetch_promise_statuses(store.read(path), DEAL, NOW))
    assert [(each.organisation, each.counts.overdue_n, each.counts.kept_n) for each in found] == [
        ("Zorg", 2, 1),  # one of two procurements, and its own word
        ("Waterschap", 0, 1),
        ("Arnhem", 0, 3),
    ]
    assert [each.promise for each in found[0].promises] == ["procurements", "working_group", "meetings", "integration"]
    assert [each.counts.promise_n for each in found] == [4, 4, 4]
    assert [each.counts.said_n for each in found] == [3, 1, 3]


def test_each_promise_over_all_participants(path: Path) -> None:
    statuses = fetch_promise_statuses(store.read(path), DEAL, NOW)
    counted = {each.promise: each.counts for each in by_promise(statuses)}
    assert list(counted) == ["procurements", "working_group", "meetings", "integration"]
    assert {code: (each.kept_n, each.on_its_way_n, each.open_n, each.not_to_say_n) for code, each in counted.items()} == {
        "procurements": (1, 0, 1, 1), "working_group": (3, 0, 0, 0), "meetings": (0, 0, 0, 3), "integration": (1, 0, 1, 1),
    }  # fmt: skip
    assert count_promises(statuses).promise_n == 12


def test_words_that_rest_on_invented_rows_are_told_apart(path: Path) -> None:
    found = {(each.organisation, each.promise): each for each in fetch_promise_statuses(store.read(path), DEAL, NOW)}
    assert not found["Arnhem", "procurements"].rests_on_invented
    assert found["Arnhem", "integration"].rests_on_invented  # a real participant, an invented report
    assert found["Zorg", "procurements"].rests_on_invented


def test_published_results_stand_beside_what_is_known_with_source_and_reason(path: Path) -> None:
    results = fetch_results(store.read(path), DEAL)
    assert [(each.what, each.amount, each.known_n, each.invented_n, each.of_n) for each in results] == [
        ("organisations", 45, 1, 2, None), ("pilots", 70, 1, 1, None), ("organisations", 32, 1, 2, None),
        ("value_eur", 300e6, 0, 1, 1),
    ]  # fmt: skip
    assert all(each.source_url.startswith("https://") and each.why and each.text for each in results)
    assert fetch_results(store.read(path), "academy") == ()


def run(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> list[dict]:
    assert main(["promises", "--as-of", NOW.isoformat(), *arguments, "--store", str(path)]) == 0
    captured = capsys.readouterr()
    assert captured.err.startswith("Verzonnen voorbeelddata")
    return json.loads(captured.out) if "json" in arguments else list(csv.DictReader(io.StringIO(captured.out)))


def test_the_command_as_csv_and_json(capsys, path: Path) -> None:
    rows = run(capsys, path, "--programme", DEAL)
    assert list(rows[0]) == list(COLUMNS)
    assert [row["participant"] for row in rows] == ["Arnhem"] * 4 + ["Waterschap"] * 4 + ["Zorg"] * 4
    first = rows[0]
    assert (first["promise"], first["due_on"], first["status"], first["done_n"], first["needed_n"]) == (
        "procurements", "2020-12-31", "kept", "1", "1",
    )  # fmt: skip
    assert (first["evidence"], first["evidence_sources"]) == ("De pilot “a” is opgeschaald (2020).", "https://example.org/a")
    as_json = run(capsys, path, "--programme", DEAL, "--format", "json")
    assert [row["status"] for row in as_json] == [row["status"] for row in rows]
    assert as_json[3]["is_late"] is None
    assert as_json[0]["is_late"] is False
    assert as_json[3]["done_n"] is None
    assert as_json[0]["done_n"] == 1


def test_a_programme_without_participants_gives_the_heads_only(capsys, path: Path) -> None:
    assert run(capsys, path, "--programme", "mra") == []
    assert run(capsys, path, "--programme", "mra", "--format", "json") == []
    assert run(capsys, path, "--programme", DEAL, "--cohort", "", "--format", "json")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--programme", "fout"], "Er is geen leertraject met de code fout. Kies uit: academy, masterclasses"),
        (["--programme", DEAL, "--cohort", "1999"], "Het leertraject green_deal_2 heeft geen lichting 1999."),
    ],
)
def test_what_does_not_exist_is_one_dutch_sentence(capsys, path: Path, arguments: list[str], sentence: str) -> None:
    assert main(["promises", *arguments, "--store", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(sentence)
    assert captured.err.count("\n") == 1
    assert captured.out == ""


@pytest.mark.parametrize("arguments", [[], ["--programme", DEAL, "--as-of", "31-12-2026"]])
def test_a_wrong_command_is_refused_in_dutch(capsys, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["promises", *arguments])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("Deze opdracht is niet volledig of niet goed.")
