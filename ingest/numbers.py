"""Numbers as people write them: decimal comma or point, a percent sign, blanks."""

import math
import re
from dataclasses import dataclass

from ingest.sheets import Cell
from ingest.text_forms import clean_text, plain_dashes

NUMBER = re.compile(r"([+-]?)\s*(\d+)(?:[.,](\d+))?")
PERCENT_SIGN = re.compile(r"\s*(%|procent|percent|pct\.?)$", re.IGNORECASE)
LONGEST_NUMBER = 30  # signs; more is no number a person wrote
DECIMALS_KEPT = 10  # 0.07 as 7 % is 7.000000000000001 in binary


@dataclass(frozen=True)
class WrittenNumber:
    """A number as it was meant: is_percentage says that a percent sign stood with it, in text or format."""

    value: float
    is_percentage: bool = False


def parse_number(cell: Cell) -> WrittenNumber | None:
    """Return the number in a cell, or None when it holds no plain number. Never raises.

    "45,5 %" is 45.5 with percentage; the Excel value 0.45 with a percent format is 45 with percentage.
    """
    value = cell.value
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _excel_number(float(value) if abs(value) < 1e300 else math.inf, cell.is_percent)
    return _text_number(value) if isinstance(value, str) else None


def _excel_number(value: float, is_percent: bool) -> WrittenNumber:
    return WrittenNumber(round(value * 100, DECIMALS_KEPT), True) if is_percent else WrittenNumber(value)


def _text_number(text: str) -> WrittenNumber | None:
    written = plain_dashes(clean_text(text))
    bare = PERCENT_SIGN.sub("", written)
    match = NUMBER.fullmatch(bare) if len(bare) <= LONGEST_NUMBER else None
    if not match or not bare.isascii():
        return None
    number = float(f"{match[1]}{match[2]}.{match[3] or 0}")
    return WrittenNumber(number, bare != written)
