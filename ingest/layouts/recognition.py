"""Which layout is a sheet, and on which row are its heads? (rule IR-2)"""

import re
from dataclasses import dataclass, replace

from ingest import heads
from ingest.forms.form_heads import Form, FormHead
from ingest.forms.head_reading import read_form_heads
from ingest.forms.matching import match_head
from ingest.forms.register_heads import read_register_heads
from ingest.forms.tools import recognise_tool
from ingest.layouts.head_rows import HeadRow, read_head_row, recognise_field
from ingest.layouts.pilot_recognition import pilot_heads_at
from ingest.programmes.recognition import recognise_programme_sheet
from ingest.records import Kind, Layout
from ingest.rows import HeadColumn
from ingest.sheets import Sheet
from ingest.text_forms import normal_form
from ingest.vocabulary import Vocabulary

ROWS_SEARCHED = 30
QUESTIONS_WITHOUT_PLACE = 3  # this many question heads make a register, also when the municipality is missing
PLACE_WORD = re.compile(r"\bgemeente", re.IGNORECASE)
TARGET = re.compile(r"doel(?:over|voor|na|in|op)?(\d{1,2})jaar")


@dataclass(frozen=True)
class Recognised:
    """The layout of a sheet with its heads; form is set for a register and for an export of a survey tool."""

    kind: Layout
    heads: HeadRow | None = None
    form: Form | None = None


def recognise_sheet(sheet: Sheet, words: Vocabulary) -> Recognised | None:
    """Return the layout and the heads of a sheet; None when no row holds the heads of a layout."""
    tool = recognise_tool(sheet)
    if tool:
        return Recognised(tool.tool, form=read_form_heads(sheet, tool))
    rows = sheet.row_numbers[:ROWS_SEARCHED]
    found = next((found for row in rows if (found := _layout_of(sheet, row, words))), None)
    if found and found[0] != "register":
        return Recognised(*found)
    register = _with_keys_above(found[1], words) if found else _register_without_questions(sheet, rows, words)
    return Recognised("register", form=read_register_heads(register, words.question_index)) if register else None


def register_at(sheet: Sheet, row: int, words: Vocabulary) -> Form:
    """Return a sheet as a register with its heads on a row, whatever they say."""
    return read_register_heads(_register(sheet, row, words), words.question_index)


def _register_without_questions(sheet: Sheet, rows: tuple[int, ...], words: Vocabulary) -> HeadRow | None:
    """Return the heads of a register of which no question is recognised: better said per head than for the sheet."""
    for row in rows:
        register = _register(sheet, row, words)
        if not register.has(heads.CODE, heads.NAME):
            continue
        if register.has(heads.YEAR) or _grid_heads_n(register, words) > 1 or _has_sub_heads(register, words):
            return register
    return None


def _has_sub_heads(register: HeadRow, words: Vocabulary) -> bool:
    return read_register_heads(register, words.question_index).rows[-1] > register.row


def _with_keys_above(register: HeadRow, words: Vocabulary) -> HeadRow:
    """Return the row above as the first row of heads when the municipality stands there, over a blank cell."""
    if register.row == 1 or register.has(heads.CODE, heads.NAME):
        return register
    above = _register(register.sheet, register.row - 1, words)
    return above if above.has(heads.CODE, heads.NAME) and _has_sub_heads(above, words) else register


def _grid_heads_n(register: HeadRow, words: Vocabulary) -> int:
    """Return how many heads are a procurement category or a focal point, in this row or the one below."""
    below = [cell.text for cell in register.sheet.row(register.row + 1)]
    texts = [*(column.head for column in register.columns), *below]
    return sum(words.question_index.is_category(text) or words.question_index.is_focal_point(text) for text in texts)


def is_own_sheet(sheet: Sheet) -> bool:
    """Return whether it is the explanation or the lists of our own template."""
    first = sheet.cell(1, 1).text
    return sheet.name.startswith((heads.GUIDE_SHEET, heads.LISTS_SHEET)) and first.startswith(heads.GUIDE_MARK)


def target_years(head: str) -> int | None:
    """Return N of a head "Doel over N jaar", or None."""
    match = TARGET.fullmatch(normal_form(head))
    return int(match[1]) if match and int(match[1]) > 0 else None


def _layout_of(sheet: Sheet, row: int, words: Vocabulary) -> tuple[Kind, HeadRow] | None:
    programmes = recognise_programme_sheet(sheet, row, words)
    if programmes:
        return "leertraject", programmes[1]
    pilots = pilot_heads_at(sheet, row, words)
    if pilots:
        return "pilots", pilots
    targets = _targets(sheet, row)
    if targets.has(heads.CODE, heads.NAME) and targets.has(heads.SCOPE) and _is_target(targets):
        return "doelen", targets
    answers = _with_fields(sheet, row, (heads.CODE, heads.NAME, heads.YEAR, heads.EDITION, *heads.QUESTIONNAIRE_FIELDS))
    if answers.has(heads.ANSWER) and answers.has(heads.QUESTION, heads.QUESTION_ID):
        return ("lang" if answers.has(heads.CODE, heads.NAME) else "vragenlijst"), answers
    register = _register(sheet, row, words)
    questions_n = sum(column.is_question for column in register.columns)
    has_place = register.has(heads.CODE, heads.NAME) or any(PLACE_WORD.search(column.head) for column in register.columns)
    return ("register", register) if questions_n >= (1 if has_place else QUESTIONS_WITHOUT_PLACE) else None


def _is_target(row: HeadRow) -> bool:
    return row.has(heads.BASE_YEAR) or any(target_years(column.head) for column in row.columns)


def _with_fields(sheet: Sheet, row: int, fields: tuple[heads.Field, ...]) -> HeadRow:
    return read_head_row(sheet, row, lambda text: recognise_field(fields, text))


def _register(sheet: Sheet, row: int, words: Vocabulary) -> HeadRow:
    return read_head_row(sheet, row, lambda text: recognise_field(heads.REGISTER_FIELDS, text) or _question(words, text))


def _question(words: Vocabulary, text: str) -> HeadColumn | None:
    found = match_head(words.question_index, FormHead(0, 0, text, text)) if text.strip() else None
    codes = (found.question_id, found.suggestion, *found.others) if found else ()
    code = next((code for code in codes if code), "")
    return HeadColumn("", 0, "", "", code, 1.0, is_question=True) if code else None


def _targets(sheet: Sheet, row: int) -> HeadRow:
    return read_head_row(sheet, row, _recognise_target_head)


def _recognise_target_head(text: str) -> HeadColumn | None:
    years = target_years(text)
    if years:
        return replace(HeadColumn("", 0, "", ""), became=heads.TARGET_HEAD.format(years=years), certainty=1.0)
    return recognise_field(heads.TARGET_FIELDS, text)
