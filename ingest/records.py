"""What a delivered file holds, as plain records: the writers take them, the readers give them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Kind = Literal["register", "vragenlijst", "lang", "pilots", "doelen", "leertraject"]
KINDS: tuple[Kind, ...] = ("register", "vragenlijst", "lang", "pilots", "doelen", "leertraject")  # we write templates for these
Tool = Literal["limesurvey", "msforms", "googleforms", "surveymonkey", "qualtrics", "kobotoolbox", "alchemer"]
TOOLS: tuple[Tool, ...] = ("limesurvey", "msforms", "googleforms", "surveymonkey", "qualtrics", "kobotoolbox", "alchemer")
Layout = Kind | Tool  # what a file can be recognised as
TargetScope = Literal["level", "theme"]


@dataclass(frozen=True)
class AnswerValue:
    """One answer: the number of the option or the percentage (0-100); both empty is not answered."""

    value: float | None = None
    not_applicable: bool = False
    comment: str | None = None


@dataclass(frozen=True)
class FilledResponse:
    """One municipality in one round, for the writers of templates.

    answers: by question code; a question left out is an empty cell.
    edition: code of the edition, None for the edition of the round.
    name: None takes the official name of the municipality.
    """

    cbs_code: str
    answers: Mapping[str, AnswerValue] = field(default_factory=dict)
    edition: str | None = None
    name: str | None = None
    filled_in_by: str | None = None


@dataclass(frozen=True)
class Response:
    """A municipality and round a file holds answers of; edition None is not said."""

    cbs_code: str
    round_year: int
    edition: str | None = None


@dataclass(frozen=True)
class Answer:
    """One delivered answer with the cell it came from."""

    cbs_code: str
    round_year: int
    question_id: str
    value: float | None = None
    not_applicable: bool = False
    comment: str | None = None
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class Target:
    """A target of a municipality for a level or theme, horizon_years after its base round.

    target_pct: 0-100; None says that the target no longer holds.
    """

    cbs_code: str
    scope: TargetScope
    code: str
    base_round_year: int
    horizon_years: int
    target_pct: float | None
    set_by: str | None = None
    set_on: date | None = None
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class PhaseDate:
    """When a pilot entered a phase; since_on None: only the year is known."""

    phase: str
    since_year: int
    since_on: date | None = None


@dataclass(frozen=True)
class Pilot:
    """A pilot as reported; None is not reported. Fields as in the table pilot of data/schema.sql.

    phase_dates: in the order of the list of phases.
    """

    title: str
    organisation: str
    organisation_type: str | None = None
    cbs_code: str | None = None
    province_code: str | None = None
    programme: str | None = None
    category: str | None = None
    working_group: str | None = None
    phase: str | None = None
    year_start: int | None = None
    year_end: int | None = None
    procedure: str | None = None
    contract_value_eur: float | None = None
    promised_effect: str | None = None
    realised_effect: str | None = None
    co2_reduction: str | None = None
    material_reuse: str | None = None
    reported_result: str | None = None
    newcomers_involved: bool | None = None
    success_factors: str | None = None
    obstacles: str | None = None
    lessons: str | None = None
    source_url: str | None = None
    promised_co2_tonne: float | None = None
    realised_co2_tonne: float | None = None
    promised_reuse_kg: float | None = None
    realised_reuse_kg: float | None = None
    promised_mki_pct: float | None = None
    realised_mki_pct: float | None = None
    effect_method: str | None = None
    effect_baseline: str | None = None
    is_invented: bool = False
    phase_dates: tuple[PhaseDate, ...] = ()
    sheet: str = ""
    cell: str = ""
