"""What stands on a slide, before it is written: a title, sentences, and a chart, a table or a picture."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ui.charts.records import LevelCard

ChartKind: TypeAlias = Literal["line", "bars", "stacked"]
Look: TypeAlias = Literal["bold", "thin", "dashed", "dotted", "marks", "diamonds"]
Side: TypeAlias = Literal["left", "right", "middle"]


@dataclass(frozen=True)
class Series:
    """A series with a value per category, None where there is none; colour is #rrggbb.

    look: of a line. label: the number format of the numbers beside it, empty without.
    is_label_below: the numbers stand under the line. dotted: the places of the points reached by a dotted stretch.
    margins: below and above each value.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str
    look: Look = "bold"
    label: str = ""
    is_label_below: bool = False
    dotted: tuple[int, ...] = ()
    margins: tuple[tuple[float, float] | None, ...] = ()


@dataclass(frozen=True)
class SeriesChart:
    """A chart with series over categories, which are years in a line chart; top: where the axis ends, None where the values say.

    colours: of the bars, one per category, where each has its own; empty otherwise. has_gaps: lines break at None.
    """

    kind: ChartKind
    categories: tuple[str, ...] | tuple[int, ...]
    series: tuple[Series, ...]
    top: float | None = 100
    colours: tuple[str, ...] = ()
    has_gaps: bool = True


@dataclass(frozen=True)
class Spots:
    """Spots of one colour: a score and how high it is stacked; label tells what the first of them is."""

    name: str
    spots: tuple[tuple[float, float], ...]
    colour: str
    size_pt: int


@dataclass(frozen=True)
class Upright:
    """A line from the bottom to the top at a score."""

    name: str
    score_pct: float
    colour: str


@dataclass(frozen=True)
class SpotChart:
    """A distribution of scores: spots stacked where scores are equal, and lines to compare with; height in spots."""

    spots: tuple[Spots, ...]
    lines: tuple[Upright, ...]
    height: float


@dataclass(frozen=True)
class Cell:
    """A cell of a table; colours are #rrggbb, empty for those of the template. link: where it leads, empty without."""

    text: str
    side: Side = "left"
    is_bold: bool = False
    colour: str = ""
    fill: str = ""
    link: str = ""


@dataclass(frozen=True)
class CellTable:
    """A table of heads and rows; its first column names the rows."""

    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class TablePart:
    """What of a table stands on one slide; size of the letters, widths and heights in points, the head first."""

    table: CellTable
    size: int
    widths: tuple[float, ...]
    heights: tuple[float, ...]


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG, for what has no native form; width and height in its own pixels."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True)
class CardRow:
    """The scores of the levels beside each other."""

    cards: tuple[LevelCard, ...]


@dataclass(frozen=True)
class CodeSquare:
    """An address as a QR code."""

    address: str


PlacedFigure: TypeAlias = SeriesChart | SpotChart | TablePart | Picture | CardRow | CodeSquare  # fits one slide
Figure: TypeAlias = PlacedFigure | CellTable


@dataclass(frozen=True)
class Leaf:
    """One slide; a long table goes on over more of them.

    told: the figure in words, for who cannot see it. notes: what stands below the slide for the speaker.
    address: the page of the dashboard that shows the same, empty where the server is not known.
    letters: of a chart, in points.
    """

    title: str
    sentences: tuple[str, ...]
    figure: Figure | None = None
    told: str = ""
    notes: tuple[str, ...] = ()
    address: str = ""
    letters: int = 14
