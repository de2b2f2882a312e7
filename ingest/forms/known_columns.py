"""What a head says for itself: added by the tool, personal, a key of the row, a question; without user, memory or contents."""

import re
from dataclasses import replace
from typing import Literal

from ingest.forms.form_heads import Form, FormHead
from ingest.forms.head_texts import LOOSE
from ingest.forms.matching import Match
from ingest.forms.option_columns import option_of
from ingest.forms.personal import is_personal_head, is_personal_text
from ingest.forms.tidy_contents import HIDDEN
from ingest.heads import FILLED_IN_BY, OTHER_FIELDS, REGISTER_FIELDS
from ingest.layouts.head_rows import recognise_field
from ingest.rows import HeadColumn, ReadingContext

Dropped = Literal["", "personal", "metadata", "left_out"]
PLACE_WORD = re.compile(r"gemeente|municipalit|commune|kommune|gemeinde|municipio", re.IGNORECASE)
TOTAL_HEAD = re.compile(
    r"\W*(sub|eind)?(totaal|totalen|total|score|gemiddelde?|gem|som|sum|rang|rank|ranking|average|mean|mediaan)(score)?\b(\W*\w+){0,3}\W*$",
    re.IGNORECASE,
)
QUIZ = re.compile(r"\s*(points|punten|feedback|punkte|puntos|comentarios|commentaires)\s*[-–:]\s", re.IGNORECASE)
BESIDE_ANSWER = re.compile(
    r"(\d+\s)?(other|anders|overig|sonstiges|autre|otro|comment|opmerking|toelichting|text|specify|namelijk).*"
)
NAME_OF_PART = re.compile(r"[A-Za-z]{0,3}\d{1,4}")  # SQ001, A2, 3: the sub-question as the tool numbers it


def known_column(context: ReadingContext, form: Form, head: FormHead, match: Match | None) -> HeadColumn:
    """Return what a head says for itself; match: which question it was matched with."""
    said = HIDDEN.value if is_personal_text(head.head) else head.head
    column = HeadColumn(form.sheet.name, head.column, str(said), head.cell, merged_range=head.merged_range)
    if head.role:
        return replace(column, dropped="personal" if head.role == "personal" or is_personal_head(head.head) else "metadata")
    if QUIZ.match(head.head):
        return replace(column, dropped="metadata")
    found = recognise_field(REGISTER_FIELDS, head.head) or (recognise_field(REGISTER_FIELDS, head.text) if head.code else None)
    if found:
        return replace(column, became=found.became, certainty=found.certainty)
    if match and match.question_id:
        if match.part and BESIDE_ANSWER.fullmatch(match.part.strip().casefold()):
            return replace(column, dropped="left_out")
        if match.part and not _is_part(context, form, match):
            return replace(column, suggestion=match.question_id, suggestion_certainty=LOOSE)
        return replace(column, became=match.question_id, certainty=max(match.certainty, 0.9), is_question=True)
    if FILLED_IN_BY.matches(head.head) or (is_personal_head(head.head) and not PLACE_WORD.search(head.head)):
        return replace(column, dropped="personal")
    return replace(column, dropped="left_out" if TOTAL_HEAD.match(head.head) else _other_field(head.head))


def _is_part(context: ReadingContext, form: Form, match: Match) -> bool:
    """Return whether what a head says beside a question is an option of it, or a name the tool gave a part."""
    question = context.words.questions[match.question_id]
    if option_of(question, match.part):
        return True
    named = NAME_OF_PART.fullmatch(match.part.strip()) or form.kind == "kobotoolbox"
    return bool(named) and match.certainty > LOOSE


def _other_field(head: str) -> Dropped:
    other = next((known for known in OTHER_FIELDS if known.matches(head)), None)
    if other is None:
        return ""
    return "personal" if other.key in ("contact", "address") else "metadata" if other.key in ("moment", "number") else "left_out"
