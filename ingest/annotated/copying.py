"""The annotated copy of a delivered file (rule IR-8): what a user opens in Excel to see what is wrong where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Literal

from data.text import _
from ingest.annotated.file_values import read_values
from ingest.annotated.marks import LAST_ROW, NOT_IN_XML, Mark, SheetMarks, gather_marks, note_text
from ingest.annotated.new_workbook import sheet_names, write_sheets
from ingest.annotated.package import Package
from ingest.annotated.patching import marked_workbook
from ingest.annotated.relations import content_type_of, main_part
from ingest.annotated.xml_text import OddPackageError
from ingest.findings import Finding
from ingest.instructions import Correction
from ingest.sheets import Cell, Sheet, sheet_of_cells

Reason = Literal["own_workbook", "other_format", "odd_workbook", "unreadable"]
WORKBOOK_KINDS = {  # the kind of workbook as the package says it -> how the file has to end, or Excel refuses it
    "sheet.main": ".xlsx",
    "sheet.macroEnabled.main": ".xlsm",
    "template.main": ".xltx",
    "template.macroEnabled.main": ".xltm",
}
NOT_IN_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
LONGEST_FILE_NAME = 150  # signs of the name without what we add


@dataclass(frozen=True)
class AnnotatedCopy:
    """The copy. reason: own_workbook is the user's own file with marks, the others say why it is a new one."""

    file_name: str
    content: bytes
    is_new_workbook: bool
    reason: Reason = "own_workbook"


def annotated_copy(
    file_name: str, content: bytes, findings: Sequence[Finding], corrections: Sequence[Correction] = ()
) -> AnnotatedCopy:
    """Return the copy of a file with the cells of the findings marked and each sentence as a note, in the current language.

    An .xlsx or .xlsm stays the user's own workbook: only cell colours and notes are added,
    values are never changed, and every other part is the same to the byte. (A digital
    signature in it does not hold for the copy.) Another format, and a workbook that cannot
    be marked without a chance of damage, becomes a new .xlsx with the same values. A file
    that cannot be opened becomes a list of the sentences.
    corrections: what the user typed in the browser, told in the note where no finding tells it.
    Source: IR-8, IR-9.
    """
    marks = gather_marks(findings, corrections)
    try:
        ending = _ending(content)
        return AnnotatedCopy(copy_name(file_name, ending), marked_workbook(content, marks), is_new_workbook=False)
    except OddPackageError:
        reason: Reason = "odd_workbook" if _is_our_kind(content) else "other_format"
    sheets = read_values(content, findings)
    if not sheets:
        reason, sheets, marks = "unreadable", (_list_of(findings),), ()
    return AnnotatedCopy(copy_name(file_name, ".xlsx"), _new_copy(file_name, sheets, marks), is_new_workbook=True, reason=reason)


def copy_name(file_name: str, ending: str) -> str:
    """Return the name of the copy: that of the file, without any folder, with what it is behind it."""
    stem = PurePosixPath(file_name.replace("\\", "/")).stem
    safe = NOT_IN_FILE_NAME.sub("_", NOT_IN_XML.sub("", stem)).strip(". ")[:LONGEST_FILE_NAME] or "CI Monitor"
    return _("{name} with remarks", name=safe) + ending


def copy_told(copy: AnnotatedCopy) -> str:
    """Return the sentence that says what kind of copy it is, in the current language."""
    if copy.reason == "own_workbook":
        return _("This is your own workbook, with a colour and a note at each cell with a remark. Nothing else was changed.")
    if copy.reason == "unreadable":
        return _("The file cannot be opened. This workbook holds only the remarks.")
    if copy.reason == "other_format":
        return _("This is a new Excel workbook with the values of your file, a colour and a note at each cell with a remark.")
    return _(
        "Your workbook cannot be marked safely. This is a new workbook with the same values,"
        " with a colour and a note at each cell with a remark."
    )


def _is_our_kind(content: bytes) -> bool:
    try:
        return Package(content).has("xl/workbook.xml")
    except OddPackageError:
        return False


def _ending(content: bytes) -> str:
    package = Package(content)
    said = content_type_of(package, main_part(package))
    return next((ending for kind, ending in WORKBOOK_KINDS.items() if f".{kind}+xml" in said), ".xlsx")


def _new_copy(file_name: str, sheets: Sequence[Sheet], marks: Sequence[SheetMarks]) -> bytes:
    names = sheet_names(sheets, PurePosixPath(file_name.replace("\\", "/")).stem)
    renamed = {sheet.name: name for sheet, name in zip(sheets, names, strict=True)}
    moved = [replace(of_sheet, sheet=renamed.get(of_sheet.sheet, of_sheet.sheet)) for of_sheet in marks]
    if any(sheet.rows_n > LAST_ROW for sheet in sheets):
        told = _("A sheet of Excel has {rows_n} rows at most: the rows after it are not in this copy.", rows_n=LAST_ROW)
        moved.append(SheetMarks("", (Mark(0, 0, "warning", (told,)),)))
    return marked_workbook(write_sheets(sheets, names), moved)


def _list_of(findings: Sequence[Finding]) -> Sheet:
    """Return the sentences as a sheet, one below the other."""
    return sheet_of_cells("CI Monitor", [Cell(row, 1, note_text(finding)) for row, finding in enumerate(findings, start=1)])
