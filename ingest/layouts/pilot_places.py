"""Reads where a pilot was: a municipality of any time, a province, or the place an organisation is named after."""

import re
from dataclasses import dataclass

from ingest.layouts.pilot_fields import is_not_reported
from ingest.place_cells import read_place
from ingest.problems import Problem, cell_problem
from ingest.rows import ReadingContext
from ingest.sheets import Cell
from ingest.vocabulary import Place

PLACE_KEYS = ("municipality", "province")
OF_A_MUNICIPALITY = re.compile(r"^(de\s+)?gemeente\s+\S", re.IGNORECASE)
OF_A_PROVINCE = re.compile(r"^(de\s+)?provincie\s+(\S.*)$", re.IGNORECASE)
MUNICIPALITY, PROVINCE = "gemeente", "provincie"  # entries of the list organisation_type, as the macro organisation_key has them
COUNTRY = "NL"


@dataclass(frozen=True)
class PlaceCells:
    """The cells that say where: code, municipality, province and organisation, and the kind of organisation when known."""

    code: Cell
    municipality: Cell
    province: Cell
    organisation: Cell
    organisation_type: str | None = None


@dataclass(frozen=True)
class PilotPlace:
    """Where a pilot was; problems with the field in which each is told."""

    cbs_code: str | None = None
    province_code: str | None = None
    organisation_type: str | None = None
    problems: tuple[tuple[str, Problem], ...] = ()


def read_pilot_places(context: ReadingContext, cells: PlaceCells) -> PilotPlace:
    """Return municipality and province of a pilot; when neither is said, the place its organisation is named after."""
    kind = cells.organisation_type
    province = None if is_not_reported(context, cells.province) else read_pilot_province(context, cells.province)
    problems = [("province", province)] if isinstance(province, Problem) else []
    region = province if isinstance(province, str) else None
    if not cells.code.is_blank or not is_not_reported(context, cells.municipality):
        place = read_pilot_place(context, cells.code, cells.municipality, region)
        problems += [("municipality", place)] if isinstance(place, Problem) else []
        return PilotPlace(place if isinstance(place, str) else None, region, kind, tuple(problems))
    named = _named_after(context, cells, region)
    if named is None or (kind not in (None, MUNICIPALITY if named.place_level == "municipality" else PROVINCE)):
        return PilotPlace(None, region, kind, (*problems, *_may_be_place(context, cells)))
    told = Problem("organisation_recognised", cells.organisation.text, {"name": named.name, "code": named.cbs_code})
    if named.place_level == "municipality":
        return PilotPlace(named.cbs_code, region, kind or MUNICIPALITY, (*problems, ("organisation", told)))
    is_new = kind is None or region is None
    return PilotPlace(None, region or named.cbs_code, PROVINCE, (*problems, *([("organisation", told)] if is_new else [])))


def _may_be_place(context: ReadingContext, cells: PlaceCells) -> list[tuple[str, Problem]]:
    """Return the warning about an organisation called as a municipality or province, of which nothing says what it is."""
    text = cells.organisation.text
    if cells.organisation_type is not None or cell_problem(cells.organisation) or is_not_reported(context, cells.organisation):
        return []
    province = context.book.province(text)
    is_place = bool(context.book.by_name(text)) or (province is not None and province.cbs_code != COUNTRY)
    return [("organisation", Problem("organisation_may_be_place", text))] if is_place else []


def _named_after(context: ReadingContext, cells: PlaceCells, region: str | None) -> Place | None:
    """Return the one municipality or province an organisation is named after: "Gemeente Ede", "Provincie Utrecht"."""
    text = cells.organisation.text
    province = OF_A_PROVINCE.match(text)
    if province:
        found = context.book.province(province[2])
        return found if found and found.cbs_code != COUNTRY and region in (None, found.cbs_code) else None
    if not OF_A_MUNICIPALITY.match(text) and cells.organisation_type != MUNICIPALITY:
        return None
    named = [place for place in context.book.by_name(text) if region in (None, place.parent_code)]
    return named[0] if len(named) == 1 else None


def read_pilot_province(context: ReadingContext, cell: Cell) -> str | Problem:
    """Return the code of a province, or what is wrong with the cell."""
    trouble = cell_problem(cell)
    if trouble:
        return trouble
    province = context.book.province(cell.text)
    return province.cbs_code if province else Problem("province_unknown", cell.text)


def read_pilot_place(context: ReadingContext, code: Cell, name: Cell, province_code: str | None) -> str | Problem:
    """Return the code of a municipality; the province decides between municipalities of one name."""
    if code.is_blank and not cell_problem(name):
        inside = [place for place in context.book.by_name(name.text) if place.parent_code == province_code]
        if len(inside) == 1:
            return inside[0].cbs_code
    read = read_place(context.book, code, name, None)
    problem = next((problem for _cell, problem in read.problems), None)
    return read.cbs_code or problem or Problem("place_missing")
