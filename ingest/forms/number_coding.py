"""Do the numbers in a survey export count as ours do? Tools number options from 1 where a scale begins at 0 (rule IR-3)."""

from collections.abc import Mapping, Sequence

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_facts import contents_below
from ingest.numbers import parse_number
from ingest.questions import Question
from ingest.rows import HeadColumn
from ingest.sheets import Cell, ColumnCells, Sheet


def check_coding(
    sheet: Sheet, head_row: int, asked: Sequence[tuple[HeadColumn, Question]], *, is_form: bool
) -> tuple[list[Finding], frozenset[int]]:
    """Return what is wrong with the numbers in the columns of choices, and the columns that cannot be read for it.

    A number above the scale says that the column counts otherwise; then its lower numbers say nothing either.
    Numbers from 1 on, without the lowest of the scale, can be either: a warning, or an error beside such a column.
    A register (not is_form) is typed by people who saw our scale: there only a number above it is a reason to warn.
    """
    numbers = {column.column: _numbers(sheet.columns.get(column.column), head_row) for column, q in asked if q.kind == "choice"}
    scales = {column.column: sorted(option.value for option in q.options) for column, q in asked if q.kind == "choice"}
    is_shifted = any(_is_above(numbers[n], scales[n]) for n in numbers)
    has_lowest = any(scales[n][0] in numbers[n] for n in numbers if len(scales[n]) > len(_YES_NO))
    findings, refused = [], set[int]()
    for column, question in asked:
        if not numbers.get(column.column):
            continue
        said, scale = numbers[column.column], scales[column.column]
        code = _code_of(said, scale, is_shifted=is_shifted, has_lowest=has_lowest) if is_form else _typed(said, scale)
        if code:
            spot = Spot(sheet.name, _row_of(column), column.column)
            shown = ", ".join(f"{number:g}" for number in sorted(said)[:6])
            findings.append(make_finding(code, spot, shown, question=question.question_id, scale=_said(scale)))
        refused |= {column.column} if code == "numbers_count_otherwise" else set()
    return findings, frozenset(refused)


_YES_NO: Mapping[int, str] = {0: "no", 1: "partly", 2: "yes"}  # a scale this short is coded in many ways: 1/0, 1/2, 1/2/3


def _code_of(numbers: frozenset[float], scale: Sequence[float], *, is_shifted: bool, has_lowest: bool) -> str:
    if len(scale) <= len(_YES_NO):
        is_ours = numbers <= set(scale) and {scale[0], scale[-1]} <= numbers
        return "" if is_ours else "numbers_count_otherwise"
    if _is_above(numbers, scale):
        return "numbers_count_otherwise"
    if scale[0] in numbers or not numbers & set(scale):
        return ""
    if is_shifted:
        return "numbers_count_otherwise"
    return "" if has_lowest else "numbers_may_count_otherwise"


def _typed(numbers: frozenset[float], scale: Sequence[float]) -> str:
    """Return the warning about a column typed by hand in which the scale seems to begin one higher."""
    is_one_higher = _is_above(numbers, scale) and scale[0] not in numbers and len(numbers & set(scale)) > 1
    return "numbers_may_count_otherwise" if is_one_higher else ""


def _is_above(numbers: frozenset[float], scale: Sequence[float]) -> bool:
    return len(scale) > len(_YES_NO) and scale[-1] + 1 in numbers


def _numbers(cells: ColumnCells | None, head_row: int) -> frozenset[float]:
    parsed = (parse_number(Cell(1, 1, content.value, content.is_percent)) for content in contents_below(cells, head_row))
    return frozenset(number.value for number in parsed if number and not number.is_percentage)


def _said(scale: Sequence[float]) -> str:
    return f"{scale[0]:g}-{scale[-1]:g}"


def _row_of(column: HeadColumn) -> int:
    return int("".join(sign for sign in column.cell if sign.isdigit()) or 0)
