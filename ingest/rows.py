"""What the layouts read from a sheet, before the rules across rows: its answers as columns, and findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ingest.cell_table import CellTable, empty_table
from ingest.findings import Finding
from ingest.instructions import NOTHING_SAID, Instructions
from ingest.place_book import PlaceBook
from ingest.programmes.filed_rows import FiledRow
from ingest.records import Layout, Pilot, Target
from ingest.remarks import Remarks
from ingest.vocabulary import Vocabulary


@dataclass(frozen=True)
class ReadingContext:
    """What every layout needs: the reference words, the places, what the user said, and what earlier users confirmed.

    remembered: (form_key, head_form) -> what that column is ("" leaves it out), from the table form_column.
    file_name: as delivered; a form without a round may say it there.
    """

    words: Vocabulary
    book: PlaceBook
    said: Instructions = NOTHING_SAID
    remembered: Mapping[tuple[str, str], str] = field(default_factory=dict)
    file_name: str = ""

    @property
    def round_year(self) -> int | None:
        """The round of rows that say none."""
        return self.said.round_year


@dataclass(frozen=True)
class HeadColumn:
    """A head and what it was taken for: a key of ingest/heads.py, a question code, or nothing.

    certainty: 1 for the own head, code or text; less for another word; 0 for not recognised.
    suggestion: what it may be, with its certainty; never taken without a yes of the user.
    dropped: why a recognised column is not read. head_form: the head in normal form, by which it is remembered.
    """

    sheet: str
    column: int
    head: str
    cell: str
    became: str = ""
    certainty: float = 0.0
    is_question: bool = False
    merged_range: str = ""
    suggestion: str = ""
    suggestion_certainty: float = 0.0
    dropped: Literal["", "personal", "metadata", "left_out"] = ""
    head_form: str = ""


@dataclass(frozen=True)
class SheetReading:
    """Everything read from one recognised sheet; cells_n is how many cells were judged.

    findings: made one by one; remarks: about many rows of a column at once, told after them.
    filed: rows about learning programmes, that point at other sheets.
    head_row: the last row of the heads; head_lines: all of them, from the top. form_key: which form it is, by its heads.
    """

    kind: Layout
    sheet: str
    head_row: int
    columns: tuple[HeadColumn, ...] = ()
    cells: CellTable = field(default_factory=empty_table)
    targets: tuple[Target, ...] = ()
    pilots: tuple[Pilot, ...] = ()
    filed: tuple[FiledRow, ...] = ()
    findings: tuple[Finding, ...] = field(default_factory=tuple)
    remarks: tuple[Remarks, ...] = ()
    cells_n: int = 0
    form_key: str = ""
    head_lines: tuple[int, ...] = ()
