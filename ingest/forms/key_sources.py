"""The round and the municipality of a sheet that has no column for them: title rows, name of the sheet, name of the file."""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_facts import contents_below
from ingest.forms.form_heads import Form
from ingest.heads import NAME, YEAR
from ingest.layouts.head_rows import HeadRow
from ingest.numbers import parse_number
from ingest.rows import ReadingContext
from ingest.sheets import Cell, Content, shown
from ingest.text_forms import clean_text

MONTHS = r"(?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*"
DATE = re.compile(
    r"\d{1,2}[-_/. ]\d{1,2}[-_/. ](?:19|20)\d\d|(?:19|20)\d\d[-_/.]?\d\d[-_/.]?\d\d"
    rf"|\d{{1,2}}[\s_-]{MONTHS}[\s,_-]+(?:19|20)\d\d|{MONTHS}[\s_-]+\d{{1,2}},?[\s_-]+(?:19|20)\d\d",
    re.IGNORECASE,
)
YEAR_IN_TEXT = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
LABEL = re.compile(r"(?:naam\s+)?gemeente(?:naam)?\s*:\s*(.+)", re.IGNORECASE)
EXTENSION = re.compile(r"\.[A-Za-z]{2,5}$")


def with_round(context: ReadingContext, form: Form, heads: HeadRow) -> tuple[ReadingContext, list[Finding]]:
    """Return the context with the round of the sheet for rows that say none, and where it came from.

    Title rows and the name of the sheet count before what the user said, which counts before the name of the
    file: a workbook with a tab per year stays right, a wrong name is overruled. Where they differ none is taken.
    Source: IR-2.
    """
    chosen = context.said.round_year
    sources = [source for source in _round_sources(context, form) if not (chosen and source[0] == "file_name")]
    year_column = heads.column_of(YEAR)
    findings = _check_column(form, year_column, sources)
    if not sources or (year_column and not _has_gaps(heads, year_column)):
        return context, findings
    where, text, year = sources[0]
    others = sorted({other for _where, _text, other in sources[1:]} - {year})
    code, told = ("round_contradicts", others) if others else ("round_not_as_chosen", [chosen]) if chosen else ("round_taken", [])
    code = "round_taken" if chosen == year and not others else code
    spot = Spot(form.sheet.name, form.rows[-1], form.heads[0].column)
    findings.append(make_finding(code, spot, text, where=where, year=year, others=", ".join(str(other) for other in told)))
    return (context if others else replace(context, said=replace(context.said, round_year=year))), findings


def _round_sources(context: ReadingContext, form: Form) -> Iterator[tuple[str, str, int]]:
    """Give where a round is said (title, sheet_name, file_name), the text that says it, and the year."""
    titles = list(_titles(form))
    found = {year: text for text in titles for year in _years(context, text)}
    if len(found) == 1:
        year, text = next(iter(found.items()))
        yield "title", text, year
    for where, text in (("sheet_name", form.sheet.name), ("file_name", EXTENSION.sub("", context.file_name))):
        years = _years(context, text)
        if len(years) == 1:
            yield where, text, years.pop()


def _titles(form: Form) -> Iterator[str]:
    for row in form.sheet.row_numbers:
        if row >= form.rows[0]:
            return
        yield from (cell.text for cell in form.sheet.row(row))


def _years(context: ReadingContext, text: str) -> set[int]:
    """Return the years of rounds in a text; the year of a date is no round."""
    return {int(year) for year in YEAR_IN_TEXT.findall(DATE.sub(" ", text))} & set(context.words.rounds)


def _has_gaps(heads: HeadRow, column: int) -> bool:
    cells = heads.sheet.columns.get(column)
    rows = heads.data_row_numbers
    return cells is None or bool(len(rows) and np.any(cells.codes[rows - 1] == 0))


def _check_column(form: Form, column: int | None, sources: list[tuple[str, str, int]]) -> list[Finding]:
    """A warning where the column of the round says another year than the title or the name: the column counts."""
    if column is None or not sources:
        return []
    where, text, year = sources[0]
    cells = form.sheet.columns.get(column)
    different = [content for content in contents_below(cells, form.rows[-1]) if _is_other_year(content, year)]
    if cells is None or not different or where == "file_name":
        return []
    first = next(n for n, code in enumerate(cells.codes.tolist()) if n >= form.rows[-1] and cells.contents[code] in different)
    said = ", ".join(sorted({shown(content) for content in different}))
    spot = Spot(form.sheet.name, first + 1, column)
    return [make_finding("round_column_contradicts", spot, said, where=where, text=text, year=year)]


def _is_other_year(content: Content, year: int) -> bool:
    number = parse_number(Cell(1, 1, content.value, content.is_percent))
    return number is not None and 1990 < number.value < 2100 and number.value != year


def with_place(context: ReadingContext, form: Form, heads: HeadRow) -> tuple[ReadingContext, list[Finding]]:
    """Return the context with the municipality of the sheet when no column says one: a label or title, else the user."""
    if heads.has(NAME) or any(column.became == "cbs_code" for column in heads.columns):
        return context, []
    found = {place.cbs_code: (text, place.name) for text in _place_texts(form) for place in context.book.by_name(text)}
    if len(found) != 1:
        return context, []
    code, (text, name) = next(iter(found.items()))
    spot = Spot(form.sheet.name, form.rows[-1], form.heads[0].column)
    return replace(context, said=replace(context.said, cbs_code=code)), [
        make_finding("place_taken", spot, text, name=name, code=code)
    ]


def _place_texts(form: Form) -> Iterator[str]:
    for title in _titles(form):
        label = LABEL.fullmatch(clean_text(title))
        yield label[1] if label else title
