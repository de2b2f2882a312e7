"""The columns of a file for the mapping screen: what each is, how sure that is, and what it may become."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from data.text import _
from ingest import heads
from ingest.addresses import column_letters, position_of
from ingest.checking import CheckedFile
from ingest.heads import Field
from ingest.pilot_heads import pilot_fields
from ingest.programmes.columns import column_head, programme_columns
from ingest.rows import HeadColumn
from ingest.sheets import Sheet, shown
from ingest.vocabulary import Vocabulary
from ui.upload.names import shortened

Sureness = Literal["sure", "likely", "suggested", "unknown", "left_out"]
PROGRAMMES = "leertraject"  # of several sheets, with a column per role
PILOTS = "pilots"  # its columns follow the list of phases
NOT_TAKEN = ""  # what a column becomes that is left out, as in ingest/instructions.py
EXAMPLE_SIGNS = 40
LABEL_SIGNS = 110
SOLVED_BY_MAPPING = (
    "head_suggested",
    "pilot_head_suggested",
    "head_unknown",
    "head_not_read",
    "head_contradicts",
    "head_ambiguous",
    "head_twice",
)
FIELDS: Mapping[str, Sequence[Field]] = {
    "lang": heads.LONG_FIELDS,
    "vragenlijst": heads.QUESTIONNAIRE_FIELDS,
    "doelen": heads.TARGET_FIELDS,
}
PERSONAL = re.compile(r"\S+@\S+\.\S+|\+?[\d\s().-]{9,}\d|\d{1,3}(\.\d{1,3}){3}")  # an address, a telephone number, a computer


@dataclass(frozen=True)
class MappedColumn:
    """A column of a file and how sure it is what it is."""

    column: HeadColumn
    sureness: Sureness

    @property
    def letters(self) -> str:
        """The column as Excel shows it."""
        return column_letters(self.column.column)


def mapped_columns(checked: CheckedFile) -> tuple[MappedColumn, ...]:
    """Return every column with a head, in the order of the file."""
    return tuple(MappedColumn(column, sureness_of(column)) for column in checked.columns)


def columns_to_decide(checked: CheckedFile, columns: Sequence[MappedColumn]) -> list[MappedColumn]:
    """Return the columns that need a choice, those with a suggestion first: not decided yet, or decided against the rules."""
    decided = {(one.sheet, one.column) for one in checked.said.columns}
    wrong = {(one.sheet, one.cell) for one in checked.findings if one.code in SOLVED_BY_MAPPING}

    def is_open(one: MappedColumn) -> bool:
        is_wrong = (one.column.sheet, one.column.cell) in wrong
        is_new = one.sureness in ("suggested", "unknown") and (one.column.sheet, one.column.column) not in decided
        return one.sureness != "left_out" and (is_wrong or is_new)

    return sorted((one for one in columns if is_open(one)), key=lambda one: one.sureness != "suggested")


def sureness_of(column: HeadColumn) -> Sureness:
    """Return how sure it is what a column is."""
    if column.dropped:
        return "left_out"
    if column.became:
        return "sure" if column.certainty >= 1 else "likely"
    return "suggested" if column.suggestion else "unknown"


def sureness_name(sureness: Sureness) -> str:
    """Return how sure it is, in a word."""
    return {
        "sure": _("certain"),
        "likely": _("probably"),
        "suggested": _("suggestion"),
        "unknown": _("column not recognised"),
        "left_out": _("not taken over"),
    }[sureness]


def kind_of(checked: CheckedFile, column: HeadColumn) -> str:
    """Return the layout of the sheet of a column."""
    return checked.kinds.get(column.sheet, checked.kind)


def choices_for(kind: str, words: Vocabulary) -> dict[str, str]:
    """Return what a column of this layout may become, with its name: left out, the fields of the layout, then the questions."""
    if kind == PROGRAMMES:
        return {NOT_TAKEN: _("Do not take over"), **programme_columns(words)}
    fields = _fields(kind, words)
    named = {NOT_TAKEN: _("Do not take over"), **{field.key: field.head for field in fields}}
    if fields is not heads.REGISTER_FIELDS:
        return named
    return named | {one.question_id: question_name(one.question_id, words) for one in words.questions.values()}


def became_name(became: str, kind: str, words: Vocabulary) -> str:
    """Return what a column became, for the reader."""
    if became in words.questions:
        return question_name(became, words)
    if kind == PROGRAMMES:
        return column_head(words, became)
    return next((field.head for field in _fields(kind, words) if field.key == became), became)


def _fields(kind: str, words: Vocabulary) -> Sequence[Field]:
    return (heads.CODE, *pilot_fields(words)) if kind == PILOTS else FIELDS.get(kind, heads.REGISTER_FIELDS)


def question_name(question_id: str, words: Vocabulary) -> str:
    """Return a question as it stands in a list: code and text."""
    return shortened(f"{question_id} · {words.questions[question_id].text}", LABEL_SIGNS)


def example_of(checked: CheckedFile, sheets: Sequence[Sheet], column: HeadColumn) -> str:
    """Return the first content below a head; nothing of a column left out or of what looks like personal data (IR-4)."""
    sheet = next((sheet for sheet in sheets if sheet.name == column.sheet), None)
    cells = sheet.columns.get(column.column) if sheet and not column.dropped else None
    if cells is None:
        return ""
    head_row = max(dict(checked.head_rows).get(column.sheet, 0), position_of(column.cell)[0])
    below = cells.codes[head_row:]
    text = next((shown(cells.contents[code]) for code in below[below != 0][:1]), "")
    return "" if PERSONAL.search(text) else shortened(text, EXAMPLE_SIGNS)
