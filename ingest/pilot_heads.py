"""The heads of the pilot register: the columns of the template, and a date for each phase of the reference data.

A head that stands here is taken as it is; one that only resembles it, or says what a
column is about without saying in which unit, is suggested and taken when the user
confirms it. The keys are those of the record Pilot and of a pilot register in CSV.
"""

import csv
from functools import lru_cache
from pathlib import Path

from ingest.heads import Field
from ingest.pilot_effect_heads import effect_words
from ingest.vocabulary import Vocabulary

PHASES = "pilot_phase"
PHASE_KEY = "since_"  # and the code of the phase
PHASE_HEAD = "{phase} sinds"
PHASE_WORDS = (
    "{phase} since", "{phase} per", "{phase} vanaf", "{phase} op", "{phase} datum", "datum {phase}", "datum start {phase}",
    "start {phase}", "startdatum {phase}", "begin {phase}", "in {phase} sinds", "sinds {phase}", "{phase} from", "{phase} date",
    "date of {phase}", "start of {phase}", "{phase} (datum)", "{phase} gestart op", "{phase} sinds wanneer",
)  # fmt: skip

TABLE = Path(__file__).with_name("pilot_heads.csv")  # key, head, other heads for it, heads that may mean it


def _read_fields() -> tuple[Field, ...]:
    with TABLE.open(encoding="utf-8", newline="") as source:
        return tuple(_field(row) for row in csv.DictReader(source))


def _field(row: dict[str, str]) -> Field:
    others, may_mean = (tuple(text for text in row[name].split("|") if text) for name in ("other_heads", "may_mean"))
    return Field(row["key"], row["head"], (*others, *effect_words(row["key"])), may_mean)


PILOT_FIELDS = _read_fields()
AFTER = "phase"  # the dates of the phases stand behind the phase

# The closed lists of which a field holds a word; those a template offers, then other words for the same.
PILOT_LISTS = {
    "organisation_type": ("organisation_type",),
    "programme": ("programme", "pilot_programme"),
    "category": ("pilot_category",),
    "working_group": ("working_group",),
    "phase": (PHASES,),
}
OTHER_WORDS = {"programme": ("programme_word",)}


def pilot_fields(words: Vocabulary) -> tuple[Field, ...]:
    """Return the columns of a pilot register in the order of the template, a date per phase among them."""
    return fields_with_phases(phase_names(words))


def phase_names(words: Vocabulary) -> tuple[tuple[str, str, str], ...]:
    """Return code, Dutch and English name of each phase, in order."""
    return tuple((word.code, word.name_nl, word.name_en) for word in words.words(PHASES))


def phase_of(key: str) -> str | None:
    """Return the phase of which a field holds the date; None for another field."""
    return key.removeprefix(PHASE_KEY) if key.startswith(PHASE_KEY) else None


@lru_cache(maxsize=8)
def fields_with_phases(phases: tuple[tuple[str, str, str], ...]) -> tuple[Field, ...]:
    """Return the columns of a pilot register with a date for each of these phases (phase_names)."""
    at = 1 + next(number for number, field in enumerate(PILOT_FIELDS) if field.key == AFTER)
    return (*PILOT_FIELDS[:at], *(_phase_field(*phase) for phase in phases), *PILOT_FIELDS[at:])


def _phase_field(code: str, name_nl: str, name_en: str) -> Field:
    names = dict.fromkeys((name_nl, name_en, code))
    others = tuple(word.format(phase=name) for name in names for word in (PHASE_HEAD, *PHASE_WORDS))
    return Field(PHASE_KEY + code, PHASE_HEAD.format(phase=name_nl), others)
