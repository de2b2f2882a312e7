"""Paces as dots on a line, a dot per municipality, with the own pace and those that targets need as lines through them."""

import math
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from data.text import _
from ui.charts.aim_records import PaceChart, PaceDot
from ui.charts.layout import text_width
from ui.charts.markup import tag
from ui.charts.records import Role
from ui.charts.strip_svg import STRIP_NARROW, STRIP_WIDE, clear_middle, draw_hint
from ui.charts.trend_scale import Size
from ui.format import format_change
from ui.navigation import path_of_place

EDGE = 14.0
STACKS = {"wide": 60, "narrow": 30}  # dots side by side
TICKS_AT_MOST = {"wide": 14, "narrow": 8}
TALLEST = 130.0  # dots overlap rather than make the chart taller


@dataclass(frozen=True)
class PaceScale:
    """Where a pace is drawn: whole points per year from low to high."""

    low: int
    high: int
    size: Size

    def x(self, pace: float) -> float:
        """Return the horizontal place of a pace."""
        return EDGE + (pace - self.low) * (self.size.width - 2 * EDGE) / (self.high - self.low)

    @property
    def radius(self) -> float:
        """The size of a dot."""
        return min((self.size.width - 2 * EDGE) / STACKS[self.size.name] * 0.45, 6)

    @property
    def ticks(self) -> range:
        """The paces that are written under the line, 0 among them."""
        step = math.ceil((self.high - self.low) / TICKS_AT_MOST[self.size.name])
        return range(-(-self.low // step) * step, self.high + 1, step)

    def stack(self, pace: float) -> int:
        """Return the number of the stack a dot stands in."""
        n = STACKS[self.size.name]
        return min(int((pace - self.low) * n / (self.high - self.low)), n - 1)


def draw_paces(chart: PaceChart) -> Markup:
    """Return the chart as HTML: both layouts, and a line that tells the dot under the pointer or the focus."""
    layouts = [_draw_layout(chart, _scale_of(chart, size)) for size in (STRIP_WIDE, STRIP_NARROW)]
    return tag("figure", *layouts, draw_hint(), class_="ci-figure ci-strip")


def _scale_of(chart: PaceChart, size: Size) -> PaceScale:
    paces = [0.0, *(dot.pace_pct_per_year for dot in chart.dots), *(pace for _role, _name, pace in _marks(chart))]
    return PaceScale(math.floor(min(paces)) - 1, math.floor(max(paces)) + 1, size)


def _draw_layout(chart: PaceChart, scale: PaceScale) -> Markup:
    size = scale.size
    radius = scale.radius
    tallest = max(Counter(scale.stack(dot.pace_pct_per_year) for dot in chart.dots).values(), default=1)
    room = min(2 * radius, TALLEST / tallest)
    floor = size.font * 1.5 * max(len(_marks(chart)), 1) + room * tallest + radius
    height = floor + size.font * 3.8
    stacked: Counter[int] = Counter()
    dots: list[Markup] = []
    for dot in chart.dots:
        stack = scale.stack(dot.pace_pct_per_year)
        dots.append(_draw_dot(dot, scale, floor - room * stacked[stack], is_first=not dots))
        stacked[stack] += 1
    return tag(
        "svg", *_draw_axis(scale, floor + radius, height), _draw_marks(chart, scale, floor + radius), *dots, role="group",
        aria_label=f"{chart.title}. {chart.sentence}", viewBox=f"0 0 {size.width:g} {height:.0f}", font_size=size.font,
        class_=f"ci-map ci-spread ci-{size.name}",
    )  # fmt: skip


def _draw_axis(scale: PaceScale, line: float, height: float) -> list[Markup]:
    base = tag("path", d=f"M8 {line:.1f}H{scale.size.width - 8:g}", class_="ci-gridline")
    zero = tag("path", d=f"M{scale.x(0):.1f} {line - 6:.1f}V{line + 6:.1f}", class_="ci-gridline")
    y = height - scale.size.font * 2
    name = _("Points a year")
    middle = scale.size.width - EDGE - text_width(name, scale.size.font) / 2
    unit = tag("text", name, x=middle, y=y + scale.size.font * 1.4, text_anchor="middle", class_="ci-axis")
    ticks = [tag("text", format_change(at), x=scale.x(at), y=y, text_anchor="middle", class_="ci-axis") for at in scale.ticks]
    return [base, zero, *ticks, unit]


def _draw_dot(dot: PaceDot, scale: PaceScale, y: float, *, is_first: bool) -> Markup:
    """Return a dot at its own pace; only its height is that of its stack."""
    x = scale.x(dot.pace_pct_per_year)
    circle = tag("circle", cx=x, cy=y, r=scale.radius, class_="ci-dot")
    return tag(
        "a", circle, href=path_of_place(dot.place.code), data_go=dot.place.code, data_at=f"{x:.1f},{y:.1f}",
        aria_label=dot.told, tabindex=0 if is_first else -1,
    )  # fmt: skip


def _marks(chart: PaceChart) -> list[tuple[Role, str, float]]:
    """Return the lines through the dots: the pace of the municipality itself, then those its targets need."""
    own: list[tuple[Role, str, float]] = [("own", *chart.own)] if chart.own else []
    return own + [("target", name, pace) for name, pace in chart.needed]


def _draw_marks(chart: PaceChart, scale: PaceScale, bottom: float) -> Markup:
    font, width = scale.size.font, scale.size.width
    parts: list[Markup] = []
    drawn: list[float] = []
    for row, (role, name, pace) in enumerate(_marks(chart)):
        x, y = scale.x(pace), font * (1 + 1.5 * row)
        middle = clear_middle(x, text_width(name, font) / 2, width, drawn)
        drawn.append(x)
        line = tag("path", d=f"M{x:.1f} {y + font * 0.35:.1f}V{bottom:.1f}", class_="ci-line")
        label = tag("text", name, x=middle, y=y, text_anchor="middle", class_="ci-label")
        parts.append(tag("g", line, label, class_=f"ci-role-{role}"))
    return tag("g", *parts)
