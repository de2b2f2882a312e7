"""Excel workbooks (.xlsx, .xlsm) to neutral sheets, in one call; what a file is, is decided in ingest/files.py."""

from ingest.confinement.limits import DEFAULT_LIMITS
from ingest.formats.damage import UnreadableError
from ingest.formats.package import Package
from ingest.formats.xlsx import read_xlsx
from ingest.sheets import Sheet


def read_workbook(content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of an .xlsx or .xlsm file, in order; charts are left out.

    Raises: UnreadableError.
    """
    return read_xlsx(Package(content, DEFAULT_LIMITS)).sheets


__all__ = ["UnreadableError", "read_workbook"]
