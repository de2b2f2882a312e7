"""Reads a PPTX as somebody does who opens it: the slides, what stands where, and the figures in charts and their workbooks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from openpyxl import load_workbook
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True)
class Rectangle:
    """Where a shape stands, in EMU."""

    left: int
    top: int
    right: int
    bottom: int

    def overlaps(self, other: "Rectangle") -> bool:
        return min(self.right, other.right) > max(self.left, other.left) and min(self.bottom, other.bottom) > max(
            self.top, other.top
        )


def open_deck(content: bytes) -> Deck:
    return Presentation(BytesIO(content))


def titles_of(deck: Deck) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides]


def slides_titled(deck: Deck, title: str) -> list[Slide]:
    """The slides of a title, also where it goes on: "Doelen (1/2)"."""
    return [slide for slide in deck.slides if base_title(slide.shapes.title.text) == title]


def base_title(title: str) -> str:
    """A title without which part it is."""
    return re.sub(r" \(\d+/\d+\)$", "", title)


def texts_of(slide: Slide) -> list[str]:
    """Every paragraph on a slide, with the cells of its tables, not the notes."""
    found: list[str] = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            found += [paragraph.text for paragraph in shape.text_frame.paragraphs]
        if getattr(shape, "has_table", False) and shape.has_table:
            found += [cell for row in rows_of(shape) for cell in row]
    return found


def rows_of(shape: BaseShape) -> list[list[str]]:
    """The cells of a table, the head first; a break in a cell is an end of line."""
    return [[cell.text.replace("\x0b", "\n") for cell in row.cells] for row in shape.table.rows]


def tables_of(slide: Slide) -> list[BaseShape]:
    return [shape for shape in slide.shapes if getattr(shape, "has_table", False) and shape.has_table]


def charts_of(slide: Slide) -> list[BaseShape]:
    return [shape for shape in slide.shapes if getattr(shape, "has_chart", False) and shape.has_chart]


def series_of(shape: BaseShape) -> dict[str, list[tuple[str, float]]]:
    """Each series of a line or bar chart by its name: what stands in its XML, category by category; a gap is not in it."""
    found: dict[str, list[tuple[str, float]]] = {}
    for series in shape.chart._chartSpace.iter(f"{C}ser"):
        name = series.find(f"{C}tx").findtext(f".//{C}v") or ""
        names = {point.get("idx"): point.findtext(f"{C}v") for point in series.find(f"{C}cat").iter(f"{C}pt")}
        values = series.find(f"{C}val")
        found[name] = [(names[point.get("idx")], float(point.findtext(f"{C}v"))) for point in values.iter(f"{C}pt")]
    return found


def spots_of(shape: BaseShape) -> dict[str, list[float]]:
    """Each series of a distribution by its name: its scores."""
    return {
        series.find(f"{C}tx").findtext(f".//{C}v"): [float(v.text) for v in series.find(f"{C}xVal").iter(f"{C}v")]
        for series in shape.chart._chartSpace.iter(f"{C}ser")
    }


def workbook_of(shape: BaseShape) -> list[tuple[object, ...]]:
    """The rows of the workbook that opens when somebody edits the chart."""
    return list(load_workbook(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)).active.iter_rows(values_only=True))


def place_of(shape: BaseShape) -> Rectangle:
    return Rectangle(shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)


def languages_of(slide: Slide) -> set[str | None]:
    """The languages of the pieces of text on a slide that have letters."""
    runs = [run for run in slide._element.iter(f"{A}r") if any(letter.isalpha() for letter in run.findtext(f"{A}t") or "")]
    return {run.find(f"{A}rPr").get("lang") if run.find(f"{A}rPr") is not None else None for run in runs}


def figures_of(slide: Slide) -> Iterator[BaseShape]:
    """Yield what needs a text for who cannot see it."""
    for shape in slide.shapes:
        if shape.shape_type is not None and shape.shape_type.name in ("CHART", "TABLE", "PICTURE"):
            yield shape


def told_of(shape: BaseShape) -> str:
    return shape._element._nvXxPr.cNvPr.get("descr") or ""


def check_places(deck: Deck) -> None:
    """Nothing stands off a slide, and nothing over something else."""
    for slide in deck.slides:
        places = {shape.shape_id: place_of(shape) for shape in slide.shapes}
        for place in places.values():
            assert min(place.left, place.top) >= 0
            assert place.right <= deck.slide_width
            assert place.bottom <= deck.slide_height
        names = {shape.shape_id: shape.name for shape in slide.shapes}
        pairs = [(one, other) for one in places for other in places if one < other]
        over = [(names[one], names[other]) for one, other in pairs if places[one].overlaps(places[other])]
        assert over == [], slide.shapes.title.text
