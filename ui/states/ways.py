"""Where a way out of a state leads, whichever page shows it."""

from dataclasses import replace

from ui.address import Selection, with_place
from ui.states.records import Way


def choices_of_way(way: Way, chosen: Selection) -> Selection:
    """Return the choices of now with the place and the round of the way, where it has them."""
    if way.place_code is not None:
        chosen = with_place(chosen, way.place_code)
    return chosen if way.round_year is None else replace(chosen, round_year=way.round_year)
