"""Which question is a head? By its code, its text, the start of its text; else what it is most like (rule IR-2)."""

import re
from dataclasses import dataclass

from ingest.forms.form_heads import FormHead
from ingest.forms.head_texts import CODE_FIRST, pairs, question_texts
from ingest.forms.meta_heads import start_of
from ingest.forms.question_index import GRID_CERTAINTY, QuestionIndex
from ingest.text_forms import clean_text, normal_form

NAME_OF_VARIABLE = re.compile(r"[\w./:()\[\]\\-]+")
REPEATED = re.compile(r"(.*\D)\s*\d{1,2}", re.DOTALL)  # Microsoft Forms: the same text once more gets a number
CHOICE_WORDS = re.compile(r"\s*(?:selected choice|geselecteerde keuze|ausgewählte auswahl)\s*[-–]?\s*", re.IGNORECASE)
LONG_TEXT_WORDS = 4
SAME_ENOUGH = 0.3  # a text with the code of a question has at least this in common with its text
REPEATED_CERTAINTY, NEAR_CODE_CERTAINTY, OTHER_TEXT_CERTAINTY = 0.85, 0.8, 0.6


@dataclass(frozen=True)
class Match:
    """What a head was matched with.

    question_id: taken, with certainty 0.9-1. part: what the head says besides, as the option of the column.
    suggestion: not taken without a yes. problem: the code of a finding; others: the questions it is about.
    """

    question_id: str = ""
    certainty: float = 0.0
    part: str = ""
    suggestion: str = ""
    suggestion_certainty: float = 0.0
    problem: str = ""
    others: tuple[str, ...] = ()


NO_MATCH = Match()


def match_head(index: QuestionIndex, head: FormHead) -> Match:
    """Return which question a head is; code and text that contradict each other are never guessed."""
    coded, texted = _by_code(index, head), _by_text(index, head)
    codes = {code for code, _part in coded}
    if len(codes) > 1 or (codes and texted and texted.question_id not in codes):
        others = tuple(dict.fromkeys([*codes, *([texted.question_id] if texted else [])]))
        return Match(problem="head_contradicts", others=others)
    if texted:
        return texted
    if codes:
        return _coded(index, head, *coded[0])
    return _cut_off(index, head) or NO_MATCH


def suggest_question(index: QuestionIndex, head: FormHead) -> Match:
    """Return which question a head may be, with its certainty; nothing when none is clearly the most like."""
    near = index.near_code(head.code or head.head)
    if near:
        return Match(suggestion=near, suggestion_certainty=NEAR_CODE_CERTAINTY)
    repeated = REPEATED.fullmatch(head.head)
    again = index.by_text(repeated[1]) if repeated else ""
    if again:
        return Match(suggestion=again, suggestion_certainty=REPEATED_CERTAINTY)
    for one, other in pairs(head):
        placed = index.in_grid(one, other)
        if placed:
            return Match(suggestion=placed, suggestion_certainty=GRID_CERTAINTY)
    texts = dict.fromkeys((head.head, head.text, head.part, f"{head.text} {head.part}"))
    found = max((index.most_like(text) for text in texts), key=lambda pair: pair[1])
    return Match(suggestion=found[0], suggestion_certainty=found[1])


def _by_code(index: QuestionIndex, head: FormHead) -> list[tuple[str, str]]:
    """Return the codes a head carries, each with the part behind it."""
    if head.code:
        return list(index.codes_in(head.code))
    whole = index.codes.get(normal_form(head.head))
    if whole:
        return [(whole, "")]
    if NAME_OF_VARIABLE.fullmatch(head.head):
        return list(index.codes_in(head.head))
    first = CODE_FIRST.fullmatch(head.head)
    if first and first[1].lower() in index.codes:
        return [(index.codes[first[1].lower()], head.part)]
    inside = index.codes.get(normal_form(head.part)) if head.part else None
    segments = [index.codes.get(segment.strip().lower()) for segment in head.head.split("/")]
    at = next((n for n, code in enumerate(segments) if code), None)
    if inside:
        return [(inside, "")]
    return [(segments[at] or "", "/".join(head.head.split("/")[at + 1 :]))] if at is not None and len(segments) > 1 else []


def _by_text(index: QuestionIndex, head: FormHead) -> Match | None:
    for text, part, certainty in question_texts(head):
        code = index.by_text(text)
        if code:
            return Match(code, certainty, CHOICE_WORDS.sub("", part))
    return None


def _coded(index: QuestionIndex, head: FormHead, code: str, part: str) -> Match:
    """Return the match by code, when the text beside it is not clearly about something else."""
    first = CODE_FIRST.fullmatch(head.head)
    said = head.text if head.code and head.text != head.code else first[2] if first and not head.part else ""
    said = "" if NAME_OF_VARIABLE.fullmatch(said.strip()) else said
    is_other = len(clean_text(said).split()) >= LONG_TEXT_WORDS and index.likeness(said, code) < SAME_ENOUGH
    if is_other and code not in index.by_start(start_of(said)):
        return Match(suggestion=code, suggestion_certainty=OTHER_TEXT_CERTAINTY)
    return Match(code, 0.9 if said else 1.0, part)


def _cut_off(index: QuestionIndex, head: FormHead) -> Match | None:
    """Return the match of an abbreviated head (LimeSurvey: 15 signs and two points), when it fits one question only."""
    for text, part in ((head.text, head.part), (head.part, "")):
        fitting = index.by_start(start_of(text))
        if len(fitting) == 1:
            return Match(fitting[0], 0.9, part)
        if fitting:
            return Match(problem="head_ambiguous", others=fitting)
    return None
