"""Workbooks that python-calamine reads as a whole (.xls, .xlsb, .ods) to neutral sheets, a thousand rows at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ingest.confinement.limits import Limits
from ingest.confinement.progress import report_progress
from ingest.formats.damage import reading_with_calamine
from ingest.formats.sheet_builder import Block, FarOut, SheetBuilder, SheetFacts
from ingest.formats.xlsx import READING_FROM, READING_TO, Workbook
from ingest.formats.xlsx_book import check_sheets
from ingest.formats.xlsx_marks import NO_MARKS, Marks
from ingest.formats.xlsx_rows import area_of, check_merged, merged_range
from ingest.sheets import MergedRange, Sheet

ROWS_AT_A_TIME = 1_000


@dataclass(frozen=True)
class Extras:
    """What python-calamine does not say of a sheet. merged None: ask python-calamine."""

    marks: Marks = NO_MARKS
    merged: tuple[MergedRange, ...] | None = None


ExtrasOf = Callable[[str], Extras]


def read_pages(content: bytes, extras_of: ExtrasOf, limits: Limits) -> Workbook:
    """Return the sheets in order; charts are left out. extras_of: by the name of a sheet. Raises: UnreadableError."""
    sheets, far_out = list[Sheet](), list[FarOut]()
    with reading_with_calamine():
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        pages = [found for found in book.sheets_metadata if found.typ is SheetTypeEnum.WorkSheet]
        check_sheets(len(pages))
        for number, found in enumerate(pages, start=1):
            page, extras = book.get_sheet_by_name(found.name), extras_of(found.name)
            builder = SheetBuilder(limits.columns)
            for block in _blocks(page, extras.marks):
                builder.add(block)
            hidden = found.visible is not SheetVisibleEnum.Visible
            sheet, far = builder.finish(SheetFacts(found.name, hidden, _merged(page, extras, limits)))
            sheets.append(sheet)
            far_out += [far] if far else []
            report_progress(READING_FROM + (READING_TO - READING_FROM) * number / len(pages), "reading")
    return Workbook(tuple(sheets), tuple(far_out))


def _blocks(page: CalamineSheet, marks: Marks) -> Iterator[Block]:
    """Give the rows from the first of the sheet; python-calamine leaves out blank columns before the first, not rows."""
    source, first_row = page.iter_rows(), 1
    first_column = page.start[1] + 1 if page.start else 1
    while rows := list(islice(source, ROWS_AT_A_TIME)):
        last_row = first_row + len(rows) - 1
        yield Block(rows, first_row, first_column, marks.percent_between(first_row, last_row))
        first_row = last_row + 1
    if marks.trouble:
        yield Block([], 1, 1, trouble=marks.trouble)


def _merged(page: CalamineSheet, extras: Extras, limits: Limits) -> tuple[MergedRange, ...]:
    if extras.merged is not None:
        found = extras.merged
    else:
        ranges = page.merged_cell_ranges or []
        found = tuple(merged_range(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1) for first, last in ranges)
    check_merged(len(found), sum(area_of(merged) for merged in found), limits)
    return found
