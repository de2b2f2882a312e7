"""Pages to CSV and TSV, as Excel in Dutch writes them: the text a person sees in each cell."""

from datetime import date, datetime
from typing import Any

from tests.corpus.pages import CellError, Page
from tests.ingest.builders import Formula, Percent

ENCODINGS = {
    "utf-8": ("utf-8", b""),
    "utf-8 with mark": ("utf-8", b"\xef\xbb\xbf"),
    "utf-16 little": ("utf-16-le", b"\xff\xfe"),
    "utf-16 big": ("utf-16-be", b"\xfe\xff"),
    "windows-1252": ("cp1252", b""),
    "mac roman": ("mac_roman", b""),
}
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def write_text(page: Page, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """The bytes of a text file. encoding: a key of ENCODINGS, or any name Python knows."""
    rows = [()] * (page.first_row - 1) + [tuple(row) for row in page.rows]
    text = "".join(separator.join(_quoted(shown(content), separator) for content in row) + "\r\n" for row in rows)
    codec, mark = ENCODINGS.get(encoding, (encoding, b""))
    return mark + text.encode(codec)


def shown(content: Any) -> str:
    """What Excel in Dutch shows for a content."""
    if content is None:
        return ""
    if isinstance(content, bool):
        return "WAAR" if content else "ONWAAR"
    if isinstance(content, Percent):
        return f"{content.share * 100:.10g}%".replace(".", ",")
    if isinstance(content, Formula):
        return content.stored or ""
    if isinstance(content, CellError):
        return content.shown
    return _shown_value(content)


def _shown_value(content: Any) -> str:
    if isinstance(content, datetime):
        return f"{content.day}-{content.month}-{content.year} {content:%H:%M}"
    if isinstance(content, date):
        return f"{content.day}-{content.month}-{content.year}"
    return f"{content:.10g}".replace(".", ",") if isinstance(content, float) else str(content)


def _quoted(text: str, separator: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in (separator, '"', "\n", "\r")) else text
