"""The relations between the parts of a package, and the kinds of content of its parts."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote
from xml.sax.saxutils import quoteattr

from ingest.annotated.package import Package
from ingest.annotated.splicing import Splice, opened, spliced
from ingest.annotated.xml_parts import RELATION_SPACES, Element, read_elements
from ingest.annotated.xml_text import UTF8_DECLARATION, OddPackageError

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class Relation:
    """A relation of a part: kind is the last word of its type; target is the name of a part, empty when it is outside."""

    relation_id: str
    kind: str
    target: str


def read_relations(package: Package, part: str) -> tuple[Relation, ...]:
    """Return the relations of a part; "" gives those of the package."""
    if not package.has(_relations_part(part)):
        return ()
    found = read_elements(package.read_xml(_relations_part(part)), 1)
    return tuple(_relation(package, part, element) for element in found if element.name == "Relationship")


def related(package: Package, part: str, kind: str) -> str:
    """Return the part that a part has a relation of this kind with; empty when there is none."""
    return next((relation.target for relation in read_relations(package, part) if relation.kind == kind and relation.target), "")


def add_relation(package: Package, part: str, relation_type: str, target: str) -> str:
    """Give a part a relation with a target part; returns its id."""
    name = _relations_part(part)
    if not package.has(name):
        package.put(name, f'{UTF8_DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONS}"></Relationships>'.encode())
    xml = package.read_xml(name)
    elements = read_elements(xml, 1)
    taken = {element.attributes.get("Id", "") for element in elements}
    relation_id = next(f"rIdNote{n}" for n in range(1, len(taken) + 2) if f"rIdNote{n}" not in taken)
    path = posixpath.relpath(f"/{target}", f"/{posixpath.dirname(part)}")
    tag = f'Relationship Id="{relation_id}" Type="{relation_type}" Target={quoteattr(path)}/>'
    package.put(name, with_child(xml, elements[0], f"<{elements[0].prefix}{tag}".encode()))
    return relation_id


def add_content_type(package: Package, part: str, content_type: str) -> None:
    """Say what kind of content a new part has."""
    xml = package.read_xml(CONTENT_TYPES)
    root = read_elements(xml, 0)[0]
    override = f'<{root.prefix}Override PartName={quoteattr(f"/{part}")} ContentType="{content_type}"/>'
    package.put(CONTENT_TYPES, with_child(xml, root, override.encode()))


def add_default_type(package: Package, extension: str, content_type: str) -> bool:
    """Say what kind of content parts with this extension have; False when the package says it is another kind."""
    xml = package.read_xml(CONTENT_TYPES)
    elements = read_elements(xml, 1)
    for element in elements:
        if element.name == "Default" and element.attributes.get("Extension", "").lower() == extension:
            return element.attributes.get("ContentType", "") == content_type
    root = elements[0]
    default = f'<{root.prefix}Default Extension="{extension}" ContentType="{content_type}"/>'
    package.put(CONTENT_TYPES, with_child(xml, root, default.encode(), first=True))
    return True


def content_type_of(package: Package, part: str) -> str:
    """Return the kind of content the package says a part has; empty when it says nothing."""
    for element in read_elements(package.read_xml(CONTENT_TYPES), 1):
        if element.name == "Override" and element.attributes.get("PartName", "").lower() == f"/{part}".lower():
            return element.attributes.get("ContentType", "")
    return ""


def relation_type(space: str, kind: str) -> str:
    """Return the type of a relation, in the strict form for a strict workbook. space: of the root of the sheet."""
    return f"{relation_space(space)}/{kind}"


def relation_space(space: str) -> str:
    """Return the namespace of relations that goes with the namespace of a sheet."""
    return RELATION_SPACES[1] if "purl.oclc.org" in space else RELATION_SPACES[0]


def with_child(xml: bytes, parent: Element, child: bytes, *, first: bool = False) -> bytes:
    """Return the part with a child put in an element, at the end unless first."""
    if parent.is_closed:
        close = f"</{parent.prefix}{parent.name}>".encode()
        return spliced(xml, [Splice(parent.start, parent.end, opened(xml[parent.start : parent.end]) + child + close)])
    place = parent.head_end if first else xml.rindex(b"</", parent.head_end, parent.end)
    return spliced(xml, [Splice(place, place, child)])


def new_part(package: Package, folder: str, stem: str, extension: str) -> str:
    """Return a name that no part has: stem and the first free number."""
    taken = package.names()
    pattern = re.compile(rf"(?:^|/){re.escape(stem.lower())}(\d+)\.{extension}$")
    numbers = [int(match[1]) for name in taken if (match := pattern.search(name)) and len(match[1]) < 9]
    return posixpath.join(folder, f"{stem}{max(numbers, default=0) + 1}.{extension}")


def _relations_part(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relation(package: Package, part: str, element: Element) -> Relation:
    said = element.attributes
    kind = said.get("Type", "").rsplit("/", 1)[-1]
    if said.get("TargetMode", "").lower() == "external":
        return Relation(said.get("Id", ""), kind, "")
    target = said.get("Target", "").replace("\\", "/")
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
    names = [name for name in (path, unquote(path)) if package.has(name)]
    return Relation(said.get("Id", ""), kind, names[0] if names else path)


def main_part(package: Package) -> str:
    """Return the part with the workbook. Raises: OddPackageError when there is none."""
    part = related(package, "", "officeDocument")
    if not part or not package.has(part):
        raise OddPackageError("no workbook part")
    return part
