"""States as plain HTML, for the pages that need no script."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from ui.charts.markup import join, tag
from ui.states.records import State, Way


def draw_states(states: Sequence[State], href: Callable[[Way], str]) -> Markup:
    """Return each state as its sentence and its ways out; href gives the address of a way."""
    return join(*(_draw(state, href) for state in states))


def _draw(state: State, href: Callable[[Way], str]) -> Markup:
    text = tag("p", state.text) if state.text else None
    ways = tag("ul", *(tag("li", tag("a", way.label, href=href(way))) for way in state.ways)) if state.ways else None
    return tag("div", text, ways, class_="ci-state")
