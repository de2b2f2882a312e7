"""Reads the heads of a form, as each tool writes them: one row, two rows (SurveyMonkey) or three (Qualtrics)."""

import re
from collections.abc import Callable, Mapping

from ingest.forms.form_heads import Form, FormHead
from ingest.forms.meta_heads import role_of
from ingest.forms.tools import IMPORT_ID, NAMED_BY_NUMBER, OPEN_ANSWERS, ToolFound, is_numbered_row
from ingest.records import Tool
from ingest.sheets import Cell, Sheet
from ingest.text_forms import head_text, normal_form

LAST_BRACKETS = re.compile(r"(.*?)\s*\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\s*", re.DOTALL)
OPTION_FIRST = re.compile(r"([^:]+):(.+)", re.DOTALL)  # Alchemer: "option:question"
OPEN_PARTS = (*OPEN_ANSWERS, "réponse", "réponseouverte", "offeneantwort", "respuestaabierta", "respuestaabiertaextremo")
DATE_LIKE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")


def read_form_heads(sheet: Sheet, found: ToolFound) -> Form:
    """Return the heads of a form, one per column that has one."""
    reader = READERS.get(found.tool, _read_one_row)
    return reader(sheet, found)


def head_cells(sheet: Sheet, row: int) -> dict[int, Cell]:
    """Return the cells of a row of heads by column; a head merged with rows above belongs to its one column."""
    cells = {cell.column: cell for cell in sheet.row(row) if head_text(cell.text)}
    for merged in sheet.merged:
        if not merged.is_wide and merged.first_row < row <= merged.last_row:
            above = sheet.cell(merged.first_row, merged.first_column)
            if not above.is_blank:
                cells[above.column] = above
    return dict(sorted(cells.items()))


def wide_range(sheet: Sheet, cell: Cell) -> str:
    """Return the address of the merged range of a head when it covers more than one column, else nothing."""
    merged = sheet.merged_at(cell.row, cell.column) if cell.merged_range else None
    return merged.address if merged and merged.is_wide else ""


def _read_one_row(sheet: Sheet, found: ToolFound) -> Form:
    heads = []
    for cell in head_cells(sheet, found.row).values():
        head = head_text(cell.text)
        text, part = _split_head(found.tool, head)
        role = role_of(found.tool, head)
        heads.append(FormHead(cell.column, cell.row, head, text, part=part, role=role, merged_range=wide_range(sheet, cell)))
    return Form(sheet, found.tool, (found.row,), tuple(heads))


def _split_head(tool: Tool, head: str) -> tuple[str, str]:
    """Return what was asked and of which part: "Question [part]", or "option:question"."""
    brackets = LAST_BRACKETS.fullmatch(head)
    if brackets and brackets[1]:
        return brackets[1], brackets[2]
    option = OPTION_FIRST.fullmatch(head) if tool == "alchemer" else None
    return (option[2].strip(), option[1].strip()) if option else (head, "")


def _read_surveymonkey(sheet: Sheet, found: ToolFound) -> Form:
    """Questions in the first row, blank where one goes on; options, rows or "Response" in the second."""
    first = head_cells(sheet, found.row)
    second = {cell.column: cell for cell in sheet.row(found.row + 1)}
    roles = {column: role_of("surveymonkey", cell.text) for column, cell in first.items()}
    if any(column in second and role in ("id", "collector", "started") for column, role in roles.items()):
        return _read_one_row(sheet, found)  # a row of data: somebody made one row of heads of it
    heads: list[FormHead] = []
    text = ""
    for column in sorted({*first, *second}):
        cell = first.get(column) or second[column]
        if column in first:
            text = head_text(first[column].text)
        part = head_text(second[column].text) if column in second else ""
        is_open = normal_form(part) in OPEN_PARTS
        if column not in first and (is_open or not heads or heads[-1].role):
            continue  # it goes on from no question: its own head is gone, and that is said of its contents
        part = "" if is_open else part
        head = f"{text} [{part}]" if part else text
        heads.append(FormHead(column, cell.row, head, text, part=part, role=roles.get(column)))
    return Form(sheet, found.tool, (found.row, found.row + 1), tuple(heads))


def _read_qualtrics(sheet: Sheet, found: ToolFound) -> Form:
    """Names, then texts, then what the tool needs to read it back; older and edited exports have one or two of these."""
    names = head_cells(sheet, found.row)
    rows = [found.row]
    texts: Mapping[int, Cell] = {}
    if _is_text_row(sheet, found.row + 1, names):
        texts = head_cells(sheet, found.row + 1)
        rows.append(found.row + 1)
    if any(IMPORT_ID.match(cell.text) for cell in sheet.row(rows[-1] + 1)):
        rows.append(rows[-1] + 1)
    heads = []
    for column, cell in names.items():
        code = head_text(cell.text)
        text = head_text(texts[column].text) if column in texts else ""
        role = role_of("qualtrics", code) or (role_of("qualtrics", text) if NAMED_BY_NUMBER.fullmatch(code) else None)
        heads.append(FormHead(column, cell.row, code if not text or role else f"{code}: {text}", text or code, code, role=role))
    return Form(sheet, found.tool, tuple(rows), tuple(heads))


def _is_text_row(sheet: Sheet, row: int, names: Mapping[int, Cell]) -> bool:
    """Return whether a row holds texts of questions: no date, number or true/false under what the tool adds itself."""
    if is_numbered_row(sheet, row - 1):
        return True
    below = {cell.column: cell for cell in sheet.row(row)}
    under = [below[column] for column, cell in names.items() if column in below and role_of("qualtrics", cell.text)]
    if any(IMPORT_ID.match(cell.text) for cell in below.values()):
        return False
    return bool(under) and all(_may_be_head(cell) for cell in under)


def _may_be_head(cell: Cell) -> bool:
    text = cell.text.strip()
    is_value = DATE_LIKE.match(text) or text.replace(".", "").isdigit() or text.startswith("R_")
    return isinstance(cell.value, str) and not is_value and text.casefold() not in ("true", "false", "waar", "onwaar")


READERS: Mapping[Tool, Callable[[Sheet, ToolFound], Form]] = {
    "surveymonkey": _read_surveymonkey,
    "qualtrics": _read_qualtrics,
}
