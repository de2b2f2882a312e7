"""Which municipality, round and edition a row is about; the same for every layout with answers."""

from dataclasses import dataclass

from ingest.findings import Finding, Spot
from ingest.messages.facts import Param
from ingest.numbers import parse_number
from ingest.place_cells import read_place
from ingest.problems import Problem, cell_problem
from ingest.rows import ReadingContext
from ingest.sheets import Cell
from ingest.text_forms import normal_form
from ingest.vocabulary import Edition, Round, Vocabulary

TOTAL_WORDS = (
    "totaal",
    "totalen",
    "gemiddelde",
    "gemiddeld",
    "gem",
    "som",
    "mediaan",
    "total",
    "average",
    "mean",
    "sum",
    "subtotaal",
)


@dataclass(frozen=True)
class KeyCells:
    """The cells that say what a row is about. what is the thing lost when they are wrong."""

    code: Cell
    name: Cell
    year: Cell
    edition: Cell
    sheet: str
    what: str = "row"


@dataclass(frozen=True)
class RowKey:
    """What a row is about; cbs_code and round are None when that cannot be said."""

    cbs_code: str | None
    measured: Round | None
    edition: str | None
    findings: tuple[Finding, ...]

    @property
    def identity(self) -> tuple[str, int] | None:
        """Municipality and round year when the row can be taken over, else None."""
        if self.cbs_code is None or self.measured is None or any(f.severity == "error" for f in self.findings):
            return None
        return self.cbs_code, self.measured.round_year


def read_key(context: ReadingContext, cells: KeyCells) -> RowKey:
    """Return what a row is about, with everything that is wrong with it."""
    measured = read_round(context, cells.year)
    known = measured if isinstance(measured, Round) else None
    place = read_place(context.book, cells.code, cells.name, known)
    edition = read_edition(context.words, cells.edition, known)
    problems = list(place.problems)
    if isinstance(measured, Problem):
        problems.append((cells.year, measured))
    if isinstance(edition, Problem):
        problems.append((cells.edition, edition))
    findings = tuple(problem.at(_spot(cells, cell), what=cells.what) for cell, problem in problems)
    return RowKey(place.cbs_code, known, edition if isinstance(edition, str) else None, findings)


def _spot(cells: KeyCells, cell: Cell) -> Spot:
    """Return the spot of a cell; of a column that is not there it is the first cell of the row that is."""
    if cell.column:
        return Spot(cells.sheet, cell.row, cell.column)
    there = next((other for other in (cells.code, cells.name, cells.year) if other.column), cell)
    return Spot(cells.sheet, there.row, there.column)


def read_round(context: ReadingContext, cell: Cell) -> Round | Problem:
    """Return the round of a year in a cell; an empty cell is the round the user said."""
    rounds = context.words.rounds
    params: dict[str, Param] = {"rounds": ", ".join(str(year) for year in sorted(rounds))}
    trouble = cell_problem(cell)
    if trouble:
        return trouble
    if cell.is_blank:
        said = rounds.get(context.round_year or 0)
        return said or Problem("round_missing", "", params)
    number = parse_number(cell)
    measured = rounds.get(int(number.value)) if number and number.value.is_integer() and not number.is_percentage else None
    return measured or Problem("round_unknown", cell.text, params)


def read_edition(words: Vocabulary, cell: Cell, measured: Round | None) -> str | Problem | None:
    """Return the code of an edition: that of the round or a light one; None for an empty cell."""
    trouble = cell_problem(cell)
    if trouble or cell.is_blank:
        return trouble
    allowed = [e for e in words.editions.values() if e.is_light or measured is None or e.edition == measured.edition]
    for edition in allowed:
        if normal_form(cell.text) in _edition_forms(edition):
            return edition.edition
    return Problem("edition_unknown", cell.text, {"editions": ", ".join(edition.edition for edition in allowed)})


def _edition_forms(edition: Edition) -> set[str]:
    return {normal_form(text) for text in (edition.edition, edition.name_nl, edition.name_en)}


def is_total(*cells: Cell) -> bool:
    """Return whether a row holds totals: one of its first cells begins with a word such as Totaal."""
    return any(normal_form(cell.text.split(" ")[0]) in TOTAL_WORDS for cell in cells if cell.text)
