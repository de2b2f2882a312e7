"""The columnar check says exactly what a slow check says that goes row by row: the same answers, the same findings."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.place_book import PlaceBook
from ingest.rows import ReadingContext
from tests.ingest.builders import Percent, Tweaks, make_workbook
from tests.ingest.slow_check import slow_check

QUESTIONS = ("S01", "S02", "S03", "OA5")
CODES = st.sampled_from(["GM0202", "GM0228", "gm202", 268, "GM9999", "GM0501", None, "Totaal", "Bron: zelf"])
NAMES = st.sampled_from([None, None, "Arnhem", "Ede", "Nijmegen", "Bergen", "Arnhim", "Gelderland", "gemeente Ede"])
YEARS = st.sampled_from([2026, 2026, 2026, "2026", 2025, 2022, None, 1999])
EDITIONS = st.sampled_from([None, None, None, "start", 2026, "kort"])
ANSWERS = st.sampled_from(
    [
        3,
        3,
        3,
        "3",
        2,
        0,
        1,
        "ja",
        "nee",
        "n.v.t.",
        "-",
        "?",
        None,
        None,
        45,
        "45 %",
        0.45,
        Percent(0.45),
        7,
        2.5,
        "misschien",
        True,
    ]
)
EXAMPLES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def registers(draw: st.DrawFn) -> list[list[Any]]:
    """A sheet with some of the key columns and questions, in any order, rows that often meet."""
    keys = draw(st.sampled_from([["CBS-code", "Jaar"], ["CBS-code", "Gemeente", "Jaar"], ["Gemeente", "Jaar", "Editie"],
                                 ["CBS-code", "Gemeente", "Jaar", "Editie"]]))  # fmt: skip
    asked = draw(st.lists(st.sampled_from(QUESTIONS), min_size=1, max_size=4, unique=True))
    heads = draw(st.permutations([*keys, *asked]))
    contents = {"CBS-code": CODES, "Gemeente": NAMES, "Jaar": YEARS, "Editie": EDITIONS}
    return [heads, *draw(st.lists(st.tuples(*(contents.get(head, ANSWERS) for head in heads)).map(list), max_size=12))]


@st.composite
def long_sheets(draw: st.DrawFn) -> list[list[Any]]:
    """A sheet with one answer per row."""
    questions = st.sampled_from([*QUESTIONS, "s01", "S99", None])
    comments = st.sampled_from([None, None, "omdat", "daarom"])
    rows = draw(st.lists(st.tuples(CODES, YEARS, questions, ANSWERS, comments, EDITIONS).map(list), max_size=14))
    return [["CBS-code", "Jaar", "Vraag", "Antwoord", "Toelichting", "Editie"], *rows]


WORKBOOKS = st.lists(st.one_of(registers(), registers(), long_sheets()), min_size=1, max_size=3)
MERGES = st.lists(st.sampled_from(["A2:A4", "B3:B4", "C2:C3", "D2:E2", "B5:C5", "D4:D6"]), max_size=2, unique=True)


def assert_same(words, check, content: bytes) -> None:
    answers, findings = slow_check(ReadingContext(words, PlaceBook(words)), content)
    checked = check(content)
    told = [finding for finding in checked.findings if finding.code not in {"nothing_to_load", "sheet_without_rows"}]
    assert [_bare(finding) for finding in told] == [_bare(finding) for finding in findings]
    assert [
        (a.cbs_code, a.round_year, a.question_id, a.value, a.not_applicable, a.comment, a.sheet, a.cell) for a in checked.answers
    ] == answers


def _bare(finding) -> tuple:
    params = {key: value for key, value in finding.params.items() if key != "more_cells"}
    return finding.severity, finding.code, finding.sheet, finding.cell, finding.found, params


def test_registers_and_long_sheets(words, check) -> None:
    @EXAMPLES
    @given(sheets=WORKBOOKS)
    def holds(sheets: list[list[list[Any]]]) -> None:
        assert_same(words, check, make_workbook({f"Blad{n}": rows for n, rows in enumerate(sheets)}))

    holds()


def test_a_register_with_merged_cells(words, check) -> None:
    @EXAMPLES
    @given(rows=registers(), merged=MERGES)
    def holds(rows: list[list[Any]], merged: list[str]) -> None:
        apart = [one for n, one in enumerate(merged) if not any(_overlap(one, other) for other in merged[:n])]
        assert_same(words, check, make_workbook({"GWW": rows}, GWW=Tweaks(merged=tuple(apart))))

    holds()


def _overlap(one: str, other: str) -> bool:
    from openpyxl.worksheet.cell_range import CellRange

    return not CellRange(one).isdisjoint(CellRange(other))
