"""Cells as Excel shows them: letters for columns, numbers for rows."""

import re
from functools import lru_cache

ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """Return the letters of a column counted from 1: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address_of(row: int, column: int) -> str:
    """Return the address of a cell: row 14, column 4 is D14."""
    return f"{column_letters(column)}{row}"


def position_of(address: str) -> tuple[int, int]:
    """Return (row, column) of an address; (0, 0) for none, which sorts before every cell."""
    match = ADDRESS.fullmatch(address)
    if not match:
        return (0, 0)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return (int(match[2]), column)
