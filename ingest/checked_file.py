"""A file after reading and checking: what is right in it, and everything that is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ingest.answers import Answers, no_answers
from ingest.findings import Finding
from ingest.instructions import NOTHING_SAID, Instructions
from ingest.programmes.records import NO_PROGRAMMES, ProgrammeData
from ingest.records import Layout, Pilot, Response, Target
from ingest.rows import HeadColumn


@dataclass(frozen=True)
class CheckedFile:
    """A file after reading and checking; small to send from one process to another.

    kind: layout of the first recognised sheet. head_rows: sheet and last row of the heads; head_lines: all their rows.
    form_keys: which form a sheet is, by its heads. kinds: which layout each recognised sheet is.
    findings: in reading order; what is alike in a column told together (ingest/grouping.py). cells_n: cells that were judged.
    answers: as columns, and a sequence of Answer. kept: those left out because the user keeps the published ones.
    is_readable: the file could be opened; what is in it may still be wrong.
    """

    file_name: str
    content: bytes
    checksum_sha256: str
    said: Instructions = NOTHING_SAID
    kind: Layout | Literal["unknown"] = "unknown"
    is_readable: bool = True
    head_rows: tuple[tuple[str, int], ...] = ()
    columns: tuple[HeadColumn, ...] = ()
    findings: tuple[Finding, ...] = ()
    responses: Sequence[Response] = ()
    answers: Answers = field(default_factory=no_answers)
    targets: tuple[Target, ...] = ()
    pilots: tuple[Pilot, ...] = ()
    programmes: ProgrammeData = NO_PROGRAMMES
    cells_n: int = 0
    form_keys: Mapping[str, str] = field(default_factory=dict)
    head_lines: tuple[tuple[str, tuple[int, ...]], ...] = ()
    kinds: Mapping[str, Layout] = field(default_factory=dict)
    kept: Answers = field(default_factory=no_answers)

    @property
    def has_errors(self) -> bool:
        """Whether something in it is not published as it is."""
        return self.count("error") > 0

    @property
    def is_loadable(self) -> bool:
        """Whether the whole file can be published."""
        return self.is_readable and not self.has_errors and self.has_records

    @property
    def has_records(self) -> bool:
        """Whether anything in it can be published: an emptied answer is something too."""
        return bool(self.answers or self.targets or self.pilots or self.programmes)

    @property
    def good_n(self) -> int:
        """How much is right: answers given (also not applicable), targets, pilots and records about programmes."""
        return self.answers.given_n + len(self.targets) + len(self.pilots) + self.programmes.records_n

    def count(self, severity: str) -> int:
        """Return how many findings there are of a severity."""
        return sum(finding.severity == severity for finding in self.findings)
