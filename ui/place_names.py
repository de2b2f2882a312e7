"""The names of places in the language of the page: municipalities and provinces have one name, the country two."""

from dataclasses import replace

from analysis.places import Place
from data.text import DEFAULT_LANGUAGE, _, speaking


def named(place: Place) -> Place:
    """Return the place under its name in the current language; a name the texts do not know stays as it is."""
    with speaking(DEFAULT_LANGUAGE):
        known = _("the Netherlands")
    return replace(place, name=_("the Netherlands")) if place.level == "country" and place.name == known else place


def alone(name: str) -> str:
    """Return a name as it stands alone, in a heading, a list or a key: "The Netherlands"."""
    return _("The Netherlands") if name == _("the Netherlands") else name


def running(name: str) -> str:
    """Return a name that stood alone as it stands in a sentence: "the Netherlands"."""
    return _("the Netherlands") if name == _("The Netherlands") else name
