"""How far the making of a group's reports is: what is ready, what failed, and how long the rest will take."""

import time
from dataclasses import dataclass, field

from reports.making.records import Group, Outcome

SURE_AFTER_N = 4  # reports; the first ones carry the start of the processes


@dataclass
class Tally:
    """The outcomes so far, added up per place; formats_n: how many each report is wanted in."""

    group: Group
    formats_n: int
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    began: float = field(default_factory=time.monotonic)

    def add(self, part: Outcome) -> Outcome | None:
        """Take in what became of a place; return all of it once every format is made or failed."""
        before = self.outcomes.get(part.code, Outcome(part.code))
        added = Outcome(part.code, (*before.files, *part.files), (*before.failures, *part.failures))
        self.outcomes[part.code] = added
        return added if self._is_whole(added) else None

    @property
    def done_n(self) -> int:
        """How many places are settled, well or badly."""
        return sum(map(self._is_whole, self.outcomes.values()))

    @property
    def total_n(self) -> int:
        """How many places a report is wanted for."""
        return len(self.group.codes)

    @property
    def failed_n(self) -> int:
        """How many places miss at least one format."""
        return sum(bool(each.failures) for each in self.outcomes.values() if self._is_whole(each))

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.monotonic() - self.began

    def seconds_left(self) -> float | None:
        """Return how long the rest will take at the pace so far; None while that cannot be told."""
        done = self.done_n
        return None if done < SURE_AFTER_N else self.seconds / done * (self.total_n - done)

    def _is_whole(self, outcome: Outcome) -> bool:
        return len(outcome.files) + len(outcome.failures) == self.formats_n
