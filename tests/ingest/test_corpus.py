"""Every export of the corpus, cell by cell: what each tool writes, and what must come out of it (issue 3)."""

import contextlib
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analysis.__main__ import main as analysis
from data import ROOT, store
from ingest.__main__ import main
from ingest.checking import CheckedFile, check_content
from ingest.command.report_json import file_record
from ingest.form_memory import fetch_remembered, remember_columns
from ingest.place_book import PlaceBook
from ingest.publishing import PublishRequest, publish
from ingest.rows import ReadingContext
from ingest.vocabulary import Vocabulary
from tests.corpus import googleforms, kobo_alchemer, limesurvey, msforms, qualtrics, registers, surveymonkey
from tests.corpus.all_cases import all_cases
from tests.corpus.differences import differences
from tests.corpus.drafts import Draft, case
from tests.corpus.expectations import Case
from tests.corpus.own_layouts import long, pilots, questionnaire, targets
from tests.corpus.pages import Format
from tests.corpus.truth import asked

Check = Callable[..., CheckedFile]
CASES = all_cases()
NAMES = [case.about for case in CASES]
BY_COMMAND = (  # one of every layout, and of every format
    "limesurvey, heads code and text, labels, xls",
    "limesurvey, Dutch heads, xlsb",
    "msforms, Dutch, xlsx",
    "msforms, US dates, csv",
    "googleforms, grid, xlsx",
    "googleforms, Dutch moment as text, tsv",
    "surveymonkey, expanded, ods",
    "qualtrics, choice text, Q1, csv",
    "kobotoolbox, labels, xls",
    "alchemer, partial, xlsx",
    "register, a tab per year, xlsb",
    "vragenlijst, ods",
    "lang, xlsm",
    "doelen, xlsb",
    "pilots, xls",
)
WHOLE: dict[str, Draft] = {
    "limesurvey": limesurvey.table(limesurvey.code_and_text, limesurvey.label, tuple(asked())),
    "msforms": msforms.table(codes=tuple(asked())),
    "googleforms": googleforms.table(codes=tuple(asked())),
    "surveymonkey": surveymonkey.condensed(tuple(asked())),
    "qualtrics": qualtrics.table(codes=tuple(asked()), names="given"),
    "kobotoolbox": kobo_alchemer.kobo("labels", tuple(asked())),
    "alchemer": kobo_alchemer.alchemer(tuple(asked())),
}


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_cell_of_the_export_becomes_what_it_is(check: Check, case: Case) -> None:
    checked = check(case.content, case.file_name, said=case.said)
    assert differences(checked, file_record(checked, None), case.expected) == []


def arguments_of(case: Case, folder: Path, path: Path) -> list[str]:
    file = folder / case.file_name
    file.write_bytes(case.content)
    said = ["--round", str(case.said.round_year)] if case.said.round_year else []
    return ["check", str(file), "--json", "--store", str(path), *said]


def assert_record(record: dict[str, Any], printed: str, case: Case) -> None:
    """What the command says for machines, against the case; without the answers, of which it gives the number."""
    assert record["recognised"] in case.expected.recognised
    assert record["counts"]["answers_n"] == len(case.expected.answers)
    assert record["counts"]["targets_n"] == len(case.expected.targets)
    assert record["counts"]["pilots_n"] == len(case.expected.pilots)
    assert record["counts"]["errors_n"] == sum(finding["severity"] == "error" for finding in record["findings"])
    assert [secret for secret in case.expected.secrets if secret in printed] == []
    for column in record["columns"]:
        assert 0 <= column["certainty"] <= 1
        assert not (column["became"] and column["dropped"])


@pytest.mark.parametrize("about", BY_COMMAND)
def test_the_command_line_says_the_same(about: str, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = CASES[NAMES.index(about)]
    assert main(arguments_of(case, tmp_path, path)) == 0
    printed = capsys.readouterr().out
    assert_record(json.loads(printed)["files"][0], printed, case)


def test_the_command_in_a_process_of_its_own(path: Path, tmp_path: Path) -> None:
    case = CASES[NAMES.index("msforms, two options chosen, xlsx")]
    command = [sys.executable, "-m", "ingest", *arguments_of(case, tmp_path, path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1, done.stderr
    assert_record(json.loads(done.stdout)["files"][0], done.stdout, case)


def publish_case(path: Path, case: Case, check: Check) -> None:
    publish(path, check(case.content, case.file_name, said=case.said), PublishRequest("Corpus"))


@pytest.fixture(scope="session")
def register_scores(reference_store: Path, tmp_path_factory: pytest.TempPathFactory, check: Check) -> str:
    """The scores of the same answers, delivered in our own register."""
    path = tmp_path_factory.mktemp("register") / "store"
    shutil.copytree(reference_store, path)
    publish_case(path, case("whole register", registers.table(tuple(asked())), "register"), check)
    return scores(path)


def scores(path: Path) -> str:
    """The scores of 2026 as the command of analysis prints them."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert analysis(["scores", "--round", "2026", "--format", "json", "--store", str(path)]) == 0
    return printed.getvalue()


@pytest.mark.parametrize("tool", WHOLE)
def test_an_export_of_each_tool_gives_the_scores_of_the_same_register(
    tool: str, path: Path, check: Check, register_scores: str
) -> None:
    publish_case(path, case(tool, WHOLE[tool], tool, said=msforms.SAID), check)
    assert scores(path) == register_scores
    assert (
        sum(row["score_pct"] is not None for row in json.loads(register_scores)) > 4 * 9
    )  # levels and themes of four municipalities


@pytest.mark.parametrize(
    ("made", "table", "count"),
    [
        (questionnaire, "current_answer", 10),
        (long, "current_answer", 40),
        (targets, "current_target", 4),
        (pilots, "current_pilot", 2),
    ],
)
def test_our_own_layouts_are_published(made: Callable[[Format], Case], table: str, count: int, path: Path, check: Check) -> None:
    publish_case(path, made("ods"), check)
    assert store.read(path).execute("select count(*) from " + table).fetchall() == [(count,)]


TABLES = ("delivery", "delivery_event", "response", "answer", "finding", "form_column", "current_answer")


@pytest.mark.parametrize("tool", ["limesurvey", "msforms", "surveymonkey", "qualtrics"])
def test_personal_data_does_not_reach_the_store(tool: str, path: Path, check: Check) -> None:
    """Only the original, kept under its checksum, still has it."""
    secrets = {"limesurvey": limesurvey, "msforms": msforms, "surveymonkey": surveymonkey, "qualtrics": qualtrics}[tool].SECRETS
    publish_case(path, case(tool, WHOLE[tool], tool, said=msforms.SAID), check)
    con = store.read(path)
    kept = repr([con.execute("select * from " + table).fetchall() for table in TABLES])
    assert "GM0202" in kept
    assert [secret for secret in secrets if secret in kept] == []


def test_what_was_confirmed_once_is_known_the_next_time(path: Path, check: Check, words: Vocabulary, book: PlaceBook) -> None:
    made = CASES[NAMES.index("columns chosen, xlsx")]
    first = check(made.content, made.file_name, said=msforms.SAID)
    assert len(first.answers) == 0
    became = {choice.column: choice.became for choice in made.said.columns}
    confirmed = [(column, became[column.column]) for column in first.columns if column.column in became]
    assert remember_columns(path, first.form_keys[msforms.SHEET], confirmed, "Tester") == 3
    remembered = fetch_remembered(store.read(path))
    again = check_content(ReadingContext(words, book, msforms.SAID, remembered), made.file_name, made.content)
    assert differences(again, file_record(again, None), made.expected) == []
    assert any(finding.severity == "notice" and finding.sheet == msforms.SHEET for finding in again.findings)


def test_another_form_does_not_know_what_was_confirmed(path: Path, check: Check, words: Vocabulary, book: PlaceBook) -> None:
    made = CASES[NAMES.index("columns chosen, xlsx")]
    first = check(made.content, made.file_name, said=msforms.SAID)
    remember_columns(path, "another form", [(column, "S01") for column in first.columns], "Tester")
    context = replace(ReadingContext(words, book, msforms.SAID), remembered=fetch_remembered(store.read(path)))
    assert len(check_content(context, made.file_name, made.content).answers) == 0
