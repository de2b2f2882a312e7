"""The sheets of a file that is no workbook of our kind, for a new workbook with the same values."""

from collections.abc import Sequence

from ingest.addresses import position_of
from ingest.csv_file import NotTextError, read_csv, separators_in
from ingest.files import open_file
from ingest.findings import Finding
from ingest.sheets import Sheet, shown


def read_values(content: bytes, findings: Sequence[Finding]) -> tuple[Sheet, ...]:
    """Return the sheets of a file, none when it cannot be opened.

    A CSV file is read with the separator it was checked with: the one that puts what
    the findings say stands in a cell in that cell, else the one that gives the fullest rows.
    """
    opened = open_file(content)
    if opened.refusal or opened.csv_text is None:
        return opened.sheets
    try:
        tries = [read_csv(opened.csv_text, separator) for separator in separators_in(opened.csv_text)]
    except NotTextError:
        return ()
    return (max(tries, key=lambda sheet: (_borne_out_n(sheet, findings), max(sheet.filled_n, default=0))),)


def _borne_out_n(sheet: Sheet, findings: Sequence[Finding]) -> int:
    told = ((position_of(finding.cell), finding.found) for finding in findings if finding.cell and finding.found)
    return sum(shown(sheet.cell(*place)) == found for place, found in told)
