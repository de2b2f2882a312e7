"""The lists to choose a place, a round and a level from."""

import unicodedata

import streamlit as st

from data.text import _
from ui import cached
from ui.format import format_date
from ui.selection import OPTION_MARK, choose, choose_level, find_place

YEAR_WIDTH = 120  # pixels


def choose_municipality(label: str) -> None:
    """Show the list of municipalities, found by any of their names; also dissolved ones."""
    options = cached.kept_drawing("municipality_options", (), municipality_options)
    choose(label, "municipality", [code for code, _label in options], [text for _code, text in options])


def find_municipality(label: str) -> None:
    """Show the list of municipalities to open the page of one at once."""
    options = cached.kept_drawing("municipality_options", (), municipality_options)
    find_place(label, [code for code, _label in options], [text for _code, text in options])


def choose_province(label: str) -> None:
    """Show the list of provinces."""
    found = [place for place in cached.all_places().values() if place.level == "province"]
    choose(label, "province", [place.cbs_code for place in found], [place.name for place in found])


def choose_round(label: str) -> None:
    """Show the rounds, newest first."""
    years = [found.round_year for found in reversed(cached.rounds())]
    choose(label, "round_year", years, [str(year) for year in years], width=YEAR_WIDTH)


def choose_shown_level(label: str) -> None:
    """Show the levels side by side."""
    levels = cached.scopes("level")
    choose_level(label, [level.code for level in levels], [level.name for level in levels])


def show_choices(*lists: str) -> None:
    """Show the lists named, in one row that wraps on a phone: municipality, province, round."""
    shown = {
        "municipality": lambda: choose_municipality(_("Municipality")),
        "province": lambda: choose_province(_("Province")),
        "round": lambda: choose_round(_("Round")),
    }
    with st.container(key="choices", horizontal=True):
        for name in lists:
            shown[name]()


def municipality_options() -> list[tuple[str, str]]:
    """Return the ways to find a municipality: option and label, in the order of the labels.

    An option is a code, or code|other name. "Den Bosch ('s-Hertogenbosch)" and
    "Lingewaal (tot 1 januari 2019)" are found as well as the names of today.
    """
    found = {place.cbs_code: place for place in cached.all_places().values() if place.level == "municipality"}
    labels = {
        code: place.name
        if place.valid_to is None
        else _("{name} (until {day})", name=place.name, day=format_date(place.valid_to))
        for code, place in found.items()
    }
    options = list(labels.items())
    own_names = {place.name.casefold() for place in found.values()}
    for alias, code in cached.aliases():
        if alias.casefold() not in own_names:
            options.append((f"{code}{OPTION_MARK}{alias}", f"{alias} ({found[code].name})"))
    return sorted(options, key=lambda option: (sort_key(option[1]), option[0]))


def sort_key(name: str) -> str:
    """Return what a name is sorted by: no accents, no case, no apostrophe in front."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return plain.casefold().lstrip("'’ ")
