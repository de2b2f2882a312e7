"""The colour of a line or bar by its role, for paper."""

from ui.charts.records import Role
from ui.picture.style_sheet import light_colours


def role_colour(role: Role) -> str:
    """Return the colour on light of what is drawn in this role."""
    colours = light_colours()
    name = {"same": "own", "group_same": "text"}.get(role, role.replace("peer", "peer-"))
    return colours.get(name, colours["country"])
