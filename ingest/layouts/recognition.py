"""Which layout is a sheet, and on which row are its heads? (rule IR-2)"""

import re
from dataclasses import replace

from ingest import heads
from ingest.layouts.head_rows import HeadRow, read_head_row, recognise_field, recognise_question
from ingest.records import Kind
from ingest.rows import HeadColumn
from ingest.sheets import Sheet
from ingest.text_forms import normal_form
from ingest.vocabulary import Vocabulary

ROWS_SEARCHED = 30
QUESTIONS_WITHOUT_PLACE = 3  # this many question heads make a register, also when the municipality is missing
PILOT_FIELDS_WITHOUT_ORGANISATION = 3
TARGET = re.compile(r"doel(?:over|voor|na|in|op)?(\d{1,2})jaar")


def recognise_sheet(sheet: Sheet, words: Vocabulary) -> tuple[Kind, HeadRow] | None:
    """Return the layout and the heads of a sheet; None when no row holds the heads of a layout."""
    rows = sheet.row_numbers[:ROWS_SEARCHED]
    for row in rows:
        found = _layout_of(sheet, row, words)
        if found:
            return found
    for row in rows:  # a register of which no question is recognised: better said per head than for the sheet
        register = _register(sheet, row, words)
        if register.has(heads.CODE, heads.NAME) and register.has(heads.YEAR):
            return "register", register
    return None


def is_own_sheet(sheet: Sheet) -> bool:
    """Return whether it is the explanation or the lists of our own template."""
    first = sheet.cell(1, 1).text
    return sheet.name.startswith((heads.GUIDE_SHEET, heads.LISTS_SHEET)) and first.startswith(heads.GUIDE_MARK)


def target_years(head: str) -> int | None:
    """Return N of a head "Doel over N jaar", or None."""
    match = TARGET.fullmatch(normal_form(head))
    return int(match[1]) if match and int(match[1]) > 0 else None


def _layout_of(sheet: Sheet, row: int, words: Vocabulary) -> tuple[Kind, HeadRow] | None:
    pilots = _with_fields(sheet, row, (*heads.PILOT_FIELDS, heads.CODE))
    title, organisation = heads.PILOT_FIELDS[:2]
    if pilots.has(title) and (pilots.has(organisation) or _known_n(pilots) > PILOT_FIELDS_WITHOUT_ORGANISATION):
        return "pilots", pilots
    targets = _targets(sheet, row)
    if targets.has(heads.CODE, heads.NAME) and targets.has(heads.SCOPE) and _is_target(targets):
        return "doelen", targets
    answers = _with_fields(sheet, row, (heads.CODE, heads.NAME, heads.YEAR, heads.EDITION, *heads.QUESTIONNAIRE_FIELDS))
    if answers.has(heads.ANSWER) and answers.has(heads.QUESTION, heads.QUESTION_ID):
        return ("lang" if answers.has(heads.CODE, heads.NAME) else "vragenlijst"), answers
    register = _register(sheet, row, words)
    questions_n = sum(column.is_question for column in register.columns)
    has_place = register.has(heads.CODE, heads.NAME)
    return ("register", register) if questions_n >= (1 if has_place else QUESTIONS_WITHOUT_PLACE) else None


def _is_target(row: HeadRow) -> bool:
    return row.has(heads.BASE_YEAR) or any(target_years(column.head) for column in row.columns)


def _known_n(row: HeadRow) -> int:
    return sum(bool(column.became) for column in row.columns)


def _with_fields(sheet: Sheet, row: int, fields: tuple[heads.Field, ...]) -> HeadRow:
    return read_head_row(sheet, row, lambda text: recognise_field(fields, text))


def _register(sheet: Sheet, row: int, words: Vocabulary) -> HeadRow:
    return read_head_row(sheet, row, lambda text: recognise_field(heads.REGISTER_FIELDS, text) or recognise_question(words, text))


def _targets(sheet: Sheet, row: int) -> HeadRow:
    return read_head_row(sheet, row, _recognise_target_head)


def _recognise_target_head(text: str) -> HeadColumn | None:
    years = target_years(text)
    if years:
        return replace(HeadColumn("", 0, "", ""), became=heads.TARGET_HEAD.format(years=years), certainty=1.0)
    return recognise_field(heads.TARGET_FIELDS, text)
