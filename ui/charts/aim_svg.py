"""Wanted targets on the scale of scores: per target year which score gets which word, above all municipalities as dots."""

from markupsafe import Markup

from analysis.targets.status import STATUSES
from ui.charts.aim_records import AimChart, AimLane, Zone
from ui.charts.layout import text_width
from ui.charts.markup import join, tag
from ui.charts.status_html import SIGNS, status_mark
from ui.charts.strip_svg import STRIP_NARROW, STRIP_WIDE, draw_strip
from ui.charts.trend_scale import Size
from ui.sentences.targets import status_word

EDGE = 12.0  # as in the strip below it: the two share one scale
BAR = 1.9  # height of a lane's bar, in sizes of its letters
MARK = 8.0


def draw_aim(chart: AimChart) -> Markup:
    """Return the chart as HTML: the lanes, their key, and the distribution on the same scale."""
    lanes = [_draw_layout(chart, size) for size in (STRIP_WIDE, STRIP_NARROW)]
    shown = {zone.status for lane in chart.lanes for zone in lane.zones}
    marks = [tag("li", status_mark(status)) for status in STATUSES if status in shown]
    key = tag("ul", *marks, class_="ci-legend") if marks else None
    return tag("div", tag("figure", *lanes, key, class_="ci-figure ci-aim"), draw_strip(chart.strip), class_="ci-aim-stack")


def _draw_layout(chart: AimChart, size: Size) -> Markup:
    height = size.font * (BAR + 1.9)
    lanes = [_draw_lane(lane, size, top=height * place) for place, lane in enumerate(chart.lanes)]
    return tag(
        "svg", *lanes, role="img", aria_label=f"{chart.title}. {chart.sentence}",
        viewBox=f"0 0 {size.width:g} {height * len(chart.lanes):.0f}", font_size=size.font, class_=f"ci-{size.name}",
    )  # fmt: skip


def _draw_lane(lane: AimLane, size: Size, top: float) -> Markup:
    bar = top + size.font * 1.4
    name = tag("text", lane.name, x=EDGE, y=top + size.font, class_="ci-lane-name")
    frame = tag("rect", x=EDGE, y=bar, width=_x(100, size) - EDGE, height=size.font * BAR, class_="ci-lane")
    zones = [_draw_zone(zone, lane, size, bar) for zone in lane.zones]
    return tag("g", name, frame, *zones, _draw_mark(lane, size, bar))


def _draw_zone(zone: Zone, lane: AimLane, size: Size, bar: float) -> Markup:
    left, right = _x(zone.from_pct, size), _x(zone.to_pct, size)
    area = tag(
        "rect", x=left, y=bar, width=max(right - left, 0), height=size.font * BAR, class_=f"ci-zone ci-status-{zone.status}"
    )
    text = _zone_text(zone, right - left, size)
    middle = _clear_of_mark(lane, size, (left, right), text_width(text, size.font))
    word = tag(
        "text", text, x=middle, y=bar + size.font * 1.3, text_anchor="middle", class_=f"ci-zone-word ci-status-{zone.status}"
    )
    return join(area, word if text else None)


def _zone_text(zone: Zone, room: float, size: Size) -> str:
    """Return sign and word, the sign alone, or nothing: what fits. The key below tells the signs."""
    sign = SIGNS[zone.status]
    whole = f"{sign} {status_word(zone.status)}"
    return next((text for text in (whole, sign) if text_width(text, size.font) + 6 <= room), "")


def _clear_of_mark(lane: AimLane, size: Size, stretch: tuple[float, float], width: float) -> float:
    """Return where a word is put in its stretch: in the middle, or beside the target when that would cover it."""
    left, right = stretch
    middle = (left + right) / 2
    if lane.target_pct is None:
        return middle
    mark, reach = _x(lane.target_pct, size), width / 2 + MARK + 3
    if abs(mark - middle) >= reach:
        return middle
    sides = [place for place in (mark - reach, mark + reach) if left + width / 2 <= place <= right - width / 2]
    return min(sides, key=lambda place: abs(place - middle), default=middle)


def _draw_mark(lane: AimLane, size: Size, bar: float) -> Markup | None:
    if lane.target_pct is None:
        return None
    x, y = _x(lane.target_pct, size), bar + size.font * BAR / 2
    return tag("path", d=f"M{x:.1f} {y - MARK:.1f}l{MARK:g} {MARK:g}l-{MARK:g} {MARK:g}l-{MARK:g}-{MARK:g}z", class_="ci-target")


def _x(score_pct: float, size: Size) -> float:
    return EDGE + score_pct * (size.width - 2 * EDGE) / 100
