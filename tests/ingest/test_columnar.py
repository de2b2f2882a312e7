"""Many rows, many wrong cells: as columns, within bounds, and no cell is lost."""

import pickle
import subprocess
import sys

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from data import ROOT
from ingest.answers import no_answers
from ingest.cell_ranges import read_cells, write_cells
from ingest.checking import check_file
from ingest.findings import cells_of
from ingest.grouping import MOST_PER_COLUMN as MOST
from tests.ingest.builders import make_csv, make_workbook, register

ARNHEM = ["GM0202", "Arnhem", 2026]


def test_the_check_loads_nothing_heavy() -> None:
    """A child process starts with every file: what only the parent needs may not be loaded there."""
    heavy = "('pandas', 'duckdb', 'streamlit', 'openpyxl', 'plotly')"
    script = f"import ingest.checking, sys; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_wrong_cells_beyond_a_thousand_are_told_together(check) -> None:
    rows = [["CBS-code", "Jaar", "Vraag", "Antwoord"], *(["GM0202", 2026, "S01", f"fout {n}"] for n in range(2500))]
    checked = check(make_csv(rows), "lang.csv")
    wrong = [finding for finding in checked.findings if finding.code == "option_unknown"]
    assert len(wrong) == MOST[0]
    assert [finding.found for finding in wrong] == [f"fout {n}" for n in range(MOST[0])]
    assert wrong[-1].params["more_n"] == 2500 - MOST[0]
    assert wrong[-1].params["more_cells"] == "D1002:D2501"
    assert [cell for finding in wrong for cell in cells_of(finding)] == [f"D{row}" for row in range(2, 2502)]


def test_a_notice_names_the_other_cells_of_its_column(check) -> None:
    rows = [
        ["GM0202", "Arnhem", 2026, "?", "ja", 5],
        ["GM0228", "Ede", 2026, 3, "ja", 5],
        ["GM0268", "Nijmegen", 2026, "?", "ja", 5],
    ]
    (notice,) = check(make_workbook({"GWW": register(*rows)})).findings
    assert cells_of(notice) == ("D2", "D4")


@given(st.sets(st.integers(1, 300)), st.integers(1, 16384))
def test_cells_of_a_column_survive_their_ranges(rows: set[int], column: int) -> None:
    written = write_cells(column, np.array(sorted(rows), np.int32))
    assert len(read_cells(written)) == len(rows)
    assert write_cells(column, np.array([int("".join(filter(str.isdigit, cell))) for cell in read_cells(written)])) == written


def test_the_answers_are_a_sequence(check) -> None:
    answers = check(make_workbook({"GWW": register([*ARNHEM, 3, "n.v.t.", None])})).answers
    assert [(one.question_id, one.value, one.not_applicable, one.cell) for one in answers] == [
        ("S01", 3.0, False, "D2"), ("S03", None, True, "E2"), ("OA5", None, False, "F2"),
    ]  # fmt: skip
    assert answers[-1] == answers[2]
    assert answers[:2] == (answers[0], answers[1])
    assert answers == pickle.loads(pickle.dumps(answers))
    assert answers != no_answers()
    assert (len(answers), answers.given_n, bool(no_answers())) == (3, 2, False)


def test_a_million_answers_go_to_another_process_in_little(check) -> None:
    rows = [[code, None, 2026, *(n % 5 for n in range(40))] for code in ("GM0202", "GM0228", "GM0268")]
    questions = [f"S{n:02}" for n in range(1, 9)]
    checked = check(make_workbook({"GWW": register(*(row[: 3 + len(questions)] for row in rows), questions=questions)}))
    columns = (
        checked.answers.of_row,
        checked.answers.question,
        checked.answers.content,
        checked.answers.row,
        checked.answers.column,
    )
    assert sum(column.itemsize for column in columns) <= 8  # bytes per answer


def test_the_check_in_a_child_process_says_the_same(con, check) -> None:
    content = make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45], ["GM0228", "Ede", 2026, 9, "ja", 0.45])})
    shares: list[float] = []
    checked = check_file(con, "bestand.xlsx", content, on_progress=lambda progress: shares.append(progress.share))
    assert checked == check(content)
    assert shares == sorted(shares)
    assert shares[-1] >= 0.9


def test_a_file_with_very_many_wrong_cells_tells_fewer_per_column(check) -> None:
    questions = [f"S{n:02}" for n in range(1, 9)]
    wrong = make_csv([["CBS-code", "Gemeente", "Jaar", *questions], *[["GM9999", "x", 2026, *["fout"] * 8]] * 1502])
    told = [finding for finding in check(wrong, "veel.csv").findings if "question" in finding.params]
    assert len(told) == 8 * 500
    assert sum(len(cells_of(finding)) for finding in told) == 8 * 1502
