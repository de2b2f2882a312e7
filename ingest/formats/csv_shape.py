"""What is odd about the shape of a CSV file: a quotation mark without its other half, far too many columns."""

from io import StringIO

from ingest.confinement.limits import Limits
from ingest.csv_file import SEPARATOR_LINE, csv_rows, separators_in
from ingest.findings import Finding, Spot, make_finding
from ingest.formats.damage import UnreadableError

MANY_LINES = 30  # in one field; a comment of a person is shorter
LAST_ROW = "\x1f"  # put behind the text: it comes back as a row of its own, unless a quotation mark is open


def check_shape(text: str, limits: Limits) -> tuple[Finding, ...]:
    """Return what is odd. Raises: UnreadableError for too many columns; NotTextError when it breaks the rules of CSV."""
    separators = separators_in(text)
    for separator in separators:
        if max(line.count(separator) for line in StringIO(text)) >= limits.columns:
            raise UnreadableError("file_too_many_columns", limit_n=limits.columns)
    if '"' not in text:
        return ()
    likely = max(separators, key=text[:10_000].count)
    return _open_quotes(text, likely)


def _open_quotes(text: str, separator: str) -> tuple[Finding, ...]:
    hint = SEPARATOR_LINE.match(text)
    bare, first_row = (text[hint.end() :], 2) if hint else (text, 1)
    longest, at, last = 0, 0, list[str]()
    for number, row in enumerate(csv_rows(f"{bare.rstrip()}\n{LAST_ROW}", separator), start=first_row):
        lines = max((field.count("\n") for field in row), default=0) if any("\n" in field for field in row) else 0
        if lines > longest:
            longest, at = lines, number
        last = row
    if last != [LAST_ROW]:
        return (make_finding("quote_without_end", Spot("", number, 1)),)
    return (make_finding("quote_over_many_lines", Spot("", at, 1), "", lines_n=longest),) if longest > MANY_LINES else ()
