"""Cell styles with the colour of a mark: a copy of the style a cell has, with only another fill."""

import posixpath

from ingest.annotated.package import Package
from ingest.annotated.relations import add_content_type, add_relation, new_part, relation_type
from ingest.annotated.splicing import Splice, spliced, with_attribute
from ingest.annotated.xml_parts import Element, read_elements
from ingest.annotated.xml_text import UTF8_DECLARATION, OddPackageError
from ingest.findings import Severity

FILLS: dict[Severity, str] = {"error": "FFFFC7CE", "warning": "FFFFE699", "notice": "FFDDEBF7"}
MOST_STYLES = 65_490  # of Excel
STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
PLAIN_STYLES = (
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
)


class MarkedStyles:
    """The styles of a workbook and those that were added. Raises: OddPackageError for styles that are not understood."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        elements = read_elements(xml, 2)
        self._fills, self._styles = _only(elements, "fills"), _only(elements, "cellXfs")
        self._fills_n = sum(element.parent == "fills" for element in elements)
        self._each = [element for element in elements if element.parent == "cellXfs" and element.name == "xf"]
        self._added: dict[tuple[int, Severity], int] = {}
        if not self._each or not self._fills_n:
            raise OddPackageError("no cell styles")

    def marked(self, style: int, severity: Severity) -> int:
        """Return the number of the style that is this one with the colour of a severity."""
        known = style if 0 <= style < len(self._each) else 0
        number = self._added.setdefault((known, severity), len(self._each) + len(self._added))
        if number >= MOST_STYLES:
            raise OddPackageError("too many cell styles")
        return number

    def to_xml(self) -> bytes:
        """Return the part with the styles and fills that were asked for; all others keep their number."""
        if not self._added:
            return self._xml
        styles = b"".join(self._copy(self._each[style], severity) for style, severity in self._added)
        fills = "".join(_fill(self._fills.prefix, colour) for colour in FILLS.values()).encode()
        splices = _grown(self._xml, self._styles, len(self._each) + len(self._added), styles)
        return spliced(self._xml, [*splices, *_grown(self._xml, self._fills, self._fills_n + len(FILLS), fills)])

    def _copy(self, style: Element, severity: Severity) -> bytes:
        tag = self._xml[style.start : style.head_end]
        tag = with_attribute(tag, "fillId", self._fills_n + list(FILLS).index(severity))
        return with_attribute(tag, "applyFill", 1) + self._xml[style.head_end : style.end]


def add_plain_styles(package: Package, book_part: str, space: str) -> str:
    """Give a workbook without styles the plainest ones; returns the name of the part."""
    usual = posixpath.join(posixpath.dirname(book_part), "styles.xml")  # where simple readers look without asking
    part = new_part(package, posixpath.dirname(book_part), "styles", "xml") if package.has(usual) else usual
    package.put(part, f'{UTF8_DECLARATION}<styleSheet xmlns="{space}">{PLAIN_STYLES}</styleSheet>'.encode())
    add_relation(package, book_part, relation_type(space, "styles"), part)
    add_content_type(package, part, STYLES_TYPE)
    return part


def _only(elements: tuple[Element, ...], name: str) -> Element:
    found = [element for element in elements if element.name == name and element.depth == 1]
    if len(found) != 1:
        raise OddPackageError(f"{len(found)} times {name}")
    return found[0]


def _grown(xml: bytes, element: Element, count: int, content: bytes) -> list[Splice]:
    tag = with_attribute(xml[element.start : element.head_end], "count", count)
    end = xml.rindex(b"</", element.head_end, element.end)
    return [Splice(element.start, element.head_end, tag), Splice(end, end, content)]


def _fill(prefix: str, colour: str) -> str:
    inner = f'<{prefix}fgColor rgb="{colour}"/><{prefix}bgColor indexed="64"/>'
    return f'<{prefix}fill><{prefix}patternFill patternType="solid">{inner}</{prefix}patternFill></{prefix}fill>'
