"""The first sheet: what this file is, the outcome with its check, the colours, and what is on which sheet."""

from collections.abc import Sequence

from data.text import _
from reports.receipt.cells import FIRST_ROW, Content, Formula, Grid, Head, Row, Sheet, quoted, said
from reports.receipt.ledger import Ledger
from reports.receipt.words import different_word, equal_word, sheet_name


def guide_sheet(ledger: Ledger, sheets: Sequence[Sheet], outcomes: Sequence[tuple[str, Formula]]) -> Sheet:
    """Return the sheet. outcomes: the name of each level with the formula that points at its score."""
    told = _("Calculation receipt: the figures of the report, with the answers and formulas they are made of.")
    heads = (Head(_("Subject"), width=26), Head(_("Explanation"), width=104), Head(_("Figure"), "formula", "score", 14))
    rows = (*_about(ledger), *_outcomes(sheets, outcomes), *_colours(), *_contents(sheets), *_origin(ledger))
    return Sheet(sheet_name("guide"), told, (Grid(heads, rows),))


def _about(ledger: Ledger) -> list[Row]:
    told = [Row((_("Summary") if at == 0 else None, text, None)) for at, text in enumerate(ledger.report.sentences)]
    if ledger.report.is_anonymous:
        hidden = _("Without names: other municipalities, explanations and names of files are left out of this file.")
        told.append(Row((_("Edition of the report"), hidden, None)))
    return told


def _outcomes(sheets: Sequence[Sheet], outcomes: Sequence[tuple[str, Formula]]) -> list[Row]:
    found = [
        Row((_("Outcome") if at == 0 else None, name, formula), is_total=True) for at, (name, formula) in enumerate(outcomes)
    ]
    ranges = [area for sheet in sheets for area in _check_areas(sheet)]
    if not ranges:
        return found
    values = [each for sheet in sheets for each in _check_values(sheet)]
    equal_n, different_n = values.count(equal_word()), values.count(different_word())
    equal = "+".join(f"COUNTIF({area},{said(equal_word())})" for area in ranges)
    different = "+".join(f"COUNTIF({area},{said(different_word())})" for area in ranges)
    return [
        *found,
        Row((_("Checks"), _("figures by formula that are equal to the published ones"), Formula(equal, equal_n)), form="count"),
        Row(
            (
                None,
                _("figures by formula that differ from the published ones: this should be 0"),
                Formula(different, different_n),
            ),
            form="count",
        ),
    ]


def _check_areas(sheet: Sheet) -> list[str]:
    return [
        f"{quoted(sheet.name)}!${letter}${FIRST_ROW}:${letter}${FIRST_ROW + len(grid.rows) - 1}"
        for grid in sheet.grids
        for at, head in enumerate(grid.heads, start=grid.left)
        if head.role == "check" and grid.rows
        for letter in (chr(ord("A") + at),)
    ]


def _check_values(sheet: Sheet) -> list[Content]:
    """Return what the checks of a sheet say: the formulas in their columns."""
    return [
        content.value
        for grid in sheet.grids
        for at, head in enumerate(grid.heads)
        if head.role == "check"
        for row in grid.rows
        if isinstance(content := row.contents[at], Formula)
    ]


def _colours() -> list[Row]:
    return [
        Row((_("Colours"), _("blue: filled in or fixed beforehand; change it, and everything is reckoned anew"), None)),
        Row((None, _("black: reckoned by a formula in this file"), None)),
        Row((None, _("grey, slanting: as published by the CI Monitor, to compare with"), None)),
        Row((_("Empty cells"), _("No figure. Beside it stands why. An answer that is missing is never a zero."), None)),
    ]


def _contents(sheets: Sequence[Sheet]) -> list[Row]:
    return [Row((_("Sheets") if at == 0 else None, f"{sheet.name}: {sheet.told}", None)) for at, sheet in enumerate(sheets)]


def _origin(ledger: Ledger) -> list[Row]:
    origin = ledger.report.origin
    told: list[tuple[str, str]] = [(_("Source"), origin.source), (_("Method"), origin.method), (_("Address"), origin.address)]
    return [Row((head, text, None)) for head, text in told if text]
