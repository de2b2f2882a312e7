"""Judges the result of a changed sheet: each answer is right, or absent and explained. Knows only the grid and the result."""

from collections import defaultdict
from collections.abc import Sequence

from ingest.checking import CheckedFile
from ingest.findings import Finding
from tests.corpus.differences import taken
from tests.corpus.expectations import Key
from tests.corpus.grids import UNREADABLE, Grid, Item
from tests.corpus.pages import address, corners, letters
from tests.corpus.truth import Value

SAYS_NOTHING_OF_THE_ROW = ("code_completed", "name_not_recognised", "cell_merged_filled", "head_left_out")
SPEAKS_FOR_THE_SHEET = ("sheet_hidden", "sheet_empty", "head_missing")
SPEAKS_FOR_THE_ROW = ("row_too_long",)  # stands at the first cell too many, whatever its column
SPEAKS_FOR_THE_REST = ("second_table",)  # nothing from its row on is read
SPEAKS_FOR_THE_COLUMN = ("head_absent",)  # said once, at the first cell under the head that is not there
Place = tuple[int, int]  # row and column from 1


def wrongs(grid: Grid, sheet: str, checked: CheckedFile) -> list[str]:
    """Everything that was silently taken wrong, or left out without a word."""
    found, got = [], taken(checked)
    cells: dict[Key, list[tuple[Place, Item]]] = defaultdict(list)
    for r, row in enumerate(grid.rows, start=1):
        for c, item in enumerate(row, start=1):
            if item.key:
                cells[item.key].append(((r, c), item))
    judge = Judge(grid, sheet, checked.findings)
    for key, items in cells.items():
        values = [value for value, _sheet, _cell in got.get(key, [])]
        found += judge.of_answer(key, items, values)
    return found + [f"{key}: taken as {values}, and it is nowhere in the file" for key, values in got.items() if key not in cells]


class Judge:
    """What a finding explains: a cell, its row, its column below the heads, or its sheet."""

    def __init__(self, grid: Grid, sheet: str, findings: Sequence[Finding]) -> None:
        self.grid = grid
        self.findings = [finding for finding in findings if finding.sheet in ("", sheet)]
        self.heads_until = grid.head_row + 1
        self.answer_places = {(row + 1, column + 1) for row, column in grid.places("answer")}

    def of_answer(self, key: Key, items: list[tuple[Place, Item]], values: list[Value]) -> list[str]:
        """What is wrong with the answers taken for a key, given the cells that say something of it."""
        truths = {item.truth for _place, item in items}
        where = f"{key} at {[address(*place) for place, _item in items]} saying {[item.content for _place, item in items]}"
        if not values:
            return [] if truths == {None} or any(map(self._said, items)) else [f"{where}: left out without a finding"]
        if len(values) > 1:
            return [f"{where}: taken twice, {values}"]
        others = [pair for pair in items if pair[1].truth != values[0] or pair[1].truth == UNREADABLE]
        if len(others) == len(items) or not all(map(self._said, others)):
            return [f"{where}: taken as {values[0]}, the truth is {truths}"]
        if any(item.needs_finding for _place, item in items) and not any(map(self._said, items)):
            return [f"{where}: taken as {values[0]} without a finding"]
        return []

    def _said(self, found: tuple[Place, Item]) -> bool:
        """Whether a finding explains what became of a cell."""
        return any(self.explains(finding, found[0]) for finding in self.findings)

    def explains(self, finding: Finding, place: Place) -> bool:
        """Whether a finding says why the answer on a place is not there."""
        if finding.code in SPEAKS_FOR_THE_SHEET or (not finding.cell and finding.severity != "notice"):
            return True
        if not finding.cell:
            return False
        row, column, _row, _column = corners(f"{finding.cell}:{finding.cell}")
        if (row, column) == place or self._in_range(finding, place):
            return True
        return self._of_column(finding, place, (row, column)) or self._of_row(finding, place, (row, column))

    def _of_column(self, finding: Finding, place: Place, spot: Place) -> bool:
        """Whether a finding on a spot speaks for the column of a place: at its head, or once for all."""
        if self._is_first(finding, place):
            return True
        if finding.code == "columns_personal" and self._heads_of(place) & set(str(finding.params["heads"]).split(", ")):
            return True  # an unknown head with an address of somebody below it
        once = "more_n" in finding.params or finding.code in SPEAKS_FOR_THE_COLUMN
        return spot[1] == place[1] and (spot[0] <= self.heads_until or once)

    def _of_row(self, finding: Finding, place: Place, spot: Place) -> bool:
        """Whether a finding on a spot speaks for the row of a place: at its municipality or round, or once for all."""
        if finding.code in SPEAKS_FOR_THE_REST and spot[0] <= place[0]:
            return True
        if str(place[0]) in str(finding.params.get("rows", "")).split(", "):
            return True
        if spot[0] != place[0] or finding.code in SAYS_NOTHING_OF_THE_ROW:
            return False
        return spot not in self.answer_places or finding.code in SPEAKS_FOR_THE_ROW

    def _in_range(self, finding: Finding, place: Place) -> bool:
        if "range" not in finding.params:
            return False
        first_row, first_column, last_row, last_column = corners(str(finding.params["range"]))
        in_heads = first_row <= self.heads_until
        return first_column <= place[1] <= last_column and (in_heads or first_row <= place[0] <= last_row)

    def _is_first(self, finding: Finding, place: Place) -> bool:
        """Whether it says "the same head as F1": then both columns are meant."""
        first = str(finding.params.get("first", ""))
        return (
            bool(first) and first.rstrip("0123456789") == letters(place[1]) and corners(f"{first}:{first}")[0] <= self.heads_until
        )

    def _heads_of(self, place: Place) -> set[str]:
        """What stands in the heads of a column."""
        above = (self.grid.rows[row] for row in range(self.heads_until))
        return {str(cells[place[1] - 1].content) for cells in above if len(cells) >= place[1]}
