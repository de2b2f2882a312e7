"""What the workbook part of an .xlsx or .xlsm says: its sheets, its calendar, its percent formats."""

import posixpath
import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ingest.formats.damage import UnreadableError
from ingest.formats.package import Package
from ingest.formats.safe_xml import as_utf8, attributes_of, children, read_tree

CONTENT_TYPES = "[Content_Types].xml"
NOT_IN_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
LONGEST_FORMAT = 255  # signs, in Excel; brackets without end would take the square of the length
MOST_SHEETS = 500
BUILT_IN_PERCENT = {9, 10}


@dataclass(frozen=True)
class SheetPart:
    """A sheet with cells and the part that holds it."""

    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True)
class Book:
    """The sheets in order (charts left out), and what all of them share.

    percent: numbers of the cell formats that show a percentage. styles, texts: parts as they are, empty when absent.
    """

    sheets: tuple[SheetPart, ...]
    is_1904: bool
    percent: frozenset[int]
    styles: bytes
    texts_part: str


def read_book(package: Package) -> Book:
    """Return what the workbook says. Raises: UnreadableError."""
    path = _workbook_path(package)
    tree = read_tree(package.read(path))
    relations = relations_of(package, path)
    styles_part = _target(relations, "styles")
    styles = as_utf8(package.read(styles_part)) if styles_part in package else b""
    properties = [attributes_of(found).get("date1904", "") for found in children(tree, "workbookPr")]
    return Book(
        tuple(_sheet_parts(tree, relations, package)),
        any(text in ("1", "true", "on") for text in properties),
        percent_formats(styles),
        styles,
        _target(relations, "sharedStrings"),
    )


def _workbook_path(package: Package) -> str:
    for relation in relations_of(package, "").values():
        if relation[0] == "officeDocument" and relation[1] in package:
            return relation[1]
    raise UnreadableError


def relations_of(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Return kind and target of the relations of a part, by number."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in package:
        raise UnreadableError
    found: dict[str, tuple[str, str]] = {}
    for element in children(read_tree(package.read(path)), "Relationship"):
        said = attributes_of(element)
        target = said.get("Target", "")
        whole = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[said.get("Id", "")] = (said.get("Type", "").rpartition("/")[2], whole)
    return found


def _target(relations: dict[str, tuple[str, str]], kind: str) -> str:
    return next((target for found, target in relations.values() if found == kind), "")


def _sheet_parts(tree: Element, relations: dict[str, tuple[str, str]], package: Package) -> list[SheetPart]:
    found = list[SheetPart]()
    for element in children(tree, "sheet"):
        said = attributes_of(element)
        kind, target = relations.get(said.get("id", ""), ("", ""))
        if kind != "worksheet":
            continue  # a chart, a dialogue or a sheet of macros holds no cells
        if target not in package or target in {part.part for part in found}:
            raise UnreadableError
        check_sheets(len(found) + 1)
        found.append(SheetPart(said.get("name", ""), target, said.get("state", "visible") not in ("visible", "")))
    return found


def check_sheets(sheets_n: int) -> None:
    """Raises: UnreadableError when a workbook has more sheets than a person makes."""
    if sheets_n > MOST_SHEETS:
        raise UnreadableError("file_too_many_sheets", limit_n=MOST_SHEETS)


def percent_formats(styles: bytes) -> frozenset[int]:
    """Return the numbers of the cell formats that show 0.45 as 45 %."""
    if not styles:
        return frozenset()
    tree = read_tree(styles)
    own = {attributes_of(e).get("numFmtId", ""): attributes_of(e).get("formatCode", "") for e in children(tree, "numFmt")}
    percent = {number for number, code in own.items() if is_percent(code)} | {str(n) for n in BUILT_IN_PERCENT} - set(own)
    for formats in children(tree, "cellXfs"):
        return frozenset(n for n, e in enumerate(children(formats, "xf")) if attributes_of(e).get("numFmtId") in percent)
    return frozenset()


def is_percent(number_format: str) -> bool:
    """Return whether a format shows a share as a percentage; a percent sign in quotes does not."""
    return "%" in NOT_IN_FORMAT.sub("", number_format[:LONGEST_FORMAT])
