"""What was reported of pilots, field by field: k of n, so that what is empty is seen to be empty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.pilots.effects import has_promise, has_result
from analysis.pilots.pilot import Pilot

Field = Literal[
    "organisation_type", "programme", "category", "working_group", "phase", "phase_dates", "year_start", "year_end",
    "procedure", "contract_value_eur", "promised", "realised", "reported_result", "effect_method", "effect_baseline",
    "newcomers_involved", "success_factors", "obstacles", "lessons", "source_url",
]  # fmt: skip
Is = Callable[[Pilot], bool]
# A field of which it takes more than a look at its own column.
CHECKS: dict[Field, Is] = {
    "phase_dates": lambda pilot: bool(pilot.phase_dates),
    "promised": has_promise,
    "realised": has_result,
    "effect_method": lambda pilot: pilot.effect.method is not None,
    "effect_baseline": lambda pilot: pilot.effect.baseline is not None,
}
FIELDS: tuple[Field, ...] = (
    "organisation_type", "programme", "working_group", "category", "phase", "phase_dates", "year_start", "year_end",
    "procedure", "contract_value_eur", "promised", "realised", "reported_result", "effect_method", "effect_baseline",
    "newcomers_involved", "success_factors", "obstacles", "lessons", "source_url",
)  # fmt: skip


@dataclass(frozen=True)
class ReportedField:
    """Of how many of the pilots a field was reported."""

    field: Field
    reported_n: int
    pilot_n: int


def is_reported(pilot: Pilot, field: Field) -> bool:
    """Return whether a field of a pilot was reported; an effect in words or in a number."""
    check = CHECKS.get(field)
    return check(pilot) if check else getattr(pilot, field) is not None


def count_reported(pilots: Sequence[Pilot]) -> tuple[ReportedField, ...]:
    """Return per field of how many pilots it was reported. Source: SR-7."""
    return tuple(ReportedField(field, sum(is_reported(pilot, field) for pilot in pilots), len(pilots)) for field in FIELDS)
