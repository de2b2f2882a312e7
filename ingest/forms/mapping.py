"""What is each column of a form? The user first, then what was confirmed before, code, text; the rest is a suggestion (IR-2)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate

from ingest.forms.column_facts import contents_below, share_of_places, share_of_rounds
from ingest.forms.form_heads import Form, FormHead
from ingest.forms.form_key import form_key, head_forms
from ingest.forms.known_columns import PLACE_WORD, known_column
from ingest.forms.matching import Match, match_head, suggest_question
from ingest.forms.personal import personal_share
from ingest.forms.question_index import QuestionIndex
from ingest.heads import CODE, NAME, REGISTER_FIELDS, YEAR
from ingest.rows import HeadColumn, ReadingContext

ROUND_WORD = re.compile(r"\b(jaar|jaartal|meetjaar|ronde|meetronde|meting|year|round|période|jahr)\b", re.IGNORECASE)
MOST_PLACES, SOME_PLACES = 0.6, 0.3  # shares of distinct contents that are municipalities we know
MOST_PERSONAL = 0.5  # of the texts in a column whose head resembles a question
MOST_ROUNDS = 0.8
MOST_SUGGESTED = 300  # heads that were not recognised; nobody goes through more
EVIDENCE_CERTAINTY, EARLIER_CERTAINTY = 0.8, 0.85
CONFIRMED = {field.key for field in REGISTER_FIELDS}


@dataclass(frozen=True)
class Mapped:
    """The columns with what they became, the part of each that is beside the question, and what cannot be decided.

    problems: column -> the match with the code of the finding. remembered: columns an earlier user confirmed.
    beside: column -> the question beside which it is filled in with another answer or an explanation.
    """

    columns: tuple[HeadColumn, ...]
    parts: Mapping[int, str] = field(default_factory=dict)
    problems: Mapping[int, Match] = field(default_factory=dict)
    remembered: tuple[HeadColumn, ...] = ()
    taken_by_content: tuple[HeadColumn, ...] = ()
    beside: Mapping[int, str] = field(default_factory=dict)


def map_columns(context: ReadingContext, form: Form, index: QuestionIndex) -> Mapped:
    """Return what each column of a form is."""
    matches = {head.column: match_head(index, head) for head in form.heads if head.role is None}
    known = [known_column(context, form, head, matches.get(head.column)) for head in form.heads]
    columns = [replace(column, head_form=key) for column, key in zip(known, head_forms(form.heads), strict=True)]
    columns, remembered = _confirmed(context, form, columns)
    columns, by_content = _with_evidence(context, form, columns)
    open_n = accumulate(not (column.became or column.dropped) for column in columns)
    pairs = zip(form.heads, columns, open_n, strict=True)
    suggested = [_suggested(context, form, index, (head, c)) if n <= MOST_SUGGESTED else c for head, c, n in pairs]
    problems = {n: match for n, match in matches.items() if match.problem and _is_open(suggested, n)}
    parts = {n: match.part for n, match in matches.items() if match.part}
    left_out = {column.column for column in suggested if column.dropped == "left_out"}
    beside = {n: match.question_id for n, match in matches.items() if match.question_id and n in left_out}
    return Mapped(tuple(suggested), parts, problems, tuple(remembered), tuple(by_content), beside)


def _is_open(columns: list[HeadColumn], number: int) -> bool:
    return any(column.column == number and not column.became and not column.dropped for column in columns)


def _confirmed(context: ReadingContext, form: Form, columns: list[HeadColumn]) -> tuple[list[HeadColumn], list[HeadColumn]]:
    """Lay what the user said, else what was remembered for this form, over what the heads say."""
    said = {choice.column: choice.became for choice in context.said.columns if choice.sheet == form.sheet.name}
    key = form_key(form)
    confirmed, remembered = [], []
    for column in columns:
        became = said.get(column.column, context.remembered.get((key, column.head_form)))
        changed = column if became is None else _as_said(context, column, became)
        confirmed.append(changed)
        remembered += [changed] if became is not None and column.column not in said else []
    return confirmed, remembered


def _as_said(context: ReadingContext, column: HeadColumn, became: str) -> HeadColumn:
    is_question = became in context.words.questions
    if not is_question and became not in CONFIRMED:
        return replace(column, became="", is_question=False, certainty=1.0, dropped=column.dropped or "left_out")
    return replace(column, became=became, certainty=1.0, is_question=is_question, dropped="")


def _with_evidence(context: ReadingContext, form: Form, columns: list[HeadColumn]) -> tuple[list[HeadColumn], list[HeadColumn]]:
    """Find the column of the municipality and of the round by a word in the head and the contents below it."""
    taken: list[HeadColumn] = []
    for became, others, fits in ((NAME.key, (CODE.key, NAME.key), _fits_place), (YEAR.key, (YEAR.key,), _fits_round)):
        if any(column.became in others and not column.is_question for column in columns):
            continue
        free = [column for column in columns if not column.became and not column.dropped]
        fitting = [column for column in free if fits(context, form, column)]
        if len(fitting) == 1:
            found = replace(fitting[0], became=became, certainty=EVIDENCE_CERTAINTY)
            columns = [found if column is fitting[0] else column for column in columns]
            taken.append(found)
    return columns, taken


def _fits_place(context: ReadingContext, form: Form, column: HeadColumn) -> bool:
    return bool(PLACE_WORD.search(column.head)) and _places(context, form, column) >= MOST_PLACES


def _fits_round(context: ReadingContext, form: Form, column: HeadColumn) -> bool:
    contents = contents_below(form.sheet.columns.get(column.column), form.rows[-1])
    return bool(ROUND_WORD.search(column.head)) and share_of_rounds(context.words, contents) >= MOST_ROUNDS


def _places(context: ReadingContext, form: Form, column: HeadColumn) -> float:
    contents = contents_below(form.sheet.columns.get(column.column), form.rows[-1])
    return share_of_places(context.book, contents, with_numbers=False)


def _suggested(context: ReadingContext, form: Form, index: QuestionIndex, pair: tuple[FormHead, HeadColumn]) -> HeadColumn:
    """Add what a column that was not recognised may be; one with personal contents is dropped unseen.

    Where the head resembles a question, a single address below it does not make the column personal: answers would
    be lost with no more than a notice.
    """
    column = pair[1]
    if column.became or column.dropped or column.suggestion:
        return column
    cells = form.sheet.columns.get(column.column)
    share = personal_share(cells) if cells else 0.0
    likely = _likely(context, form, index, pair) if share <= MOST_PERSONAL else column
    return replace(column, dropped="personal") if share and not likely.suggestion else likely


def _likely(context: ReadingContext, form: Form, index: QuestionIndex, pair: tuple[FormHead, HeadColumn]) -> HeadColumn:
    head, column = pair
    earlier = _remembered_elsewhere(context, column)
    if earlier:
        return replace(column, suggestion=earlier, suggestion_certainty=EARLIER_CERTAINTY)
    match = match_head(index, head)
    found = match if match.suggestion else suggest_question(index, head)
    if found.suggestion or match.problem:
        return replace(column, suggestion=found.suggestion, suggestion_certainty=found.suggestion_certainty)
    if PLACE_WORD.search(column.head) or _places(context, form, column) >= MOST_PLACES:
        share = _places(context, form, column)
        return replace(column, suggestion=NAME.key, suggestion_certainty=_certainty(share)) if share >= SOME_PLACES else column
    return column


def _certainty(share: float) -> float:
    return round(min(0.85, 0.4 + share / 2), 2)


def _remembered_elsewhere(context: ReadingContext, column: HeadColumn) -> str:
    """Return what the same head was in other forms, when they all agree: the form may have changed a little."""
    found = {became for (_key, form), became in context.remembered.items() if form == column.head_form}
    return next(iter(found)) if len(found) == 1 else ""
