"""What kind of file is it, and can it be read? By its content, never by its name.

Limits are checked before anything is unpacked. What cannot be read is a finding
with a remedy.
"""

import math
from dataclasses import dataclass

from ingest.confinement.limits import DEFAULT_LIMITS, MB, Limits
from ingest.confinement.progress import report_progress
from ingest.csv_file import NotTextError
from ingest.findings import Finding, Spot, make_finding
from ingest.formats.csv_shape import check_shape
from ingest.formats.damage import UnreadableError
from ingest.formats.encodings import decode_with_findings
from ingest.formats.markup import check_markup
from ingest.formats.old_excel import read_ole
from ingest.formats.ole import OLE_START
from ingest.formats.package import Package
from ingest.formats.sheet_builder import FarOut
from ingest.formats.xlsx import Workbook
from ingest.formats.zipped import read_zip
from ingest.sheets import Sheet

ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
BLANKS = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"


@dataclass(frozen=True)
class OpenedFile:
    """The sheets of a workbook, the text of a CSV file, or the finding that says why it cannot be read.

    findings: what is worth knowing of the file as a whole, such as the encoding that was taken.
    """

    sheets: tuple[Sheet, ...] = ()
    csv_text: str | None = None
    refusal: Finding | None = None
    findings: tuple[Finding, ...] = ()


def open_file(content: bytes, limits: Limits = DEFAULT_LIMITS) -> OpenedFile:
    """Return the sheets of a delivered file; never raises for anything in the file."""
    report_progress(0.01, "opening")
    try:
        return _open(content, limits)
    except UnreadableError as error:
        return OpenedFile(refusal=make_finding(error.code, Spot(), "", **error.params))
    except NotTextError:
        return OpenedFile(refusal=make_finding("file_not_a_workbook", Spot()))


def _open(content: bytes, limits: Limits) -> OpenedFile:
    if not content.strip(BLANKS):
        raise UnreadableError("file_empty")
    if len(content) > limits.file_mb * MB:
        raise UnreadableError("file_too_large", size_mb=math.ceil(len(content) / MB), limit_mb=limits.file_mb)
    if content.startswith(ZIP_STARTS):
        return _opened(read_zip(Package(content, limits), content))
    if content.startswith(OLE_START):
        return _opened(read_ole(content, limits))
    check_markup(content)
    text, findings = decode_with_findings(content)
    return OpenedFile(csv_text=text, findings=(*findings, *check_shape(text, limits)))


def _opened(book: Workbook) -> OpenedFile:
    if not book.sheets:
        raise UnreadableError("file_without_sheets")
    return OpenedFile(book.sheets, findings=tuple(_far_out(far) for far in book.far_out))


def _far_out(far: FarOut) -> Finding:
    return make_finding("cell_far_out", Spot(far.sheet, far.row, far.column))
