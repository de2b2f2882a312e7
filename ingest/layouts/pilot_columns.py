"""What is each column of a pilot register? The user first, then what was confirmed before, the head; the rest is a suggestion."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_facts import contents_below
from ingest.forms.personal import is_personal_head, is_personal_text
from ingest.heads import CODE, OTHER_FIELDS, Field
from ingest.layouts.head_findings import KnownHeads, check_heads
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.pilot_suggestions import suggest_field
from ingest.pilot_heads import PILOT_FIELDS, pilot_fields
from ingest.rows import HeadColumn, ReadingContext
from ingest.text_forms import normal_form

MOST_PERSONAL = 0.5  # of the texts in a column
HEADS_NAMED = 12
PERSON = re.compile(r"contactperso|e-?mail|telefoon|mobiel", re.IGNORECASE)  # also "contactpersoon organisatie"
TITLE = PILOT_FIELDS[0]


@dataclass(frozen=True)
class PilotColumns:
    """The heads with what each column is, what is to be said about them, and which form it is."""

    heads: HeadRow
    findings: tuple[Finding, ...]
    form_key: str


def map_pilot_columns(context: ReadingContext, found: HeadRow) -> PilotColumns:
    """Return what each column is; one that is not sure is not read before the user confirms it. Source: IR-2, IR-4."""
    fields = (*pilot_fields(context.words), CODE)
    forms = _head_forms(found)
    key = hashlib.sha256("\n".join(["pilots", *sorted(forms)]).encode()).hexdigest()[:32]
    columns = [replace(column, head_form=form) for column, form in zip(found.columns, forms, strict=True)]
    confirmed = [_confirmed(context, found, fields, (key, column)) for column in columns]
    remembered = [new for new, old in zip(confirmed, columns, strict=True) if new is not old and not _is_said(context, new)]
    taken = {column.became for column in confirmed if column.became}
    open_fields = [field for field in fields if field.key not in taken]
    told = [_judged(found, open_fields, column) for column in confirmed]
    heads = replace(found, columns=tuple(told), told=frozenset(column.column for column in told if _is_told(column)))
    checked, findings = check_heads(heads, KnownHeads([], TITLE.head))
    return PilotColumns(checked, (*_said_of(heads, fields, remembered), *findings), key)


def _head_forms(found: HeadRow) -> list[str]:
    """Return each head in normal form; the same head once more gets a number, so that each is its own."""
    counted: Counter[str] = Counter()
    forms = []
    for column in found.columns:
        form = normal_form(column.head)
        counted[form] += 1
        forms.append(form if counted[form] == 1 else f"{form}#{counted[form]}")
    return forms


def _is_said(context: ReadingContext, column: HeadColumn) -> bool:
    return any((choice.sheet, choice.column) == (column.sheet, column.column) for choice in context.said.columns)


def _confirmed(context: ReadingContext, found: HeadRow, fields: Sequence[Field], pair: tuple[str, HeadColumn]) -> HeadColumn:
    """Lay what the user said, else what was remembered for this form, over what the head says."""
    key, column = pair
    said = {choice.column: choice.became for choice in context.said.columns if choice.sheet == found.sheet.name}
    became = said.get(column.column, context.remembered.get((key, column.head_form)))
    if became is None:
        return column
    if became in {field.key for field in fields}:
        return replace(column, became=became, certainty=1.0, dropped="", merged_range="")
    return replace(column, became="", certainty=1.0, dropped="left_out")


def _judged(found: HeadRow, open_fields: Sequence[Field], column: HeadColumn) -> HeadColumn:
    """Return a column that is nothing yet with why it is not read, or with what it may be."""
    if column.became or column.dropped or column.merged_range:
        return column
    suggestion, certainty = suggest_field(open_fields, column.head)
    is_title = suggestion == TITLE.key
    if PERSON.search(column.head) or (is_personal_head(column.head) and not is_title) or _is_personal(found, column):
        return replace(column, dropped="personal")
    dropped = _other(column.head)
    if dropped and not suggestion:
        return replace(column, dropped=dropped)
    return replace(column, suggestion=suggestion, suggestion_certainty=certainty)


def _is_personal(found: HeadRow, column: HeadColumn) -> bool:
    contents = contents_below(found.sheet.columns.get(column.column), found.row)
    texts = [content.value for content in contents if isinstance(content.value, str)]
    return sum(map(is_personal_text, texts)) > MOST_PERSONAL * len(texts)


def _other(head: str) -> Literal["", "personal", "left_out"]:
    other = next((field for field in OTHER_FIELDS if field.matches(head)), None)
    return "" if other is None else "personal" if other.key in ("contact", "address") else "left_out"


def _is_told(column: HeadColumn) -> bool:
    return bool(column.suggestion) or column.dropped == "personal"


def _said_of(heads: HeadRow, fields: Sequence[Field], remembered: Sequence[HeadColumn]) -> list[Finding]:
    findings = []
    for column in heads.columns:
        if column.suggestion:
            field = next(field for field in fields if field.key == column.suggestion)
            sure, spot = round(column.suggestion_certainty * 100), _spot(heads, column)
            findings.append(make_finding("pilot_head_suggested", spot, column.head, meant=field.head, sure_pct=sure))
    personal = [column for column in heads.columns if column.dropped == "personal"]
    findings += _joined(heads, "pilot_columns_personal", personal)
    return [*findings, *_joined(heads, "columns_remembered", remembered)]


def _joined(heads: HeadRow, code: str, columns: Sequence[HeadColumn]) -> list[Finding]:
    if not columns:
        return []
    more = ", …" if len(columns) > HEADS_NAMED else ""
    said = ", ".join(column.head for column in columns[:HEADS_NAMED]) + more
    return [make_finding(code, _spot(heads, columns[0]), "", heads=said, columns_n=len(columns))]


def _spot(heads: HeadRow, column: HeadColumn) -> Spot:
    return Spot(heads.sheet.name, position_of(column.cell)[0], column.column)
