"""Who takes part in which round: growing, Gelderland densest, a few gaps."""

from dataclasses import dataclass
from datetime import date

import numpy as np

DENSE_PROVINCE = "PV25"  # Gelderland
DENSE_PROVINCE_BONUS = 1.6  # the province where the monitor began joins earliest
EARLY_STRONG_WEIGHT = 0.5  # front-runners join first (method.md 3)
SKIP_CHANCE = 0.07  # a participant misses a round
LIGHT_CHANCE = 0.15  # a first-time participant fills in the light edition
MINIMUM_PER_PROVINCE = 4


@dataclass(frozen=True)
class Municipality:
    """What the drawing needs to know of a municipality; strength is its standardised start."""

    cbs_code: str
    name: str
    province_code: str
    population: int
    valid_from: date | None
    valid_to: date | None
    strength: float

    def exists_on(self, day: date) -> bool:
        """Return whether the municipality existed on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day < self.valid_to)


def draw_participants(
    rng: np.random.Generator, municipalities: list[Municipality], sizes: dict[date, int], merged: set[str]
) -> dict[date, list[str]]:
    """Return per round (by its closing day) the codes that take part.

    `merged` are municipalities that end or begin by a merger during the rounds:
    they always take part while they exist, so that the sample shows what happens.
    """
    eagerness = _eagerness(rng, municipalities)
    for code in merged:
        eagerness[code] = np.inf
    first = _first_in_each_province(municipalities, eagerness)
    participants = {}
    for day, size in sizes.items():
        existing = [m for m in municipalities if m.exists_on(day)]
        ranked = sorted(existing, key=lambda m: (m.cbs_code not in first, -eagerness[m.cbs_code], m.cbs_code))
        skipping = {m.cbs_code for m in ranked if rng.random() < SKIP_CHANCE and m.cbs_code not in merged}
        taking = [m.cbs_code for m in ranked if m.cbs_code not in skipping][:size]
        participants[day] = sorted(taking)
    return participants


def _eagerness(rng: np.random.Generator, municipalities: list[Municipality]) -> dict[str, float]:
    return {
        m.cbs_code: rng.normal() + EARLY_STRONG_WEIGHT * m.strength + DENSE_PROVINCE_BONUS * (m.province_code == DENSE_PROVINCE)
        for m in municipalities
    }


def _first_in_each_province(municipalities: list[Municipality], eagerness: dict[str, float]) -> set[str]:
    """The most eager of each province: no province stays empty, even in the first round."""
    chosen: set[str] = set()
    for province in sorted({m.province_code for m in municipalities}):
        members = [m for m in municipalities if m.province_code == province and m.valid_to is None]
        members.sort(key=lambda m: (-eagerness[m.cbs_code], m.cbs_code))
        chosen.update(m.cbs_code for m in members[:MINIMUM_PER_PROVINCE])
    return chosen
