"""Tables of scores, counts and words about promises, for paper: every cell shows its number or its word."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from markupsafe import Markup

from data.text import _
from ui.charts.markup import join
from ui.charts.pilot_records import CountGrid
from ui.charts.programme_promise_records import PromiseCell, PromiseGrid, PromiseRow
from ui.charts.records import GridCell, GridChart, PlaceLink
from ui.format import MISSING, format_count, format_score
from ui.palette import BORDER, OWN, STEP_BOUNDS, STEP_EDGE, STEP_TEXTS, STEPS, step_of
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, move, paragraph, stack
from ui.picture.keys import SWATCHES, Key, draw_keys
from ui.picture.lettering import text_width
from ui.picture.marks import NORMAL, SMALL, STRONG, Area, Letters, draw_area, draw_hatching, draw_line, draw_text
from ui.picture.signs import PROMISE_COLOURS, draw_promise_sign

HEAD_WIDTH = 200.0
CELL, GAP = 38.0, 3.0
HEADS, SMALLEST = Letters(13), 9.5


def draw_grid(chart: GridChart) -> Drawn:
    """Return the scores per row and column, coloured by step, with the score of each row and column."""
    width = (BODY_WIDTH - HEAD_WIDTH) / (len(chart.column_names) + 1)
    heads = draw_heads("", (*chart.column_names, _("Score")), width)
    rows = [
        _draw_line(name, [*(_step_cell(cell, width) for cell in cells), _total_cell(score, width)], width)
        for name, cells, score in zip(chart.row_names, chart.cells, chart.row_scores, strict=True)
    ]
    foot = _draw_line(_("Score"), [_total_cell(score, width) for score in chart.column_scores], width)
    return stack([heads, stack([*rows, foot], GAP), draw_keys(_step_keys(chart))], 8)


def _step_keys(chart: GridChart) -> list[Key]:
    labels = [_("{low} to {high}", low=low, high=high) for low, high in pairwise((0, *STEP_BOUNDS, 100))]
    keys = [Key(SWATCHES[f"ci-step-{step}"], label) for step, label in enumerate(labels)]
    is_missing = any(cell.score_pct is None for row in chart.cells for cell in row)
    return [*keys, Key(SWATCHES["ci-no-score"], _("no score"))] if is_missing else keys


def draw_count_grid(chart: CountGrid) -> Drawn:
    """Return the counts, each with a bar of its share of the largest in its column."""
    width = (BODY_WIDTH - HEAD_WIDTH) / max(len(chart.column_names), 1)
    largest = [max(column, default=0) for column in zip(*chart.counts, strict=True)]
    rows = [
        _draw_line(name, [_count_cell(n, most, width) for n, most in zip(counts, largest, strict=True)], width)
        for name, counts in zip(chart.row_names, chart.counts, strict=True)
    ]
    return stack([draw_heads(chart.row_head, chart.column_names, width), stack(rows, GAP)], 8)


def draw_promise_grid(grid: PromiseGrid) -> Drawn:
    """Return a row per participant with the word about each promise."""
    width = (BODY_WIDTH - HEAD_WIDTH) / max(len(grid.heads), 1)
    heads = draw_heads(_("Participant"), [f"{head} {note}".strip() for head, note in grid.heads], width)
    return stack([heads, *(_draw_promises(row, width) for row in grid.rows)], 4)


def _draw_promises(row: PromiseRow, width: float) -> Drawn:
    name = row.name.name if isinstance(row.name, PlaceLink) else row.name
    line = draw_line(f"M0 0H{BODY_WIDTH:g}", BORDER.light, 1)
    cells = [_promise_cell(cell, width) for cell in row.cells]
    named = paragraph(name, HEAD_WIDTH - 10, NORMAL)
    placed = [move(cell.markup, HEAD_WIDTH + at * width, 5) for at, cell in enumerate(cells)]
    height = max([named.height, *(cell.height for cell in cells)])
    return Drawn(join(line, move(named.markup, 0, 5), *placed), height + 6)


def _promise_cell(cell: PromiseCell | None, width: float) -> Drawn:
    if cell is None:
        return paragraph(MISSING, width, NORMAL)
    word = paragraph(cell.word, width - 34, Letters(14, PROMISE_COLOURS[cell.status], is_bold=True))
    label = paragraph(cell.label, width - 34, SMALL) if cell.label else NOTHING
    told = stack([word, label])
    return Drawn(join(draw_promise_sign(cell.status, 10, 10, 13), move(told.markup, 24, 0)), told.height)


def draw_heads(corner: str, names: Sequence[str], width: float) -> Drawn:
    """Return the heads of the columns, their last lines on one line."""
    letters = _letters_for(names, width - 8)
    heads = [paragraph(name, width - 8, letters) for name in names]
    first = paragraph(corner, HEAD_WIDTH - 10, HEADS) if corner else NOTHING
    height = max([first.height, *(head.height for head in heads)], default=0)
    placed = [move(head.markup, HEAD_WIDTH + at * width, height - head.height) for at, head in enumerate(heads)]
    return Drawn(join(move(first.markup, 0, height - first.height), *placed), height)


def _letters_for(names: Sequence[str], room: float) -> Letters:
    """Return letters in which the longest word of the heads fits, as far as they stay legible."""
    widest = max((text_width(word, HEADS.size) for name in names for word in name.split()), default=0)
    return Letters(max(HEADS.size * min(room / widest, 1), SMALLEST)) if widest else HEADS


def _draw_line(name: str, cells: Sequence[Callable[[float], Markup]], width: float) -> Drawn:
    named = paragraph(name, HEAD_WIDTH - 10, Letters(14))
    height = max(CELL, named.height)
    placed = [move(cell(height), HEAD_WIDTH + at * width, 0) for at, cell in enumerate(cells)]
    return Drawn(join(move(named.markup, 0, (height - named.height) / 2), *placed), height)


def _step_cell(cell: GridCell, width: float) -> Callable[[float], Markup]:
    def draw(height: float) -> Markup:
        area = Area(0, 0, width - GAP, height)
        if cell.score_pct is None:
            return join(
                draw_hatching(area, BORDER.light), draw_area(area, "none", BORDER.light, 3), _in_cell(MISSING, area, NORMAL)
            )
        step = step_of(cell.score_pct)
        drawn = draw_area(area, STEPS[step].light, STEP_EDGE.light, 3)
        return join(drawn, _in_cell(format_score(cell.score_pct), area, Letters(15, STEP_TEXTS[step].light)))

    return draw


def _total_cell(cell: GridCell, width: float) -> Callable[[float], Markup]:
    return lambda height: _in_cell(format_score(cell.score_pct), Area(0, 0, width - GAP, height), STRONG)


def _count_cell(n: int, most: int, width: float) -> Callable[[float], Markup]:
    def draw(height: float) -> Markup:
        bar = draw_area(Area(0, height - 6, (width - 12) * n / most, 4), OWN.light) if n else None
        line = draw_line(f"M0 {height:.1f}H{width - GAP:.1f}", BORDER.light, 1)
        return join(draw_text(format_count(n), 0, height / 2 + 4, STRONG if n else SMALL), bar, line)

    return draw


def _in_cell(text: str, area: Area, letters: Letters) -> Markup:
    return draw_text(text, area.left + area.width / 2, area.top + area.height / 2 + letters.size * 0.36, letters, "middle")
