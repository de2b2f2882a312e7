"""What the page of a place will show, from its address alone, as the dashboard itself would."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from analysis.places import Place
from ui import cached
from ui.address import Selection
from ui.charts.markup import join
from ui.navigation import COUNTRY, MUNICIPALITY, PLACE_KEY, PROVINCE, PageRecord
from ui.place_names import alone
from ui.place_page.context import chosen_context
from ui.place_page.page import PlaceView, draw_more_of_place, view_of
from ui.reading.asked import Asked, asked_of
from ui.states.of_place import states_of
from ui.states.records import State

PAGES = {page.url_path: page for page in (MUNICIPALITY, PROVINCE, COUNTRY)}


@dataclass(frozen=True)
class Shown:
    """The page of a place in a round. title: its heading. blocks: all its figures and what stands below them."""

    page: PageRecord
    chosen: Selection
    place: Place
    title: str
    view: PlaceView
    blocks: Markup
    states: tuple[State, ...]


def shown_of(url_path: str, query: Mapping[str, str]) -> Shown | None:
    """Return what is shown at an address; None for another page, no place, or an address that cannot be followed.

    Raises: StoreMissing, and what reading the store raises.
    """
    page = PAGES.get(url_path)
    code = cached.country().cbs_code if page is COUNTRY else query.get(PLACE_KEY)
    asked = asked_of(page, code, query, "") if page is not None and code else None
    return None if asked is None or asked.problems else _shown(asked)


def _shown(asked: Asked) -> Shown | None:
    chosen, place = asked.chosen, cached.all_places()[asked.code]
    context = chosen_context(place, chosen)
    if context is None:
        return None
    view = view_of(context)
    blocks = join(view.drawn, draw_more_of_place(context, chosen))
    title = alone(place.name) if asked.page is COUNTRY else place.name
    return Shown(asked.page, chosen, place, title, view, blocks, states_of(context))
