"""What the contents of a column say about it: municipalities, rounds, dates. Looks at distinct contents, not at rows."""

import numpy as np

from ingest.place_book import PlaceBook
from ingest.sheets import Cell, ColumnCells, Content
from ingest.text_forms import clean_text
from ingest.vocabulary import Vocabulary

CONTENTS_LOOKED_AT = 400


def contents_below(cells: ColumnCells | None, row: int, most: int = CONTENTS_LOOKED_AT) -> tuple[Content, ...]:
    """Return the distinct contents that stand below a row, blank left out; at most some hundreds, unless said otherwise."""
    if cells is None:
        return ()
    numbers = np.unique(cells.codes[row:])
    return tuple(cells.contents[n] for n in numbers[:most].tolist() if n)


def share_of_places(book: PlaceBook, contents: tuple[Content, ...], *, with_numbers: bool) -> float:
    """Return which share (0-1) of the contents are names or codes of municipalities; with_numbers: 202 counts as GM0202."""
    known = sum(_is_place(book, content, with_numbers) for content in contents)
    return known / len(contents) if contents else 0.0


def _is_place(book: PlaceBook, content: Content, with_numbers: bool) -> bool:
    cell = Cell(1, 1, content.value)
    text = clean_text(cell.text)
    coded = with_numbers or text[:2].upper() == "GM"
    return bool(book.by_name(text)) or (coded and book.by_code(cell) is not None)


def share_of_rounds(words: Vocabulary, contents: tuple[Content, ...]) -> float:
    """Return which share (0-1) of the contents are years of a round."""
    years = {str(year) for year in words.rounds}
    return sum(Cell(1, 1, c.value).text.strip() in years for c in contents) / len(contents) if contents else 0.0
