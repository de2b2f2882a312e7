"""Odd files: other calendars, notes in cells, two years that differ, codes that could mean two things."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

from ingest.instructions import Instructions
from tests.corpus import kobo_alchemer
from tests.corpus.drafts import Draft, case, question_column
from tests.corpus.expectations import Case, Expected, Said, Wanted
from tests.corpus.files import write_file
from tests.corpus.not_guessed import HEADS, SHEET, sheet_case
from tests.corpus.pages import Format, Page
from tests.corpus.registers import keys, table
from tests.corpus.truth import SOME, number, replies
from tests.ingest.builders import make_zip

CALENDAR_1904 = 1462  # days between the two calendars of Excel

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHARED = f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{MAIN}">{{items}}</sst>'
SHARED_TYPE = (
    b'<Override PartName="/xl/sharedStrings.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)
SHARED_LINK = (
    b'<Relationship Id="rIdShared" Target="sharedStrings.xml" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
)


def cases() -> list[Case]:
    """Every odd file."""
    return [
        calendar_1904(),
        notes("ods"),
        notes("xlsx"),
        years_differ(),
        stamp_in_name("export_20260412_1023.xlsx"),
        yes_as_one(),
        yes_as_one_in_a_tool(),
        shares_with_one(),
        text_of_another_round(),
        protected_and_named(),
        shared_texts(),
        wide_blank(),
    ]


def calendar_1904() -> Case:
    """A workbook that counts days from 1904: the year of the date is 2026 and not 2022, or it is said."""
    rows = [(*HEADS, "S01"), ("GM0202", None, date(2026, 5, 1), 3), ("GM0228", None, 2026, 2)]
    source = write_file([Page(SHEET, rows)], "xlsx")
    with zipfile.ZipFile(BytesIO(source)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"<workbookPr ", b'<workbookPr date1904="1" ')
    name = "xl/worksheets/sheet1.xml"
    days = (date(2026, 5, 1) - date(1899, 12, 30)).days
    parts[name] = parts[name].replace(f"<v>{days}</v>".encode(), f"<v>{days - CALENDAR_1904}</v>".encode())
    assert b"date1904" in parts["xl/workbook.xml"]
    assert str(days - CALENDAR_1904).encode() in parts[name], parts[name]
    answers = {
        ("GM0202", 2026, "S01"): Said(3.0, SHEET, frozenset({"D2"})),
        ("GM0228", 2026, "S01"): Said(2.0, SHEET, frozenset({"D3"})),
    }
    expected = Expected(
        ("register",),
        answers,
        findings=(Wanted("error", SHEET, "C2", is_optional=True),),
        may_differ=frozenset({("GM0202", 2026, "S01")}),
    )
    return Case("calendar of 1904", "r.xlsx", make_zip(parts), expected)


def notes(kind: Format) -> Case:
    """Notes in cells, on a number and on a text: not part of the content, and nowhere kept."""
    draft = table()
    page = replace(draft.page(), notes=(("C2", "bel 06-55598765"), ("A3", "mail henk@ede.example"), ("D3", "zie 4")))
    expected = replace(draft.expected("register"), secrets=("06-55598765", "henk@ede.example"))
    return Case(f"notes in cells, {kind}", f"r.{kind}", write_file([page], kind), expected)


def years_differ() -> Case:
    """The tab says 2026 and the title 2025: not for us to choose."""
    given = replies()
    columns = (*keys(given, year=None), *(question_column(c, given, c, number) for c in ("S01", "S02")))
    page = Draft("2026", columns, given, above=(("Monitor circulair inkopen 2025",), ())).page()
    expected = Expected(("register",), findings=(Wanted("error", "2026", ""),))
    return Case("the tab and the title differ", "register.xlsx", write_file([page], "xlsx"), expected)


def stamp_in_name(name: str) -> Case:
    """A moment of downloading in the name of the file is no round: not taken, or said."""
    given = replies()
    columns = (*keys(given, year=None), *(question_column(c, given, c, number) for c in ("S01", "S02")))
    draft = Draft("Blad1", columns, given)
    expected = replace(draft.expected("register"), findings=(Wanted("notice", "Blad1", ""),))
    return Case(
        f"named {name}", name, write_file([draft.page()], "xlsx"), replace(expected, may_differ=frozenset(expected.answers))
    )


def yes_as_one() -> Case:
    """Ja, deels, nee as 2, 1, 0 are our own numbers: with a 2 in the column it is clear."""
    rows = [(*HEADS, "S03"), ("GM0202", None, 2026, 2), ("GM0228", None, 2026, 1), ("GM0344", None, 2026, 0)]
    return sheet_case("ja as 2", rows, {("GM0202", "S03 D2"): 2.0, ("GM0228", "S03 D3"): 1.0, ("GM0344", "S03 D4"): 0.0}, [])


def yes_as_one_in_a_tool() -> Case:
    """Only 1 and 0 in an export: 1 is ja for most tools and deels for us. Taken with a word at the column, or not at all."""
    draft = kobo_alchemer.kobo("xml", ("S02", "S03"))
    place = next(n for n, column in enumerate(draft.columns) if column.question == "S03")
    columns = list(draft.columns)
    columns[place] = replace(columns[place], cells=(1, 0, 1, 0), truths=(1.0, 0.0, 1.0, 0.0))
    wanted = (Wanted("warning", "Monitor", "E"),)
    made = case(
        "only 1 and 0 for ja and nee",
        replace(draft, columns=tuple(columns), findings=wanted),
        "kobotoolbox",
        kobo_alchemer.KOBO_SECRETS,
        said=Instructions(round_year=2026),
    )
    unsure = frozenset(key for key in made.expected.answers if key[2] == "S03")
    open_column = {**made.expected.columns, ("Monitor", "E"): "?"}
    return replace(made, expected=replace(made.expected, may_differ=unsure, columns=open_column))


def shares_with_one() -> Case:
    """A column of shares: 0,45 and 0,3 are said each; 0 is 0 either way."""
    rows = [(*HEADS, "OA5"), ("GM0202", None, 2026, 0.45), ("GM0228", None, 2026, "0,3"), ("GM0344", None, 2026, 0)]
    answers = {("GM0202", "OA5 D2"): 0.45, ("GM0228", "OA5 D3"): 0.3, ("GM0344", "OA5 D4"): 0.0}
    made = sheet_case("a column of shares", rows, answers, [Wanted("warning", SHEET, "D2"), Wanted("warning", SHEET, "D3")])
    return replace(made, expected=replace(made.expected, may_differ=frozenset(made.expected.answers)))


def text_of_another_round() -> Case:
    """Years that are no rounds of the monitor: 2019, 26 and "meting 2026" beside a good row."""
    rows = [
        (*HEADS, "S01"),
        ("GM0202", None, 2019, 3),
        ("GM0228", None, 26, 2),
        ("GM0344", None, 2026, 1),
        ("GM0796", None, "2025/2026", 1),
    ]
    wanted = [Wanted("error", SHEET, f"C{row}") for row in (2, 3, 5)]
    return sheet_case("years that are no rounds", rows, {("GM0344", "S01 D4"): 1.0}, wanted)


def protected_and_named() -> Case:
    """Two tabs with the same heads for different municipalities: both are read."""
    first, second = replies(count=4)[:2], replies(count=4)[2:]
    drafts = [
        Draft(sheet, (*keys(given), *(question_column(c, given, c, number) for c in SOME)), given)
        for sheet, given in (("Gelderland", first), ("Brabant en Limburg", second))
    ]
    answers = {**drafts[0].answers(), **drafts[1].answers()}
    expected = Expected(("register",), answers, tuple((draft.sheet, (1,)) for draft in drafts))
    return Case("two tabs complete each other", "r.xlsb", write_file([draft.page() for draft in drafts], "xlsb"), expected)


def shared_texts() -> Case:
    """Texts beside the sheet, half of each in bold, as Excel writes them."""
    draft = table()
    return Case("texts beside the sheet", "r.xlsx", as_excel(write_file([draft.page()], "xlsx")), draft.expected("register"))


def as_excel(content: bytes) -> bytes:
    """The same workbook with its texts in a part of their own; openpyxl leaves them in the cells."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    texts: list[str] = []

    def moved(found: re.Match[str]) -> str:
        texts.append(found[2])
        return f'<c r="{found[1]}" t="s"><v>{len(texts) - 1}</v></c>'

    sheet = "xl/worksheets/sheet1.xml"
    page = parts[sheet].decode()
    parts[sheet] = re.sub(r'<c r="([A-Z]+\d+)" t="inlineStr"><is><t[^>]*>(.*?)</t></is></c>', moved, page).encode()
    parts["xl/sharedStrings.xml"] = SHARED.format(items="".join(map(_in_runs, texts))).encode()
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", SHARED_TYPE + b"</Types>")
    links = "xl/_rels/workbook.xml.rels"
    parts[links] = parts[links].replace(b"</Relationships>", SHARED_LINK + b"</Relationships>")
    return make_zip(parts)


def _in_runs(text: str) -> str:
    """One text in two runs, and how it sounds, which is not part of it."""
    half = len(text) // 2 if "&" not in text else 0
    runs = f'<r><t xml:space="preserve">{text[:half]}</t></r><r><rPr><b/></rPr><t xml:space="preserve">{text[half:]}</t></r>'
    return f'<si>{runs}<rPh sb="0" eb="1"><t>klank</t></rPh></si>'


def wide_blank() -> Case:
    """Something typed far away in a cell nobody sees: the register is read, the cell is said or passed over."""
    draft = table()
    rows = [list(row) for row in draft.page().rows]
    rows[2] += [None] * 40 + ["x"]
    expected = replace(draft.expected("register"), findings=(Wanted("warning", "Register 2026", "BA", is_optional=True),))
    return Case("a stray cell far to the right", "r.xls", write_file([Page("Register 2026", rows)], "xls"), expected)
