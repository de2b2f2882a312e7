"""Which municipality, round and edition a row is about; the same for every layout with answers."""

from dataclasses import dataclass, replace
from datetime import date

from ingest.findings import Finding, Spot
from ingest.messages.facts import Param
from ingest.numbers import parse_number
from ingest.place_cells import PlaceRead, read_place
from ingest.problems import Problem, cell_problem
from ingest.rows import ReadingContext
from ingest.sheets import Cell
from ingest.text_forms import normal_form
from ingest.vocabulary import Edition, Round, Vocabulary

LONGEST_WORD = 40  # signs
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
    cells: KeyCells
    problems: tuple[tuple[Cell, Problem], ...] = ()

    @property
    def identity(self) -> tuple[str, int] | None:
        """Municipality and round year when the row can be taken over, else None."""
        if self.cbs_code is None or self.measured is None or any(problem.is_error for _cell, problem in self.problems):
            return None
        return self.cbs_code, self.measured.round_year

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that is wrong with it."""
        return tuple(self.finding(number, self._spot(number).row) for number in range(len(self.problems)))

    def finding(self, number: int, row: int) -> Finding:
        """Return the finding of one of the problems, for a row in which the same stands."""
        return self.problems[number][1].at(replace(self._spot(number), row=row), what=self.cells.what)

    def column(self, number: int) -> int:
        """Return the column in which one of the problems is told."""
        return self._spot(number).column

    def _spot(self, number: int) -> Spot:
        """Return where a problem is told; one of a cell that has no column at the first cell there is."""
        cell, cells = self.problems[number][0], self.cells
        if not cell.column:
            cell = next((other for other in (cells.code, cells.name, cells.year) if other.column), cell)
        return Spot(cells.sheet, cell.row, cell.column)


def read_key(context: ReadingContext, cells: KeyCells) -> RowKey:
    """Return what a row is about, with everything that is wrong with it."""
    measured = read_round(context, cells.year)
    known = measured if isinstance(measured, Round) else None
    place = read_place(context.book, code_or_said(context, cells.code, cells.name), cells.name, known)
    return make_key(cells, place, measured, read_edition(context.words, cells.edition, known))


def make_key(cells: KeyCells, place: PlaceRead, measured: Round | Problem, edition: str | Problem | None) -> RowKey:
    """Return what a row is about, from what its cells were read as."""
    known = measured if isinstance(measured, Round) else None
    problems = list(place.problems)
    if isinstance(measured, Problem):
        problems.append((cells.year, measured))
    if isinstance(edition, Problem):
        problems.append((cells.edition, edition))
    return RowKey(place.cbs_code, known, edition if isinstance(edition, str) else None, cells, tuple(problems))


def code_or_said(context: ReadingContext, code: Cell, name: Cell) -> Cell:
    """Return the cell of the code; where code and name are both empty, with the municipality the user said."""
    said = context.said.cbs_code
    is_empty = code.is_blank and name.is_blank and not code.merged_range and not name.merged_range
    return replace(code, value=said) if said and is_empty else code


def read_round(context: ReadingContext, cell: Cell) -> Round | Problem:
    """Return the round of a year in a cell; an empty cell is the round the user said."""
    rounds = context.words.rounds
    trouble = cell_problem(cell)
    if trouble:
        return trouble
    if cell.is_blank:
        said = rounds.get(context.round_year or 0)
        return said or Problem("round_missing", "", later=lambda: _rounds(context.words))
    if isinstance(cell.value, date):
        return Problem("year_is_date", cell.text, later=lambda: _rounds(context.words))
    number = parse_number(cell)
    measured = rounds.get(int(number.value)) if number and number.value.is_integer() and not number.is_percentage else None
    return measured or Problem("round_unknown", cell.text, later=lambda: _rounds(context.words))


def _rounds(words: Vocabulary) -> dict[str, Param]:
    return {"rounds": ", ".join(str(year) for year in sorted(words.rounds))}


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
    return any(normal_form(cell.text[:LONGEST_WORD].split(" ")[0]) in TOTAL_WORDS for cell in cells if cell.text)
