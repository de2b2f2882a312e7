"""One answer over several columns, one per option: Y or empty, 1 or 0, or the text of the option (rule IR-3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ingest.forms.column_facts import contents_below
from ingest.options import parse_option
from ingest.problems import Problem
from ingest.questions import Option, Question
from ingest.sheets import BLANK, ColumnCells, Content, Sheet, shown
from ingest.text_forms import normal_form

Tick = Literal["chosen", "not_chosen", "unknown"]
CHOSEN = frozenset(("y", "yes", "ja", "j", "1", "x", "true", "waar", "checked", "selected", "aangevinkt", "geselecteerd", "oui"))
NOT_CHOSEN = frozenset(
    ("n", "no", "nee", "0", "false", "onwaar", "unchecked", "notselected", "nietgeselecteerd", "non", "na", "")
)
MARKS = ("✓", "✔", "☑", "√", "●")


@dataclass(frozen=True)
class OptionColumn:
    """A column of one option; text is the option as the head says it."""

    column: int
    option: Option
    text: str


@dataclass(frozen=True)
class OtherColumn:
    """A column beside the options of a question: an option we do not know, or "Other, namely"."""

    column: int
    text: str


def option_columns(question: Question, parts: Sequence[tuple[int, str]]) -> tuple[OptionColumn, ...]:
    """Return the columns whose part is an option of the question, by its text, or by its number when the lowest is there too.

    Tools count options from 1 where a scale begins at 0: numbers without the lowest say nothing.
    """
    found = [OptionColumn(column, option, part) for column, part in parts if (option := option_of(question, part))]
    numbered = [one for one in found if one.text.strip().isdigit()]
    lowest = min((option.value for option in question.options), default=0)
    if numbered and lowest not in {one.option.value for one in numbered}:
        found = [one for one in found if one not in numbered]
    return tuple(found)


def option_of(question: Question, part: str) -> Option | None:
    """Return the option a part of a head stands for, by its number or its text; None when it is none."""
    text = part.strip()
    if text.isdigit():
        return next((option for option in question.options if option.value == int(text)), None)
    option = parse_option(question, text.replace("_", " ")) if text else None
    return None if option is None or isinstance(option, Problem) else option


def is_ticked(content: Content, option: OptionColumn | None = None) -> Tick:
    """Return what a cell below the head of an option says."""
    if content.trouble:
        return "unknown"
    text = shown(content).strip()
    form = "1" if content.value is True else "0" if content.value is False else normal_form(text)
    if text in MARKS or form in CHOSEN:
        return "chosen"
    if option and form in _label_forms(option):
        return "chosen"
    return "not_chosen" if form in NOT_CHOSEN and text not in MARKS else "unknown"


def _label_forms(option: OptionColumn) -> set[str]:
    """Return the ways the option itself stands below its head; a number there is a coding, not the option."""
    texts = (option.text, option.option.label_nl, option.option.label_en)
    return {form for text in texts if (form := normal_form(text)) and not form.isdigit()}


def unknown_coding(sheet: Sheet, options: Sequence[OptionColumn], head_row: int) -> tuple[int, str] | None:
    """Return the column and content of the first cell that is neither chosen nor not chosen; None when all are clear."""
    for option in options:
        for content in contents_below(sheet.columns.get(option.column), head_row):
            if is_ticked(content, option) == "unknown":
                return option.column, shown(content)
    return None


def join_options(sheet: Sheet, options: Sequence[OptionColumn], others: Sequence[OtherColumn], head_row: int) -> ColumnCells:
    """Return one column with the text of the option chosen in each row; of two chosen both, with "; " between them.

    others: what was chosen or filled in there is no answer we know; it is repeated as its head says it, to be named.
    """
    texts = [*(option.text for option in options), *(other.text for other in others)]
    chosen = np.stack([*(_chosen(sheet, o, head_row) for o in options), *(_filled(sheet, o, head_row) for o in others)])
    patterns, numbers = np.unique(chosen, axis=1, return_inverse=True)
    contents, codes = [BLANK], []
    for pattern in patterns.T.tolist():
        said = [text for text, is_chosen in zip(texts, pattern, strict=True) if is_chosen]
        codes.append(len(contents) if said else 0)
        contents += [Content("; ".join(said))] if said else []
    return ColumnCells(tuple(contents), np.array(codes, np.int32)[numbers.reshape(-1)].astype(np.int32))


def _chosen(sheet: Sheet, option: OptionColumn, head_row: int) -> NDArray[np.bool_]:
    return _where(sheet, option.column, head_row, lambda content: is_ticked(content, option) == "chosen")


def _filled(sheet: Sheet, other: OtherColumn, head_row: int) -> NDArray[np.bool_]:
    return _where(sheet, other.column, head_row, lambda content: is_ticked(content) != "not_chosen")


def _where(sheet: Sheet, column: int, head_row: int, fits: Callable[[Content], bool]) -> NDArray[np.bool_]:
    """Return per row of the sheet whether the content fits; never in the rows of the heads, never where it is blank."""
    cells = sheet.columns.get(column)
    if cells is None:
        return np.zeros(sheet.rows_n, np.bool_)
    fitting = np.array([n > 0 and fits(content) for n, content in enumerate(cells.contents)], np.bool_)
    in_rows: NDArray[np.bool_] = fitting[cells.codes]
    in_rows[:head_row] = False
    return in_rows


def is_all_ticks(contents: Sequence[Content]) -> bool:
    """Return whether a column holds only what stands below the head of an option, and at least one is chosen."""
    said = {is_ticked(content) for content in contents}
    return "chosen" in said and "unknown" not in said
