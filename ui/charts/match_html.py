"""The match table as HTML: a row per receiver, in three columns on a screen and below each other on a phone."""

from collections.abc import Sequence

from markupsafe import Markup

from data.text import _
from ui.charts.markup import tag
from ui.charts.match_records import MatchRow
from ui.charts.records import PlaceLink
from ui.navigation import path_of_place


def draw_matches(rows: Sequence[MatchRow], title: str) -> Markup:
    """Return the rows as a list; a press on a municipality opens it."""
    return tag("figure", tag("ol", *map(_draw_row, rows), class_="ci-matches"), class_="ci-figure", aria_label=title)


def _draw_row(row: MatchRow) -> Markup:
    receiver = tag("div", tag("p", tag("b", _party(row.receiver))), tag("p", row.topic), _note(row.score))
    pilots = [tag("p", pilot, class_="ci-note") for pilot in row.pilots]
    giver = tag("div", _head(_("learns from"), row.giver), tag("p", row.why), *pilots)
    return tag("li", receiver, giver, tag("div", _head(_("tells"), row.tells)))


def _head(word: str, party: PlaceLink | str) -> Markup:
    return tag("p", tag("span", f"{word} ", class_="ci-note"), tag("b", _party(party)))


def _note(text: str) -> Markup | None:
    return tag("p", text, class_="ci-note") if text else None


def _party(party: PlaceLink | str) -> Markup | str:
    if isinstance(party, str):
        return party
    return tag("a", party.name, href=party.path or path_of_place(party.code), data_go=party.code)
