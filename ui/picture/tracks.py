"""Bars from 0 to 100 with a name before and a number behind them: most charts of the screen that are not lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from markupsafe import Markup

from ui.charts.markup import join, tag
from ui.palette import BACKGROUND, BORDER, OWN, PANEL, STEP_EDGE, TEXT
from ui.picture.drawn import NOTHING, Drawn, paragraph, stack
from ui.picture.lettering import text_width
from ui.picture.marks import NORMAL, SMALL, Area, Letters, draw_area, draw_diamond, draw_hatching, draw_line, draw_text
from ui.picture.style_sheet import light_colours

Look: TypeAlias = Literal["solid", "pale", "striped", "ring", "hatched", "quiet"]
MarkShape: TypeAlias = Literal["triangle", "pin", "diamond", "line"]
TRACK = 13.0
VALUE = Letters(15, OWN.light, is_bold=True)


@dataclass(frozen=True)
class Fill:
    """A stretch of a bar, 0-100; text stands in it when there is room."""

    from_pct: float
    to_pct: float
    look: Look = "solid"
    colour: str = OWN.light
    text: str = ""


@dataclass(frozen=True)
class TrackMark:
    """A mark on a bar at 0-100; colour is a name of the palette."""

    at_pct: float
    shape: MarkShape
    colour: str


@dataclass(frozen=True)
class Track:
    """A bar. is_missing: there is nothing to draw, which is not the same as nought."""

    fills: tuple[Fill, ...] = ()
    marks: tuple[TrackMark, ...] = ()
    ranges: tuple[tuple[float, float], ...] = ()
    is_missing: bool = False
    height: float = TRACK


@dataclass(frozen=True)
class Row:
    """A name with its number, the bar under them, and a note."""

    name: str
    value: str
    track: Track | None
    note: str = ""
    head: Drawn | None = None  # instead of the name, where it is more than letters


def draw_row(row: Row, room: float) -> Drawn:
    """Return one row."""
    free = room - text_width(row.value, VALUE.size, is_bold=True) - 12
    head = row.head or paragraph(row.name, free, NORMAL)
    value = draw_text(row.value, room, VALUE.size * 1.05, VALUE, "end") if row.value else None
    named = Drawn(join(head.markup, value), max(head.height, VALUE.size * 1.35))
    note = paragraph(row.note, room, SMALL) if row.note else NOTHING
    return stack([named, draw_track(row.track, room) if row.track else NOTHING, note], 5)


def draw_rows(rows: Sequence[Row], room: float, gap: float = 14) -> Drawn:
    """Return the rows below each other."""
    return stack([draw_row(row, room) for row in rows], gap)


def draw_track(track: Track, width: float) -> Drawn:
    """Return a bar; its marks reach a little over and under it."""
    area = Area(0, 4, width, track.height)
    ground = draw_area(area, PANEL.light, BORDER.light, 3)
    hatched = draw_hatching(area, BORDER.light) if track.is_missing else None
    fills = [_draw_fill(fill, area) for fill in track.fills]
    ranges = [_draw_range(low, high, area) for low, high in track.ranges]
    marks = [_draw_mark(mark, area) for mark in track.marks]
    return Drawn(join(ground, hatched, *fills, *ranges, *marks), track.height + 8, width)


def _draw_fill(fill: Fill, area: Area) -> Markup:
    left, right = (area.left + share * area.width / 100 for share in (fill.from_pct, fill.to_pct))
    part = Area(left, area.top, max(right - left, 2), area.height)
    shown = bool(fill.text) and text_width(fill.text, SMALL.size) + 6 <= part.width
    ink = BACKGROUND.light if fill.look == "solid" else TEXT.light
    middle = part.left + part.width / 2
    text = draw_text(fill.text, middle, area.top + area.height / 2 + 4.5, Letters(SMALL.size, ink), "middle") if shown else None
    return join(_draw_part(fill, part), text)


def _draw_part(fill: Fill, part: Area) -> Markup:
    inner = Area(part.left + 1, part.top + 1, max(part.width - 2, 0), part.height - 2)
    ground = draw_area(part, fill.colour if fill.look in ("solid", "pale") else PANEL.light)
    match fill.look:
        case "solid":
            return ground
        case "pale":
            return tag("g", ground, opacity=0.45)
        case "striped":
            return join(ground, draw_hatching(part, fill.colour, 8, 3.5), draw_area(part, "none", fill.colour))
        case "ring":
            return join(ground, tag("g", draw_area(inner, "none", fill.colour), stroke_width=2))
        case "hatched":
            return join(ground, draw_hatching(part, BORDER.light), draw_area(part, "none", STEP_EDGE.light))
        case "quiet":
            return draw_area(part, PANEL.light, STEP_EDGE.light)


def _draw_range(low_pct: float, high_pct: float, area: Area) -> Markup:
    left, right, y = low_pct * area.width / 100, high_pct * area.width / 100, area.top + area.height / 2
    return draw_line(f"M{left:.1f} {y:.1f}H{right:.1f}M{left:.1f} {y - 5:.1f}v10M{right:.1f} {y - 5:.1f}v10", OWN.light, 2)


def _draw_mark(mark: TrackMark, area: Area) -> Markup:
    x, colour = area.left + mark.at_pct * area.width / 100, light_colours()[mark.colour]
    if mark.shape == "diamond":
        return draw_diamond(x, area.top + area.height / 2, 7, colour)
    top, low = area.top - 3, area.top + area.height + 3
    edge = draw_line(f"M{x:.1f} {top:.1f}V{low:.1f}", BACKGROUND.light, 5)
    line = draw_line(f"M{x:.1f} {top:.1f}V{low:.1f}", colour, 3)
    if mark.shape == "triangle":
        return join(edge, line, tag("path", d=f"M{x - 5:.1f} {top - 1:.1f}h10l-5 6z", fill=colour))
    return join(edge, line, tag("circle", cx=x, cy=low, r=3.5, fill=colour) if mark.shape == "pin" else None)
