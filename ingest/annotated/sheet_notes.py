"""The notes of one sheet: the part with the texts, the drawing with the boxes, and how the sheet points to them."""

import posixpath
from collections.abc import Sequence

from ingest.annotated.geometry import note_box
from ingest.annotated.marked_sheet import OpenSheet
from ingest.annotated.marks import Mark
from ingest.annotated.note_boxes import BOXES_TYPE, Drawing, add_boxes, blocks_of, has_box, read_drawing
from ingest.annotated.note_shapes import EMPTY_DRAWING
from ingest.annotated.note_texts import NOTES_TYPE, WrittenNotes, add_notes, empty_notes
from ingest.annotated.package import Package, check_sound
from ingest.annotated.relations import (
    add_content_type,
    add_default_type,
    add_relation,
    new_part,
    read_relations,
    related,
    relation_type,
)
from ingest.annotated.xml_text import OddPackageError


def write_notes(package: Package, part: str, sheet: OpenSheet, marks: Sequence[Mark]) -> str:
    """Put the notes in the package. marks: one per cell.

    Returns: the id of the relation the sheet has to name as its drawing with notes; empty when it names one already.
    Raises: OddPackageError when notes or drawings that are there are not understood.
    """
    space = sheet.frame.data.space
    notes = _write_texts(package, part, space, marks)
    drawing_part = _drawing_part(package, part, sheet.frame.legacy_id)
    drawing = read_drawing(package.read(drawing_part)) if drawing_part else Drawing(EMPTY_DRAWING)
    there = has_box(drawing)
    texts = {**{cell: text for cell, text in notes.others.items() if cell not in there}, **notes.texts}
    boxes = {cell: note_box(sheet.frame, sheet.index.heights, cell, text) for cell, text in texts.items()}
    content = add_boxes(drawing, boxes, _free_block(package)).to_bytes()
    if drawing_part:
        package.put(drawing_part, content)
        return ""
    return _add_drawing(package, part, space, content)


def _write_texts(package: Package, part: str, space: str, marks: Sequence[Mark]) -> WrittenNotes:
    notes_part = related(package, part, "comments")
    notes = add_notes(package.read_xml(notes_part) if notes_part else empty_notes(space), marks)
    check_sound([notes.xml])
    if not notes_part:
        notes_part = new_part(package, _folder(part), "comments", "xml")
        add_relation(package, part, relation_type(space, "comments"), notes_part)
        add_content_type(package, notes_part, NOTES_TYPE)
    package.put(notes_part, notes.xml)
    return notes


def _drawing_part(package: Package, part: str, legacy_id: str) -> str:
    if not legacy_id:
        return ""
    relations = {relation.relation_id: relation for relation in read_relations(package, part)}
    if legacy_id not in relations or not package.has(relations[legacy_id].target):
        raise OddPackageError("a drawing that is not there")
    return relations[legacy_id].target


def _add_drawing(package: Package, part: str, space: str, content: bytes) -> str:
    check_sound([content])
    drawing_part = new_part(package, posixpath.join(_folder(part), "drawings"), "vmlDrawing", "vml")
    package.put(drawing_part, content)
    if not add_default_type(package, "vml", BOXES_TYPE):
        add_content_type(package, drawing_part, BOXES_TYPE)
    return add_relation(package, part, relation_type(space, "vmlDrawing"), drawing_part)


def _free_block(package: Package) -> int:
    """Return the first block of shape numbers after all that the drawings of the workbook have taken."""
    drawings = [name for name in package.names() if name.endswith(".vml")]
    taken = [blocks_of(Drawing(package.read(name).decode("latin-1").replace("\0", ""))) for name in drawings]
    return max((block for blocks in taken for block in blocks), default=0) + 1


def _folder(part: str) -> str:
    """Return the folder of the workbook: the one around the folder of its sheets."""
    return posixpath.dirname(posixpath.dirname(part))
