"""An amount as people write it: exact, about, a range, or more than an amount. Only what is exact is a number."""

import re
from dataclasses import dataclass
from typing import Literal

from ingest.layouts.closed_lists import DECIMAL_COMMA, DECIMAL_POINT, THOUSANDS

NUMBER = r"\d+(?:[.,\s]\d+)*"
ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d{1,2}")
TWO_WAYS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")  # 1,250 is 1.25 or 1250
BELOW_ONE = re.compile(r"0[.,]\d+")
ONE_NUMBER = re.compile(rf"({NUMBER})\s*(.*)", re.DOTALL)
SEVERAL = re.compile(rf"{NUMBER}\D*?(?:-|/|\btot\b|\bt/m\b|\ben\b|\bof\b|\bà\b|\ba\b|\bto\b|\band\b|\bor\b)\D*?{NUMBER}")
ABOUT = re.compile(
    r"\b(ca|circa|ong|ongeveer|plm|plusminus|ruim|bijna|rond|zo'n|geschat|schatting|raming|geraamd|indicatief|indicatie|min"
    r"|minimaal|minstens|max|maximaal|hoogstens|tot|vanaf|boven|onder|meer dan|minder dan|about|approx\w*|around|estimated"
    r"|at least|at most|up to|over|nearly)\b|[±~≈<>≤≥?]|\+/-|\+\s*$",
    re.IGNORECASE,
)
SIGNED = re.compile(r"^\s*-\s*\d")

Sort = Literal["exact", "about", "range", "words", "more", "two_ways", "unclear"]


@dataclass(frozen=True)
class Written:
    """What stands in a cell. number, figures (how it is written) and rest (what follows it) count when it is exact.

    sort: words is without any figure; more has other words beside the number; unclear cannot be read at all.
    """

    sort: Sort
    number: float = 0.0
    rest: str = ""
    figures: str = ""


def read_written(text: str) -> Written:
    """Return what a text says: one exact number with what follows it, or why it is none."""
    if not any(sign.isdigit() for sign in text):
        return Written("words")
    if SEVERAL.search(text):
        return Written("range")
    if ABOUT.search(text):
        return Written("about")
    found = ONE_NUMBER.fullmatch(text)
    if not found:
        return Written("unclear" if SIGNED.search(text) else "more")
    figures, rest = re.sub(r"\s", " ", found[1]), found[2].strip()
    number = _number(figures)
    if number is None:
        return Written("two_ways" if is_two_ways(figures) else "unclear", rest=rest)
    return Written("exact", number, rest, figures)


def is_two_ways(figures: str) -> bool:
    """Return whether a sign in a number of millions or the like may be for thousands as well as for decimals: 1.250 mln."""
    return TWO_WAYS.fullmatch(figures) is not None


def _number(text: str) -> float | None:
    """Return a number with points or blanks for thousands and a decimal comma, or as a program writes it."""
    if not text.isascii():
        return None
    if BELOW_ONE.fullmatch(text):
        return float(text.replace(",", "."))
    if ENGLISH.fullmatch(text):
        return float(text.replace(",", ""))
    if THOUSANDS.fullmatch(text) or DECIMAL_COMMA.fullmatch(text):
        return float(text.replace(".", "").replace(" ", "").replace(",", "."))
    return float(text) if DECIMAL_POINT.fullmatch(text) else None
