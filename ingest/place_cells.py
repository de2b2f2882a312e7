"""The cells that say which municipality a row is about: code, name, or both, in a round."""

from dataclasses import dataclass
from datetime import date

from ingest.messages.facts import Param
from ingest.place_book import PlaceBook
from ingest.problems import Problem, cell_problem
from ingest.sheets import Cell
from ingest.vocabulary import Place, Round


@dataclass(frozen=True)
class PlaceRead:
    """The municipality of a row, or None, with what is to be said about its cells."""

    cbs_code: str | None
    problems: tuple[tuple[Cell, Problem], ...] = ()


def read_place(book: PlaceBook, code: Cell, name: Cell, measured: Round | None) -> PlaceRead:
    """Return the municipality that code and name say, when they do not contradict each other.

    measured: the round; None (not known) leaves out whether the municipality existed.
    """
    for cell in (code, name):
        trouble = cell_problem(cell)
        if trouble:
            return PlaceRead(None, ((cell, trouble),))
    if code.is_blank and name.is_blank:
        return PlaceRead(None, ((code, Problem("place_missing")),))
    return _by_code(book, code, name, measured) if not code.is_blank else _by_name(book, name, measured)


def _by_code(book: PlaceBook, code: Cell, name: Cell, measured: Round | None) -> PlaceRead:
    place = book.by_code(code)
    if place is None:
        return PlaceRead(None, ((code, _unknown_code(book, code, name)),))
    named = book.by_name(name.text)
    if named and place not in named:
        params = {"code": place.cbs_code, "code_name": place.name, "name": name.text}
        return PlaceRead(None, ((code, Problem("code_and_name_differ", code.text, params)),))
    problems = [(code, Problem("code_completed", code.text, {"code": place.cbs_code, "name": place.name}))]
    remarks = problems if code.text != place.cbs_code else []
    if not name.is_blank and not named:
        remarks = [*remarks, (name, Problem("name_not_recognised", name.text, {"code": place.cbs_code, "name": place.name}))]
    return _in_time(book, place, code, measured, tuple(remarks))


def _unknown_code(book: PlaceBook, code: Cell, name: Cell) -> Problem:
    if book.province(code.text):
        return Problem("place_not_municipality", code.text)
    named = book.by_name(name.text) or book.by_name(code.text)
    suggestion = f"{named[0].cbs_code}, {named[0].name}" if len(named) == 1 else ""
    return Problem("code_unknown", code.text, {"suggestion": suggestion})


def _by_name(book: PlaceBook, name: Cell, measured: Round | None) -> PlaceRead:
    named = book.by_name(name.text)
    existing = [place for place in named if measured is None or place.existed_on(measured.closes_on)]
    if len(existing) == 1 or len(named) == 1:
        return _in_time(book, (existing or list(named))[0], name, measured, ())
    if named:
        others = ", ".join(f"{place.name} ({place.cbs_code})" for place in existing or named)
        return PlaceRead(None, ((name, Problem("place_ambiguous", name.text, {"others": others})),))
    if book.province(name.text):
        return PlaceRead(None, ((name, Problem("place_not_municipality", name.text)),))
    unknown = Problem("place_unknown", name.text, later=lambda: {"suggestion": book.nearest_name(name.text)})
    return PlaceRead(None, ((name, unknown),))


def _in_time(
    book: PlaceBook, place: Place, cell: Cell, measured: Round | None, remarks: tuple[tuple[Cell, Problem], ...]
) -> PlaceRead:
    if measured is None or place.existed_on(measured.closes_on):
        return PlaceRead(place.cbs_code, remarks)
    return PlaceRead(None, (*remarks, (cell, _not_there(book, place, measured, cell))))


def _not_there(book: PlaceBook, place: Place, measured: Round, cell: Cell) -> Problem:
    """Return the problem that a municipality did not exist in the round, naming those that did."""
    day = measured.closes_on
    is_over = place.valid_to is not None and place.valid_to <= day
    moment = (place.valid_to if is_over else place.valid_from) or day
    params: dict[str, Param] = {"name": place.name, "day": _day(moment), "round_year": measured.round_year}

    def later() -> dict[str, Param]:
        others = book.successors(place) if is_over else book.predecessors(place)
        there = tuple(p for p in others if p.place_level == "municipality" and p.existed_on(day))
        return {"others": _and_list(there)}

    return Problem("place_dissolved" if is_over else "place_not_yet", cell.text, params, later)


def _day(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


def _and_list(places: tuple[Place, ...]) -> str:
    return ", ".join(f"{place.name} ({place.cbs_code})" for place in places)
