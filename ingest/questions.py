"""A question with its options: what may stand in its cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from data.text import by_language
from ingest.text_forms import normal_form


@dataclass(frozen=True)
class Option:
    """An option of a choice: the number stored and the words for it."""

    value: float
    label_nl: str
    label_en: str
    synonyms: tuple[str, ...]

    @property
    def label(self) -> str:
        """The label in the current language; may be empty."""
        return by_language(self.label_nl, self.label_en)


@dataclass(frozen=True)
class Question:
    """A question with what is expected as its answer. theme is the code level/theme.

    category_names, focal_point_names: code and names of its place in the grid of procurement; empty outside it.
    """

    question_id: str
    level: str
    theme: str
    answer_type: str
    kind: Literal["choice", "percentage"]
    text_nl: str
    text_en: str
    expected_nl: str
    expected_en: str
    options: tuple[Option, ...]
    has_own_labels: bool
    category_names: tuple[str, ...] = ()
    focal_point_names: tuple[str, ...] = ()

    @cached_property
    def option_by_form(self) -> Mapping[str, Option]:
        """The options by the normal form of each of their words; a word of two options is left out."""
        found: dict[str, set[Option]] = {}
        for option in self.options:
            for word in (option.label_nl, option.label_en, *option.synonyms):
                found.setdefault(normal_form(word), set()).add(option)
        return {form: next(iter(options)) for form, options in found.items() if form and len(options) == 1}

    @property
    def text(self) -> str:
        """The question in the current language."""
        return by_language(self.text_nl, self.text_en)

    @property
    def expected(self) -> str:
        """What is expected in the cell, in the current language."""
        return by_language(self.expected_nl, self.expected_en)

    def option_text(self, option: Option) -> str:
        """Return an option as it stands in a list of choices: "2 - Op aanvraag", or "Ja" where words are usual."""
        number = f"{option.value:g}"
        if not option.label:
            return number
        return f"{number} - {option.label}" if self.has_own_labels else option.label
