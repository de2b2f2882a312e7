"""The cells of a delivered file as they came, to show a wrong cell in its row and examples of a column."""

from ingest.files import open_file
from ingest.reading import sheets_of
from ingest.rows import ReadingContext
from ingest.sheets import Sheet


def read_cells(context: ReadingContext, content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of a file before any correction, in the order of the file; none when it cannot be opened.

    To be run where a hostile file does no harm (ingest/confinement/confined.py).
    Raises: NotTextError when a CSV file breaks the rules of CSV.
    """
    opened = open_file(content)
    return () if opened.refusal else sheets_of(context, opened)
