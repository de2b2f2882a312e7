"""What may be told of a comparison group, beside the figures every page shows (GR-4, complement)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from analysis.groups.disclosure import gives_away, leaves_few
from analysis.groups.scored_members import Part, ScoredMembers
from analysis.thresholds import SMALLEST_GROUP_N


@dataclass(frozen=True)
class Told:
    """A figure: whose scores it is made of, how often each counts per round, and whether the group tells it."""

    whose: np.ndarray
    weights: tuple[int, ...]
    is_told: bool


@dataclass(frozen=True)
class Telling:
    """A group beside the means and changes of its country and of every province, and the own score.

    members: of the group; own: the municipality of who looks; least_n: the least municipalities of a mean.
    """

    scored: ScoredMembers
    members: frozenset[str]
    own: str | None
    least_n: int
    _means: dict[tuple[Part, int | None], bool] = field(default_factory=dict)

    def has_mean(self, part: Part, round_year: int | None) -> bool:
        """Return whether enough members have a score for a mean."""
        return self._enough(self.scored.has_score(part, round_year))

    def has_change(self, part: Part, round_year: int) -> bool:
        """Return whether the change of enough members since the round before counts."""
        return self._enough(self.scored.is_linked(part, round_year))

    def may_tell_mean(self, part: Part, round_year: int | None) -> bool:
        """Return whether there is a mean, and it leaves no one or two municipalities."""
        spot = (part, round_year)
        if spot not in self._means:
            now = self.scored.has_score(part, round_year)
            self._means[spot] = self.has_mean(*spot) and not self._gives_away([Told(now, (1,), True)])
        return self._means[spot]

    def may_tell_change(self, part: Part, round_year: int) -> bool:
        """Return whether there is a change, and with the means of both rounds it leaves no one or two municipalities."""
        before = self.scored.earlier.get(round_year)
        if not self.has_change(part, round_year):
            return False
        now, earlier = self.scored.has_score(part, round_year), self.scored.has_score(part, before)
        linked = self.scored.is_linked(part, round_year)
        told = [
            Told(now, (1, 0), self.may_tell_mean(part, round_year)),
            Told(earlier, (0, 1), self.may_tell_mean(part, before)),
            Told(linked, (1, -1), True),
        ]
        return not self._gives_away(told)

    def _enough(self, has: np.ndarray) -> bool:
        return int((has & self._is_member).sum()) >= self.least_n

    @property
    def _is_member(self) -> np.ndarray:
        return np.isin(self.scored.codes, list(self.members))

    def _gives_away(self, figures: Sequence[Told]) -> bool:
        """Return whether the figures of the group leave one or two: beside any one shown figure, or beside all together."""
        is_own, whose = self.scored.codes == (self.own or ""), [each.whose for each in figures]
        kinds = np.stack([is_own, self.scored.province_no, self._is_member, *whose]).astype(int)
        kinds, sizes = np.unique(kinds, axis=1, return_counts=True)
        others, province, is_member = kinds[0] == 0, kinds[1], kinds[2] > 0
        shown, added = [], []
        for each, has in zip(figures, kinds[3:] > 0, strict=True):
            groups = [has & among for among in (province >= 0, *(province == number for number in np.unique(province)))]
            groups = [group for group in groups if sizes[group].sum() >= SMALLEST_GROUP_N]
            shown += [np.outer(group, each.weights) for group in groups]
            if each.is_told and leaves_few(has & is_member, groups, np.where(others, sizes, 0)):
                return True
            if each.is_told:
                added.append(np.outer(has & is_member, each.weights))
        shape = (-1, len(sizes), len(figures[0].weights))
        before, own = (np.reshape(rows, shape)[:, others].astype(float) for rows in (shown, added))
        return gives_away(before, own, sizes[others])
