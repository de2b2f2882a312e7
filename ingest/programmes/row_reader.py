"""Reads the cells of one row, and gathers everything that is wrong with them."""

from datetime import date, timedelta
from typing import TypeVar

from ingest.findings import Finding, make_finding
from ingest.forms.personal import HIDDEN, is_personal_text, without_addresses
from ingest.heads import Field
from ingest.layouts.closed_lists import parse_word, parse_yes_no
from ingest.messages.facts import Param
from ingest.numbers import parse_number
from ingest.problems import Problem, cell_problem
from ingest.programmes.filed_rows import FiledRow
from ingest.programmes.when import When, parse_when
from ingest.rows import ReadingContext
from ingest.sheets import Cell
from ingest.text_forms import clean_text, normal_form
from ingest.vocabulary import NOT_ANSWERED, NOT_APPLICABLE, Word

Found = TypeVar("Found")
MOST_PEOPLE = 100  # of one organisation; more is a mistake, such as a year
LONGEST_NAME = 200  # signs


class RowReader:
    """One row with its findings. A cell that is empty, or holds a word for "not known", is None."""

    def __init__(self, context: ReadingContext, row: FiledRow) -> None:
        self.context, self.row = context, row
        self.findings: list[Finding] = []

    @property
    def is_right(self) -> bool:
        """Whether nothing in the row is an error so far."""
        return all(finding.severity != "error" for finding in self.findings)

    def tell(self, field: Field | str, code: str, found: str = "", /, **params: Param) -> None:
        """Add a finding about a column."""
        self.findings.append(make_finding(code, self.row.spot(field), found, **{"what": "row", **params}))

    def cell(self, field: Field | str) -> Cell | None:
        """Return the cell of a column; None when it says nothing, or when it cannot be read, which is told."""
        cell = self.row.cell(field)
        trouble = cell_problem(cell)
        if trouble:
            self.problem(field, trouble)
            return None
        said = self.context.words.cell_words.get(cell.text.casefold())
        return None if cell.is_blank or said in (NOT_ANSWERED, NOT_APPLICABLE) else cell

    def text(self, field: Field) -> str | None:
        """Return a text as it stands."""
        cell = self.cell(field)
        return cell.text or None if cell else None

    def own_words(self, field: Field) -> str | None:
        """Return free text; one with an address of a person in it is left out, and told (rule IR-4)."""
        text = self.text(field)
        if text and (is_personal_text(text) or without_addresses(text) != text):
            self.tell(field, "text_personal", HIDDEN)
            return None
        return text

    def label(self, field: Field) -> str | None:
        """Return what something is called; an address of a person in it becomes …, which is told (rule IR-4)."""
        text = self.text(field)
        shown = without_addresses(text) if text else text
        if shown != text:
            self.tell(field, "personal_in_text", HIDDEN)
        return shown

    def name(self, field: Field) -> str | None:
        """Return a name that has to be there, with a letter or a figure in it, or nothing, which is told."""
        text = clean_text(self.label(field) or "")
        text = text if normal_form(text) else ""
        if not text and self.is_readable(field):
            self.tell(field, "row_field_missing", head=field.head)
        if len(text) > LONGEST_NAME:
            self.tell(field, "name_too_long", text, most_n=LONGEST_NAME)
        return text or None

    def is_readable(self, field: Field) -> bool:
        """Return whether nothing is wrong with a cell whatever it is for."""
        return cell_problem(self.row.cell(field)) is None

    def word(self, field: Field, entries: tuple[Word, ...]) -> str | None:
        """Return the code of the entry of a closed list."""
        cell = self.cell(field)
        found = parse_word(entries, cell) if cell else None
        return self._right(field, found)

    def yes_no(self, field: Field) -> bool | None:
        """Return yes or no."""
        cell = self.cell(field)
        return self._right(field, parse_yes_no(cell) if cell else None)

    def people(self, field: Field | str) -> int | None:
        """Return how many people: a whole number from 0. A text is not repeated, it may be the name of a person (rule IR-4)."""
        cell = self.cell(field)
        if cell is None:
            return None
        number = parse_number(cell)
        if number is None:
            self.tell(field, "people_not_counted", HIDDEN, most_n=MOST_PEOPLE)
        elif number.is_percentage or number.value not in range(MOST_PEOPLE + 1):
            self.tell(field, "people_out_of_range", cell.text, most_n=MOST_PEOPLE)
        else:
            return int(number.value)
        return None

    def count(self, field: Field, most: int) -> int | None:
        """Return a whole number from 1."""
        cell = self.cell(field)
        number = parse_number(cell) if cell else None
        if cell and (number is None or number.is_percentage or number.value not in range(1, most + 1)):
            self.tell(field, "count_out_of_range", cell.text, most_n=most)
            return None
        return int(number.value) if number else None

    def when(self, field: Field) -> When | None:
        """Return a day or a year."""
        cell = self.cell(field)
        order = self.row.orders.get(field.key, "none")
        return self._right(field, parse_when(cell, order) if cell else None)

    def first_day(self, field: Field) -> date | None:
        """Return a day; of a year its first one, which is told."""
        return self._day(field, month=1, day=1)

    def last_day(self, field: Field) -> date | None:
        """Return a day; of a year its last one, which is told."""
        return self._day(field, month=12, day=31)

    def day_after(self, field: Field) -> date | None:
        """Return the day after a last day."""
        last = self.last_day(field)
        return last + timedelta(days=1) if last else None

    def _day(self, field: Field, *, month: int, day: int) -> date | None:
        when = self.when(field)
        if when is None or when.day:
            return when.day if when else None
        bound = date(when.year, month, day)
        self.tell(field, "year_as_day", str(when.year), day=f"{bound.day}-{bound.month}-{bound.year}")
        return bound

    def problem(self, field: Field | str, problem: Problem) -> None:
        """Add what is wrong with a cell."""
        self.findings.append(problem.at(self.row.spot(field), what="row"))

    def _right(self, field: Field, found: Found | Problem | None) -> Found | None:
        if isinstance(found, Problem):
            self.problem(field, found)
            return None
        return found
