"""The effect of taking part, for paper: both groups as lines, then a difference with its margin per part."""

from markupsafe import Markup

from data.text import _
from ui.charts.effect_html import reach_of
from ui.charts.effect_records import EffectChart, EffectLines, EffectRow, Span
from ui.charts.effect_svg import draw_lines
from ui.charts.markup import join, tag
from ui.format import format_change
from ui.palette import BACKGROUND, COUNTRY, OWN, PANEL, TEXT
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, columns, move, paragraph, stack
from ui.picture.inline import inline_drawings
from ui.picture.keys import SWATCHES, Key, draw_keys
from ui.picture.marks import NORMAL, SMALL, STRONG, Area, Letters, draw_area, draw_line, draw_text

NAME, TRACK, GAP = 230.0, 360.0, 24.0
TOLD = BODY_WIDTH - NAME - TRACK - 2 * GAP


def draw_effect(chart: EffectChart) -> Drawn:
    """Return the lines of both groups, then a row per part on one scale around nought."""
    lines = columns([_draw_group(each) for each in chart.lines], 2, 440, (40, 20))
    reach = reach_of(chart)
    keys = (
        Key(SWATCHES["ci-key-effect"], _("Difference with its margin of 95%")),
        Key(SWATCHES["ci-key-placebo"], _("The same one round before joining")),
    )
    rows = [_draw_row(row, reach) for row in chart.rows]
    head = paragraph(_("More or less change than others, in points"), BODY_WIDTH, STRONG)
    return stack([lines, *([head, draw_keys(keys), _draw_scale(reach)] if reach else []), *rows], 10)


def _draw_group(lines: EffectLines) -> Drawn:
    told = paragraph(lines.axis_told, 440, SMALL) if lines.axis_told else NOTHING
    return stack([paragraph(lines.title, 440, STRONG), *inline_drawings(draw_lines(lines)), told], 6)


def _draw_scale(reach: float) -> Drawn:
    ticks = [draw_text(format_change(at), _x(at, reach), 12, SMALL, "middle") for at in (-reach, 0.0, reach)]
    return Drawn(move(join(*ticks), NAME + GAP, 0), 16)


def _draw_row(row: EffectRow, reach: float) -> Drawn:
    name = paragraph(row.name, NAME, NORMAL)
    if row.difference is None or row.placebo is None:
        told = paragraph(row.told, TRACK + GAP + TOLD, SMALL)
        return Drawn(join(name.markup, move(told.markup, NAME + GAP, 2)), max(name.height, told.height))
    difference = paragraph(row.difference.told, TOLD, Letters(14, OWN.light, is_bold=True))
    told = stack([difference, paragraph(row.told, TOLD, SMALL) if row.told else NOTHING])
    parts = (name.markup, move(_draw_track(row.difference, row.placebo, reach), NAME + GAP, 0),
             move(told.markup, NAME + TRACK + 2 * GAP, 0))  # fmt: skip
    return Drawn(join(*parts), max(name.height, told.height, 34))


def _draw_track(difference: Span, placebo: Span, reach: float) -> Markup:
    ground = draw_area(Area(0, 0, TRACK, 32), PANEL.light, radius=3)
    zero = tag("g", draw_line(f"M{_x(0, reach):.1f} 0V32", TEXT.light, 1.5), opacity=0.6)
    own = join(draw_line(f"M{_x(difference.low, reach):.1f} 11H{_x(difference.high, reach):.1f}", OWN.light, 4),
               tag("circle", cx=_x(difference.points, reach), cy=11, r=6, fill=OWN.light))  # fmt: skip
    before = join(draw_line(f"M{_x(placebo.low, reach):.1f} 24H{_x(placebo.high, reach):.1f}", COUNTRY.light, 2, "4 4"),
                  tag("circle", cx=_x(placebo.points, reach), cy=24, r=3.5, fill=BACKGROUND.light,
                      stroke=COUNTRY.light, stroke_width=2))  # fmt: skip
    return join(ground, zero, own, before)


def _x(points: float, reach: float) -> float:
    return TRACK * (0.5 + 0.5 * points / reach)
