"""What stands under "Explanation" of the map."""

from data.text import _
from ui.block import Explanation
from ui.tile_map.chart import MapChoice
from ui.tile_map.classes import LARGE_CHANGE_PCT

RULES = {
    "score": ("SR-2", "SR-4", "SR-7"),
    "change": ("SR-6", "SR-6a", "SR-7", "SR-8"),
    "status": ("TR-1", "TR-3", "TR-4", "GR-4"),
}


def explain_map(choice: MapChoice, place_name: str) -> Explanation:
    """Return the explanation of the map."""
    caveats = (
        *_caveats(choice),
        _("Every tile is a municipality of today. Before a merger its tile tells which municipalities were there."),
        _("Keyboard: Tab to the map, arrows to move, Home and End for the ends of a row, Enter to open."),
    )
    return Explanation(_what(choice), RULES[choice.color], caveats, place_name, choice.round_year)


def _what(choice: MapChoice) -> str:
    if choice.color == "change":
        return _("How the score of every municipality moved since the round before in which it took part, on the same questions.")
    if choice.color == "status":
        return _("The word about the target of every municipality: the nearest one to come, else the last one passed.")
    return _("The score of every municipality. Every tile has the same size, because area is not importance.")


def _caveats(choice: MapChoice) -> tuple[str, ...]:
    if choice.color == "change":
        return (
            _("A yearly questionnaire has noise. A change that chance alone often gives is said to be within the noise."),
            _("From {n} points a change is shown as a large one. That border is a choice.", n=LARGE_CHANGE_PCT),
        )
    if choice.color == "status":
        return (
            _("Municipalities set their own targets: a modest one is sooner on track than a bold one."),
            _("“Few” hides a number below three, or one from which such a number could be found."),
        )
    return (
        _("Who takes part decides: a municipality that did not is a small open tile."),
        _("Differences of two or three points mean little."),
    )
