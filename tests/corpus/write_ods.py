"""Pages to .ods: a zip with content.xml, as LibreOffice writes it.

Equal neighbours are written once with a repeat, percentages and dates have types of
their own, and the sheet ends with a row repeated to the bottom, as real files do.
"""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from tests.corpus.pages import CellError, Page, address, corners
from tests.corpus.write_text import shown
from tests.ingest.builders import Formula, Percent

MIME = "application/vnd.oasis.opendocument.spreadsheet"
NO_NOTES: Mapping[str, str] = {}
LAST_ROW = 1_048_576
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("calcext", "calcext"))
)
HIDDEN_STYLE = (
    '<style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>'
)
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def write_ods(pages: Sequence[Page]) -> bytes:
    """The bytes of an .ods file with these pages."""
    out = BytesIO()
    body = "".join(_table(page) for page in pages)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMESPACES} office:version="1.2">'
        f"<office:automatic-styles>{HIDDEN_STYLE}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), MIME, zipfile.ZIP_STORED)
        archive.writestr(zipfile.ZipInfo("content.xml"), content, zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo("META-INF/manifest.xml"), MANIFEST, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _table(page: Page) -> str:
    spans = {corners(merged)[:2]: corners(merged)[2:] for merged in page.merged}
    rows = [_row([], number, spans) for number in range(1, page.first_row)]
    rows += [_row(row, number, spans, dict(page.notes)) for number, row in page.numbered()]
    used = page.first_row - 1 + len(page.rows)
    end = f'<table:table-row table:number-rows-repeated="{LAST_ROW - used}"><table:table-cell/></table:table-row>'
    style = "hid" if page.is_hidden else "ta1"
    return f'<table:table table:name={quoteattr(page.name)} table:style-name="{style}">{"".join(rows)}{end}</table:table>'


def _row(
    contents: Sequence[Any], row: int, spans: dict[tuple[int, int], tuple[int, int]], notes: Mapping[str, str] = NO_NOTES
) -> str:
    cells = [
        _noted(_cell(content, (row, column), spans), notes.get(address(row, column), ""))
        for column, content in enumerate(contents, start=1)
    ]
    written = []
    for cell, group in groupby(cells or ["<table:table-cell/>"]):
        count = len(list(group))
        repeat = f' table:number-columns-repeated="{count}"' if count > 1 else ""
        head, rest = cell.split("table-cell", 1)
        written.append(f"{head}table-cell{repeat}{rest}")
    return f"<table:table-row>{''.join(written)}</table:table-row>"


def _noted(cell: str, note: str) -> str:
    """The cell with its note, which stands before the text."""
    annotation = f"<office:annotation><text:p>{escape(note)}</text:p></office:annotation><text:p>"
    return cell.replace("<text:p>", annotation, 1) if note else cell


def _cell(content: Any, place: tuple[int, int], spans: dict[tuple[int, int], tuple[int, int]]) -> str:
    if any(first <= place <= last and first != place and _covers(first, last, place) for first, last in spans.items()):
        return "<table:covered-table-cell/>"
    span = ""
    if place in spans:
        rows, columns = spans[place][0] - place[0] + 1, spans[place][1] - place[1] + 1
        span = f' table:number-columns-spanned="{columns}" table:number-rows-spanned="{rows}"'
    if content is None:
        return f"<table:table-cell{span}/>"
    return f"<table:table-cell{span}{_attributes(content)}>{_paragraphs(shown(content))}</table:table-cell>"


def _covers(first: tuple[int, int], last: tuple[int, int], place: tuple[int, int]) -> bool:
    return first[0] <= place[0] <= last[0] and first[1] <= place[1] <= last[1]


def _paragraphs(text: str) -> str:
    return "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))


def _attributes(content: Any) -> str:
    if isinstance(content, bool):
        return f' office:value-type="boolean" office:boolean-value="{str(content).lower()}"'
    if isinstance(content, Percent):
        return f' office:value-type="percentage" office:value="{content.share!r}"'
    if isinstance(content, Formula):
        stored = f' office:value-type="float" office:value="{content.stored}"' if content.stored is not None else ""
        return f' table:formula="of:{escape(content.text)}"{stored}'
    if isinstance(content, CellError):
        return ' table:formula="of:=[.#REF!]" office:value-type="string" office:string-value="" calcext:value-type="error"'
    if isinstance(content, date):
        return f' office:value-type="date" office:date-value="{content.isoformat()}"'
    if isinstance(content, int | float):
        return f' office:value-type="float" office:value="{content!r}"'
    return ' office:value-type="string" calcext:value-type="string"'
