"""What is to be said about the columns of a form: dropped, not sure, or taken on somebody's word."""

from collections.abc import Iterable

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.forms.form_heads import Form
from ingest.forms.mapping import Mapped
from ingest.heads import REGISTER_FIELDS
from ingest.records import KINDS
from ingest.rows import HeadColumn, ReadingContext

LONGEST_HEAD = 60
HEADS_NAMED = 12
FIELD_HEADS = {field.key: field.head for field in REGISTER_FIELDS}


def column_findings(context: ReadingContext, form: Form, mapped: Mapped) -> list[Finding]:
    """Return the findings about the columns of a form, one for all columns dropped for the same reason."""
    findings = [_unsure(context, form, mapped, column) for column in mapped.columns]
    found = [finding for finding in findings if finding]
    if form.kind not in KINDS:
        found += _joined(form, "columns_personal", (c for c in mapped.columns if c.dropped == "personal"))
        found += _joined(form, "columns_metadata", (c for c in mapped.columns if c.dropped == "metadata"))
        found += _joined(form, "columns_left_out", (c for c in mapped.columns if c.dropped == "left_out"))
    found += _joined(form, "columns_remembered", mapped.remembered)
    for column in mapped.taken_by_content:
        field = FIELD_HEADS[column.became]
        found.append(make_finding("column_taken_by_content", spot_of(form, column), column.head, field=field))
    return found


def spot_of(form: Form, column: HeadColumn) -> Spot:
    """Return the spot of the head of a column."""
    return Spot(form.sheet.name, position_of(column.cell)[0], column.column)


def without_questions(form: Form) -> Finding:
    """Return the finding of a form in which no head is a question of the monitor."""
    return make_finding("form_without_questions", Spot(form.sheet.name, form.rows[0], form.heads[0].column), "", tool=form.kind)


def _unsure(context: ReadingContext, form: Form, mapped: Mapped, column: HeadColumn) -> Finding | None:
    if column.became or column.dropped:
        return None
    spot = spot_of(form, column)
    problem = mapped.problems.get(column.column)
    if problem:
        return make_finding(problem.problem, spot, column.head, questions=", ".join(problem.others))
    if column.suggestion:
        question = context.words.questions.get(column.suggestion)
        meant = f"{column.suggestion}: {question.text_nl}" if question else FIELD_HEADS.get(column.suggestion, column.suggestion)
        english = f"{column.suggestion}: {question.text_en}" if question else meant
        sure = round(column.suggestion_certainty * 100)
        return make_finding("head_suggested", spot, column.head, meant_nl=meant, meant_en=english, sure_pct=sure)
    return None


def _joined(form: Form, code: str, columns: Iterable[HeadColumn]) -> list[Finding]:
    found = list(columns)
    if not found:
        return []
    named = [column.head if len(column.head) <= LONGEST_HEAD else column.head[: LONGEST_HEAD - 1] + "…" for column in found]
    more = ", …" if len(named) > HEADS_NAMED else ""
    said = ", ".join(named[:HEADS_NAMED]) + more
    return [make_finding(code, spot_of(form, found[0]), "", heads=said, columns_n=len(found))]
