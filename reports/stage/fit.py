"""What fits on a slide: the sizes of its letters, where its figure goes, and how large that becomes.

All in pixels of a screen of 1920 by 1080. Read from 6 metres a letter of 22 is the smallest that will do.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ui.picture.drawn import Drawn
from ui.picture.lettering import wrap_text

Arrangement: TypeAlias = Literal["alone", "below", "beside"]  # words without a figure; the figure below them, or to their right
WIDTH, HEIGHT = 1760.0, 884.0  # between the margins, the line above and the line below
CODE = 190.0  # room for the QR code, right of the title
LEFT, RIGHT = 560.0, 1130.0  # the two columns where the figure stands beside the sentences
TITLES = ((44, 64.0), (72, 56.0), (1000, 48.0))  # signs at most -> size
SENTENCES = ((170, 38.0), (300, 34.0), (1000, 30.0))  # signs of all sentences together at most -> size
LEADING, GAP = 1.3, 28.0
SMALLEST_LETTER, SMALLEST_READABLE = 13.0, 22.0  # of a chart as it is drawn, and as it is shown
ENOUGH = SMALLEST_READABLE / SMALLEST_LETTER


@dataclass(frozen=True)
class Words:
    """What a slide says, with the sizes of its letters."""

    title: str
    sentences: tuple[str, ...]

    @property
    def title_px(self) -> float:
        """Size of the title: the longer, the smaller, and never under 48."""
        return _size_of(len(self.title), TITLES)

    @property
    def sentence_px(self) -> float:
        """Size of the sentences: the more there is, the smaller, and never under 30."""
        return _size_of(sum(map(len, self.sentences)), SENTENCES)

    def height(self, room: float, beside: float = CODE) -> float:
        """Return how high the words become in a column of this width, the title with something beside it."""
        title = len(wrap_text(self.title, self.title_px, room - beside, is_bold=True)) * self.title_px * 1.15
        lines = sum(len(wrap_text(each, self.sentence_px, room)) for each in self.sentences)
        return title + lines * self.sentence_px * LEADING + 12 * len(self.sentences)


@dataclass(frozen=True)
class Placed:
    """How a figure stands on a slide, and how many times as large as it was drawn."""

    arrangement: Arrangement
    scale: float

    @property
    def is_readable(self) -> bool:
        """Whether its smallest letters can be read from the back of a room."""
        return self.scale >= ENOUGH


def place_figure(words: Words, drawn: Drawn) -> Placed:
    """Return the place where a figure becomes largest; below the sentences when that is as good."""
    below = min(WIDTH / drawn.width, (HEIGHT - words.height(WIDTH) - GAP) / drawn.height)
    has_room = words.height(LEFT, 0) + GAP + CODE <= HEIGHT  # the code stands under the words there
    beside = min(RIGHT / drawn.width, HEIGHT / drawn.height) if has_room else 0.0
    return Placed("beside", beside) if beside > below * 1.05 else Placed("below", below)


def table_room(words: Words) -> float:
    """Return the height that is left for a table below the words."""
    return HEIGHT - words.height(WIDTH) - GAP


def _size_of(n: int, sizes: tuple[tuple[int, float], ...]) -> float:
    return next((size for most, size in sizes if n <= most), sizes[-1][1])
