"""Files that are no workbook and no CSV whatever they are called: web pages, XML, PDF, packed files."""

import re

from ingest.formats.damage import UnreadableError

SEEN = 4_000  # bytes of the start
PACKED = {b"\x1f\x8b": "gzip", b"7z\xbc\xaf\x27\x1c": "7z", b"Rar!": "rar", b"BZh": "bzip2", b"\xfd7zXZ": "xz"}
OTHER = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite format")
WEB = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|table|meta|style|script|div)\b|^MIME-Version:", re.IGNORECASE)
XML = re.compile(rb"^\s*<(?:\?xml|!--|!DOCTYPE|svg|[A-Za-z]+:)", re.IGNORECASE)
EXCEL_2003 = (b"urn:schemas-microsoft-com:office:spreadsheet", b"Excel.Sheet")
FLAT_ODS = b"urn:oasis:names:tc:opendocument"


def check_markup(content: bytes) -> None:
    """Raises: UnreadableError when the file is a web page, XML, a document or packed."""
    for start, kind in PACKED.items():
        if content.startswith(start):
            raise UnreadableError("file_packed", kind=kind)
    seen = content[:SEEN].replace(b"\x00", b"").lstrip(b" \t\r\n\xef\xbb\xbf\xff\xfe")
    if any(sign in seen for sign in EXCEL_2003) and seen.startswith(b"<"):
        raise UnreadableError("file_of_xml_2003")
    if FLAT_ODS in seen and seen.startswith(b"<"):
        raise UnreadableError("file_other_spreadsheet", kind=".fods")
    if WEB.match(seen) or (XML.match(seen) and WEB.search(seen)):
        raise UnreadableError("file_of_html")
    if seen.startswith(OTHER) or XML.match(seen):
        raise UnreadableError("file_not_a_workbook")
