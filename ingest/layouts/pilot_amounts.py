"""Reads amounts and effects of a pilot: "€ 1,2 mln", 250k, "2.400 ton". What is about, or a range, is said and not read."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ingest.layouts.pilot_units import UNITS, VAT, is_rate, unit_factor
from ingest.layouts.written_amounts import Written, is_two_ways, read_written
from ingest.numbers import WrittenNumber
from ingest.problems import Problem
from ingest.sheets import Cell
from ingest.text_forms import clean_text, plain_dashes
from ingest.values import share_remark

MOST = 1e15  # more is no amount a person wrote
MOST_BY_HEAD = 1e9  # more, reckoned with a head as "x € 1.000", was written in whole euros all the same
CURRENCY = re.compile(r"€|\beuros?\b|\beuro's\b|\beur\b", re.IGNORECASE)
NO_CENTS = re.compile(r"(?<=\d)\s*[.,](?:-{1,2}|=)")
MANY = {
    **dict.fromkeys(("k", "duizend", "dzd", "thousand", "x1000"), 1e3),
    **dict.fromkeys(("mln", "miljoen", "mio", "milj", "million", "mln.", "milj."), 1e6),
    **dict.fromkeys(("mld", "miljard", "mld.", "mrd"), 1e9),
}
MILLION = 1e6
SHARE, KILOTON = "%", "kton"  # units of UNITS; in what is so large 1.250 may be 1,25


@dataclass(frozen=True)
class FieldRead:
    """What a cell of a pilot says, None when it says nothing or cannot be read; problem is what there is to say about it."""

    value: Any = None
    problem: Problem | None = None


def read_amount(cell: Cell, factor: float = 1.0) -> FieldRead:
    """Return an amount in euros; factor: what one is, as the head of the column says (x € 1.000)."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        if not 0 <= cell.value < MOST or cell.is_percent:
            return _lost("amount_unknown", cell)
        amount = _rounded(cell.value, factor)
        return _lost("amount_two_ways", cell) if factor != 1.0 and amount > MOST_BY_HEAD else FieldRead(amount)
    if not isinstance(cell.value, str):
        return _lost("amount_unknown", cell)
    text = NO_CENTS.sub("", plain_dashes(clean_text(cell.value)))
    without_vat = VAT.sub(" ", text)
    bare = CURRENCY.sub(" ", without_vat).strip(" .;:")
    written = read_written(bare)
    if written.sort != "exact":
        return _lost(_code("amount", written), cell)
    many = 1.0 if not written.rest else _many(written.rest, has_currency=bare != without_vat.strip(" .;:"))
    if many is None:
        return _lost("amount_unknown" if SHARE in written.rest else "amount_with_more", cell)
    amount = _rounded(written.number, many * factor)
    is_said_twice = factor != 1.0 and (many != 1.0 or amount > MOST_BY_HEAD)
    if is_said_twice or (is_two_ways(written.figures) and (many != 1.0 or factor >= MILLION)):
        return _lost("amount_two_ways", cell)
    if amount >= MOST:
        return _lost("amount_unknown", cell)
    return FieldRead(amount, Problem("amount_tax_not_kept", cell.text) if without_vat != text else None)


def read_effect(key: str, cell: Cell, factor: float = 1.0) -> FieldRead:
    """Return an effect in the unit of its field; another unit of the same matter (kg, kton) is converted."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return _effect_number(key, cell, factor)
    if not isinstance(cell.value, str):
        return _lost("effect_unknown", cell)
    written = read_written(_without_co2(plain_dashes(clean_text(cell.value))))
    if written.sort != "exact":
        return _lost(_code("effect", written), cell)
    unit = unit_factor(key, written.rest) if written.rest else factor
    if unit is None:
        is_other = SHARE in written.rest or any(unit_factor(other, written.rest) for other in UNITS if other != key)
        return _lost("effect_other_unit" if is_other and not is_rate(written.rest) else "effect_with_more", cell)
    if unit == UNITS[key].get(KILOTON) and is_two_ways(written.figures):
        return _lost("effect_two_ways", cell)
    return _in_bounds(key, cell, _rounded(written.number, unit), is_bare=not written.rest)


def _effect_number(key: str, cell: Cell, factor: float) -> FieldRead:
    is_share = SHARE in UNITS[key]
    value = float(cell.value)  # type: ignore[arg-type]
    if cell.is_percent:
        return _in_bounds(key, cell, round(value * 100, 6), is_bare=False) if is_share else _lost("effect_other_unit", cell)
    return _in_bounds(key, cell, _rounded(value, factor), is_bare=True)


def _in_bounds(key: str, cell: Cell, value: float, *, is_bare: bool) -> FieldRead:
    if not 0 <= value < MOST:
        return _lost("effect_unknown", cell)
    if SHARE not in UNITS[key]:
        return FieldRead(value)
    if value > 100:
        return _lost("effect_unknown", cell)
    return FieldRead(value, share_remark(WrittenNumber(value), cell) if is_bare else None)


def _without_co2(text: str) -> str:
    """Return a text in which the 2 of CO2 is no figure."""
    return re.sub(r"\bco\s?2\b", "CO₂", text, flags=re.IGNORECASE)


def _many(rest: str, *, has_currency: bool) -> float | None:
    """Return what a word for thousands or millions stands for; m and M only beside a currency."""
    word = rest.casefold().strip(" .")
    return MANY.get(word) or (1e6 if word == "m" and has_currency else None)


def _code(what: str, written: Written) -> str:
    """Return the code of what is wrong with a text that is no exact number."""
    endings = {"about": "about", "range": "range", "words": "in_words", "more": "with_more", "two_ways": "two_ways"}
    return f"{what}_{endings.get(written.sort, 'unknown')}"


def _lost(code: str, cell: Cell) -> FieldRead:
    return FieldRead(None, Problem(code, cell.text))


def _rounded(number: float, factor: float) -> float:
    """Return a number in its unit without what binary leaves behind: 1.1 million is 1100000.0000000002 there."""
    return float(number) if factor == 1.0 else float(Decimal(repr(number)) * Decimal(repr(factor)))
