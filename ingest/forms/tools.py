"""Which survey tool made a sheet? By the heads it adds for itself, in any order and any language we know (rule IR-2).

A tool is recognised by what no other has. What tools share (an id, two dates, a
language) only counts beside that, so that a partial export is recognised too and
a register with an id and a date is not taken for a survey.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ingest.forms.meta_heads import Role, role_of
from ingest.records import Tool
from ingest.sheets import Sheet
from ingest.text_forms import head_text, normal_form

ROWS_SEARCHED = 12  # title rows somebody put above the heads
IMPORT_ID = re.compile(r"""\{\s*["'“”]?ImportId["'“”]?\s*:""", re.IGNORECASE)
SUB_QUESTION = re.compile(r"\w+\[(SQ\d+|other|comment)\](\[comment\])?", re.IGNORECASE)
OPEN_ANSWERS = ("response", "openendedresponse", "antwoord", "openantwoord", "openendedantwoord", "antwoordmetopeneinde")
ALCHEMER_OWN = frozenset(
    (
        "sessionid",
        "extendedreferer",
        "legacycomments",
        "contactid",
        "useragent",
        "timestarted",
        "stateregion",
        "extendeduseragent",
    )
)
MOMENT = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?[ T]+\d{1,2}[:.]\d{2}")
NAMED_BY_NUMBER = re.compile(r"V\d{1,3}")  # the names Qualtrics gave long ago to what it added itself
GOOGLE_SHEET = re.compile(
    r"(form responses|form_responses|formulierreacties|formularantworten|réponses au formulaire"
    r"|respuestas de formulario|risposte del modulo|respostas ao formulário)\s*\d*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ToolFound:
    """A tool and the row with its first heads."""

    tool: Tool
    row: int


def recognise_tool(sheet: Sheet) -> ToolFound | None:
    """Return the survey tool that made a sheet and the row of its heads; None when it is none we know."""
    for row in sheet.row_numbers[:ROWS_SEARCHED]:
        heads = [head_text(cell.value) for cell in sheet.row(row) if isinstance(cell.value, str)]
        tool = _tool_of(sheet, row, heads) if heads else None
        if tool:
            return ToolFound(tool, row - 1 if tool == "qualtrics" and is_numbered_row(sheet, row - 1) else row)
    return None


def is_numbered_row(sheet: Sheet, row: int) -> bool:
    """Return whether a row has the names of an old Qualtrics export: V1, V2, ... and then the names of the questions."""
    return sum(bool(NAMED_BY_NUMBER.fullmatch(cell.text)) for cell in sheet.row(row)) > 2


def _tool_of(sheet: Sheet, row: int, heads: Sequence[str]) -> Tool | None:
    below = [cell.text for line in (row + 1, row + 2) for cell in sheet.row(line)]
    if any(IMPORT_ID.match(text) for text in below) or _is_qualtrics(heads):
        return "qualtrics"
    if _count(heads, "kobotoolbox", "id", "completed", "metadata") and _is_kobo(heads):
        return "kobotoolbox"
    if _is_surveymonkey(sheet, row, heads):
        return "surveymonkey"
    if _is_alchemer(heads):
        return "alchemer"
    if _is_limesurvey(heads):
        return "limesurvey"
    if _is_microsoft(heads):
        return "msforms"
    return "googleforms" if _is_google(sheet, row, heads) else None


def _roles(heads: Sequence[str], tool: Tool) -> Counter[Role]:
    roles = {head: role_of(tool, head) for head in heads}
    return Counter(role for role in roles.values() if role)


def _count(heads: Sequence[str], tool: Tool, *roles: Role) -> int:
    found = _roles(heads, tool)
    return sum(found[role] for role in roles)


def _is_qualtrics(heads: Sequence[str]) -> bool:
    found = _roles(heads, "qualtrics")
    own = {"responsetype", "antwoordtype", "antworttyp", "durationinseconds", "duurinseconden", "recordeddate", "responseset"}
    own |= {"distributionchannel", "userlanguage", "externaldatareference", "externalreference", "locationlatitude"}
    named = sum(normal_form(head) in own for head in heads)
    whole = found["id"] and (found["finished"] or found["progress"]) and found["started"]
    return bool((named and sum(found.values()) >= 3) or whole)


def _is_kobo(heads: Sequence[str]) -> bool:
    found = _roles(heads, "kobotoolbox")
    own = sum(head.strip().startswith(("_", "formhub/", "meta/")) for head in heads if role_of("kobotoolbox", head))
    return own >= 2 or (own >= 1 and sum(found.values()) >= 3)


def _is_surveymonkey(sheet: Sheet, row: int, heads: Sequence[str]) -> bool:
    found = _roles(heads, "surveymonkey")
    if found["collector"] and (found["id"] or sum(found.values()) >= 3):
        return True
    below = [normal_form(cell.text) for cell in sheet.row(row + 1)]
    open_n = sum(text in OPEN_ANSWERS for text in below)
    return bool(found["id"] and (found["started"] or found["completed"] or open_n)) or (open_n >= 2 and found["started"] > 0)


def _is_alchemer(heads: Sequence[str]) -> bool:
    own = {normal_form(head) for head in heads} & ALCHEMER_OWN
    found = _roles(heads, "alchemer")
    return len(own) >= 2 or bool(own and found["id"]) or bool(found["id"] and found["status"] and found["completed"])


def _is_limesurvey(heads: Sequence[str]) -> bool:
    found = _roles(heads, "limesurvey")
    coded = sum(normal_form(head).startswith(("submitdate", "startlanguage")) for head in heads)
    if coded or (found["lastpage"] + found["seed"] and sum(found.values()) >= 2):
        return True
    asked = sum(bool(SUB_QUESTION.fullmatch(head.strip())) for head in heads)
    own_id = any(role_of("limesurvey", head) == "id" and normal_form(head) != "id" for head in heads)
    return bool(asked) or bool(found["submitted"] and found["id"] and (own_id or sum(found.values()) > 2))


def _is_microsoft(heads: Sequence[str]) -> bool:
    found = _roles(heads, "msforms")
    if found["completed"] and found["started"] and (found["id"] or found["personal"]):
        return True
    first = {normal_form(head) for head in heads}
    own = {"completiontime", "tijdvanvoltooien", "fertigstellungszeit", "horadefinalizacion"}
    return bool(first & own) and sum(found.values()) >= 2


def _is_google(sheet: Sheet, row: int, heads: Sequence[str]) -> bool:
    if GOOGLE_SHEET.fullmatch(sheet.name.strip()):
        return _count(heads, "googleforms", "completed") > 0
    stamped = [cell.column for cell in sheet.row(row) if role_of("googleforms", cell.text) == "completed"]
    is_first = bool(stamped) and stamped[0] == next(sheet.row(row)).column
    return len(heads) > 1 and len(stamped) == 1 and (is_first or _is_moment(sheet, row + 1, stamped[0]))


def _is_moment(sheet: Sheet, row: int, column: int) -> bool:
    """Return whether a moment stands in a cell, or nothing in its whole row."""
    cell = sheet.cell(row, column)
    return isinstance(cell.value, datetime) or bool(MOMENT.match(cell.text)) or next(sheet.row(row), None) is None
