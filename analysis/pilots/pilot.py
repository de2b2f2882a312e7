"""A pilot as it was reported; None is not reported, never zero."""

from dataclasses import dataclass
from datetime import date, datetime

from analysis.pilots.words import Word


@dataclass(frozen=True)
class PhaseDate:
    """When a pilot entered a phase; since_on is None when only the year is known."""

    phase: str
    since_year: int
    since_on: date | None


@dataclass(frozen=True)
class EffectNumbers:
    """The effect in numbers, promised and realised apart, against one baseline; effects of two pilots are never added up."""

    promised_co2_tonne: float | None = None
    realised_co2_tonne: float | None = None
    promised_reuse_kg: float | None = None
    realised_reuse_kg: float | None = None
    promised_mki_pct: float | None = None
    realised_mki_pct: float | None = None
    method: str | None = None
    baseline: str | None = None


@dataclass(frozen=True)
class Origin:
    """Where the record came from."""

    delivery_id: int
    delivered_at: datetime
    file_name: str
    sheet: str
    cell: str


@dataclass(frozen=True)
class Pilot:
    """One circular procurement pilot: its newest record that counts. Source: design section 3, "Pilot record"."""

    pilot_key: str
    title: str
    organisation: str
    organisation_key: str
    organisation_type: Word | None
    cbs_code: str | None
    province_code: str | None
    programme: Word | None
    category: Word | None
    working_group: Word | None
    phase: Word | None
    year_start: int | None
    year_end: int | None
    procedure: str | None
    contract_value_eur: float | None
    promised_effect: str | None
    realised_effect: str | None
    co2_reduction: str | None
    material_reuse: str | None
    reported_result: str | None
    newcomers_involved: bool | None
    success_factors: str | None
    obstacles: str | None
    lessons: str | None
    source_url: str | None
    effect: EffectNumbers
    is_invented: bool
    origin: Origin
    phase_dates: tuple[PhaseDate, ...] = ()
