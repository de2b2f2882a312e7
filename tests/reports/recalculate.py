"""Recalculates a workbook from the formulas as they stand in the file: the few functions a receipt uses, as Excel defines them.

Reads the file with openpyxl and its own parser, so that nothing of the program that
wrote it helps. An empty cell equals "" and 0, a text is above every number and is no number in a sum.
"""

import re
from collections.abc import Callable
from functools import cached_property, partial
from math import floor
from typing import Any, TypeAlias

from openpyxl import Workbook
from openpyxl.utils.cell import get_column_letter, range_boundaries

Later: TypeAlias = Callable[[], Any]

TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+\.?\d*)|(?P<text>"(?:[^"]|"")*")|(?P<ref>(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)
    |(?P<name>[A-Z]+)(?=\()|(?P<sign><>|>=|<=|[-+*/=<>(),]))""",
    re.VERBOSE,
)
LEVELS = (("=", "<>", "<", ">", "<=", ">="), ("+", "-"), ("*", "/"))


class Recalculated:
    """The values of a workbook; cells may be changed before the first is asked for."""

    def __init__(self, book: Workbook) -> None:
        self._cells = {page.title: {cell.coordinate: cell for row in page.iter_rows() for cell in row} for page in book}
        self._known: dict[tuple[str, str], Any] = {}
        self._areas: dict[tuple[str, str], list[Any]] = {}

    @cached_property
    def formulas(self) -> list[tuple[str, str]]:
        """Sheet and address of every formula."""
        return [(title, at) for title, cells in self._cells.items() for at, cell in cells.items() if cell.data_type == "f"]

    def value(self, sheet: str, address: str) -> Any:
        """The value of a cell, recalculated."""
        key = (sheet, address)
        if key not in self._known:
            cell = self._cells[sheet].get(address)
            is_formula = cell is not None and cell.data_type == "f"
            self._known[key] = _Parser(self, sheet, cell.value[1:]).result() if is_formula else cell and cell.value
        return self._known[key]

    def area(self, sheet: str, reference: str) -> Any:
        """The value of a cell, or the values of a range as a list."""
        if "!" in reference:
            quoted, reference = reference.rsplit("!", 1)
            sheet = quoted[1:-1].replace("''", "'")
        reference = reference.replace("$", "")
        if ":" not in reference:
            return self.value(sheet, reference)
        key = (sheet, reference)
        if key not in self._areas:
            left, top, right, bottom = range_boundaries(reference)
            assert left == right
            self._areas[key] = [self.value(sheet, f"{get_column_letter(left)}{row}") for row in range(top, bottom + 1)]
        return self._areas[key]


class _Parser:
    """One formula, read from left to right: comparison, sum, product, sign, then a value; what is read is reckoned when asked."""

    def __init__(self, book: Recalculated, sheet: str, formula: str) -> None:
        self._book, self._sheet, self._at = book, sheet, 0
        found = list(TOKEN.finditer(formula))
        assert "".join(each[0] for each in found) == formula
        self._tokens = [(each.lastgroup or "", each[each.lastgroup or 0]) for each in found]

    def result(self) -> Any:
        value = self._level(0)
        assert self._at == len(self._tokens)
        return value()

    def _level(self, level: int) -> Later:
        if level == len(LEVELS):
            return self._signed()
        value = self._level(level + 1)
        while self._peek() in LEVELS[level]:
            value = partial(_later, OPERATIONS[self._next()], value, self._level(level + 1))
        return value

    def _signed(self) -> Later:
        if self._peek() == "-":
            self._next()
            return partial(_later, OPERATIONS["-"], lambda: 0, self._signed())
        return self._value()

    def _value(self) -> Later:
        kind, text = self._tokens[self._at]
        self._at += 1
        if kind == "number":
            return lambda: float(text)
        if kind == "text":
            return lambda: text[1:-1].replace('""', '"')
        if kind == "ref":
            return lambda: self._book.area(self._sheet, text)
        if kind == "name":
            return self._call(text)
        assert text == "(", text
        value = self._level(0)
        assert self._next() == ")"
        return value

    def _call(self, name: str) -> Later:
        assert self._next() == "("
        arguments = [self._level(0)]
        while self._peek() == ",":
            self._next()
            arguments.append(self._level(0))
        assert self._next() == ")"
        if name == "IF":
            test, then, other = arguments
            return lambda: then() if test() else other()
        return lambda: FUNCTIONS[name](*(each() for each in arguments))

    def _peek(self) -> str:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1][1]


def _later(operation: Callable[[Any, Any], Any], left: Later, right: Later) -> Any:
    return _both(operation, left(), right())


def _both(operation: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    if isinstance(left, list) or isinstance(right, list):
        n = len(left) if isinstance(left, list) else len(right)
        lefts, rights = (each if isinstance(each, list) else [each] * n for each in (left, right))
        return [operation(one, other) for one, other in zip(lefts, rights, strict=True)]
    return operation(left, right)


def _number(value: Any) -> float:
    """An empty cell is 0 in a sum; a text in it is #VALUE!, which no receipt may give."""
    assert not isinstance(value, str), f"a text in a sum: {value}"
    return 0.0 if value is None else float(value)


def _ordered(left: Any, right: Any) -> tuple[Any, Any]:
    """As Excel orders: numbers before texts, an empty cell as what it stands beside."""
    blank = "" if isinstance(right if left is None else left, str) else 0.0
    pair = [blank if each is None else each for each in (left, right)]
    keys = [(1, each.casefold()) if isinstance(each, str) else (0, float(each)) for each in pair]
    return keys[0], keys[1]


def _compare(test: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    return lambda left, right: test(*_ordered(left, right))


def _numbers(values: Any) -> list[float]:
    return [float(each) for each in (values if isinstance(values, list) else [values]) if isinstance(each, int | float)]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _count_if(values: list[Any], criterion: str) -> int:
    if criterion.startswith(">"):
        return sum(_is_number(each) and each > float(criterion[1:]) for each in values)
    return sum(isinstance(each, str) and each.casefold() == criterion.casefold() for each in values)


OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: _number(a) + _number(b), "-": lambda a, b: _number(a) - _number(b),
    "*": lambda a, b: _number(a) * _number(b), "/": lambda a, b: _number(a) / _number(b),
    "=": _compare(lambda a, b: a == b), "<>": _compare(lambda a, b: a != b), "<": _compare(lambda a, b: a < b),
    ">": _compare(lambda a, b: a > b), "<=": _compare(lambda a, b: a <= b), ">=": _compare(lambda a, b: a >= b),
}  # fmt: skip
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "AND": lambda *tests: all(tests),
    "NOT": lambda test: not test,
    "ISNUMBER": _is_number,
    "ABS": abs,
    "ROUND": lambda value, digits: floor(value * 10**digits + 0.5) / 10**digits,
    "SUM": lambda values: sum(_numbers(values)),
    "SUMPRODUCT": lambda values: sum(_numbers(values)),
    "COUNT": lambda values: len([each for each in values if _is_number(each)]),
    "COUNTIF": _count_if,
}
