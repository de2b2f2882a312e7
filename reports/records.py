"""What a report and a story are before they are written: sentences and the blocks of the screen, in order.

Every format (PDF, slides, HTML, and the presentation) writes these records; none
of them reckons anything itself.
"""

from dataclasses import dataclass

from analysis.places import Place
from ui.block import Block
from ui.charts.records import LevelCard
from ui.files.origin import Origin


@dataclass(frozen=True)
class Section:
    """A part of a report under its heading: what is told first, then blocks of the screen."""

    key: str
    title: str
    sentences: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Report:
    """The report of one place in one round, in the language it was made in.

    sentences: the summary, as on the page of the place. path: the live view, relative to the
    server ("./gemeente?plaats=GM0202"); its address is in origin, empty where the server is not known.
    With is_anonymous no municipality is named but the one it is about.
    """

    place: Place
    round_year: int
    is_anonymous: bool
    title: str
    sentences: tuple[str, ...]
    cards: tuple[LevelCard, ...]
    sections: tuple[Section, ...]
    origin: Origin
    path: str


@dataclass(frozen=True)
class Slide:
    """One step of a story: what it says in one sentence, more sentences, and at most one figure.

    path: the page of the dashboard that shows the same. note: what the facilitator wrote to it.
    """

    key: str
    title: str
    sentences: tuple[str, ...]
    block: Block | None
    path: str
    note: str = ""


@dataclass(frozen=True)
class Story:
    """The story of a programme or province at a closing session.

    key: the code of the programme or of the place. origin.address: the server, empty where it is not known.
    """

    key: str
    title: str
    round_year: int
    is_anonymous: bool
    slides: tuple[Slide, ...]
    origin: Origin
