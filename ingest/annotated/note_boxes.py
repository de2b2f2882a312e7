"""The drawing with the boxes of the notes: old-fashioned VML, which Excel still asks for beside the texts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ingest.annotated.geometry import Box
from ingest.annotated.note_shapes import BLOCK, SHAPE_KIND, SPACES, note_shape
from ingest.annotated.xml_text import OddPackageError

BOXES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
END = re.compile(r"</(?:[\w.\-]+:)?xml\s*>\s*$", re.IGNORECASE)
ROOT = re.compile(r"<(?:[\w.\-]+:)?xml\b[^>]*>", re.IGNORECASE)
# Whatever the prefixes are: Excel writes v, o and x, other programs ns0 and the like.
SHAPE_TAG = re.compile(r"<(?:[\w.\-]+:)?shape(?=[\s>])|</(?:[\w.\-]+:)?shape\s*>")
ROW = re.compile(r"<((?:[\w.\-]+:)?)Row>\s*(\d{1,7})\s*</")
COLUMN = re.compile(r"<((?:[\w.\-]+:)?)Column>\s*(\d{1,5})\s*</")
ANCHOR = re.compile(r"(<(?:[\w.\-]+:)?Anchor>)[^<]*(?=</)")
IS_NOTE = re.compile(r"""ObjectType\s*=\s*["']Note["']""")
ID_MAP = re.compile(r"""(<(?:[\w.\-]+:)?idmap\b[^>]*\bdata\s*=\s*["'])([\d,\s]*)(["'])""")
SHAPE_NUMBER = re.compile(r"_x0000_s(\d{1,9})\b")
LAST_BLOCK = 1_000_000  # higher ones are no numbers of Excel, which are of 32 bits
Cell = tuple[int, int]


@dataclass(frozen=True)
class Drawing:
    """A VML drawing as text; encoding as it came, so that all that is not changed goes back as it was."""

    text: str
    encoding: str = "utf-8"

    def to_bytes(self) -> bytes:
        """Return the part."""
        return self.text.encode(self.encoding, "surrogateescape")


def read_drawing(content: bytes) -> Drawing:
    """Return a VML drawing; it may be no sound XML, Excel does not mind. Raises: OddPackageError when it has no end."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    try:
        drawing = Drawing(content.decode(encoding, "surrogateescape" if encoding == "utf-8" else "strict"), encoding)
    except UnicodeError as error:
        raise OddPackageError("a drawing that is not understood") from error
    if not END.search(drawing.text) or not ROOT.search(drawing.text):
        raise OddPackageError("a drawing that is not understood")
    return drawing


def blocks_of(drawing: Drawing) -> set[int]:
    """Return the blocks of shape numbers that are taken in a drawing."""
    said = {int(number) for match in ID_MAP.finditer(drawing.text) for number in re.findall(r"\d{1,9}", match[2])}
    used = {int(number) // BLOCK for number in SHAPE_NUMBER.findall(drawing.text)}
    return {block for block in said | used if block < LAST_BLOCK}


def add_boxes(drawing: Drawing, boxes: Mapping[Cell, Box], first_block: int) -> Drawing:
    """Return the drawing with a box for each cell (row, column); a box that is there already becomes as large as it has to be."""
    there = _cells_there(drawing.text)
    text = "".join(_resized(piece, boxes) for piece in _shapes_and_rest(drawing.text))
    new = sorted(boxes.keys() - there)
    if not new:
        return Drawing(text, drawing.encoding)
    shapes = "".join(note_shape(cell, boxes[cell], first_block * BLOCK + order, order) for order, cell in enumerate(new, start=1))
    kind = "" if 'id="_x0000_t202"' in text else SHAPE_KIND
    text = _with_blocks(text, range(first_block, first_block + len(new) // BLOCK + 1))
    end = END.search(text)
    assert end, "read_drawing saw the end"  # noqa: S101
    declared = _with_spaces(text[: end.start()])
    return Drawing(declared + kind + shapes + text[end.start() :], drawing.encoding)


def has_box(drawing: Drawing) -> set[Cell]:
    """Return the cells (row, column) that have a box."""
    return _cells_there(drawing.text)


def _cells_there(text: str) -> set[Cell]:
    cells = (_cell_of(piece) for piece in _shapes_and_rest(text))
    return {cell for cell in cells if cell}


def _shapes_and_rest(text: str) -> Iterator[str]:
    """Give the drawing in pieces: each shape is a piece, and what stands between two shapes."""
    start = done = 0
    for tag in SHAPE_TAG.finditer(text):
        if not tag[0].startswith("</"):
            start = tag.start()
            continue
        yield from (text[done:start], text[start : tag.end()])
        start = done = tag.end()
    yield text[done:]


def _cell_of(shape: str) -> Cell | None:
    row, column = ROW.search(shape), COLUMN.search(shape)
    if not (row and column and IS_NOTE.search(shape)):
        return None
    return int(row[2]) + 1, int(column[2]) + 1


def _resized(shape: str, boxes: Mapping[Cell, Box]) -> str:
    cell = _cell_of(shape)
    if cell is None or cell not in boxes:
        return shape
    if ANCHOR.search(shape):
        return ANCHOR.sub(lambda match: match[1] + boxes[cell].anchor, shape)
    return ROW.sub(lambda match: f"<{match[1]}Anchor>{boxes[cell].anchor}</{match[1]}Anchor>{match[0]}", shape, count=1)


def _with_blocks(text: str, blocks: Iterable[int]) -> str:
    """Return the drawing with the blocks of numbers we take written behind those it has."""

    def widened(match: re.Match[str]) -> str:
        numbers = [*re.findall(r"\d+", match[2]), *(str(block) for block in blocks)]
        return match[1] + ",".join(numbers) + match[3]

    return ID_MAP.sub(widened, text, count=1)


def _with_spaces(text: str) -> str:
    """Return the drawing with our three namespaces on its root, where it does not have them under these prefixes."""
    root = ROOT.search(text)
    assert root, "read_drawing saw the root"  # noqa: S101
    missing = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in SPACES.items() if f"xmlns:{prefix}=" not in root[0])
    return text[: root.end() - 1] + missing + text[root.end() - 1 :]
