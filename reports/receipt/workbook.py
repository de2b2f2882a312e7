"""The calculation receipt of a report as an Excel workbook: answers, weights and scores with live formulas."""

from collections.abc import Iterator, Mapping

from reports.receipt import scores
from reports.receipt.answers import answers_sheet
from reports.receipt.book import Book
from reports.receipt.cells import FIRST_ROW, Formula, Sheet, quoted
from reports.receipt.codebook import codebook_sheet
from reports.receipt.comparison import comparison_sheet
from reports.receipt.development import development_sheet
from reports.receipt.grid import grid_sheet
from reports.receipt.guide import guide_sheet
from reports.receipt.ledger import Ledger, ledger_of
from reports.receipt.members import MEAN, group_scores_sheet, members_sheet
from reports.receipt.parts import Part, parts_of
from reports.receipt.scores import scores_sheet
from reports.receipt.sources import rules_sheet, sources_sheet
from reports.receipt.targets import targets_sheet
from reports.receipt.weights import weights_sheet
from reports.receipt.words import sheet_name
from reports.records import Report
from ui import cached


def write_receipt(report: Report) -> bytes:
    """Return the workbook, in the language of the context.

    Every score of a municipality is reckoned in it by formulas from its answers, beside
    the published one; of a group from the scores of its municipalities, where those may
    be named. A place without answers has no formulas to reckon with, and says so.
    Raises: StoreMissing. Source: SR-1 to SR-7, GR-1, GR-4, TR-2.
    """
    ledger = ledger_of(report)
    parts = parts_of(ledger) if ledger.has_answers else ()
    sheets = tuple(_sheets(ledger, parts))
    book = Book(report.title, report.origin)
    for sheet in (guide_sheet(ledger, sheets, _outcomes(ledger, parts)), *sheets):
        book.add(sheet)
    return book.bytes()


def _sheets(ledger: Ledger, parts: tuple[Part, ...]) -> Iterator[Sheet]:
    if parts:
        yield answers_sheet(ledger)
        yield weights_sheet(ledger)
        yield scores_sheet(ledger, parts)
        grid = grid_sheet(parts)
        if grid:
            yield grid
    if ledger.context.is_group:
        if ledger.has_members:
            yield members_sheet(ledger)
        yield group_scores_sheet(ledger)
    yield comparison_sheet(ledger, _score_rows(parts))
    yield development_sheet(ledger)
    yield targets_sheet(ledger)
    if parts:
        yield codebook_sheet(ledger)
    yield rules_sheet()
    yield sources_sheet(ledger)


def _score_rows(parts: tuple[Part, ...]) -> Mapping[tuple[str, str], int]:
    return {(part.scope.scope, part.scope.code): part.row for part in parts}


def _outcomes(ledger: Ledger, parts: tuple[Part, ...]) -> list[tuple[str, Formula]]:
    """Return the levels with a formula that points at their score."""
    sheet = quoted(sheet_name("scores"))
    if ledger.has_members:
        found = cached.scores_of(ledger.place, ledger.round_year)
        return [
            (level.name, Formula(f"{sheet}!{MEAN}{FIRST_ROW + at}", _value(found["level", level.code].score_pct)))
            for at, level in enumerate(ledger.levels)
        ]
    levels = [part for part in parts if part.scope.scope == "level"]
    return [(part.level, Formula(f"{sheet}!{scores.SCORE}{part.row}", part.sums.score)) for part in levels]


def _value(score_pct: float | None) -> float | str:
    return "" if score_pct is None else score_pct
