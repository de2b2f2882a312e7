"""Rows of values to the columns of a sheet, block by block: never a Python object per cell for the whole sheet.

[["GM0202", 3.0], ["GM0228", 3.0]]  ->  column 1: contents (blank, GM0202, GM0228), codes 1 2
                                         column 2: contents (blank, 3), codes 1 1
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

import numpy as np
from numpy.typing import NDArray

from ingest.sheets import BLANK, CellValue, Codes, ColumnCells, Content
from ingest.text_forms import clean_text

WHOLE_BELOW = 2.0**53  # above it a float no longer holds every whole number
KEPT_ELSEWHERE = "\ue000"  # starts what stands for a text that is kept elsewhere in the workbook, until the sheet is finished
SMALL_NUMBERS = 256
NO_TEXTS: Mapping[str, str] = {}


class _Numbers(dict[CellValue, int]):
    """The number of each content of a column; a new content gets the next number."""

    def __init__(self, contents: list[Content]) -> None:
        super().__init__({"": 0, None: 0})
        self.contents = contents

    def __missing__(self, value: CellValue) -> int:
        content = content_of(value)
        number = self[value] = 0 if content == BLANK else len(self.contents)
        if number:
            self.contents.append(content)
        return number


class ColumnBuilder:
    """One column that grows by blocks of rows."""

    def __init__(self) -> None:
        self.contents: list[Content] = [BLANK]
        self.blocks: list[tuple[int, Codes]] = []
        self.last_row = 0
        self._plain = _Numbers(self.contents)
        self._yes_no = _Numbers(self.contents)  # apart: True and 1 are one key of a dictionary
        self._small = np.full(SMALL_NUMBERS, -1, np.int32)
        self._marked: dict[tuple[type, Content], int] = {}

    def add(self, first_row: int, values: Sequence[CellValue]) -> Codes | None:
        """Add the values from first_row down; return their codes, which may still be changed, or None when all are blank."""
        codes = self._codes_of(values)
        if not codes.any():
            return None
        self.blocks.append((first_row, codes))
        self.last_row = max(self.last_row, first_row + len(codes) - 1)
        return codes

    def _codes_of(self, values: Sequence[CellValue]) -> Codes:
        types = set(map(type, values))
        if types == {float}:
            small = self._small_codes(values)
            if small is not None:
                return small
        if bool in types:
            numbers = (self._yes_no[value] if type(value) is bool else self._plain[value] for value in values)
            return np.fromiter(numbers, np.int32, len(values))
        return np.fromiter(map(self._plain.__getitem__, values), np.int32, len(values))

    def _small_codes(self, values: Sequence[CellValue]) -> Codes | None:
        """Return the codes of numbers that are all whole and small, as most answers are: by table, twice as fast."""
        numbers = np.fromiter(values, np.float64, len(values))
        if not (numbers.min() >= 0 and numbers.max() < SMALL_NUMBERS):  # also when one is no number
            return None
        places = numbers.astype(np.int64)
        if not np.array_equal(places, numbers):
            return None
        codes = self._small[places]
        if codes.min() < 0:
            for place in np.unique(places[codes < 0]).tolist():
                self._small[place] = self._plain[place]
            codes = self._small[places]
        return codes

    def add_contents(self, first_row: int, contents: Mapping[int, Content]) -> None:
        """Put contents with trouble in rows (at or below first_row), over what stands there."""
        codes = np.zeros(max(contents) - first_row + 1, np.int32)
        for row, content in contents.items():
            codes[row - first_row] = self._number_of(content)
        self.blocks.append((first_row, codes))
        self.last_row = max(self.last_row, max(contents))

    def mark_percent(self, codes: Codes, places: NDArray[np.int64]) -> None:
        """Say of these places in the codes of a block that their numbers are shown as a percentage."""
        old, turned = np.unique(codes[places], return_inverse=True)
        codes[places] = np.array([self._percent_of(int(number)) for number in old], np.int32)[turned]

    def _percent_of(self, number: int) -> int:
        value = self.contents[number].value
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return self._number_of(Content(value, is_percent=True)) if is_number else number

    def _number_of(self, content: Content) -> int:
        key = (type(content.value), content)
        if key not in self._marked:
            self._marked[key] = len(self.contents)
            self.contents.append(content)
        return self._marked[key]

    @property
    def kept_elsewhere(self) -> set[str]:
        """What stands for texts that are kept elsewhere."""
        values = (content.value for content in self.contents)
        return {value for value in values if isinstance(value, str) and value.startswith(KEPT_ELSEWHERE)}

    def finish(self, rows_n: int, texts: Mapping[str, str] = NO_TEXTS) -> ColumnCells:
        """Return the column, with the texts that were kept elsewhere; each content once, in order of first use."""
        codes = np.zeros(rows_n, np.int32)
        for first_row, block in self.blocks:
            part = codes[first_row - 1 : first_row - 1 + len(block)]
            np.copyto(part, block[: len(part)], where=block[: len(part)] != 0)
        self.blocks.clear()
        kept: dict[tuple[type, Content], int] = {(type(None), BLANK): 0}
        numbers = np.zeros(len(self.contents), np.int32)
        used = np.zeros(len(self.contents), bool)
        used[codes] = True
        for number, content in enumerate(self.contents):
            if used[number]:
                final = _with_text(content, texts)
                numbers[number] = kept.setdefault((type(final.value), final), len(kept))
        return ColumnCells(tuple(content for _type, content in kept), numbers[codes])


def _with_text(content: Content, texts: Mapping[str, str]) -> Content:
    if isinstance(content.value, str) and content.value.startswith(KEPT_ELSEWHERE):
        return content_of(texts[content.value])
    return content


def content_of(value: CellValue) -> Content:
    """Return the content of a value as a reader gives it: a whole float is a whole number, a date a moment, blanks nothing."""
    if isinstance(value, str):
        return Content(value) if clean_text(value) else BLANK
    if isinstance(value, float):
        return Content(int(value) if value.is_integer() and abs(value) < WHOLE_BELOW else value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return Content(datetime.combine(value, time()))
    return BLANK if value is None else Content(value)
