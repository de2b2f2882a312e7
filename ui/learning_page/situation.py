"""What the page leren is about: a municipality, a part, a round, and who made the step it has to make."""

from dataclasses import dataclass

from analysis.learning.step_makers import Learned, Learner, fetch_learned
from analysis.places import Place, Scope
from ui import cached
from ui.parts import name_of_part


@dataclass(frozen=True)
class Situation:
    """The choices of the page, settled, and what was found."""

    place: Place
    part: Scope
    round_year: int
    learned: Learned

    @property
    def part_name(self) -> str:
        """The name of the level, or of the theme with its level."""
        return name_of_part(self.part)


def situation_of(place: Place, part: Scope, round_year: int) -> Situation | None:
    """Return what the page shows; None when the municipality has no score for the part by that round."""
    learned = cached.kept(
        "learned", (place.cbs_code, part.code, round_year),
        lambda con: fetch_learned(con, Learner(place.cbs_code, part, round_year)),
    )  # fmt: skip
    return None if learned is None else Situation(place, part, round_year, learned)
