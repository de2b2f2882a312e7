"""What the user typed lies over the cells: exactly those cells, and nothing of the file is lost."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.addresses import address_of
from ingest.corrected import correct_sheets
from ingest.findings import explain
from ingest.instructions import Correction
from ingest.sheets import Cell, Sheet, sheet_of_cells

ROWS, COLUMNS = 5, 4
CONTENTS = st.one_of(st.none(), st.integers(0, 4), st.booleans(), st.sampled_from(["ja", "nee", "4", " n.v.t. "]))
TYPED = st.sampled_from(["", "4", "ja", "een zin", "0"])


def sheet_of(contents: dict[tuple[int, int], object], name: str = "Blad1") -> Sheet:
    cells = [Cell(row, column, value) for (row, column), value in contents.items() if value is not None]  # type: ignore[arg-type]
    return sheet_of_cells(name, cells)


@given(
    st.dictionaries(st.tuples(st.integers(1, ROWS), st.integers(1, COLUMNS)), CONTENTS),
    st.dictionaries(st.tuples(st.integers(1, ROWS), st.integers(1, COLUMNS)), TYPED),
)
def test_only_the_named_cells_change(contents: dict[tuple[int, int], object], typed: dict[tuple[int, int], str]) -> None:
    sheet = sheet_of(contents)
    said = [Correction("Blad1", address_of(*at), sheet.cell(*at).text, text) for at, text in typed.items()]
    (corrected,), findings = correct_sheets([sheet], said)
    used = {finding.cell for finding in findings if finding.code == "cell_corrected"}
    for row in range(1, ROWS + 1):
        for column in range(1, COLUMNS + 1):
            if address_of(row, column) in used:
                assert corrected.cell(row, column).text == typed[(row, column)]
                assert corrected.cell(row, column).is_blank == (typed[(row, column)] == "")
            else:
                assert corrected.cell(row, column) == sheet.cell(row, column)
    assert {address_of(*at) for at in typed} == {finding.cell for finding in findings}
    assert all(row <= sheet.rows_n for row, _column in typed) == all(f.code == "cell_corrected" for f in findings)


def test_the_sheet_itself_stays_as_it_was() -> None:
    sheet = sheet_of({(1, 1): "ja", (2, 1): "ja"})
    (corrected,), _findings = correct_sheets([sheet], [Correction("Blad1", "A2", "ja", "nee")])
    assert [sheet.cell(row, 1).text for row in (1, 2)] == ["ja", "ja"]
    assert [corrected.cell(row, 1).text for row in (1, 2)] == ["ja", "nee"]


def test_a_cell_that_says_something_else_is_not_corrected() -> None:
    """The user corrected 7; in this reading it says 3, so the correction is not about this cell."""
    sheet = sheet_of({(2, 2): 3})
    (corrected,), (finding,) = correct_sheets([sheet], [Correction("Blad1", "B2", "7", "4")])
    assert corrected.cell(2, 2).value == 3
    assert (finding.severity, finding.code, finding.cell, finding.found) == ("warning", "correction_not_used", "B2", "3")
    assert "4" in explain(finding).consequence


def test_a_sheet_or_cell_that_is_not_there_is_told() -> None:
    sheet = sheet_of({(1, 1): "ja"})
    _sheets, findings = correct_sheets([sheet], [Correction("Weg", "A1", "ja", "nee"), Correction("Blad1", "A9", "", "4")])
    assert [(f.code, f.sheet, f.cell) for f in findings] == [
        ("correction_not_used", "Blad1", "A9"),
        ("correction_not_used", "Weg", "A1"),
    ]


def test_an_empty_cell_in_a_column_without_cells_is_filled() -> None:
    sheet = sheet_of({(1, 1): "kop", (2, 1): "ja"})
    (corrected,), _findings = correct_sheets([sheet], [Correction("Blad1", "C2", "", "3")])
    assert corrected.cell(2, 3).text == "3"
    assert corrected.filled_n.tolist() == [1, 2]


def test_the_last_word_about_a_cell_counts() -> None:
    sheet = sheet_of({(2, 1): 7})
    (corrected,), findings = correct_sheets([sheet], [Correction("Blad1", "A2", "7", "3"), Correction("Blad1", "A2", "7", "4")])
    assert corrected.cell(2, 1).text == "4"
    assert len(findings) == 1


def test_a_long_content_is_known_by_its_first_signs() -> None:
    text = "woord " * 40
    sheet = sheet_of({(2, 1): text})
    short = text.strip()[:119] + "…"
    (corrected,), (finding,) = correct_sheets([sheet], [Correction("Blad1", "A2", short, "4")])
    assert (corrected.cell(2, 1).text, finding.code) == ("4", "cell_corrected")
