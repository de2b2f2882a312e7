"""How wide the columns of a printed table are: as wide as their texts, less where the page has no room for that."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.pdf.letters import BREAK
from ui.picture.lettering import text_width

ROOM = 493.0  # points between the margins of report.typ
SIZES = (8.5, 7.5, 6.5)  # of the letters of a table, in points
INSET = 10.0  # beside the text of a cell, left and right together (report.typ)
PADDING = INSET + 1  # so that a text fits on its line though typst measures a little otherwise
WIDEST = 330.0  # a longer text gets more lines
MOST_LINES = 4  # of a head
LIKED_SHARE = 0.6  # of the width of a head where there is room: two lines, which are not equally long
SIGN = 14.0  # room of the sign before a word about a target


@dataclass(frozen=True)
class Need:
    """The width of a column in points: the least, where a line holds one word, all on one line, and the mean of its texts."""

    least: float
    whole: float
    mean: float


@dataclass(frozen=True)
class Measured:
    """Widths in letters of one point: the longest word, the longest text, the mean text, the longest word and all of the head.

    extra: points before a text, for a sign.
    """

    word: float
    whole: float
    mean: float
    head_word: float
    head: float
    extra: float

    def need(self, size: float) -> Need:
        """Return what the column needs in letters of a size."""
        heads = max(self.head_word, self.head / MOST_LINES) * size
        least = max(size, heads, self.word * size + self.extra) + PADDING
        whole = max(self.whole * size + self.extra, self.head * size * LIKED_SHARE)
        return Need(least, max(least, whole + PADDING), self.mean * size + self.extra)


def measured(head: str, texts: Sequence[str], extra: float = 0) -> Measured:
    """Return the widths of a column with this head and these texts; extra is the room of a sign."""
    known = set(texts)
    words = {word for text in known for word in _words_of(text)}
    widths = [text_width(text.replace(BREAK, ""), 1, is_bold=extra > 0) for text in known]
    heads = [text_width(word, 1, is_bold=True) for word in head.split()]
    mean = sum(widths) / max(len(widths), 1)
    longest = max((text_width(word, 1) for word in words), default=0)
    return Measured(longest, max(widths, default=0), mean, max(heads, default=0), sum(heads), extra)


def widths_of(needs: Sequence[Need], room: float = ROOM) -> tuple[float, ...]:
    """Return the width of each column: all on one line where there is room for that, else more for longer texts."""
    least, liked = sum(need.least for need in needs), [min(need.whole, WIDEST) for need in needs]
    if sum(liked) <= room:
        return tuple(liked)
    if least >= room:
        return tuple(need.least * room / least for need in needs)
    widths = [need.least for need in needs]
    for _turn in needs:  # what a column has no use for goes to the others
        free = room - sum(widths)
        eager = [max(need.mean, 1) if width < most else 0.0 for need, width, most in zip(needs, widths, liked, strict=True)]
        given = [free * share / max(sum(eager), 1) for share in eager]
        widths = [min(width + more, max(most, width)) for width, more, most in zip(widths, given, liked, strict=True)]
    return tuple(widths)


def _words_of(text: str) -> list[str]:
    return [piece for word in text.split() for piece in word.split(BREAK)]


def line_count(text: str, size: float, room: float, *, is_bold: bool = False) -> int:
    """Return how many lines a text takes in a column; never less than typst makes of it, which also breaks at hyphens."""
    if text_width(text, size, is_bold=is_bold) <= room:
        return 1
    space, lines, width = text_width(" ", size), 1, 0.0
    for word in text.split():
        alone = text_width(word, size, is_bold=is_bold)
        longer = width + space + alone if width else alone
        lines += longer > room and width > 0
        width = longer if longer <= room or not width else alone
    return lines
