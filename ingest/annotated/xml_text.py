"""The text of an XML part, whatever encoding it came in."""

import re

UTF16_MARKS, UTF16_LE, UTF16_BE = (b"\xff\xfe", b"\xfe\xff"), b"<\x00?\x00", b"\x00<\x00?"
DECLARATION = re.compile(r"^\ufeff?<\?xml[^>]*\?>")
ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")
OTHER_ENCODINGS = ("iso-8859-1", "us-ascii", "windows-1252")
UTF8_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class OddPackageError(Exception):
    """The workbook cannot be marked without a chance of damage; the remarks go in a new workbook."""


def as_utf8(xml: bytes) -> bytes:
    """Return the part in UTF-8, the same bytes when it is that already. Raises: OddPackageError for a rare encoding."""
    encoding = _encoding(xml)
    if encoding == "utf-8":
        return xml
    try:
        return (UTF8_DECLARATION + DECLARATION.sub("", xml.decode(encoding))).encode()
    except UnicodeError as error:
        raise OddPackageError("signs that the encoding does not have") from error


def _encoding(xml: bytes) -> str:
    if xml.startswith(UTF16_MARKS):
        return "utf-16"
    if xml.startswith((UTF16_LE, UTF16_BE)):
        return "utf-16-le" if xml.startswith(UTF16_LE) else "utf-16-be"
    declared = ENCODING.match(xml)
    encoding = declared[1].decode().lower() if declared else "utf-8"
    if encoding not in ("utf-8", *OTHER_ENCODINGS):
        raise OddPackageError(f"encoding {encoding}")
    return encoding
