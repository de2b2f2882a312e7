"""What a chart is, before it is drawn: a record with its title, its sentence and its table.

Every renderer (SVG and HTML for first sight, Plotly to explore, later PDF and
PPTX) draws the same record, so that screen and paper cannot differ. The sentence
is the chart in words; the table holds exactly the rows of the chart.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from analysis.targets.status import Status

# group_same: a comparison group over the same participants; peer1 to peer5: other places beside the own one
Role: TypeAlias = Literal[
    "own", "province", "country", "same", "target", "group_same", "peer1", "peer2", "peer3", "peer4", "peer5"
]
ColumnKind: TypeAlias = Literal["text", "score", "change", "pace", "percent", "chance", "count", "year", "word"]


@dataclass(frozen=True)
class PlaceLink:
    """A place named in a chart or table; drawn as a link to its page, or to the address in path."""

    code: str
    name: str
    path: str = ""


@dataclass(frozen=True)
class Worded:
    """A word in a table with its place in the order of sorting; of a target's status its mark stands before it."""

    text: str
    order: int
    status: Status | None = None


Value: TypeAlias = str | int | float | PlaceLink | Worded | None


@dataclass(frozen=True)
class Column:
    """A column of a table: its head and how its values are written."""

    head: str
    kind: ColumnKind = "text"


@dataclass(frozen=True)
class Table:
    """The rows of a chart. A row has a value per column; None is missing and drawn as a dash."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class Point:
    """A score in a round; score_pct None is a gap, never a zero. low and high are a 95 % interval."""

    year: int
    score_pct: float | None
    is_reconstructed: bool = False
    low_pct: float | None = None
    high_pct: float | None = None
    note: str = ""


@dataclass(frozen=True)
class Line:
    """A series of points, oldest first. "same" is the like-for-like line of a group."""

    role: Role
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class TargetMark:
    """A target: the score aimed at in a year, with the word about it where that is told beside the mark."""

    year: int
    target_pct: float
    status: Status | None = None
    word: str = ""


@dataclass(frozen=True)
class TrendChart:
    """Scores over the rounds. The first line is the own one."""

    title: str
    sentence: str
    lines: tuple[Line, ...]
    targets: tuple[TargetMark, ...]
    table: Table


@dataclass(frozen=True)
class Bar:
    """One score with what it is compared with; reason says why there is none."""

    name: str
    score_pct: float | None
    reason: str
    note: str
    province_pct: float | None
    country_pct: float | None


@dataclass(frozen=True)
class BarGroup:
    """Bars under one heading."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class BarChart:
    """Own scores as bars with a mark for the province and one for the country.

    province_name is empty where there is no province to compare with, and
    country_name on the page of the country itself.
    """

    title: str
    sentence: str
    own_name: str
    province_name: str
    country_name: str
    groups: tuple[BarGroup, ...]
    table: Table


@dataclass(frozen=True)
class GridCell:
    """A cell of the grid; reason says why there is no score."""

    score_pct: float | None
    reason: str = ""


@dataclass(frozen=True)
class GridChart:
    """Scores per row and column, with the score of each row and column itself."""

    title: str
    sentence: str
    row_names: tuple[str, ...]
    column_names: tuple[str, ...]
    cells: tuple[tuple[GridCell, ...], ...]
    row_scores: tuple[GridCell, ...]
    column_scores: tuple[GridCell, ...]
    table: Table


@dataclass(frozen=True)
class LevelCard:
    """The score of a level at first sight, with what it is compared with; reason says why there is none."""

    name: str
    score_pct: float | None
    reason: str
    change: str
    compared: tuple[tuple[Role, str, float], ...]
    targets: tuple[TargetMark, ...]
    notes: tuple[str, ...]
    trend: str = ""  # the direction over the last rounds, in words
    places: tuple[str, ...] = ()  # its place among others, in words


@dataclass(frozen=True)
class StripDot:
    """A municipality in a distribution."""

    place: PlaceLink
    score_pct: float
    is_own: bool


@dataclass(frozen=True)
class StripChart:
    """How the scores of a group are spread; marks are the means to compare with."""

    title: str
    sentence: str
    dots: tuple[StripDot, ...]
    marks: tuple[tuple[Role, str, float], ...]
    table: Table


@dataclass(frozen=True)
class Item:
    """A question with its answer in one or two rounds; change is what became of it, in words."""

    question: str
    answer: str
    score_pct: float | None
    earlier_answer: str
    earlier_score_pct: float | None
    change: str
    notes: tuple[str, ...]
    is_changed: bool = False


@dataclass(frozen=True)
class ItemGroup:
    """Questions under one heading; note says how many there are, and how many changed."""

    name: str
    items: tuple[Item, ...]
    note: str = ""


@dataclass(frozen=True)
class ItemChart:
    """The answers of a place, question by question; earlier_year is None when there is nothing to compare with."""

    title: str
    sentence: str
    round_year: int
    earlier_year: int | None
    groups: tuple[ItemGroup, ...]
    table: Table
