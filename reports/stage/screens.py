"""The screens of a story: a slide is one, or several where its figure would become too small to read."""

from dataclasses import dataclass

from reports.records import Slide, Story
from reports.stage.dividing import divide, row_count
from reports.stage.figures import draw_large, draw_narrow
from reports.stage.fit import Placed, Words, place_figure
from reports.stage.tables import TablePart, part_table
from ui.picture.charts import can_draw
from ui.picture.drawn import Drawn

MOST_PARTS = 6
WORTH_IT = 0.9  # a part more is for letters that become clearly larger


@dataclass(frozen=True)
class Screen:
    """What is shown at once: a slide, or part no of its n_parts. A figure has drawn and placed, a list of rows has table."""

    slide: Slide
    words: Words
    part_no: int = 1
    n_parts: int = 1
    drawn: Drawn | None = None
    placed: Placed | None = None
    table: TablePart | None = None
    narrow: Drawn | None = None  # the figure for a phone, where there is another

    @property
    def key(self) -> str:
        """Name of the screen in an address: that of its slide, with its number when that has more."""
        return self.slide.key if self.part_no == 1 else f"{self.slide.key}.{self.part_no}"


def screens_of(story: Story) -> tuple[Screen, ...]:
    """Return the screens of a story in their order."""
    return tuple(screen for slide in story.slides for screen in screens_of_slide(slide))


def screens_of_slide(slide: Slide) -> tuple[Screen, ...]:
    """Return the screens of a slide: its chart, else its table, else its words alone."""
    words = Words(slide.title, slide.sentences)
    block = slide.block
    if block is not None and block.chart is not None and can_draw(block.chart):
        return _chart_screens(slide, words, block.chart)
    if block is not None and block.table.rows:
        parts = part_table(block.table, words)
        return tuple(Screen(slide, words, at, len(parts), table=part) for at, part in enumerate(parts, start=1))
    return (Screen(slide, words),)


def _chart_screens(slide: Slide, words: Words, chart: object) -> tuple[Screen, ...]:
    drawings, placed = _readable(words, chart)
    n = len(drawings)
    narrow = [draw_narrow(part) for part in divide(chart, n)]
    return tuple(Screen(slide, words, at + 1, n, drawings[at], placed[at], narrow=narrow[at]) for at in range(n))


def _readable(words: Words, chart: object) -> tuple[list[Drawn], list[Placed]]:
    """Return the drawings of the chart in as few parts as make each readable; where nothing does, in the best number."""
    tried: list[tuple[float, list[Drawn], list[Placed]]] = []
    for n in range(1, min(row_count(chart), MOST_PARTS) + 1):
        drawings = draw_large(divide(chart, n), words)
        placed = [place_figure(words, drawn) for drawn in drawings]
        tried.append((min(each.scale for each in placed), drawings, placed))
        if all(each.is_readable for each in placed):
            return drawings, placed
    best = max(scale for scale, _drawings, _placed in tried)
    return next((drawings, placed) for scale, drawings, placed in tried if scale > best * WORTH_IT)
