"""An .xls to neutral sheets: values by python-calamine; percent formats, errors and passwords from its records."""

from ingest.confinement.limits import Limits
from ingest.formats.biff import read_biff
from ingest.formats.damage import UnreadableError
from ingest.formats.ole import OleFile
from ingest.formats.pages import Extras, read_pages
from ingest.formats.xlsx import Workbook
from ingest.formats.xlsx_marks import NO_MARKS

ENCRYPTED_STREAM = "EncryptedPackage"
WORKBOOK_STREAMS = ("Workbook", "Book")


def read_ole(content: bytes, limits: Limits) -> Workbook:
    """Return the sheets of an .xls. Raises: UnreadableError when it is encrypted, damaged or something else."""
    try:
        container = OleFile(content)
        stream = container.stream(*WORKBOOK_STREAMS)
    except UnreadableError as error:
        raise UnreadableError(_kind_of_damaged(content)) from error
    if container.has(ENCRYPTED_STREAM):
        raise UnreadableError("file_encrypted")
    if stream is None:
        raise UnreadableError("file_not_a_workbook")
    book = read_biff(stream)
    return read_pages(content, lambda name: Extras(book.marks.get(name, NO_MARKS)), limits)


def _kind_of_damaged(content: bytes) -> str:
    """Return what to say of a container that cannot be taken apart, by the names that stand in it."""
    if ENCRYPTED_STREAM.encode("utf-16-le") in content:
        return "file_encrypted"
    names = (name.encode("utf-16-le") for name in WORKBOOK_STREAMS)
    return "file_damaged" if any(name in content for name in names) else "file_not_a_workbook"
