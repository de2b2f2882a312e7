"""What is known of the effects of pilots: per case, promised and realised apart.

Nothing here adds up: every case has its own method and baseline, so a sum or a mean
over cases would mean nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analysis.pilots.pilot import Pilot

Measure = Literal["co2_tonne", "reuse_kg", "mki_pct"]
MEASURES: tuple[Measure, ...] = ("co2_tonne", "reuse_kg", "mki_pct")


@dataclass(frozen=True)
class Effect:
    """One measure of one pilot: tonnes of CO2, kilograms reused, or per cent of the MKI; None is not reported."""

    measure: Measure
    promised: float | None
    realised: float | None


@dataclass(frozen=True)
class EffectCase:
    """A pilot of which an effect was reported; effects are the numbers, the words stand in the pilot."""

    pilot: Pilot
    effects: tuple[Effect, ...]


def effects_of(pilot: Pilot) -> tuple[Effect, ...]:
    """Return the measures of a pilot of which a number was reported."""
    found = (
        Effect(measure, getattr(pilot.effect, f"promised_{measure}"), getattr(pilot.effect, f"realised_{measure}"))
        for measure in MEASURES
    )
    return tuple(effect for effect in found if effect.promised is not None or effect.realised is not None)


def effect_cases(pilots: Iterable[Pilot]) -> tuple[EffectCase, ...]:
    """Return the pilots of which an effect was reported, in numbers or words: real ones first, then those with most known.

    Order: real before invented; promise and result in numbers, a result in numbers, a promise in numbers, words.
    Source: design section 3: promised and realised are never mixed, effects of different baselines never summed.
    """
    cases = [EffectCase(pilot, effects_of(pilot)) for pilot in pilots if has_effect(pilot)]
    return tuple(sorted(cases, key=_how_bare))


def has_promise(pilot: Pilot) -> bool:
    """Return whether an effect was promised, in words or in a number."""
    return pilot.promised_effect is not None or any(effect.promised is not None for effect in effects_of(pilot))


def has_result(pilot: Pilot) -> bool:
    """Return whether a realised effect was reported, in words or in a number."""
    return pilot.realised_effect is not None or any(effect.realised is not None for effect in effects_of(pilot))


def has_effect(pilot: Pilot) -> bool:
    """Return whether any effect was reported; CO2 and reuse in words may be either, so they count here only."""
    return has_promise(pilot) or has_result(pilot) or pilot.co2_reduction is not None or pilot.material_reuse is not None


def _how_bare(case: EffectCase) -> tuple[bool, bool, bool, bool]:
    is_both = any(effect.promised is not None and effect.realised is not None for effect in case.effects)
    is_realised = any(effect.realised is not None for effect in case.effects)
    return case.pilot.is_invented, not is_both, not is_realised, not case.effects
