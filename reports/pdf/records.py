"""What is printed, before it is set: texts, tables and drawings in their order. report.typ reads these as JSON.

Every text is data: nothing of it is ever read as a command of the typesetter.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from analysis.targets.status import Status
from reports.pdf.figure_records import Figure

Align: TypeAlias = Literal["left", "right"]


@dataclass(frozen=True)
class Cell:
    """A value of a table as it is written; status puts the sign of a word before it, href makes a link of it."""

    text: str
    status: Status | None = None
    href: str = ""


@dataclass(frozen=True)
class PaperColumn:
    """A column of a table: its head, the side its values stand at, and its width in points."""

    head: str
    align: Align
    width: float


@dataclass(frozen=True)
class PaperTable:
    """A table with a head above each column, in letters of this size (points).

    parts: its rows, in more than one part where parts fit beside each other. heights: of the head and the rows of each
    part, in points, 0 where typst has to find out; a table is set in half the time when its heights are known.
    """

    columns: tuple[PaperColumn, ...]
    parts: tuple[tuple[tuple[Cell, ...], ...], ...]
    size: float
    heights: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class PaperBlock:
    """A block of the screen: a figure, or a table where there is none.

    number: that of the figure, and of the table of the figure; 0 where there is no figure.
    told: instead of a table, paragraphs of a name, what is told of it, and a code.
    """

    title: str
    sentence: str
    figure: Figure | None
    table: PaperTable | None
    number: int = 0
    told: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class PaperSection:
    """A part of the report under its heading."""

    title: str
    sentences: tuple[str, ...]
    blocks: tuple[PaperBlock, ...]


@dataclass(frozen=True)
class ComparedScore:
    """A score beside the own one on a card, under its mark; word and status are about a target."""

    mark: str
    name: str
    score: str
    word: str = ""
    status: Status | None = None


@dataclass(frozen=True)
class PaperCard:
    """The score of a level with its bar as SVG; beside is its change, or why there is no score."""

    name: str
    score: str
    beside: str
    track: str
    compared: tuple[ComparedScore, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Colours:
    """The colours of the monitor on white, as #rrggbb."""

    text: str
    quiet: str
    border: str
    panel: str
    own: str
    target: str


@dataclass(frozen=True)
class Sign:
    """The drawing of a word about a target, or of a mark on a card, under its name."""

    name: str
    svg: str


@dataclass(frozen=True)
class Words:
    """The fixed words; page holds {n} and {total}, table and see hold {n}."""

    monitor: str
    page: str
    contents: str
    live: str
    code: str
    sources: str
    table: str
    see: str


@dataclass(frozen=True)
class Paper:
    """A whole report; code is the QR code of the address as SVG, both empty where the address is not known."""

    language: str
    title: str
    about: str
    sample_note: str
    sentences: tuple[str, ...]
    cards: tuple[PaperCard, ...]
    sections: tuple[PaperSection, ...]
    appendix_title: str
    appendix_told: str
    appendix: tuple[PaperBlock, ...]
    sources: tuple[str, ...]
    address: str
    code: str
    words: Words
    colours: Colours
    signs: tuple[Sign, ...]
