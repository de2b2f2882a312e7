"""Tables of a block and charts that are tables: grids of scores and counts, promises and targets."""

import re
from urllib.parse import urlsplit

from analysis.targets.status import Status
from data.text import _
from reports.slides.records import Cell, CellTable
from ui.charts.pilot_records import CountGrid
from ui.charts.programme_promise_records import PromiseCell, PromiseGrid, PromiseRow
from ui.charts.records import Column, GridCell, GridChart, PlaceLink, Table, Value, Worded
from ui.charts.status_html import SIGNS
from ui.charts.table_html import shown_value
from ui.charts.target_records import TargetCard, TargetChart
from ui.format import MISSING, format_count, format_score
from ui.palette import PANEL, STEP_TEXTS, STEPS, TEXT, step_of
from ui.picture.signs import PROMISE_COLOURS, STATUS_COLOURS

ADDRESS = re.compile(r"https?://\S+")
LONGEST = 400  # letters of a text in a table on a slide
NUMBERS = ("score", "change", "pace", "percent", "chance", "count")


def table_figure(table: Table) -> CellTable | None:
    """Return the table of a block as it is written on the screen, without columns that say nothing; None without rows."""
    if not table.rows:
        return None
    kept = [at for at in range(len(table.columns)) if any(row[at] not in ("", None) for row in table.rows)] or [0]
    columns = [table.columns[at] for at in kept]
    heads = tuple(_head(column.head, is_number=column.kind in NUMBERS) for column in columns)
    rows = tuple(tuple(_cell(row[at], table.columns[at]) for at in kept) for row in table.rows)
    return CellTable(heads, rows)


def _head(text: str, *, is_number: bool = False) -> Cell:
    return Cell(text, "right" if is_number else "left", is_bold=True, colour=TEXT.light, fill=PANEL.light)


def _cell(value: Value, column: Column) -> Cell:
    if isinstance(value, Worded) and value.status is not None:
        return _status_cell(value.status, value.text)
    text = shown_value(value, column)
    if ADDRESS.fullmatch(text):
        return Cell(urlsplit(text).hostname or text, link=text)
    return Cell(text, "right" if column.kind in NUMBERS else "left")


def _status_cell(status: Status, word: str) -> Cell:
    return Cell(f"{SIGNS[status]} {word}", is_bold=True, colour=STATUS_COLOURS[status])


def without_prose(table: CellTable) -> tuple[CellTable, tuple[str, ...]]:
    """Return the table without the columns of long texts, and those texts row by row: nobody reads them from a slide."""
    long = [at for at in range(1, len(table.heads)) if any(len(row[at].text) > LONGEST for row in table.rows)]
    if not long:
        return table, ()
    kept = [at for at in range(len(table.heads)) if at not in long]
    rows = tuple(tuple(row[at] for at in kept) for row in table.rows)
    told = tuple(f"{row[0].text}: {row[at].text}" for row in table.rows for at in long if row[at].text)
    return CellTable(tuple(table.heads[at] for at in kept), rows), told


def grid_figure(chart: GridChart) -> CellTable:
    """Return the scores per row and column, shaded by step, with the score of each row and column."""
    heads = (_head(""), *(_middle_head(name) for name in (*chart.column_names, _("Score"))))
    rows = [
        (Cell(name), *(_step_cell(cell) for cell in cells), _total_cell(score))
        for name, cells, score in zip(chart.row_names, chart.cells, chart.row_scores, strict=True)
    ]
    foot = (Cell(_("Score"), is_bold=True), *(_total_cell(score) for score in chart.column_scores), Cell(""))
    return CellTable(heads, (*rows, foot))


def _middle_head(text: str) -> Cell:
    return Cell(text, "middle", is_bold=True, colour=TEXT.light, fill=PANEL.light)


def _step_cell(cell: GridCell) -> Cell:
    if cell.score_pct is None:
        return Cell(MISSING, "middle")
    step = step_of(cell.score_pct)
    return Cell(format_score(cell.score_pct), "middle", colour=STEP_TEXTS[step].light, fill=STEPS[step].light)


def _total_cell(cell: GridCell) -> Cell:
    return Cell(format_score(cell.score_pct), "middle", is_bold=True)


def count_grid_figure(chart: CountGrid) -> CellTable:
    """Return the counts per row and column."""
    heads = (_head(chart.row_head), *(_middle_head(name) for name in chart.column_names))
    rows = tuple(
        (Cell(name), *(Cell(format_count(n), "middle") for n in counts))
        for name, counts in zip(chart.row_names, chart.counts, strict=True)
    )
    return CellTable(heads, rows)


def promise_grid_figure(grid: PromiseGrid) -> CellTable:
    """Return a row per participant with the word about each promise."""
    heads = (_head(_("Participant")), *(_head(f"{head} {note}".strip()) for head, note in grid.heads))
    return CellTable(heads, tuple(_promise_row(row) for row in grid.rows))


def _promise_row(row: PromiseRow) -> tuple[Cell, ...]:
    name = row.name.name if isinstance(row.name, PlaceLink) else row.name
    return (Cell(name), *(_promise_cell(cell) for cell in row.cells))


def _promise_cell(cell: PromiseCell | None) -> Cell:
    if cell is None:
        return Cell(MISSING)
    text = f"{cell.word}\n{cell.label}" if cell.label else cell.word
    return Cell(text, is_bold=True, colour=PROMISE_COLOURS[cell.status])


def target_figure(chart: TargetChart) -> CellTable | None:
    """Return a row per target: what is aimed at, where it stands, the plain numbers, the word and the chance."""
    if not chart.cards:
        return None
    heads = (_("Target"), _("Score"), _("In numbers"), _("How it stands"), _("Chance"))
    return CellTable(tuple(_head(text) for text in heads), tuple(_target_row(card) for card in chart.cards))


def _target_row(card: TargetCard) -> tuple[Cell, ...]:
    aim = _("{part}: {target} in {year}", part=card.part, target=format_score(card.target_pct), year=card.year)
    score = f"{card.score_label}: {format_score(card.score_pct)}" if card.score_pct is not None else card.score_label
    told = (each for each in card.figures if each.note or each.value != MISSING)  # a dash alone tells nothing on a slide
    numbers = (f"{each.value} {each.label}" + (f" ({each.note})" if each.note else "") for each in told)
    return (
        Cell(aim, is_bold=True), Cell(score), Cell("\n".join(numbers)), _status_cell(card.status, card.word),
        Cell("\n".join(text for text in (card.chance, card.warning) if text) or MISSING),
    )  # fmt: skip
