"""The lists to choose a place, a round and a level from."""

import unicodedata
from datetime import date

import streamlit as st

from analysis.places import Place
from data.text import _
from ui import cached
from ui.format import format_date
from ui.parts import all_parts, name_of_part
from ui.place_names import alone
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


def choose_any_place(label: str) -> None:
    """Show the country, the provinces and the municipalities."""
    above = [(place.cbs_code, alone(place.name)) for place in cached.all_places().values() if place.level != "municipality"]
    options = above + cached.kept_drawing("municipality_options", (), municipality_options)
    choose(label, "place", [code for code, _label in options], [text for _code, text in options])


def choose_part(label: str) -> None:
    """Show the levels and their themes."""
    parts = all_parts()
    choose(label, "part", [part.code for part in parts], [name_of_part(part) for part in parts])


def show_choices(*lists: str) -> None:
    """Show the lists named, in one row that wraps on a phone: municipality, province, place, part, round."""
    shown = {
        "municipality": lambda: choose_municipality(_("Municipality")),
        "province": lambda: choose_province(_("Province")),
        "place": lambda: choose_any_place(_("Place")),
        "part": lambda: choose_part(_("Level or theme")),
        "round": lambda: choose_round(_("Round")),
    }
    with st.container(key="choices", horizontal=True):
        for name in lists:
            shown[name]()


def municipality_options() -> list[tuple[str, str]]:
    """Return the ways to find a municipality: option and label, in the order of the labels.

    An option is a code, or code|other name. "Den Bosch ('s-Hertogenbosch)" is found as
    well as the names of today, and "Brielle (tot 1 januari 2023)" when it still existed
    in a round. An other name that is a part of the name itself brings nothing.
    """
    opened = cached.rounds()[0].opens_on if cached.rounds() else date.max
    found = {
        place.cbs_code: place
        for place in cached.all_places().values()
        if place.level == "municipality" and (place.valid_to is None or place.valid_to > opened)
    }
    options = [(code, option_label(place)) for code, place in found.items()]
    for alias, code in cached.aliases():
        if code in found and sort_key(alias) not in sort_key(found[code].name):
            options.append((f"{code}{OPTION_MARK}{alias}", f"{alias} ({found[code].name})"))
    return sorted(options, key=lambda option: (sort_key(option[1]), option[0]))


def option_label(place: Place) -> str:
    """Return what the list calls a municipality: its name, with the day until which it existed."""
    return place.name if place.valid_to is None else _("{name} (until {day})", name=place.name, day=format_date(place.valid_to))


def sort_key(name: str) -> str:
    """Return what a name is sorted and compared by: no accents, no case, no punctuation."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())
