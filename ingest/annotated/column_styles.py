"""How the columns of a sheet look before anything stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.annotated.marks import LAST_COLUMN
from ingest.annotated.xml_parts import Element

DEFAULT_WIDTH, DEFAULT_HEIGHT = 9.14, 15.0  # of Excel: signs, points


@dataclass(frozen=True)
class ColumnStyle:
    """How a column looks: its width in signs of the standard font, 0 when hidden, and the style of its empty cells."""

    width: float
    style: int


def column_styles(head: Sequence[Element]) -> dict[int, ColumnStyle]:
    """Return the columns that have a width or style of their own; runs that overlap others are passed over."""
    found: dict[int, ColumnStyle] = {}
    after = 0
    for said in (element.attributes for element in head if element.name == "col" and element.parent == "cols"):
        first, last = int(number_of(said.get("min"), 0)), int(number_of(said.get("max"), 0))
        is_hidden = said.get("hidden", "") in {"1", "true"}
        width = 0.0 if is_hidden else number_of(said.get("width"), DEFAULT_WIDTH)
        if first > after:
            style = ColumnStyle(width, int(number_of(said.get("style"), 0)))
            found |= dict.fromkeys(range(first, min(last, LAST_COLUMN) + 1), style)
            after = last
    return found


def number_of(text: str | None, other: float) -> float:
    """Return a number as a part writes it; the other where there is none, or one that cannot be meant."""
    try:
        number = float(text or "")
    except ValueError:
        return other
    return number if 0 <= number < 1e9 else other
