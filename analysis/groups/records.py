"""What is asked of a comparison group, and who is in it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

GroupKind: TypeAlias = Literal["province", "country", "size", "same_start", "programme", "nearest", "own"]
# Why there is no group: the municipality did not exist in the round, its inhabitants or its first score are not known,
# it takes part in no such programme, or nobody is left.
GroupProblem: TypeAlias = Literal["not_existing", "no_population", "no_start", "no_programme", "nobody"]


@dataclass(frozen=True)
class GroupAsked:
    """Which group: around a municipality (None only for a group of one's own), in a round.

    level: whose first score says where a municipality started. members: the codes of a group of one's own.
    """

    kind: GroupKind
    municipality: str | None
    round_year: int
    level: str
    programme: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A municipality that existed on the last day of the round; a row of fetch_candidates. start_pct 0-100."""

    cbs_code: str
    name: str
    province_code: str | None
    country_code: str | None
    population: int | None
    start_round_year: int | None
    start_pct: float | None


@dataclass(frozen=True)
class Member:
    """A municipality in a group; distance None where it was not chosen by it."""

    candidate: Candidate
    distance: float | None = None


@dataclass(frozen=True)
class SizeClass:
    """Municipalities from so many inhabitants up to (not with) so many; None has no such end."""

    least: int | None
    below: int | None


@dataclass(frozen=True)
class Group:
    """A comparison group: its members, or why there are none. own: the municipality it is about, when it existed.

    missing: codes of a group of one's own that did not exist in the round.
    """

    asked: GroupAsked
    own: Candidate | None
    members: tuple[Member, ...] = ()
    size_class: SizeClass | None = None
    problem: GroupProblem | None = None
    missing: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the members, in order of code."""
        return tuple(sorted(member.candidate.cbs_code for member in self.members))
