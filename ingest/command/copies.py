"""The annotated copy on the command line: `python -m ingest check FILE --annotate OUT`."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from data.errors import NotUnderstood
from data.text import _
from ingest.annotated.copying import copy_told
from ingest.annotated.writing import write_annotated
from ingest.checked_file import CheckedFile
from ingest.findings import Finding, sentence


@dataclass(frozen=True)
class CopyTold:
    """What is said of a copy, and where it is; nothing when none was asked or it could not be made."""

    texts: tuple[str, ...] = ()
    path: str | None = None


def annotate(checked: CheckedFile, file: Path, chosen: argparse.Namespace) -> CopyTold:
    """Write the annotated copy of a checked file where --annotate says, and return what is said of it.

    Raises: NotUnderstood when the copy would replace a delivered file or another copy, or cannot be written.
    """
    out: Path | None = chosen.annotate
    if out is None or not checked.content:
        return CopyTold()
    if len(chosen.files) > 1 and out.suffix and not out.is_dir():
        raise NotUnderstood(_("Give a folder for the copies of several files."))
    if out.resolve() in {other.resolve() for other in chosen.files}:
        raise NotUnderstood(_("The copy would replace the file itself. Choose another name."))
    try:
        written = write_annotated(checked, out)
    except OSError as error:
        raise NotUnderstood(_("The copy cannot be written to {file}.", file=out), str(error)) from error
    if isinstance(written, Finding):
        return CopyTold((sentence(written, checked.file_name),))
    return CopyTold((_("Copy with remarks: {file}", file=written.path), copy_told(written.copy)), str(written.path))
