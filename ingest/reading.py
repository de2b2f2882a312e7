"""Reads every sheet of an opened file with the layout its heads say."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.corrected import correct_sheets
from ingest.csv_file import first_widths, read_csv, separators_in
from ingest.files import OpenedFile
from ingest.findings import Finding, Spot, make_finding
from ingest.forms.headless import is_headless_form
from ingest.layouts.forms import heads_only, read_form_sheet, with_findings, without_rows
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.long import read_long
from ingest.layouts.pilots import read_pilots
from ingest.layouts.questionnaire import read_questionnaire
from ingest.layouts.recognition import ROWS_SEARCHED, Recognised, is_own_sheet, recognise_sheet, register_at
from ingest.layouts.targets import read_targets
from ingest.programmes.layout import read_programme_sheet
from ingest.records import Layout
from ingest.rows import ReadingContext, SheetReading
from ingest.sheets import Sheet

READERS: dict[Layout, Callable[[ReadingContext, HeadRow], SheetReading]] = {
    "vragenlijst": read_questionnaire,
    "lang": read_long,
    "pilots": read_pilots,
    "doelen": read_targets,
    "leertraject": read_programme_sheet,
}
CSV_ROWS_TRIED = 60  # rows read to find the separator
LONGEST_HEADS = 12  # heads named of a sheet that was not recognised


@dataclass(frozen=True)
class SheetsRead:
    """The recognised sheets, the findings of all sheets, and the names of all in order.

    unknown: the other sheets with what looks most like their heads, for the user to say what they are.
    """

    readings: tuple[SheetReading, ...]
    findings: tuple[Finding, ...]
    sheet_names: tuple[str, ...]
    unknown: tuple[SheetReading, ...] = ()


def read_sheets(context: ReadingContext, opened: OpenedFile) -> SheetsRead:
    """Return what is on the sheets; our own explanation is passed over, a hidden sheet is named and not read.

    Raises: NotTextError when a CSV file breaks the rules of CSV.
    """
    sheets, corrections = correct_sheets(sheets_of(context, opened), context.said.corrections)
    readings, findings, unknown = [], [*opened.findings, *corrections], list[Sheet]()
    for sheet in sheets:
        if is_own_sheet(sheet):
            continue
        passed_over = _not_read(sheet)
        if passed_over:
            findings.append(passed_over)
            continue
        found = recognise_sheet(sheet, context.words) or _as_said(context, sheet)
        if found is None:
            unknown.append(sheet)
            continue
        reading = _read(context, found)
        readings.append(reading)
        findings += reading.findings
    code = "sheet_not_read" if readings else "sheet_not_recognised"
    findings += [_not_recognised(code, sheet, is_csv=opened.csv_text is not None) for sheet in unknown]
    heads = tuple(
        heads_only(context, register_at(sheet, _fullest_row(sheet), context.words))
        for sheet in unknown
        if not is_headless_form(sheet)
    )
    return SheetsRead(tuple(readings), tuple(findings), tuple(sheet.name for sheet in sheets), heads)


def _as_said(context: ReadingContext, sheet: Sheet) -> Recognised | None:
    """Return the sheet as a register when the user said what one of its columns is."""
    if not any(choice.sheet == sheet.name and choice.became for choice in context.said.columns):
        return None
    return Recognised("register", form=register_at(sheet, _fullest_row(sheet), context.words))


def _read(context: ReadingContext, found: Recognised) -> SheetReading:
    if found.form:
        return read_form_sheet(context, found.form)
    assert found.heads is not None  # noqa: S101 - a sheet is recognised by its form or by its heads
    reading = READERS[found.kind](context, found.heads)
    reading = replace(reading, head_lines=reading.head_lines or (found.heads.row,))
    may_be_empty = found.kind == "leertraject"  # a workbook about programmes has sheets for more than most people deliver
    is_empty = not len(found.heads.data_row_numbers) and not may_be_empty
    return with_findings(reading, [without_rows(found.heads)]) if is_empty else reading


def _not_recognised(code: str, sheet: Sheet, *, is_csv: bool) -> Finding:
    """Return the finding of a sheet of which no row holds heads we know."""
    if is_headless_form(sheet):
        return make_finding("heads_absent", Spot(sheet.name))
    csv = {"is_csv": 1} if is_csv else {}
    return make_finding(code, Spot(sheet.name), _first_heads(sheet), **csv)


def sheets_of(context: ReadingContext, opened: OpenedFile) -> tuple[Sheet, ...]:
    """Return the sheets as they came; a CSV file is read with the separator that gives heads we know, else the fullest rows.

    Raises: NotTextError when a CSV file breaks the rules of CSV.
    """
    if opened.csv_text is None:
        return opened.sheets
    text = opened.csv_text
    tries = {separator: read_csv(text, separator, CSV_ROWS_TRIED) for separator in separators_in(text)}
    known = {separator: _known_n(recognise_sheet(sheet, context.words)) for separator, sheet in tries.items()}
    fullest = max(tries, key=lambda separator: (known[separator], max(tries[separator].filled_n, default=0)))
    return (replace(read_csv(text, fullest), first_widths=first_widths(text, fullest, CSV_ROWS_TRIED)),)


def _known_n(found: Recognised | None) -> int:
    """Return how many heads were found with a separator; 0 when the sheet was not recognised with it."""
    if found is None:
        return 0
    return len(found.form.heads) if found.form else len(found.heads.columns) if found.heads else 0


def _not_read(sheet: Sheet) -> Finding | None:
    if sheet.is_empty:
        return make_finding("sheet_empty", Spot(sheet.name))
    return make_finding("sheet_hidden", Spot(sheet.name)) if sheet.is_hidden else None


def _first_heads(sheet: Sheet) -> str:
    return ", ".join(cell.text for cell in list(sheet.row(_fullest_row(sheet)))[:LONGEST_HEADS])


def _fullest_row(sheet: Sheet) -> int:
    """Return the row that looks most like a row of heads: of the first ones the first with the most texts."""
    return max(sheet.row_numbers[:ROWS_SEARCHED], key=lambda row: sum(isinstance(cell.value, str) for cell in sheet.row(row)))
