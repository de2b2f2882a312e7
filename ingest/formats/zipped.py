"""What kind of workbook is in a zip, by the parts it holds."""

from ingest.formats.damage import UnreadableError
from ingest.formats.ods import read_ods
from ingest.formats.package import Package
from ingest.formats.xlsb import read_xlsb
from ingest.formats.xlsx import Workbook, read_xlsx

ODS_KIND = b"application/vnd.oasis.opendocument.spreadsheet"
FILE_NAMES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt")  # survey tools hand these out in a zip
NUMBERS_PARTS = ("Index/Document.iwa", "Index.zip", "Metadata/BuildVersionHistory.plist")


def read_zip(package: Package, content: bytes) -> Workbook:
    """Return the workbook in a zip. Raises: UnreadableError when there is none."""
    if "xl/workbook.bin" in package:
        return read_xlsb(package, content)
    if "content.xml" in package and "mimetype" in package and package.read("mimetype").strip().startswith(ODS_KIND):
        return read_ods(package, content)
    if any(name in package for name in NUMBERS_PARTS):
        raise UnreadableError("file_of_numbers")
    if "[Content_Types].xml" in package and package.has_folder("xl/"):
        return read_xlsx(package)
    if any(name.lower().endswith(FILE_NAMES) for name in package.real_names()):
        raise UnreadableError("file_packed", kind="zip")
    raise UnreadableError("file_not_a_workbook")
