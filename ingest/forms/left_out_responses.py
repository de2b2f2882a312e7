"""Which rows of a form are no responses: not submitted, a preview, spam, or left out by the user."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.form_heads import Form, FormHead
from ingest.forms.meta_heads import Role
from ingest.rows import ReadingContext
from ingest.sheets import Cell, ColumnCells, Content, shown
from ingest.text_forms import normal_form

ROWS_NAMED = 10
NOT_FINISHED = frozenset(("false", "0", "onwaar", "nee", "no", "falsch", "faux", "falso"))
COMPLETE = frozenset(("complete", "completed", "voltooid", "compleet", "volledig", "completa", "vollständig", "terminé"))
PREVIEW_CODES, SPAM_CODES = frozenset(("1", "2", "9", "17")), frozenset(("8", "12", "24"))  # Status of Qualtrics
PREVIEW_WORDS, SPAM_WORD = ("preview", "voorbeeld", "test", "vorschau", "aperçu"), "spam"

Says = Callable[[Content], str]  # the code of a finding, or "" when the response counts


def responses_left_out(context: ReadingContext, form: Form) -> tuple[frozenset[int], list[Finding]]:
    """Return the rows that are not read, and one finding per reason."""
    findings: list[Finding] = []
    left_out: set[int] = set()
    for head in form.heads:
        says = _judge(form, head)
        cells = form.sheet.columns.get(head.column)
        for code, rows in _rows_by_code(form, cells, says).items() if says and cells else ():
            new = [row for row in rows if row not in left_out]
            left_out |= set(new)
            findings += [_finding(form, head, code, new)] if new else []
    said = {choice.row for choice in context.said.left_out_rows if choice.sheet == form.sheet.name} - left_out
    if said:
        findings.append(_finding(form, form.heads[0], "rows_left_out", sorted(said)))
    return frozenset(left_out | said), findings


def _judge(form: Form, head: FormHead) -> Says | None:
    tool, role = form.kind, head.role
    if tool == "limesurvey" and role == "submitted":
        return _not_submitted
    if tool == "qualtrics":
        has_finished = any(other.role == "finished" for other in form.heads)
        judges: dict[Role | None, Says] = {"finished": _not_finished, "status": _qualtrics_status}
        return judges.get(role) or (_not_at_the_end if role == "progress" and not has_finished else None)
    return _status if role == "status" and tool in ("alchemer", "surveymonkey") else None


def _not_submitted(content: Content) -> str:
    return "" if normal_form(shown(content)) else "responses_unfinished"


def _not_finished(content: Content) -> str:
    form = "0" if content.value is False else normal_form(shown(content))
    return "responses_unfinished" if form in NOT_FINISHED else ""


def _not_at_the_end(content: Content) -> str:
    value = Cell(1, 1, content.value).text.replace(",", ".")
    return "responses_unfinished" if value.replace(".", "", 1).isdigit() and float(value) < 100 else ""


def _qualtrics_status(content: Content) -> str:
    form = normal_form(shown(content))
    if form in SPAM_CODES or SPAM_WORD in form:
        return "responses_spam"
    return "responses_preview" if form in PREVIEW_CODES or any(word in form for word in PREVIEW_WORDS) else ""


def _status(content: Content) -> str:
    form = normal_form(shown(content))
    if not form or form in COMPLETE:
        return ""
    return "responses_preview" if any(word in form for word in PREVIEW_WORDS) else "responses_unfinished"


def _rows_by_code(form: Form, cells: ColumnCells, says: Says) -> dict[str, list[int]]:
    """Return the rows below the heads that do not count, by reason; each distinct content is judged once."""
    judged = [says(content) for content in cells.contents]
    filled = form.sheet.filled_n > 0
    filled[: form.rows[-1]] = False
    return {code: _rows(filled, cells, judged, code) for code in dict.fromkeys(judged) if code}


def _rows(filled: NDArray[np.bool_], cells: ColumnCells, judged: Sequence[str], code: str) -> list[int]:
    found = np.array([said == code for said in judged], np.bool_)
    rows: list[int] = (np.flatnonzero(found[cells.codes] & filled) + 1).tolist()
    return rows


def _finding(form: Form, head: FormHead, code: str, rows: Sequence[int]) -> Finding:
    named = ", ".join(str(row) for row in rows[:ROWS_NAMED]) + (", …" if len(rows) > ROWS_NAMED else "")
    return make_finding(code, Spot(form.sheet.name, rows[0], head.column), "", rows_n=len(rows), rows=named)
