"""What the program knows when it reads a file: questions, rounds, places and words, from the store's reference tables."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from data.text import by_language
from ingest.forms.question_index import QuestionIndex
from ingest.programmes.records import NO_PROGRAMMES, ProgrammeData
from ingest.questions import Question
from ingest.text_forms import normal_form, plain_dashes

CELL_WORDS = "cell_word"
NOT_APPLICABLE, NOT_ANSWERED = "not_applicable", "not_answered"


@dataclass(frozen=True)
class Edition:
    """An edition of the questionnaire and what it asks, in order."""

    edition: str
    name_nl: str
    name_en: str
    is_light: bool
    question_ids: tuple[str, ...]


@dataclass(frozen=True)
class Round:
    """A yearly measuring round."""

    round_year: int
    edition: str
    opens_on: date
    closes_on: date


@dataclass(frozen=True)
class Scope:
    """A level or theme, for targets."""

    scope: Literal["level", "theme"]
    code: str
    parent_code: str | None
    name_nl: str
    name_en: str

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


@dataclass(frozen=True)
class Place:
    """A municipality, province or the country with its days of existence."""

    cbs_code: str
    name: str
    place_level: Literal["municipality", "province", "country"]
    parent_code: str | None
    valid_from: date | None
    valid_to: date | None

    def existed_on(self, day: date) -> bool:
        """Return whether the place existed on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True)
class Successor:
    """Which municipality went into which, when and for which share (0-1) of its inhabitants."""

    old_code: str
    new_code: str
    effective_on: date
    share: float


@dataclass(frozen=True)
class Word:
    """An entry of a closed list with the words taken for it."""

    list_name: str
    code: str
    name_nl: str
    name_en: str
    synonyms: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


@dataclass(frozen=True)
class Vocabulary:
    """Everything a file is compared with."""

    questions: Mapping[str, Question]
    editions: Mapping[str, Edition]
    rounds: Mapping[int, Round]
    scopes: tuple[Scope, ...]
    places: Mapping[str, Place]
    aliases: tuple[tuple[str, str], ...]
    successors: tuple[Successor, ...]
    all_words: tuple[Word, ...]
    programmes: ProgrammeData = NO_PROGRAMMES  # what the store knows of them, without attendance and stands

    @cached_property
    def newest_round(self) -> Round:
        """The newest round."""
        return self.rounds[max(self.rounds)]

    @cached_property
    def question_by_form(self) -> Mapping[str, Question]:
        """The questions by the normal form of their code, and of their text where no other has it."""
        forms = {normal_form(question.question_id): question for question in self.questions.values()}
        texts = [(normal_form(text), q) for q in self.questions.values() for text in {q.text_nl, q.text_en}]
        counts = Counter(form for form, _question in texts)
        return {**{form: question for form, question in texts if form and counts[form] == 1}, **forms}

    @cached_property
    def question_index(self) -> QuestionIndex:
        """The questions by every way a head can say them."""
        return QuestionIndex(self.questions)

    @cached_property
    def cell_words(self) -> Mapping[str, str]:
        """What words in a cell stand for (not applicable, not answered): as written, and in normal form."""
        found: dict[str, str] = {}
        for entry in self.words(CELL_WORDS):
            for word in (entry.name_nl, entry.name_en, *entry.synonyms):
                found[plain_dashes(word).casefold()] = entry.code
                if normal_form(word):
                    found[normal_form(word)] = entry.code
        return found

    def scope_text(self, scope: Scope) -> tuple[str, str]:
        """Return how a level or theme is written in a file, in Dutch and English: "Strategisch: Beleid"."""
        level = next((other for other in self.scopes if other.code == scope.parent_code), None)
        if level is None:
            return scope.name_nl, scope.name_en
        return f"{level.name_nl}: {scope.name_nl}", f"{level.name_en}: {scope.name_en}"

    def word(self, list_name: str, code: str) -> Word:
        """Return one entry of a closed list."""
        return next(word for word in self.words(list_name) if word.code == code)

    def words(self, list_name: str) -> tuple[Word, ...]:
        """Return the entries of a closed list, in order."""
        return tuple(word for word in self.all_words if word.list_name == list_name)

    def asked(self, round_year: int, edition: str | None) -> tuple[str, ...]:
        """Return the codes of the questions asked: of the edition, else of the round's edition."""
        return self.editions[edition or self.rounds[round_year].edition].question_ids
