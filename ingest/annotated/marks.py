"""What is marked where: the findings and corrections of a file, by sheet and cell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from data.text import _
from ingest.addresses import position_of
from ingest.findings import Finding, Severity, cells_of, sentence
from ingest.instructions import Correction

NOTE_AUTHOR = "CI Monitor"
LONGEST_NOTE = 32_767  # signs, of Excel
MOST_NOTES = 10_000  # more make a workbook that Excel opens slowly
MOST_COLOURS = 50_000  # cells that are marked for a finding that is told at another cell
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of Excel
WORST_FIRST: tuple[Severity, ...] = ("error", "warning", "notice")
NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FILE = "file"  # stands in for the name of the file, which the note leaves out
CORRECTED = "cell_corrected"  # the finding that says what a cell was corrected to


@dataclass(frozen=True)
class Mark:
    """A cell that is marked and the texts of its note; row and column 0 is a whole sheet."""

    row: int
    column: int
    severity: Severity
    texts: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """The text of the note, cut at what Excel can hold; empty for a cell that is only marked."""
        return cut_to("\n\n".join(self.texts), LONGEST_NOTE)

    def joined(self, other: "Mark") -> "Mark":
        """Return the mark of a cell that has both: the worst colour, each text once."""
        texts = (*self.texts, *(text for text in other.texts if text not in self.texts))
        return replace(self, severity=min(self.severity, other.severity, key=WORST_FIRST.index), texts=texts)


@dataclass(frozen=True)
class SheetMarks:
    """The marks of a sheet; the sheet without a name is the whole file, or the sheet of a CSV file."""

    sheet: str
    marks: tuple[Mark, ...]


def gather_marks(findings: Sequence[Finding], corrections: Sequence[Correction] = ()) -> tuple[SheetMarks, ...]:
    """Return what is marked, one record per sheet and one mark per cell, with the sentences in the current language.

    A finding that counts for more cells marks them all and has its note at the first.
    """
    by_sheet: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings):
        by_sheet.setdefault(finding.sheet, []).append(_mark_of(finding, has_note=number < MOST_NOTES))
    colours = list(islice(_colours(findings), MOST_COLOURS + 1))
    for sheet, mark in (*_untold(findings, corrections), *colours[:MOST_COLOURS]):
        by_sheet.setdefault(sheet, []).append(mark)
    if len(findings) > MOST_NOTES or len(colours) > MOST_COLOURS:
        by_sheet.setdefault("", []).append(Mark(0, 0, "notice", (_many_told(),)))
    return tuple(SheetMarks(sheet, one_per_cell(marks)) for sheet, marks in by_sheet.items())


def one_per_cell(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks with those of one cell joined, in reading order."""
    found: dict[tuple[int, int], Mark] = {}
    for mark in marks:
        place = (mark.row, mark.column)
        found[place] = found[place].joined(mark) if place in found else mark
    return tuple(found[place] for place in sorted(found))


def note_text(finding: Finding) -> str:
    """Return the sentence of a finding without the name of the file, with its severity before it."""
    whole = sentence(finding, FILE)
    return _with_severity(finding.severity, whole.removeprefix(f"{FILE}, ").removeprefix(f"{FILE}: "))


def cut_to(text: str, signs_n: int) -> str:
    """Return a text of at most so many signs as Excel counts them; cut texts end in …"""
    counted = text.encode("utf-16-le", "surrogatepass")
    if len(counted) <= 2 * signs_n:
        return text
    return counted[: 2 * (signs_n - 1)].decode("utf-16-le", "ignore") + "…"


def _mark_of(finding: Finding, *, has_note: bool) -> Mark:
    row, column = position_of(finding.cell)
    if row > LAST_ROW or column > LAST_COLUMN:
        row = column = 0  # a cell that no Excel sheet has
    return Mark(row, column, finding.severity, (note_text(finding),) if has_note else ())


def _colours(findings: Sequence[Finding]) -> Iterator[tuple[str, Mark]]:
    """Give sheet and mark of the other cells of findings that were joined, the worst first."""
    for severity in WORST_FIRST:
        for finding in findings:
            for address in cells_of(finding)[1:] if finding.severity == severity else ():
                row, column = position_of(address)
                if 0 < row <= LAST_ROW and 0 < column <= LAST_COLUMN:
                    yield finding.sheet, Mark(row, column, severity)


def _untold(findings: Sequence[Finding], corrections: Sequence[Correction]) -> Iterator[tuple[str, Mark]]:
    """Give sheet and mark of the corrections that no finding tells."""
    told = {(finding.sheet, finding.cell) for finding in findings if finding.code == CORRECTED}
    for correction in corrections:
        if (correction.sheet, correction.cell) not in told:
            yield correction.sheet, _mark_of_correction(correction)


def _mark_of_correction(correction: Correction) -> Mark:
    text = _(
        "sheet “{sheet}”, cell {cell}: it says “{found}” here. You corrected this in CI Monitor to “{corrected}”.",
        sheet=correction.sheet,
        cell=correction.cell,
        found=correction.found,
        corrected=correction.corrected,
    )
    return Mark(*position_of(correction.cell), "notice", (_with_severity("notice", text),))


def _many_told() -> str:
    text = _(
        "There are many remarks: the first {notes_n} have a note, and {colours_n} other cells a colour. The rest is not marked.",
        notes_n=MOST_NOTES,
        colours_n=MOST_COLOURS,
    )
    return _with_severity("notice", text)


def _with_severity(severity: Severity, text: str) -> str:
    word = {"error": _("[error]"), "warning": _("[warning]"), "notice": _("[notice]")}[severity]
    return f"{word} {NOT_IN_XML.sub('', text)}"
