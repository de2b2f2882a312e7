"""What must come out of a case, cell by cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from ingest.instructions import NOTHING_SAID, Instructions
from tests.corpus.truth import Value

Severity = Literal["notice", "warning", "error"]
Key = tuple[str, int, str]


@dataclass(frozen=True)
class Said:
    """An expected answer and the cells it may be said to come from."""

    value: Value
    sheet: str
    cells: frozenset[str]


@dataclass(frozen=True)
class Wanted:
    """A finding that must be there, of at least this severity, on one of these places of a sheet.

    place: a cell (D14), a column (D) or a row (14); "" is anywhere on the sheet. A finding about the whole
    sheet or file will do for every place on it. code "": the sentence is not fixed here.
    is_optional: it may also be absent (the reader may take the content, or refuse it).
    """

    severity: Severity
    sheet: str
    place: str
    code: str = ""
    is_optional: bool = False


@dataclass(frozen=True)
class Expected:
    """Everything that must come out. columns: by sheet and letters, what it becomes; "drop" is left out, "?" not fixed."""

    recognised: tuple[str, ...]
    answers: Mapping[Key, Said] = field(default_factory=dict)
    head_rows: tuple[tuple[str, tuple[int, ...]], ...] = ()
    columns: Mapping[tuple[str, str], str] = field(default_factory=dict)
    findings: tuple[Wanted, ...] = ()
    secrets: tuple[str, ...] = ()
    targets: Mapping[tuple[str, str, int, int], float] = field(default_factory=dict)
    set_on: Mapping[str, date] = field(default_factory=dict)  # by municipality; may be absent with its target
    pilots: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    may_differ: frozenset[Key] = frozenset()  # answers that may be absent; a finding is then wanted on their place
    targets_may_differ: frozenset[str] = frozenset()  # municipalities of which the targets may be absent


@dataclass(frozen=True)
class Case:
    """A file with what must come out of it. about: layout, variation, format."""

    about: str
    file_name: str
    content: bytes
    expected: Expected
    said: Instructions = NOTHING_SAID
