"""The sheets of a workbook, each with the part it stands in."""

from dataclasses import dataclass

from ingest.annotated.package import Package
from ingest.annotated.relations import main_part, read_relations, related
from ingest.annotated.xml_parts import Element, read_elements
from ingest.annotated.xml_text import OddPackageError


@dataclass(frozen=True)
class BookSheet:
    """A sheet as the workbook lists it; has_cells is False for a chart sheet."""

    name: str
    part: str
    is_visible: bool
    has_cells: bool


@dataclass(frozen=True)
class BookParts:
    """The workbook part, its sheets in the order of the tabs, and the part with the styles (empty for none)."""

    part: str
    sheets: tuple[BookSheet, ...]
    styles_part: str

    @property
    def first_sheet(self) -> BookSheet:
        """The first sheet with cells that is shown. Raises: OddPackageError when there is none."""
        seen = [sheet for sheet in self.sheets if sheet.has_cells]
        if not seen:
            raise OddPackageError("no sheet with cells")
        return next((sheet for sheet in seen if sheet.is_visible), seen[0])

    def sheet(self, name: str) -> BookSheet | None:
        """Return the sheet of a finding: one with cells, that is shown."""
        exact = [sheet for sheet in self.sheets if sheet.name == name]
        near = [sheet for sheet in self.sheets if sheet.name.strip().casefold() == name.strip().casefold()]
        return next((sheet for sheet in (*exact, *near) if sheet.has_cells), None)


def read_book_parts(package: Package) -> BookParts:
    """Return the sheets of a package. Raises: OddPackageError when it holds no workbook that is understood."""
    part = main_part(package)
    relations = {relation.relation_id: relation for relation in read_relations(package, part)}
    sheets = []
    for element in read_elements(package.read_xml(part), 2):
        if element.name != "sheet" or element.parent != "sheets":
            continue
        relation = relations.get(element.relation_id)
        if relation is None or not package.has(relation.target):
            raise OddPackageError("a sheet without a part")
        sheets.append(
            BookSheet(element.attributes.get("name", ""), relation.target, _is_visible(element), relation.kind == "worksheet")
        )
    if len({sheet.part for sheet in sheets}) != len(sheets):
        raise OddPackageError("two sheets in one part")
    return BookParts(part, tuple(sheets), related(package, part, "styles"))


def _is_visible(element: Element) -> bool:
    return element.attributes.get("state", "visible") == "visible"
