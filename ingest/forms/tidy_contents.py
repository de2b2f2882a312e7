"""Takes from contents what a tool put around them: the last semicolon of a list, the quotes of an old writer."""

import re
from collections.abc import Callable

import numpy as np

from ingest.forms.personal import is_personal_text
from ingest.sheets import BLANK, ColumnCells, Content

LAST_SEPARATORS = re.compile(r"[\s;]*;[\s;]*$")
QUOTED = re.compile(r'"\s*([=@].*)"', re.DOTALL)  # LimeSurvey's writer of .xls
HIDDEN = Content("…")


def tidied(cells: ColumnCells) -> ColumnCells:
    """Return the column without the signs a tool added; "3;" is 3 as text, ";" is blank."""
    return _changed(cells, _tidy)


def masked(cells: ColumnCells) -> ColumnCells:
    """Return the column with "…" where an e-mail, network or telephone address stands."""
    return _changed(cells, lambda content: HIDDEN if is_personal_text(str(content.value)) else content)


def _tidy(content: Content) -> Content:
    if not isinstance(content.value, str):
        return content
    text = LAST_SEPARATORS.sub("", content.value)
    quoted = QUOTED.fullmatch(text)
    text = quoted[1] if quoted else text
    if text == content.value:
        return content
    return Content(text) if text.strip() else BLANK


def _changed(cells: ColumnCells, change: Callable[[Content], Content]) -> ColumnCells:
    """Return the column with each distinct content changed; contents that became equal are one again."""
    changed = [content if content.trouble or content.value is None else change(content) for content in cells.contents]
    if all(new is old for new, old in zip(changed, cells.contents, strict=True)):
        return cells
    numbers: dict[tuple[type, Content], int] = {(type(None), BLANK): 0}
    codes = [numbers.setdefault((type(content.value), content), len(numbers)) for content in changed]
    return ColumnCells(tuple(content for _type, content in numbers), np.array(codes, np.int32)[cells.codes])
