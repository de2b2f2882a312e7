"""Files that a municipality really uploads and that break a careless reader."""

from dataclasses import replace
from datetime import date, datetime

from ingest.instructions import Instructions
from tests.corpus.drafts import case
from tests.corpus.expectations import Case, Expected, Said, Wanted
from tests.corpus.files import write_file
from tests.corpus.not_guessed import HEADS, SHEET, sheet_case
from tests.corpus.pages import CellError, Page
from tests.corpus.registers import table
from tests.corpus.truth import NVT
from tests.ingest.builders import Formula, Percent


def filtered() -> Case:
    """A filter with hidden rows, frozen panes and comments in cells: what is hidden counts, a comment is no content."""
    draft = table()
    page = replace(
        draft.page(), hidden_rows=(3,), frozen_at="B2", filter_range="A1:L5", notes=(("C2", "klopt dit? bel 06-55598765"),)
    )
    expected = replace(draft.expected("register"), secrets=("06-55598765",))
    return Case("a filter with hidden rows", "register.xlsx", write_file([page], "xlsx"), expected)


def two_tables() -> Case:
    """Two tables on a sheet, one below the other: the second has heads of its own, in another order."""
    rows = [
        ("Gemeente", "Jaar", "S01", "S02"),
        ("Arnhem", 2026, 3, 1),
        ("Ede", 2026, 2, 2),
        (),
        (),
        ("Gemeente", "Jaar", "S02", "S01"),
        ("Utrecht", 2026, 4, 0),
    ]
    answers = {
        ("GM0202", "S01 C2"): 3.0,
        ("GM0202", "S02 D2"): 1.0,
        ("GM0228", "S01 C3"): 2.0,
        ("GM0228", "S02 D3"): 2.0,
        ("GM0344", "S02 C7"): 4.0,
        ("GM0344", "S01 D7"): 0.0,
    }
    wanted = [Wanted("notice", SHEET, row, is_optional=True) for row in ("6", "7")]
    made = sheet_case("two tables below each other", rows, answers, wanted)
    second = frozenset({("GM0344", 2026, "S01"), ("GM0344", 2026, "S02")})
    must = Wanted("warning", SHEET, "6", is_optional=True)
    return replace(made, expected=replace(made.expected, may_differ=second, findings=(*wanted, must)))


def transposed() -> Case:
    """Questions in rows, municipalities in columns: read well, or one clear error; never half."""
    rows = [("Vraag", "Arnhem", "Ede"), ("Jaar", 2026, 2026), ("S01", 3, 2), ("S02", 1, 4), ("S03", "ja", "nee"), ("OA5", 45, 10)]
    expected = Expected(("unknown", "register", "vragenlijst", "lang"), findings=(Wanted("error", SHEET, ""),))
    return Case("questions in rows", "register.xlsx", write_file([Page(SHEET, rows)], "xlsx"), expected)


def numbers_as_codes() -> Case:
    """GM0202 as the number 202, 0202 and GM202; the year as a date, as text, and as 2026.0."""
    rows = [
        (*HEADS, "S01"),
        (202, "Arnhem", date(2026, 5, 1), 3),
        ("0228", "Ede", "2026", 2),
        ("gm796", None, 2026.0, 1),
        ("GM 0344", "Utrecht", datetime(2026, 1, 1), 4),
    ]
    answers = {("GM0202", "S01 D2"): 3.0, ("GM0228", "S01 D3"): 2.0, ("GM0796", "S01 D4"): 1.0, ("GM0344", "S01 D5"): 4.0}
    wanted = [Wanted("error", SHEET, row, is_optional=True) for row in ("2", "5")]
    made = sheet_case("codes as numbers, years as dates", rows, answers, wanted)
    unsure = frozenset({("GM0202", 2026, "S01"), ("GM0344", 2026, "S01")})
    return replace(made, expected=replace(made.expected, may_differ=unsure))


def merged_places() -> Case:
    """The municipality merged over its rounds."""
    rows = [("Gemeente", "Jaar", "S01"), ("Arnhem", 2025, 3), (None, 2026, 4), ("Ede", 2025, 1), (None, 2026, 2)]
    page = Page(SHEET, rows, merged=("A2:A3", "A4:A5"))
    answers = {
        ("GM0202", 2025, "S01"): Said(3.0, SHEET, frozenset({"C2"})),
        ("GM0202", 2026, "S01"): Said(4.0, SHEET, frozenset({"C3"})),
        ("GM0228", 2025, "S01"): Said(1.0, SHEET, frozenset({"C4"})),
        ("GM0228", 2026, "S01"): Said(2.0, SHEET, frozenset({"C5"})),
    }
    expected = Expected(("register",), answers, findings=(Wanted("notice", SHEET, "A2"),))
    return Case("a municipality merged over its years", "r.xlsx", write_file([page], "xlsx"), expected)


def mixed_percentages() -> Case:
    """A column with 45, 0,45, 45 % and a percent format: each right, or said."""
    rows = [
        (*HEADS, "OA5"),
        ("GM0202", None, 2026, 45),
        ("GM0228", None, 2026, 0.45),
        ("GM0344", None, 2026, Percent(0.45)),
        ("GM0796", None, 2026, "45%"),
        ("GM0893", None, 2026, 1),
    ]
    answers = {
        ("GM0202", "OA5 D2"): 45.0,
        ("GM0228", "OA5 D3"): 0.45,
        ("GM0344", "OA5 D4"): 45.0,
        ("GM0796", "OA5 D5"): 45.0,
        ("GM0893", "OA5 D6"): 1.0,
    }
    wanted = [Wanted("warning", SHEET, "D3"), Wanted("warning", SHEET, "D6", is_optional=True)]
    made = sheet_case("45 and 0,45 in one column", rows, answers, wanted)
    unsure = frozenset({("GM0228", 2026, "OA5"), ("GM0893", 2026, "OA5")})
    return replace(made, expected=replace(made.expected, may_differ=unsure))


def typed_by_people() -> Case:
    """3,0 as text, ja!, N.v.t. with a remark, a date that was 3-4, an apostrophe, blanks before a number."""
    rows = [
        (*HEADS, "S01", "S03", "S02"),
        ("GM0202", None, 2026, "3,0", "ja!", "N.v.t. (zie toelichting)"),
        ("GM0228", None, 2026, date(2026, 4, 3), "Ja hoor", "'2"),
        ("GM0344", None, 2026, "  4 ", "NEE.", "3 (drie)"),
    ]
    answers = {
        ("GM0202", "S01 D2"): 3.0,
        ("GM0202", "S03 E2"): 2.0,
        ("GM0202", "S02 F2"): NVT,
        ("GM0228", "S02 F3"): 2.0,
        ("GM0344", "S01 D4"): 4.0,
        ("GM0344", "S03 E4"): 0.0,
    }
    wanted = [Wanted("error", SHEET, "D3"), Wanted("error", SHEET, "E3"), Wanted("error", SHEET, "F4")]
    wanted += [Wanted("error", SHEET, cell, is_optional=True) for cell in ("E2", "F2", "F3", "E4")]
    made = sheet_case("as typed by people", rows, answers, wanted)
    unsure = frozenset({("GM0202", 2026, "S03"), ("GM0202", 2026, "S02"), ("GM0228", 2026, "S02"), ("GM0344", 2026, "S03")})
    return replace(made, expected=replace(made.expected, may_differ=unsure))


def formulas() -> Case:
    """Formulas with and without a stored result, errors, and a sum over the row."""
    rows = [
        (*HEADS, "S01", "S02", "Totaal"),
        ("GM0202", "Arnhem", 2026, Formula("=1+2", "3"), 2, Formula("=D2+E2", "5")),
        ("GM0228", "Ede", 2026, Formula("=1+1"), 2, Formula("=D3+E3", "4")),
        ("GM0344", "Utrecht", 2026, CellError("#N/A"), 1, 1),
    ]
    answers = {("GM0202", "S01 D2"): 3.0, ("GM0202", "S02 E2"): 2.0, ("GM0228", "S02 E3"): 2.0, ("GM0344", "S02 E4"): 1.0}
    wanted = [
        Wanted("error", SHEET, "D3", "formula_without_value"),
        Wanted("error", SHEET, "D4", "error_value"),
        Wanted("notice", SHEET, "F"),
    ]
    return sheet_case("formulas and errors", rows, answers, wanted)


def scale_from_one() -> Case:
    """A register with a scale of 1 to 5: the 5 is said; the rest of that column is not silently taken for 0-4."""
    rows = [
        (*HEADS, "S01", "S03"),
        ("GM0202", None, 2026, 5, "ja"),
        ("GM0228", None, 2026, 1, "nee"),
        ("GM0344", None, 2026, 3, "ja"),
    ]
    answers = {
        ("GM0202", "S03 E2"): 2.0,
        ("GM0228", "S03 E3"): 0.0,
        ("GM0344", "S03 E4"): 2.0,
        ("GM0228", "S01 D3"): 1.0,
        ("GM0344", "S01 D4"): 3.0,
    }
    made = sheet_case("a scale of 1 to 5", rows, answers, [Wanted("error", SHEET, "D2"), Wanted("warning", SHEET, "D1")])
    unsure = frozenset({("GM0228", 2026, "S01"), ("GM0344", 2026, "S01")})
    return replace(made, expected=replace(made.expected, may_differ=unsure))


def same_twice() -> Case:
    """A municipality twice, differently; another twice the same; a column twice."""
    rows = [
        (*HEADS, "S01", "S02", "S02"),
        ("GM0202", None, 2026, 3, 1, 1),
        ("GM0202", None, 2026, 4, 1, 2),
        ("GM0228", None, 2026, 2, 3, 3),
        ("GM0228", None, 2026, 2, 3, 3),
    ]
    answers = {("GM0228", "S01 D4"): 2.0}
    wanted = [Wanted("error", SHEET, row) for row in ("2", "3")] + [Wanted("error", SHEET, "F"), Wanted("notice", SHEET, "5")]
    wanted.append(Wanted("error", SHEET, "E", is_optional=True))
    return sheet_case("a municipality twice", rows, answers, wanted)


def old_name_of_file() -> Case:
    """No year anywhere but in the name of the file."""
    given = table()
    columns = (given.columns[0], *given.columns[2:])
    draft = replace(given, sheet="Blad1", columns=columns)
    made = case("the round in the name of the file", draft, "register", said=Instructions())
    return replace(made, file_name="Monitor circulair inkopen 2026 definitief.xlsx")


def cases() -> list[Case]:
    """The files most likely to break an upload."""
    return [
        filtered(),
        two_tables(),
        transposed(),
        numbers_as_codes(),
        merged_places(),
        mixed_percentages(),
        typed_by_people(),
        formulas(),
        scale_from_one(),
        same_twice(),
        old_name_of_file(),
    ]
