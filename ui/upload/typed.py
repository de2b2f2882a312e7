"""The field in which a wrong cell is corrected: a list, a number or a text, after what belongs in the cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from data.text import _
from ingest import heads
from ingest.checking import CheckedFile
from ingest.findings import Finding
from ingest.pilot_heads import PILOT_LISTS
from ingest.questions import Question
from ingest.sheets import shown_number
from ingest.vocabulary import CELL_WORDS, NOT_APPLICABLE, Vocabulary
from ui.markdown import plain
from ui.upload.names import shortened
from ui.upload.wrong_cells import column_of

LABEL_SIGNS = 160
Sort = Literal["list", "percentage", "text"]


@dataclass(frozen=True)
class Entry:
    """What may be typed: sort of field, and for a list what is typed by the words the reader sees."""

    sort: Sort
    label: str
    options: Mapping[str, str] | None = None  # what is typed in the cell -> the words in the list
    can_be_not_applicable: bool = False


def entry_for(checked: CheckedFile, words: Vocabulary, finding: Finding) -> Entry:
    """Return the field that fits the cell of a finding."""
    question = _question_of(checked, words, finding)
    if question:
        return _answer_entry(question, words)
    column = column_of(checked, finding)
    became = column.became if column else ""
    if became in (heads.CODE.key, heads.NAME.key, "municipality"):
        return Entry("list", _("Which municipality is this?"), _places(words, finding, by_code=became == heads.CODE.key))
    if became in (heads.YEAR.key, heads.BASE_YEAR.key):
        return Entry("list", _("Which round is this?"), {str(year): str(year) for year in sorted(words.rounds, reverse=True)})
    if became in (heads.QUESTION_ID.key, heads.QUESTION.key):
        named = {one.question_id: f"{one.question_id} · {one.text}" for one in words.questions.values()}
        return Entry("list", _("Which question is this?"), named)
    if became in PILOT_LISTS:
        return Entry("list", _("Which word should it be?"), _listed(words, became, str(finding.params.get("suggestion", ""))))
    if became == "province":
        return Entry("list", _("Which province is this?"), _provinces(words))
    if finding.params.get("what") == "target":
        return Entry("percentage", _("What should it say, from 0 to 100?"))
    return Entry("text", _("What should it say?"))


def typed_in(entry: Entry, key: str) -> str | None:
    """Show the field and return what is typed, as a cell of the file would say it; None when nothing is."""
    if entry.sort == "list":
        options = entry.options or {}
        return st.selectbox(
            entry.label, list(options), index=None, format_func=lambda one: options.get(one, one), key=f"{key}_list",
            placeholder=_("Choose"), filter_mode="contains",
        )  # fmt: skip
    if entry.sort == "percentage":
        number = st.number_input(entry.label, 0.0, 100.0, None, 1.0, format="%g", key=f"{key}_number", placeholder="0–100")
        not_applicable = entry.can_be_not_applicable and st.checkbox(_("Not applicable"), key=f"{key}_nvt")
        return _not_applicable_word(entry) if not_applicable else None if number is None else shown_number(number)
    return st.text_input(entry.label, key=f"{key}_text", max_chars=500).strip() or None


def _not_applicable_word(entry: Entry) -> str:
    return next(iter(entry.options or {}), "")


def _question_of(checked: CheckedFile, words: Vocabulary, finding: Finding) -> Question | None:
    """Return the question whose answer belongs in the cell."""
    named = words.questions.get(str(finding.params.get("question", "")))
    column = column_of(checked, finding)
    if column is None or (not column.is_question and column.became != heads.ANSWER.key):
        return None
    return words.questions.get(column.became) or named


def _answer_entry(question: Question, words: Vocabulary) -> Entry:
    word = words.word(CELL_WORDS, NOT_APPLICABLE)
    label = _("Answer to {question}", question=plain(shortened(f"{question.question_id} · {question.text}", LABEL_SIGNS)))
    if question.kind == "percentage":
        return Entry("percentage", label, {word.name_nl: word.name}, can_be_not_applicable=True)
    options = {shown_number(option.value): question.option_text(option) for option in question.options}
    return Entry("list", label, {**options, word.name_nl: word.name})


def _listed(words: Vocabulary, key: str, near: str) -> dict[str, str]:
    """Return the words of the lists of a field of a pilot, the one that looks most like what stands there first."""
    names = [word.name for name in PILOT_LISTS[key] for word in words.words(name)]
    return {name: name for name in sorted(names, key=lambda name: name != near)}


def _provinces(words: Vocabulary) -> dict[str, str]:
    return {place.name: place.name for place in words.places.values() if place.place_level == "province"}


def _places(words: Vocabulary, finding: Finding, *, by_code: bool) -> dict[str, str]:
    """Return the municipalities of the newest round, the one that looks most like what stands there first."""
    day = words.newest_round.closes_on
    places = [place for place in words.places.values() if place.place_level == "municipality" and place.existed_on(day)]
    near = str(finding.params.get("suggestion", ""))
    places.sort(key=lambda place: (place.name != near and not near.startswith(place.cbs_code), place.name))
    return {(place.cbs_code if by_code else place.name): f"{place.name} ({place.cbs_code})" for place in places}
