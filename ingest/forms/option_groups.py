"""Columns that belong to one question: joined to one answer when they are its options, else said to be unclear."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_facts import contents_below
from ingest.forms.form_heads import Form
from ingest.forms.mapping import Mapped
from ingest.forms.option_columns import OtherColumn, is_all_ticks, join_options, option_columns, unknown_coding
from ingest.forms.personal import is_personal_text
from ingest.questions import Question
from ingest.rows import HeadColumn, ReadingContext
from ingest.sheets import ColumnCells

EXPLANATION = re.compile(r".*(comment|opmerking|toelichting).*", re.IGNORECASE)


@dataclass(frozen=True)
class Joined:
    """The columns after joining.

    columns: as they are read; shown: as the user sees them. cells: by the first column of a joined question.
    refused: columns that are not read.
    """

    columns: tuple[HeadColumn, ...]
    shown: tuple[HeadColumn, ...]
    cells: Mapping[int, ColumnCells] = field(default_factory=dict)
    refused: frozenset[int] = frozenset()
    findings: tuple[Finding, ...] = ()


def join_option_groups(context: ReadingContext, form: Form, mapped: Mapped) -> Joined:
    """Return the columns with one column per question that is spread over options."""
    joined = Joined(mapped.columns, mapped.columns)
    groups: dict[str, list[HeadColumn]] = defaultdict(list)
    for column in mapped.columns:
        if column.is_question:
            groups[column.became].append(column)
    for code, group in groups.items():
        if any(mapped.parts.get(column.column) for column in group):
            joined = _join(joined, form, context.words.questions[code], (group, mapped))
    return joined


def _join(joined: Joined, form: Form, question: Question, of: tuple[Sequence[HeadColumn], Mapped]) -> Joined:
    group, mapped = of
    parted = [column for column in group if mapped.parts.get(column.column)]
    if len(parted) < len(group):  # Kobo gives the answer in one column and its options beside it
        return _left_out(joined, parted)
    options = option_columns(question, [(column.column, mapped.parts[column.column]) for column in parted])
    if not options:
        return _unclear(joined, form, question, parted)
    unknown = unknown_coding(form.sheet, options, form.rows[-1])
    if unknown:
        return _refused(joined, form, parted, (question, unknown[1]))
    first = min(option.column for option in options)
    known = {option.column for option in options}
    others = [OtherColumn(c.column, mapped.parts[c.column]) for c in parted if c.column not in known]
    others += [
        OtherColumn(n, mapped.parts[n])
        for n, code in mapped.beside.items()
        if code == question.question_id and _is_answer(mapped, n)
    ]
    others += [
        OtherColumn(c.column, mapped.parts.get(c.column) or c.head)
        for c in mapped.columns
        if c.suggestion == question.question_id and not c.became
    ]
    cells = {**joined.cells, first: join_options(form.sheet, options, others, form.rows[-1])}
    rest = [column for column in parted if column.column != first]
    return replace(joined, columns=_without(joined.columns, rest), cells=cells)


def _is_answer(mapped: Mapped, number: int) -> bool:
    return bool(mapped.parts.get(number)) and not EXPLANATION.fullmatch(mapped.parts[number])


def _left_out(joined: Joined, columns: Iterable[HeadColumn]) -> Joined:
    dropped = list(columns)
    return replace(joined, columns=_without(joined.columns, dropped), shown=_without(joined.shown, dropped))


def _without(columns: tuple[HeadColumn, ...], dropped: Iterable[HeadColumn]) -> tuple[HeadColumn, ...]:
    numbers = {column.column for column in dropped}
    return tuple(_dropped(column) if column.column in numbers else column for column in columns)


def _dropped(column: HeadColumn) -> HeadColumn:
    return replace(column, became="", is_question=False, certainty=0.0, dropped="left_out")


def _unclear(joined: Joined, form: Form, question: Question, group: Sequence[HeadColumn]) -> Joined:
    """Columns whose part is no option we know: ticks say nothing then; one column with answers in it is read as it is."""
    ticks = [is_all_ticks(contents_below(form.sheet.columns.get(column.column), form.rows[-1])) for column in group]
    if not any(ticks):
        return joined  # of several it is said that the head stands here twice
    return _refused(joined, form, group, (question, ""))


def _refused(joined: Joined, form: Form, group: Sequence[HeadColumn], why: tuple[Question, str]) -> Joined:
    question, found = why
    code = "options_coded_otherwise" if found else "options_not_known"
    first = group[0]
    row = int("".join(sign for sign in first.cell if sign.isdigit()))
    shown = "" if is_personal_text(found) else found
    finding = make_finding(code, Spot(form.sheet.name, row, first.column), shown, question=question.question_id, head=first.head)
    refused = joined.refused | {column.column for column in group}
    columns = _without(joined.columns, group[1:])
    return replace(joined, columns=columns, refused=refused, findings=(*joined.findings, finding))
