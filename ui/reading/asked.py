"""What somebody asks of a plain page: a place in a round, at a level, in a language."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui import cached
from ui.address import Selection, default_selection, read_address
from ui.navigation import PLACE_KEY, PageRecord, page_of_place


@dataclass(frozen=True)
class Asked:
    """A page with its choices, and a sentence for each choice in the address that does not exist.

    page is the page of the dashboard that shows the same. origin: the server as the reader knows it
    ("https://monitor.example.nl"), for what leaves the page: a shared link, a picture, a QR code.
    """

    page: PageRecord
    chosen: Selection
    code: str
    origin: str
    problems: tuple[str, ...] = ()


def asked_of(page: PageRecord, code: str, query: Mapping[str, str], origin: str) -> Asked | None:
    """Return what is asked, read as the dashboard reads its address; None when there is no such place for this page."""
    place = cached.all_places().get(code.upper())
    if place is None or page_of_place(place.cbs_code) is not page:
        return None
    given = {**query, PLACE_KEY: place.cbs_code}
    chosen, problems = read_address(page, default_selection(), given)
    return Asked(page, chosen, place.cbs_code, origin, tuple(problems))
