"""Reads one cell of a pilot register: what it says of a field, and what is to be said about it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ingest.forms.dates import DateOrder
from ingest.forms.personal import without_addresses
from ingest.layouts.closed_lists import parse_word, parse_yes_no
from ingest.layouts.pilot_amounts import FieldRead, read_amount, read_effect
from ingest.layouts.pilot_dates import Moment, read_since, read_year
from ingest.layouts.pilot_units import UNITS
from ingest.pilot_heads import OTHER_WORDS, PILOT_LISTS, phase_of
from ingest.problems import Problem, cell_problem
from ingest.records import PhaseDate
from ingest.rows import ReadingContext
from ingest.sheets import Cell
from ingest.text_forms import normal_form
from ingest.vocabulary import Word

REQUIRED = ("title", "organisation")
YES_NO = ("newcomers_involved", "is_invented")
YEARS = ("year_start", "year_end")
NUMBERED = re.compile(r"^\W*(?:fase|phase|stap)?\s*\d{1,2}\W+(?=[^\W\d])", re.IGNORECASE)  # "4. Uitvoering"


@dataclass(frozen=True)
class ColumnSays:
    """What a column says about its cells: factor (what one is: 1000 under "x € 1.000"), and the order of day and month."""

    factor: float = 1.0
    order: DateOrder = "day_first"


AS_WRITTEN = ColumnSays()


def read_pilot_field(context: ReadingContext, key: str, cell: Cell, column: ColumnSays = AS_WRITTEN) -> FieldRead:
    """Return what a cell says of a field; an empty one, onbekend and n.v.t. are not reported.

    key: of pilot_fields without the place; the value of a phase is a PhaseDate. An error: the pilot is not taken over;
    a warning without a value: this cell is not; a notice: it is. Source: IR-3, IR-5.
    """
    trouble = cell_problem(cell)
    if trouble:
        return FieldRead(None, trouble)
    if is_not_reported(context, cell):
        return FieldRead(False if key == "is_invented" else None, Problem("pilot_field_missing") if key in REQUIRED else None)
    phase = phase_of(key)
    if phase is not None:
        return _phase_date(phase, read_since(cell, column.order))
    return _reader(context, key, column.factor)(cell)


def is_not_reported(context: ReadingContext, cell: Cell) -> bool:
    """Return whether a cell is empty or holds a word for not known or not applicable."""
    known = context.words.cell_words
    if cell.trouble:
        return False
    return cell.is_blank or cell.text.casefold() in known or (normal_form(cell.text) in known and isinstance(cell.value, str))


def list_entries(context: ReadingContext, key: str) -> tuple[Word, ...]:
    """Return the entries of the closed lists of a field, in order."""
    return tuple(word for name in PILOT_LISTS[key] for word in context.words.words(name))


def other_words(context: ReadingContext, key: str) -> tuple[Word, ...]:
    """Return entries with other words for those of the lists; nobody is asked to choose among them."""
    return tuple(word for name in OTHER_WORDS.get(key, ()) for word in context.words.words(name))


def _phase_date(phase: str, read: FieldRead) -> FieldRead:
    moment = read.value
    value = PhaseDate(phase, moment.year, moment.day) if isinstance(moment, Moment) else None
    return FieldRead(value, read.problem)


def _reader(context: ReadingContext, key: str, factor: float) -> Callable[[Cell], FieldRead]:
    if key in PILOT_LISTS:
        return lambda cell: _read_word(list_entries(context, key), other_words(context, key), cell)
    if key in YEARS:
        return read_year
    if key in YES_NO:
        return lambda cell: _plain(parse_yes_no(cell))
    if key in UNITS:
        return lambda cell: read_effect(key, cell, factor) if _is_effect(key) else read_amount(cell, factor)
    return _read_name if key in REQUIRED else _read_text


def _is_effect(key: str) -> bool:
    return not key.endswith("_eur")


def _plain(found: Any) -> FieldRead:
    return FieldRead(None, found) if isinstance(found, Problem) else FieldRead(found)


def _read_word(entries: tuple[Word, ...], others: tuple[Word, ...], cell: Cell) -> FieldRead:
    """Return the code of a word, also behind a number of its own: "4. Uitvoering"."""
    bare = Cell(cell.row, cell.column, NUMBERED.sub("", cell.text))
    found = parse_word(entries, bare)
    other = parse_word(others, bare) if isinstance(found, Problem) and others else found
    if not isinstance(found, Problem) or not isinstance(other, Problem):
        return FieldRead(other)
    suggestion = found.params.get("suggestion") or _contained((*entries, *others), cell.text)
    return FieldRead(None, Problem(found.code, cell.text, {**found.params, "suggestion": suggestion}))


def _contained(entries: tuple[Word, ...], text: str) -> str:
    """Return the name of the one entry of which a word stands in a longer text; empty when there is none, or more."""
    words = {normal_form(word) for word in re.split(r"[^\w.]+", text)}
    found = {
        entry.code: entry.name
        for entry in entries
        for one in (entry.name_nl, entry.name_en, *entry.synonyms)
        if normal_form(one) in words
    }
    return next(iter(found.values())) if len(found) == 1 else ""


def _read_text(cell: Cell) -> FieldRead:
    """Return a text as it stands; the address or telephone number of a person in it is left out (rule IR-4)."""
    shown = without_addresses(cell.text)
    return FieldRead(shown, Problem("personal_in_text") if shown != cell.text else None)


def _read_name(cell: Cell) -> FieldRead:
    """Return what a pilot is known by; one without any letter or figure is none."""
    read = _read_text(cell)
    return read if normal_form(read.value) else FieldRead(None, Problem("pilot_field_missing"))
