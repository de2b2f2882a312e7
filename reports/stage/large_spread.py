"""A distribution for the stage: dots large enough to count from a chair."""

from collections import Counter

from markupsafe import Markup

from data.text import _
from ui.charts.markup import join, tag
from ui.charts.records import Role, StripChart
from ui.charts.strip_svg import clear_middle
from ui.format import format_score, whole
from ui.palette import BACKGROUND, BORDER, COUNTRY, OWN, PROVINCE, QUIET, Tone
from ui.picture.drawn import BODY_WIDTH, Drawn, stack
from ui.picture.keys import Key, Swatch, draw_keys
from ui.picture.lettering import text_width
from ui.picture.marks import Letters, draw_line, draw_text

EDGE, BAND, TALLEST = 14.0, 2, 190.0  # room beside the first and last dot; points of score in one stack; highest stack
TICKS = (0, 20, 40, 60, 80, 100)
AXIS, ROW = Letters(15, QUIET.light), 24.0
TONES: dict[Role, Tone] = {"own": OWN, "province": PROVINCE, "country": COUNTRY}
DASHES: dict[Role, str] = {"province": "7 5", "country": "1 5"}


def draw_large_spread(chart: StripChart, width: float = BODY_WIDTH) -> Drawn:
    """Return the dots in stacks of two points of score each, the means as lines, and what a dot is; this wide."""
    step = (width - 2 * EDGE) / 100
    stacks = Counter(_stack(dot.score_pct) for dot in chart.dots)
    radius = min(step * BAND * 0.5, TALLEST / (2 * max(stacks.values(), default=1)))
    floor = ROW * len(chart.marks) + 2 * radius * max(stacks.values(), default=1) + 10
    axis = [draw_line(f"M0 {floor + 2:.1f}H{width:g}", BORDER.light, 1.5)]
    axis += [draw_text(str(at), EDGE + at * step, floor + 24, AXIS, "middle") for at in TICKS]
    body = Drawn(join(*axis, _draw_means(chart, floor + 2, step), *_draw_dots(chart, floor, radius, step)), floor + 30)
    own = next((dot for dot in chart.dots if dot.is_own), None)
    keys = [Key(Swatch("dot", "own"), f"{own.place.name} {format_score(own.score_pct)}")] if own else []
    drawn = stack([body, draw_keys([*keys, Key(Swatch("pin", "country"), _("a municipality"))], width)], 8)
    return Drawn(drawn.markup, drawn.height, width)


def _stack(score_pct: float) -> int:
    return whole(score_pct) // BAND


def _draw_dots(chart: StripChart, floor: float, radius: float, step: float) -> list[Markup]:
    stacked: Counter[int] = Counter()
    drawn = []
    for dot in chart.dots:
        at = _stack(dot.score_pct)
        x, y = EDGE + (at * BAND + BAND / 2) * step, floor - radius * (2 * stacked[at] + 1)
        tone, size = (OWN, radius * 1.25) if dot.is_own else (COUNTRY, radius * 0.9)
        drawn.append(tag("circle", cx=x, cy=y, r=size, fill=tone.light, stroke=BACKGROUND.light, stroke_width=1))
        stacked[at] += 1
    return drawn


def _draw_means(chart: StripChart, bottom: float, step: float) -> Markup:
    lines, labels, drawn = [], [], list[float]()
    for row, (role, name, score) in enumerate(chart.marks):
        x, colour = EDGE + score * step, TONES.get(role, COUNTRY).light
        text, letters = f"{name} {format_score(score)}", Letters(16, colour, is_bold=True)
        middle = clear_middle(x, text_width(text, letters.size, is_bold=True) / 2, 2 * EDGE + 100 * step, drawn)
        drawn.append(x)
        top = ROW * row + 6
        lines.append(draw_line(f"M{x:.1f} {top + 14:.1f}V{bottom:.1f}", colour, 2, DASHES.get(role, "")))
        labels.append(draw_text(text, middle, top + 8, letters, "middle"))
    return join(*lines, *labels)
