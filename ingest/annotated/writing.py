"""The annotated copy of a checked file on disk, for `python -m ingest check FILE --annotate OUT`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ingest.annotated.copying import AnnotatedCopy, annotated_copy
from ingest.confinement.confined import run_confined
from ingest.confinement.limits import DEFAULT_LIMITS, Limits
from ingest.findings import Finding
from ingest.instructions import Instructions


class Checked(Protocol):
    """A file that was checked (ingest/checking.py CheckedFile)."""

    @property
    def file_name(self) -> str:
        """The name it came with."""

    @property
    def content(self) -> bytes:
        """Its bytes."""

    @property
    def findings(self) -> Sequence[Finding]:
        """What is wrong with it."""

    @property
    def said(self) -> Instructions:
        """What the user said about it."""


@dataclass(frozen=True)
class WrittenCopy:
    """Where the copy was written and what it is."""

    path: Path
    copy: AnnotatedCopy


def write_annotated(checked: Checked, out: Path, limits: Limits = DEFAULT_LIMITS) -> WrittenCopy | Finding:
    """Write the annotated copy of a file, and return where; or the finding that says why there is none.

    The copy is made in a child process with limits, as the reading is.
    out: a folder, made when it is not there, or a file when it ends as a workbook does; a file that is there is replaced.
    Raises: OSError when it cannot be written.
    """
    copy = run_confined(
        annotated_copy, checked.file_name, checked.content, checked.findings, checked.said.corrections, limits=limits
    )
    if isinstance(copy, Finding):
        return copy
    path = out if _is_file(out) else out / copy.file_name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(copy.content)
    return WrittenCopy(path, copy)


def _is_file(out: Path) -> bool:
    return not out.is_dir() and out.suffix.lower() in {".xlsx", ".xlsm", ".xltx", ".xltm"}
