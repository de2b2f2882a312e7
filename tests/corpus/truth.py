"""What was answered, before any tool wrote it down: the reference files read by plain Python, and seeded answers."""

import csv
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"
NVT = "n.v.t."
Value = float | str | None  # a number, NVT, or None for an empty answer


@dataclass(frozen=True)
class Asked:
    """A question as a survey shows it. labels in order of value, from 0."""

    code: str
    kind: str
    text: str
    text_en: str
    labels: tuple[str, ...]
    labels_en: tuple[str, ...]

    @property
    def is_percentage(self) -> bool:
        return self.kind == "percentage"


@dataclass(frozen=True)
class Reply:
    """The answers of a municipality; written_as is how its name stands in the file."""

    cbs_code: str
    written_as: str
    values: dict[str, Value]
    year: int = 2026


@cache
def asked() -> dict[str, Asked]:
    """The questions by code, in order."""
    folder = REFERENCE / "questionnaire"
    usual: dict[str, list[dict[str, str]]] = {}
    for row in csv.DictReader((folder / "answer_options.csv").open(encoding="utf-8")):
        usual.setdefault(row["answer_type"], []).append(row)
    found = {}
    for row in csv.DictReader((folder / "questions.csv").open(encoding="utf-8")):
        options = usual.get(row["answer_type"], [])
        dutch = tuple(row["labels_nl"].split("|")) if row["labels_nl"] else tuple(option["label_nl"] for option in options)
        english = tuple(row["labels_en"].split("|")) if row["labels_en"] else tuple(option["label_en"] for option in options)
        code = row["question_id"]
        found[code] = Asked(code, row["answer_type"], row["question_nl"], row["question_en"], dutch, english)
    return found


MUNICIPALITIES = (
    ("GM0202", "Arnhem"),
    ("GM0228", "Gemeente Ede"),
    ("GM0796", "Den Bosch"),
    ("GM0893", "Bergen (L.)"),
    ("GM1900", "Súdwest-Fryslân"),
    ("GM0344", "Utrecht"),
)
# Of every kind; labels with commas, with an accent, and the two texts that resemble each other most.
SOME = ("S01", "S02", "S03", "S04", "S06", "S09", "OG1", "OG5", "OA5", "OA9")


def replies(codes: Sequence[str] = SOME, count: int = 4, seed: int = 3) -> tuple[Reply, ...]:
    """Seeded answers: every option occurs, some are not applicable, one is not answered."""
    dice = random.Random(seed)
    made = []
    for number, (cbs_code, name) in enumerate(MUNICIPALITIES[:count]):
        values = {code: _value(asked()[code], dice, number) for code in codes}
        made.append(Reply(cbs_code, name, values))
    if count > 1 and len(codes) > 4:
        made[1].values[codes[2]] = NVT
        made[1].values[codes[4]] = None
    return tuple(made)


def _value(question: Asked, dice: random.Random, number: int) -> Value:
    if question.is_percentage:
        return float(dice.choice((0, 5, 12.5, 45, 70, 100)))
    last = len(question.labels) - 1
    return float(0 if number == 0 else dice.randint(0, last))  # the first answers 0: the scale is seen to begin there


def label(question: Asked, value: Value, language: str = "nl") -> str | float | None:
    """How a survey tool writes an answer as a text; a percentage stays a number."""
    if value is None or isinstance(value, str):
        return value
    if question.is_percentage:
        return value
    return (question.labels if language == "nl" else question.labels_en)[int(value)]


def number(question: Asked, value: Value) -> str | float | int | None:
    """The answer as the number of our own scale."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
