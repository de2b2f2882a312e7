"""What kind of file is it, and can it be read? By its content, never by its name.

Limits are checked before anything is unpacked. What cannot be read is a finding
with a remedy. Other formats and a child process around the reading come later.
"""

import math
import zipfile
from dataclasses import dataclass
from io import BytesIO

from ingest.csv_file import NotTextError, decode_text
from ingest.findings import Finding, Spot, make_finding
from ingest.messages.facts import Param
from ingest.sheets import Sheet
from ingest.workbook import WorkbookDamagedError, merged_cells_n, read_workbook

MB = 1_000_000
MAX_FILE_MB = 20
MAX_UNPACKED_MB = 200
MAX_PARTS = 5_000
MAX_MERGED_CELLS = 2_000_000  # a whole column is one million; all cells of a sheet are 17 thousand million

ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
OLD_EXCEL_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
MARKUP_STARTS = (b"<", b"%PDF", b"{\\rtf")


@dataclass(frozen=True)
class OpenedFile:
    """The sheets of a workbook, the text of a CSV file, or the finding that says why it cannot be read."""

    sheets: tuple[Sheet, ...] = ()
    csv_text: str | None = None
    refusal: Finding | None = None


def open_file(content: bytes) -> OpenedFile:
    """Return the sheets of a delivered file; never raises for anything in the file."""
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return _refused("file_empty")
    if len(content) > MAX_FILE_MB * MB:
        return _refused("file_too_large", size_mb=math.ceil(len(content) / MB), limit_mb=MAX_FILE_MB)
    if content.startswith(ZIP_STARTS):
        return _open_zip(content)
    if content.startswith(OLE_START):
        return _refused(_kind_of_ole(content))
    if content.lstrip(b" \t\r\n\xef\xbb\xbf").startswith(MARKUP_STARTS):
        return _refused("file_not_a_workbook")
    return _open_text(content)


def _refused(code: str, **params: Param) -> OpenedFile:
    return OpenedFile(refusal=make_finding(code, Spot(), "", **params))


def _kind_of_ole(content: bytes) -> str:
    if ENCRYPTED_STREAM in content:
        return "file_encrypted"
    return "file_old_excel" if any(stream in content for stream in OLD_EXCEL_STREAMS) else "file_not_a_workbook"


def _open_zip(content: bytes) -> OpenedFile:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return _refused("file_damaged")
    if len(parts) > MAX_PARTS:
        return _refused("file_too_many_parts", parts_n=len(parts), limit_n=MAX_PARTS)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED_MB * MB:
        return _refused("file_unpacks_too_large", size_mb=math.ceil(unpacked / MB), limit_mb=MAX_UNPACKED_MB)
    if any(part.flag_bits & 1 for part in parts):
        return _refused("file_encrypted")
    return _open_parts(content, {part.filename for part in parts})


def _open_parts(content: bytes, names: set[str]) -> OpenedFile:
    if "xl/workbook.bin" in names:
        return _refused("file_other_spreadsheet", kind=".xlsb")
    if "content.xml" in names and "mimetype" in names:
        return _refused("file_other_spreadsheet", kind=".ods")
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        return _refused("file_not_a_workbook")
    try:
        merged_n = merged_cells_n(content)
        if merged_n > MAX_MERGED_CELLS:
            return _refused("file_too_much_merged", merged_n=merged_n, limit_n=MAX_MERGED_CELLS)
        return OpenedFile(read_workbook(content))
    except WorkbookDamagedError:
        return _refused("file_damaged")


def _open_text(content: bytes) -> OpenedFile:
    try:
        return OpenedFile(csv_text=decode_text(content))
    except NotTextError:
        return _refused("file_not_a_workbook")
