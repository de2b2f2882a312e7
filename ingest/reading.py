"""Reads every sheet of an opened file with the layout its heads say."""

from collections.abc import Callable
from dataclasses import dataclass

from ingest.csv_file import read_csv, separators_in
from ingest.files import OpenedFile
from ingest.findings import Finding, Spot, make_finding
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.long import read_long
from ingest.layouts.pilots import read_pilots
from ingest.layouts.questionnaire import read_questionnaire
from ingest.layouts.recognition import ROWS_SEARCHED, is_own_sheet, recognise_sheet
from ingest.layouts.register import read_register
from ingest.layouts.targets import read_targets
from ingest.records import Kind
from ingest.rows import ReadingContext, SheetReading
from ingest.sheets import Sheet

READERS: dict[Kind, Callable[[ReadingContext, HeadRow], SheetReading]] = {
    "register": read_register,
    "vragenlijst": read_questionnaire,
    "lang": read_long,
    "pilots": read_pilots,
    "doelen": read_targets,
}
CSV_ROWS_TRIED = 60  # rows read to find the separator
LONGEST_HEADS = 12  # heads named of a sheet that was not recognised


@dataclass(frozen=True)
class SheetsRead:
    """The recognised sheets, the findings of all sheets, and the names of all in order."""

    readings: tuple[SheetReading, ...]
    findings: tuple[Finding, ...]
    sheet_names: tuple[str, ...]


def read_sheets(context: ReadingContext, opened: OpenedFile) -> SheetsRead:
    """Return what is on the sheets; our own explanation is passed over, a hidden sheet is named and not read.

    Raises: NotTextError when a CSV file breaks the rules of CSV.
    """
    sheets = _sheets(context, opened)
    readings, findings, unknown = [], list[Finding](), list[Sheet]()
    for sheet in sheets:
        if is_own_sheet(sheet):
            continue
        passed_over = _not_read(sheet)
        if passed_over:
            findings.append(passed_over)
            continue
        found = recognise_sheet(sheet, context.words)
        if found is None:
            unknown.append(sheet)
            continue
        reading = READERS[found[0]](context, found[1])
        readings.append(reading)
        findings += [*reading.findings, *_without_rows(found[1])]
    code = "sheet_not_read" if readings else "sheet_not_recognised"
    csv = {"is_csv": 1} if opened.csv_text is not None else {}
    findings += [make_finding(code, Spot(sheet.name), _first_heads(sheet), **csv) for sheet in unknown]
    return SheetsRead(tuple(readings), tuple(findings), tuple(sheet.name for sheet in sheets))


def _sheets(context: ReadingContext, opened: OpenedFile) -> tuple[Sheet, ...]:
    """Return the sheets; a CSV file is read with the separator that gives heads we know, else the fullest rows."""
    if opened.csv_text is None:
        return opened.sheets
    text = opened.csv_text
    tries = {separator: read_csv(text, separator, CSV_ROWS_TRIED) for separator in separators_in(text)}
    known = [separator for separator, sheet in tries.items() if recognise_sheet(sheet, context.words)]
    fullest = max(tries, key=lambda separator: max(tries[separator].filled_n, default=0))
    return (read_csv(text, known[0] if known else fullest),)


def _not_read(sheet: Sheet) -> Finding | None:
    if sheet.is_empty:
        return make_finding("sheet_empty", Spot(sheet.name))
    return make_finding("sheet_hidden", Spot(sheet.name)) if sheet.is_hidden else None


def _without_rows(heads: HeadRow) -> list[Finding]:
    return (
        []
        if heads.data_rows
        else [make_finding("sheet_without_rows", Spot(heads.sheet.name, heads.row, heads.columns[0].column))]
    )


def _first_heads(sheet: Sheet) -> str:
    """Return the texts of the row that looks most like a row of heads: the fullest of the first ones."""
    fullest = max(sheet.row_numbers[:ROWS_SEARCHED], key=lambda row: sheet.filled_n[row - 1])
    return ", ".join(cell.text for cell in list(sheet.row(fullest))[:LONGEST_HEADS])
