"""Notices about rows that are left out because they say nothing."""

from ingest.findings import Finding, Spot, make_finding
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.row_keys import RowKey
from ingest.rows import ReadingContext


def first_spot(heads: HeadRow, number: int) -> Spot:
    """Return the spot of the first filled cell of a row."""
    return Spot(heads.sheet.name, number, next(heads.sheet.row(number)).column)


def ignored_row(heads: HeadRow, number: int) -> Finding:
    """Return the notice about a row with a single text that is no municipality, such as a footnote."""
    return make_finding("row_ignored", first_spot(heads, number), next(heads.sheet.row(number)).text)


def row_without_answers(context: ReadingContext, key: RowKey, spot: Spot) -> Finding:
    """Return the notice about a municipality without any answer."""
    code, year = key.identity or ("", 0)
    return make_finding("row_without_answers", spot, "", name=context.words.places[code].name, round_year=year)
