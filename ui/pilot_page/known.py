"""The pilots and lists the store knows, read once per version."""

from analysis.pilots.pilot import Pilot
from analysis.pilots.register import fetch_register
from analysis.pilots.words import PilotWords, fetch_words
from analysis.places import Place
from ui import cached


def known_pilots() -> tuple[Pilot, ...]:
    """Return every pilot, newest first."""
    return cached.kept("pilot register", (), lambda con: fetch_register(con, cached.country()))


def known_words() -> PilotWords:
    """Return the lists pilots are described with."""
    return cached.kept("pilot words", (), fetch_words)


def pilots_of(place: Place) -> tuple[Pilot, ...]:
    """Return the pilots of a municipality, of everybody in a province, or all."""
    if place.level == "country":
        return known_pilots()
    return tuple(pilot for pilot in known_pilots() if place.cbs_code in (pilot.cbs_code, pilot.province_code))


def find_pilot(pilot_key: str) -> Pilot | None:
    """Return the pilot with this key; None when there is none."""
    return next((pilot for pilot in known_pilots() if pilot.pilot_key == pilot_key), None)
