"""Reads where a pilot was: a municipality of any time, and a province."""

from ingest.place_cells import read_place
from ingest.problems import Problem, cell_problem
from ingest.rows import ReadingContext
from ingest.sheets import Cell


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
