"""A tile of the map by what it is: filled in steps, with a sign, hatched, or open. Never told apart by colour alone."""

from typing import get_args

from markupsafe import Markup

from data.text import _
from ui.charts.map_records import ChangeGroup, ScoreGroup, StatusGroup, TileGroup
from ui.charts.markup import join, number, tag
from ui.charts.status_html import SIGNS

TILE = 27.0  # wide and high; the signs below are drawn for it
MIDDLE = TILE / 2
SMALL = 11.0  # the open square of who did not take part
# Signs of a change, for where no number fits: one or two triangles, or a wave.
CHANGE_SIGNS: dict[ChangeGroup, str] = {
    "rise-2": "M13.5 4L21 12.5H6zM13.5 13L21 21.5H6z",
    "rise-1": "M13.5 8L21 18H6z",
    "same": "M6 13.5q3.75 -5 7.5 0t7.5 0",
    "fall-1": "M13.5 19L21 9H6z",
    "fall-2": "M13.5 14L21 5.5H6zM13.5 23L21 14.5H6z",
}
STAR = "M13.5 1.5l3.1 8.1 8.7 .5-6.8 5.4 2.3 8.4-7.3-4.7-7.3 4.7 2.3-8.4-6.8-5.4 8.7-.5z"
STATUS_SHAPES: dict[StatusGroup, str] = {
    "achieved": STAR,
    "on_track": "M2.5 13.5a11 11 0 1 0 22 0a11 11 0 1 0 -22 0z",
    "uncertain": "M7 2.5h13q4.5 0 4.5 4.5v13q0 4.5-4.5 4.5h-13q-4.5 0-4.5-4.5v-13q0-4.5 4.5-4.5z",
    "at_risk": "M13.5 1.5L26 24.5H1z",
    "too_early": "M3.5 13.5a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z",
    "missed": "M3 3h21v21h-21z",
    "closed": "M3.5 13.5a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z",
}
LOW_SIGNS = {"at_risk": 4.0}  # a triangle has its room below the middle


def draw_shape(group: TileGroup, shown: str = "") -> Markup:
    """Return the tile, its left and upper edge at 0; shown: the number in it."""
    if group in get_args(ScoreGroup):
        return join(_square(f"ci-tile ci-{group}"), _value(shown, f"ci-text-{group[-1]}"))
    if group in CHANGE_SIGNS:
        sign = tag("path", d=CHANGE_SIGNS[group], class_="ci-sign")
        return tag("g", _square("ci-tile"), sign, _value(shown, ""), class_=f"ci-{group}")
    if group in STATUS_SHAPES:
        return _draw_status(group)
    return _draw_gap(group)


def draw_swatch(group: TileGroup) -> Markup:
    """Return the tile as a drawing of its own, for the key."""
    size = f"-1 -1 {number(TILE + 2)} {number(TILE + 2)}"
    return tag("svg", draw_shape(group), viewBox=size, class_="ci-map ci-swatch", aria_hidden="true", focusable="false")


def draw_patterns() -> Markup:
    """Return the hatching of tiles without a score and the crosses of those that are not public."""
    hatch = tag("pattern", _line("M-1 7L7 -1M-1 1L1 -1M5 7L7 5"), id="ci-hatch", width=6, height=6, patternUnits="userSpaceOnUse")
    cross = tag("pattern", _line("M0 0L6 6M6 0L0 6"), id="ci-cross", width=6, height=6, patternUnits="userSpaceOnUse")
    return tag("defs", hatch, cross)


def _line(path: str) -> Markup:
    return tag("path", d=path, class_="ci-hatch-line")


def _square(style: str) -> Markup:
    return tag("rect", width=TILE, height=TILE, class_=style)


def _value(shown: str, style: str) -> Markup | None:
    return tag("text", shown, x=MIDDLE, y=MIDDLE + 4.5, class_=f"ci-value {style}".strip()) if shown else None


def _draw_status(group: StatusGroup) -> Markup:
    shape = tag("path", d=STATUS_SHAPES[group], class_="ci-shape")
    sign = tag("text", SIGNS[group], x=MIDDLE, y=MIDDLE + 5.5 + LOW_SIGNS.get(group, 0), class_="ci-mark-sign")
    back = tag("rect", width=TILE, height=TILE, class_="ci-reach")
    return tag("g", back, shape, None if group == "achieved" else sign, class_=f"ci-word-{group}")


def _draw_gap(group: TileGroup) -> Markup:
    """Return a tile without a value; what stands for which reason is told by gap_label."""
    if group == "absent":
        inset = (TILE - SMALL) / 2
        reach = _square("ci-reach")
        return join(reach, tag("rect", x=inset, y=inset, width=SMALL, height=SMALL, class_="ci-absent"))
    styles = {
        "too_few": "ci-tile ci-hatched", "hidden": "ci-tile ci-crossed", "not_yet": "ci-tile ci-dashed",
        "not_asked": "ci-tile ci-open", "no_earlier": "ci-tile ci-open", "no_target": "ci-tile ci-faint",
    }  # fmt: skip
    marks = {"not_asked": "M8 13.5h11", "no_earlier": "M13.5 13.5h0"}
    mark = tag("path", d=marks[group], class_=f"ci-gap-{group}") if group in marks else None
    return join(_square(styles[group]), mark)


def gap_label(group: TileGroup) -> str:
    """Return what a tile without a value means; empty for one that has a value."""
    labels = {
        "too_few": _("took part, too few answers for a score"),
        "not_asked": _("not asked, or nothing applies"),
        "no_earlier": _("took part, nothing to compare with"),
        "no_target": _("no target"),
        "hidden": _("not public"),
        "absent": _("did not take part"),
        "not_yet": _("did not exist yet"),
    }
    return labels.get(group, "")
