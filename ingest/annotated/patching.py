"""The user's own workbook with marks and notes: only the parts that hold them are changed."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.annotated.book_parts import BookParts, BookSheet, read_book_parts
from ingest.annotated.marked_sheet import OpenSheet, mark_splices, notes_splice
from ingest.annotated.marked_styles import MarkedStyles, add_plain_styles
from ingest.annotated.marks import Mark, SheetMarks, one_per_cell
from ingest.annotated.package import Package, check_sound
from ingest.annotated.rows_index import first_filled_cell, index_rows, searchable
from ingest.annotated.sheet_frame import read_frame
from ingest.annotated.sheet_notes import write_notes
from ingest.annotated.splicing import spliced_pieces
from ingest.annotated.xml_parts import read_elements


def marked_workbook(content: bytes, marks: Sequence[SheetMarks]) -> bytes:
    """Return the package with the marks and notes; every part that need not change is the same to the byte.

    A digital signature in the workbook does not hold for the copy, as after any change of it.
    Raises: OddPackageError when it cannot be done without a chance of damage.
    """
    package = Package(content)
    book = read_book_parts(package)
    space = read_elements(package.read_xml(book.part), 0)[0].space
    styles_part = book.styles_part or add_plain_styles(package, book.part, space)
    styles = MarkedStyles(package.read_xml(styles_part))
    for sheet, of_sheet in _by_sheet(book, marks):
        _mark_sheet(package, sheet, styles, of_sheet)
    written = styles.to_xml()
    check_sound([written])
    package.put(styles_part, written)
    return package.to_bytes()


def _by_sheet(book: BookParts, marks: Sequence[SheetMarks]) -> list[tuple[BookSheet, list[Mark]]]:
    """Return the marks with the sheet they stand on; what is about no sheet that can be seen goes to A1 of the first one."""
    found: dict[str, list[Mark]] = {}
    first = book.first_sheet
    for of_sheet in marks:
        sheet = book.sheet(of_sheet.sheet) if of_sheet.sheet else first
        for mark in of_sheet.marks:
            if sheet is None or (not mark.row and (not of_sheet.sheet or not sheet.is_visible)):
                found.setdefault(first.part, []).append(replace(mark, row=1, column=1))
            else:
                found.setdefault(sheet.part, []).append(mark)
    return [(sheet, found[sheet.part]) for sheet in book.sheets if sheet.part in found]


def _mark_sheet(package: Package, sheet: BookSheet, styles: MarkedStyles, marks: Sequence[Mark]) -> None:
    xml = package.read_xml(sheet.part)
    searched = searchable(xml)
    frame = read_frame(xml, searched)
    opened = OpenSheet(xml, searched, frame, index_rows(searched, frame), styles)
    placed = one_per_cell(_placed(opened, mark) for mark in marks)
    splices = mark_splices(opened, placed)
    if any(mark.texts for mark in placed):
        link = write_notes(package, sheet.part, opened, placed)
        splices += [notes_splice(opened, link)] if link else []
    check_sound(spliced_pieces(xml, splices))
    package.change(sheet.part, lambda: spliced_pieces(xml, splices))


def _placed(sheet: OpenSheet, mark: Mark) -> Mark:
    """Return the mark at the cell where it is seen: the first one of a merged range; of a whole sheet the first filled one."""
    row, column = (mark.row, mark.column) if mark.row else first_filled_cell(sheet.searched, sheet.index)
    row, column = sheet.frame.first_of_merged(row, column)
    return replace(mark, row=row, column=column)
