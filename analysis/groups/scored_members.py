"""Whose scores the figures of provinces and the country are made of, by part and round."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from analysis.queries import Connection, fetch_arrays, fetch_rows

Part: TypeAlias = tuple[str, str]  # kind of scope and code
Spot: TypeAlias = tuple[str, str, int]  # kind of scope, code and round


@dataclass(frozen=True)
class ScoredMembers:
    """Who has a score on what: arrays over all municipalities that ever had one.

    province_no: the number of the province of each. scored, linked: per part and round whether each has a score, and
    whether its change since the round before counts. earlier: the round before in which anybody took part.
    """

    codes: np.ndarray
    province_no: np.ndarray
    scored: dict[Spot, np.ndarray]
    linked: dict[Spot, np.ndarray]
    earlier: dict[int, int | None]

    def has_score(self, part: Part, round_year: int | None) -> np.ndarray:
        """Return who has a score on a part in a round."""
        return self.scored.get((*part, round_year or 0), np.zeros(len(self.codes), dtype=bool))

    def is_linked(self, part: Part, round_year: int) -> np.ndarray:
        """Return whose change up to a round counts."""
        return self.linked.get((*part, round_year), np.zeros(len(self.codes), dtype=bool))


def fetch_scored_members(con: Connection) -> ScoredMembers:
    """Return who has a score on which level or theme in which round. Source: GR-4."""
    found = fetch_arrays(con, "groups/fetch_scored_members")
    codes, first, place_no = np.unique(found["cbs_code"].astype(str), return_index=True, return_inverse=True)
    provinces = np.unique(found["province_code"].astype(str), return_inverse=True)[1]
    scored: dict[Spot, np.ndarray] = {}
    linked: dict[Spot, np.ndarray] = {}
    spots = np.stack([found["scope"].astype(str), found["code"].astype(str), found["round_year"].astype(str)])
    kinds, spot_no = np.unique(spots, axis=1, return_inverse=True) if spots.shape[1] else (spots, np.zeros(0, dtype=int))
    for at, (scope, code, year) in enumerate(kinds.T):
        here = spot_no == at
        spot = (str(scope), str(code), int(year))
        scored[spot] = _marked(place_no[here], len(codes))
        linked[spot] = _marked(place_no[here & found["is_linked"]], len(codes))
    years = fetch_rows(con, "groups/fetch_earlier_rounds")
    return ScoredMembers(codes, provinces[first], scored, linked, dict(years))


def _marked(numbers: np.ndarray, n: int) -> np.ndarray:
    marked = np.zeros(n, dtype=bool)
    marked[numbers] = True
    return marked
