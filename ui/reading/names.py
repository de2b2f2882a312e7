"""The name of a place where it stands alone: in a heading, a title, a list."""

from analysis.places import Place
from data.text import _
from ui import cached


def full_name(place: Place) -> str:
    """Return the name with a capital; of a province that shares it with a municipality, that it is the province."""
    if place.level == "province" and place.name in cached.kept_drawing("municipality_names", (), _municipality_names):
        return _("Province of {name}", name=place.name)
    return place.name if place.name.startswith("'") else f"{place.name[:1].upper()}{place.name[1:]}"


def _municipality_names() -> frozenset[str]:
    return frozenset(place.name for place in cached.all_places().values() if place.level == "municipality")
