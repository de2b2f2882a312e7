"""What the page leren is about: a municipality, a part, a round, and who made the step it has to make."""

from dataclasses import dataclass

from analysis.learning.ground import Stretch, fetch_ground
from analysis.learning.step_makers import Learned, Move, fetch_moves_of_all, learned_from
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
    ground = cached.kept("learning_ground", (part.code, round_year), lambda con: fetch_ground(con, part, round_year))
    learned = learned_from(ground, place.cbs_code, lambda stretch: _moves_of(part, stretch))
    return None if learned is None else Situation(place, part, round_year, learned)


def _moves_of(part: Scope, stretch: Stretch) -> tuple[Move, ...]:
    years = stretch.from_round_year, stretch.to_round_year  # of everybody at once: hardly slower than one
    found = cached.kept("moves", (part.code, *years), lambda con: fetch_moves_of_all(con, part, years))
    return found.get(stretch.cbs_code, ())
