"""An .xlsx or .xlsm to neutral sheets: rows in pieces, values by python-calamine, marks from the XML itself."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

from ingest.confinement.progress import report_progress
from ingest.formats.in_turn import in_turn
from ingest.formats.package import Package
from ingest.formats.safe_xml import as_utf8
from ingest.formats.sheet_builder import Block, FarOut, SheetBuilder, SheetFacts
from ingest.formats.xlsx_book import Book, SheetPart, read_book
from ingest.formats.xlsx_cells import Frame, Values, read_texts, read_values
from ingest.formats.xlsx_marks import NO_MARKS, Marks, find_marks, has_marks
from ingest.formats.xlsx_plain import Rewriter, cells_are_plain, rows_are_plain
from ingest.formats.xlsx_portions import portions
from ingest.formats.xlsx_rows import SheetXml
from ingest.sheets import Sheet

READING_FROM, READING_TO = 0.05, 0.5  # of the whole: the rest is checking


@dataclass(frozen=True)
class Workbook:
    """The sheets of a workbook, and the first cell of each sheet that was left out as far from the others."""

    sheets: tuple[Sheet, ...]
    far_out: tuple[FarOut, ...] = ()


class Done:
    """How much of a workbook has been read, in the size of its unpacked sheets."""

    def __init__(self, whole: int) -> None:
        self.whole, self.done = max(whole, 1), 0

    def add(self, size: int) -> None:
        """Say that this much more has been read."""
        self.done += size
        report_progress(READING_FROM + (READING_TO - READING_FROM) * min(self.done / self.whole, 1), "reading")


def read_xlsx(package: Package) -> Workbook:
    """Return the sheets in order; charts are left out. Raises: UnreadableError."""
    book = read_book(package)
    done = Done(sum(package.size(part.part) for part in book.sheets))
    read = [_read_sheet(package, book, part, done) for part in book.sheets]
    return Workbook(tuple(sheet for sheet, _far in read), tuple(far for _sheet, far in read if far))


def _read_sheet(package: Package, book: Book, part: SheetPart, done: Done) -> tuple[Sheet, FarOut | None]:
    xml = SheetXml(package.stream(part.part), package.limits)
    builder = SheetBuilder(package.limits.columns)
    texts = _texts_of(package, book)

    def read(rows: bytes) -> Values:
        return read_values(rows, Frame(xml.root, xml.prefix, book.styles, book.is_1904), texts)

    with closing(in_turn(read, _portions(xml))) as portions_read:
        for rows, values in portions_read:
            _add(builder, values, _marks(rows, xml.prefix, book.percent))
            done.add(len(rows))
    facts = SheetFacts(part.name, part.is_hidden, xml.merged())
    return builder.finish(facts, read_texts(builder.kept_elsewhere(), texts))


def _portions(xml: SheetXml) -> Iterator[bytes]:
    for rows in _plain_pieces(xml):
        yield from portions(rows, xml.prefix)


def _texts_of(package: Package, book: Book) -> Callable[[], bytes]:
    kept = list[bytes]()

    def texts() -> bytes:
        if not kept:
            kept.append(as_utf8(package.read(book.texts_part)) if book.texts_part in package else b"")
        return kept[0]

    return texts


def _plain_pieces(xml: SheetXml) -> Iterator[bytes]:
    """Give the rows so that each says its number first."""
    rewriter: Rewriter | None = None
    for rows in xml.pieces():
        if rewriter or not rows_are_plain(rows, xml.prefix):
            rewriter = rewriter or Rewriter()
            yield rewriter.plain(rows)
        else:
            yield rows


def _marks(rows: bytes, prefix: bytes, percent: frozenset[int]) -> Marks:
    if not has_marks(rows, prefix, percent):
        return NO_MARKS
    return find_marks(rows if cells_are_plain(rows, prefix) else Rewriter().plain(rows), prefix, percent)


def _add(builder: SheetBuilder, values: Values, marks: Marks) -> None:
    """Add the values in blocks; a mark above or below the values (a formula without result) has a block of its own."""
    last_row = values.first_row + len(values.rows) - 1
    if values.rows:
        builder.add(Block(values.rows, values.first_row, values.first_column, marks.percent_between(values.first_row, last_row)))
    if marks.trouble:
        first_row = min(min(contents) for contents in marks.trouble.values())
        builder.add(Block([], first_row, 1, trouble=marks.trouble))
