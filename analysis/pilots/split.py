"""The funnel per category, programme, working group, province, kind of organisation, or of real and invented pilots apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.pilots.funnel import Funnel, make_funnel
from analysis.pilots.pilot import Pilot
from analysis.pilots.words import Word

SplitBy = Literal["category", "programme", "working_group", "province", "organisation_type", "invented"]
SPLITS: tuple[SplitBy, ...] = ("category", "programme", "working_group", "province", "organisation_type", "invented")
INVENTED, REAL = "invented", "real"
CODES: dict[SplitBy, Callable[[Pilot], str | None]] = {
    "category": lambda pilot: _code(pilot.category),
    "programme": lambda pilot: _code(pilot.programme),
    "working_group": lambda pilot: _code(pilot.working_group),
    "province": lambda pilot: pilot.province_code,
    "organisation_type": lambda pilot: _code(pilot.organisation_type),
    "invented": lambda pilot: INVENTED if pilot.is_invented else REAL,
}


@dataclass(frozen=True)
class SplitRow:
    """The funnel of the pilots that share a code; code None is not reported."""

    code: str | None
    funnel: Funnel


def split_pilots(pilots: Sequence[Pilot], by: SplitBy, flow: Sequence[Word]) -> tuple[SplitRow, ...]:
    """Return a funnel per group, the largest first, what was not reported last; groups without pilots are left out."""
    groups: dict[str | None, list[Pilot]] = {}
    for pilot in pilots:
        groups.setdefault(CODES[by](pilot), []).append(pilot)
    order = sorted(groups, key=lambda code: (code is None, -len(groups[code]), code or ""))
    return tuple(SplitRow(code, make_funnel(groups[code], flow)) for code in order)


def _code(word: Word | None) -> str | None:
    return None if word is None else word.code
