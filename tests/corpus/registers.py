"""Registers kept by hand: titles above the heads, merged heads, subtotals, a tab per year, blank columns, footers.

Source: peers.md 4.6.
"""

from collections.abc import Sequence
from dataclasses import replace

from tests.corpus.drafts import WRONG, Column, Draft, case, places, question_column, same, with_cell
from tests.corpus.expectations import Case, Expected, Said, Wanted
from tests.corpus.files import write_file
from tests.corpus.pages import Format, Page
from tests.corpus.truth import NVT, SOME, Reply, label, number, replies
from tests.ingest.builders import Percent

SHEET = "Register 2026"


def keys(given: Sequence[Reply], head: str = "Gemeente", year: int | None = 2026) -> list[Column]:
    """The municipality, and the year when there is a column for it."""
    made = [Column((head,), places(given), "name")]
    return made + ([Column(("Jaar",), same(year, given), "round_year")] if year else [])


def table(codes: Sequence[str] = SOME, sheet: str = SHEET) -> Draft:
    """A plain register with numbers."""
    given = replies(codes)
    return Draft(sheet, (*keys(given), *(question_column(c, given, c, number) for c in codes)), given)


def cases() -> list[Case]:
    """Every variation of registers."""
    return [
        titled("xlsx"),
        titled("xls"),
        titled("csv"),
        merged_heads("xlsx"),
        merged_heads("ods"),
        two_rows_merged(),
        subtotals(),
        tab_per_year("xlsx"),
        tab_per_year("xlsb"),
        blank_columns(),
        footers(),
        round_in_title(),
        place_in_title(),
        written_by_people(),
        personal(),
        hidden_tab(),
        other_tab(),
    ]


def titled(kind: Format) -> Case:
    """A title, a date and a blank row above the heads."""
    above = (("Monitor circulair inkopen",), ("Stand van 1 juli 2026", None, "versie 3"), ())
    return case("register, title rows", replace(table(), above=above), "register", kind=kind)


def merged_heads(kind: Format) -> Case:
    """A band with the level merged over the heads; the heads themselves below it."""
    band = (None, None, "Strategisch", None, None, None, None, None, "Operationeel")
    draft = replace(table(), above=(("Register",), band), merged=("C2:H2", "I2:L2"))
    return case("register, merged band above the heads", draft, "register", kind=kind)


def two_rows_merged() -> Case:
    """Two rows of heads: the municipality merged over both, the questions below a merged band."""
    draft = table(("S01", "S02", "OG1"))
    heads = [("Gemeente", None), ("Jaar", None), ("Strategisch", "S01"), (None, "S02"), ("Operationeel", "OG1")]
    columns = tuple(replace(column, heads=head) for column, head in zip(draft.columns, heads, strict=True))
    draft = replace(draft, columns=columns, heads_n=2, merged=("A1:A2", "B1:B2", "C1:D1"))
    made = case("register, heads merged over two rows", draft, "register")
    return replace(made, expected=replace(made.expected, head_rows=()))


def subtotals() -> Case:
    """A subtotal per province and a grand total: no municipalities."""
    draft = table()
    rows = list(draft.page().rows)
    totals = [["Totaal Gelderland", 2026, *([3] * 10)], ["Gemiddelde", None, *([2.4] * 10)], ["TOTAAL", None, *([9] * 10)]]
    page = Page(SHEET, [*rows[:3], totals[0], *rows[3:], *totals[1:]])
    answers = {}
    for (code, year, question), said in draft.answers().items():
        (cell,) = said.cells
        row = int("".join(filter(str.isdigit, cell)))
        moved = f"{cell.rstrip('0123456789')}{row if row < 4 else row + 1}"
        answers[(code, year, question)] = replace(said, cells=frozenset({moved}))
    wanted = tuple(Wanted("notice", SHEET, row) for row in ("4", "7", "8"))
    expected = Expected(("register",), answers, ((SHEET, (1,)),), findings=wanted)
    return Case("register, subtotal rows, xlsx", "register.xlsx", write_file([page], "xlsx"), expected)


def tab_per_year(kind: Format) -> Case:
    """One tab per year, no column for it: the name of the tab says which."""
    answers: dict[tuple[str, int, str], Said] = {}
    pages = []
    for year in (2024, 2025, 2026):
        given = tuple(replace(reply, year=year) for reply in replies(seed=year))
        columns = (*keys(given, year=None), *(question_column(c, given, c, label) for c in SOME))
        draft = Draft(str(year), columns, given)
        answers |= draft.answers()
        pages.append(draft.page())
    expected = Expected(("register",), answers, tuple((str(year), (1,)) for year in (2024, 2025, 2026)))
    return Case(f"register, a tab per year, {kind}", f"register.{kind}", write_file(pages, kind), expected)


def round_in_title() -> Case:
    """The only year of the file stands in its title."""
    given = replies()
    columns = (*keys(given, year=None), *(question_column(c, given, c, number) for c in SOME))
    draft = Draft("Blad1", columns, given, above=(("Circulair inkopen, meting 2026",), ()))
    return case("register, the round in the title", draft, "register")


def blank_columns() -> Case:
    """Blank columns between the questions, and nothing in column A."""
    draft = table()
    blank = Column((None,), same(None, draft.replies), "?")
    columns = (blank, *draft.columns[:4], blank, blank, *draft.columns[4:])
    return case("register, blank columns", replace(draft, columns=columns), "register")


def footers() -> Case:
    """Notes, a source and a signature under the table."""
    below = ((), ("* voorlopig cijfer",), ("Bron: eigen opgave gemeenten, juli 2026",), ("Opgesteld door afdeling Inkoop",))
    return case("register, footers", replace(table(), below=below), "register", kind="ods")


def written_by_people() -> Case:
    """What people type: n.v.t., nvt, -, ?, decimal commas, percent signs, words in capitals."""
    given = replies(("S02", "S03", "OA5", "OA6"))
    s02 = replace(question_column("S02", given, "S02", number), cells=("nvt", "N.V.T.", "-", "3,0"), truths=(NVT, NVT, None, 3.0))
    s03 = replace(question_column("S03", given, "S03", number), cells=("JA", " deels ", "?", "nee"), truths=(2.0, 1.0, None, 0.0))
    oa5 = replace(
        question_column("OA5", given, "OA5", number),
        cells=("12,5", "45 %", Percent(0.07), "100%"),
        truths=(12.5, 45.0, 7.0, 100.0),
    )
    oa6 = replace(
        question_column("OA6", given, "OA6", number), cells=("onbekend", "n.v.t.", 0, "ca. 40"), truths=(None, NVT, 0.0, WRONG)
    )
    return case("register, as people write", Draft(SHEET, (*keys(given), s02, s03, oa5, oa6), given), "register", kind="xls")


def personal() -> Case:
    """Columns with who filled in: left out and said so."""
    draft = table(("S01", "S02"))
    secrets = ("Fatima el Amrani", "f.elamrani@arnhem.example", "06-55512345")
    extra = tuple(
        Column((head,), same(secret, draft.replies), "personal")
        for head, secret in zip(("Contactpersoon", "E-mailadres", "Telefoonnummer"), secrets, strict=True)
    )
    wanted = tuple(Wanted("notice", SHEET, letter) for letter in "EFG")
    return case("register, who filled in", replace(draft, columns=(*draft.columns, *extra), findings=wanted), "register", secrets)


def hidden_tab() -> Case:
    """A hidden tab is named and not read."""
    draft = table()
    old = Page("Oud", [["Gemeente", "Jaar", "S01"], ["Arnhem", 2025, 4]], is_hidden=True)
    expected = replace(draft.expected("register"), findings=(Wanted("notice", "Oud", "", "sheet_hidden"),))
    return Case("register, hidden tab, xlsb", "r.xlsb", write_file([draft.page(), old], "xlsb"), expected)


def other_tab() -> Case:
    """A tab with something else beside the register: said, and the register is read."""
    draft = table()
    other = Page("Budget", [["Post", "Bedrag"], ["Advies", 1200], ["Zaal", 300]])
    expected = replace(draft.expected("register"), findings=(Wanted("notice", "Budget", ""),))
    return Case("register, another tab, ods", "r.ods", write_file([draft.page(), other], "ods"), expected)


def wrong_in_cells() -> Case:
    """One wrong cell of every sort; the rest of the row counts."""
    draft = table(("S01", "S02", "S03", "OA5"))
    contents = {"S01": (7, "2 van 3"), "S02": (2.5, "Als apart onderwerp"), "S03": ("ja, deels", True), "OA5": (140, "veel")}
    columns = [
        with_cell(with_cell(c, 0, contents[c.question][0], WRONG), 1, contents[c.question][1], WRONG) if c.question else c
        for c in draft.columns
    ]
    return case("register, wrong cells", replace(draft, columns=tuple(columns)), "register")


def place_in_title() -> Case:
    """One municipality, named above the table; one row of answers below the heads."""
    given = replies(count=1)
    draft = Draft(
        "Blad1",
        tuple(question_column(c, given, c, number) for c in SOME),
        given,
        above=(("Monitor circulair inkopen 2026",), ("Gemeente Arnhem",), ()),
    )
    return case("register, the municipality in the title", draft, "register")
