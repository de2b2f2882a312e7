"""The questions by every way a head can say them: code, text, the start of a text, the place in the grid, likeness."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from ingest.questions import Question
from ingest.text_forms import clean_text, normal_form

WORD = re.compile(r"[^\W_]+")
NOT_WORD = re.compile(r"[\W_]+")
CODE = re.compile(r"([a-z]+)0*(\d+)")
LIKE_ENOUGH, CLEARLY_MORE = 0.5, 0.08  # share of the weight of words in common; ahead of the next question
MOST_CERTAIN = 0.89  # a likeness is never taken without a yes
GRID_CERTAINTY = 0.85
SHORTEST_START = 6  # letters


class QuestionIndex:
    """Looks questions up; made once per file. questions: by code."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._questions = tuple(questions.values())
        self.codes = {normal_form(code): code for code in questions}
        self._short = {_short_code(code): code for code in questions}

    @cached_property
    def _by_text(self) -> Mapping[str, str]:
        found: dict[str, set[str]] = defaultdict(set)
        for question in self._questions:
            for text in (question.text_nl, question.text_en):
                found[normal_form(text)].add(question.question_id)
        return {form: next(iter(codes)) for form, codes in found.items() if form and len(codes) == 1}

    def by_text(self, text: str) -> str:
        """Return the code of the question with this text in normal form; empty when none, or more than one."""
        return self._by_text.get(normal_form(text), "")

    def codes_in(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return each code of a question among the parts of a name such as G1_S01[SQ001], with what comes behind it."""
        tokens = NOT_WORD.split(text)
        found = [(n, self.codes[token.lower()]) for n, token in enumerate(tokens) if token.lower() in self.codes]
        return tuple((code, " ".join(token for token in tokens[n + 1 :] if token)) for n, code in found)

    def near_code(self, text: str) -> str:
        """Return the code a name is but for its zeros: S1 for S01, OG01 for OG1."""
        return self._short.get(_short_code(text), "") if len(text) <= 8 else ""

    def by_start(self, start: str) -> tuple[str, ...]:
        """Return the codes of the questions whose text begins so."""
        form = normal_form(start)
        if len(form) < SHORTEST_START:
            return ()
        return tuple(dict.fromkeys(code for text, code in self._by_text.items() if text.startswith(form)))

    def in_grid(self, one: str, other: str) -> str:
        """Return the question at a procurement category and a focal point, in either order; empty when not exactly one."""
        forms = normal_form(one), normal_form(other)
        found = {
            question.question_id
            for question in self._questions
            if question.category_names
            and any(
                _names(first, question.category_names) and _names(second, question.focal_point_names)
                for first, second in (forms, forms[::-1])
            )
        }
        return next(iter(found)) if len(found) == 1 else ""

    def is_category(self, text: str) -> bool:
        """Return whether a text is the name of a procurement category."""
        form = normal_form(text)
        return bool(form) and any(_names(form, question.category_names) for question in self._questions)

    def is_focal_point(self, text: str) -> bool:
        """Return whether a text is the name of a focal point."""
        form = normal_form(text)
        return bool(form) and any(_names(form, question.focal_point_names) for question in self._questions)

    def most_like(self, text: str) -> tuple[str, float]:
        """Return the question whose text is most like a text, and how certain (0-0.89); nothing when none is clearly so."""
        asked = _tokens(text)
        if len(asked) < 3:
            return "", 0.0
        best: dict[str, float] = {}
        for code, tokens in self._tokens:
            best[code] = max(best.get(code, 0.0), self._likeness(asked, tokens))
        ordered = sorted(best.items(), key=lambda pair: -pair[1])
        (code, first), second = ordered[0], ordered[1][1] if len(ordered) > 1 else 0.0
        if first < LIKE_ENOUGH or first - second < CLEARLY_MORE:
            return "", 0.0
        return code, round(min(first, MOST_CERTAIN), 2)

    def likeness(self, text: str, code: str) -> float:
        """Return how much a text is like the text of a question, 0-1."""
        asked = _tokens(text)
        return max((self._likeness(asked, tokens) for other, tokens in self._tokens if other == code), default=0.0)

    def _likeness(self, asked: frozenset[str], tokens: frozenset[str]) -> float:
        both, either = self._weight(asked & tokens), self._weight(asked | tokens)
        return both / either if either else 0.0

    def _weight(self, tokens: Iterable[str]) -> float:
        return sum(self._weights.get(token, self._rare) for token in tokens)

    @cached_property
    def _tokens(self) -> tuple[tuple[str, frozenset[str]], ...]:
        return tuple((q.question_id, _tokens(text)) for q in self._questions for text in (q.text_nl, q.text_en) if text)

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """Words that many questions have say little."""
        counted = Counter(token for _code, tokens in self._tokens for token in tokens)
        return {token: math.log(1 + len(self._tokens) / n) for token, n in counted.items()}

    @cached_property
    def _rare(self) -> float:
        return math.log(1 + len(self._tokens) / 4)


def _tokens(text: str) -> frozenset[str]:
    return frozenset(normal_form(word) for word in WORD.findall(clean_text(text)))


def _short_code(text: str) -> str:
    match = CODE.fullmatch(normal_form(text))
    return f"{match[1]}{int(match[2])}" if match else "?"


def _names(form: str, names: tuple[str, ...]) -> bool:
    return any(form == normal_form(name) for name in names)
