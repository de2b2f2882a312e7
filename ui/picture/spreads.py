"""A distribution as dots on a line, for paper: laid out as on a wide screen, without links."""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from data.text import _
from ui.charts.markup import join, tag
from ui.charts.records import Role, StripChart, StripDot
from ui.charts.strip_svg import STRIP_WIDE, TICKS, clear_middle
from ui.format import format_score, whole
from ui.palette import BACKGROUND, BORDER, COUNTRY, OWN, QUIET
from ui.picture.drawn import Drawn, stack
from ui.picture.keys import Key, Swatch, draw_keys
from ui.picture.lettering import text_width
from ui.picture.marks import Letters, draw_line, draw_text, written
from ui.picture.roles import role_colour

EDGE = 12.0  # pixels before nought and after a hundred
STEP = (STRIP_WIDE.width - 2 * EDGE) / 100
RADIUS, STACK = min(STEP * 0.48, 6), 150.0  # pixels, of a dot and of the highest stack
LINE = STRIP_WIDE.font * 1.5
AXIS = Letters(STRIP_WIDE.font, QUIET.light)
DASHES: dict[Role, tuple[float, str]] = {"province": (2, "7 5"), "country": (2.5, "1 5")}


def draw_spread(chart: StripChart) -> Drawn:
    """Return the dots; the key names the own one, which the pointer tells on the screen."""
    own = next((dot for dot in chart.dots if dot.is_own), None)
    keys = [Key(Swatch("dot", "own"), f"{own.place.name} {format_score(own.score_pct)}")] if own else []
    return stack([_draw_dots(chart), draw_keys([*keys, Key(Swatch("pin", "country"), _("a municipality"))])], 10)


def _draw_dots(chart: StripChart) -> Drawn:
    tallest = max(Counter(whole(dot.score_pct) for dot in chart.dots).values(), default=1)
    room = min(2 * RADIUS, STACK / tallest)
    floor = LINE * max(len(chart.marks), 1) + room * tallest + RADIUS
    height = floor + STRIP_WIDE.font * 2.4
    line = tag("g", draw_line(f"M8 {floor + RADIUS:.1f}H{STRIP_WIDE.width - 8:g}", BORDER.light, 1), opacity=0.7)
    ticks = (draw_text(str(at), _x(at), height - AXIS.size * 0.6, AXIS, "middle") for at in TICKS)
    dots = tag("g", _circles(chart.dots, room, floor), fill=COUNTRY.light, stroke=BACKGROUND.light, stroke_width=0.8)
    return Drawn(join(line, *ticks, _draw_marks(chart, floor + RADIUS), dots), height)


def _circles(dots: Sequence[StripDot], room: float, floor: float) -> Markup:
    stacked: Counter[int] = Counter()
    drawn = []
    for dot in dots:
        at = whole(dot.score_pct)
        look = f'r="{RADIUS * 1.5:.1f}" fill="{OWN.light}" stroke-width="1.5"' if dot.is_own else f'r="{RADIUS * 0.92:.1f}"'
        drawn.append(f'<circle cx="{_x(at):.1f}" cy="{floor - room * stacked[at]:.1f}" {look}></circle>')
        stacked[at] += 1
    return written("".join(drawn))


def _draw_marks(chart: StripChart, bottom: float) -> Markup:
    """Return the means as lines, and over them their labels, each on a row of its own."""
    lines, labels = [], []
    drawn: list[float] = []
    for row, (role, name, score) in enumerate(chart.marks):
        text, colour, x = f"{name} {format_score(score)}", role_colour(role), _x(score)
        middle = clear_middle(x, text_width(text, AXIS.size) / 2, STRIP_WIDE.width, drawn)
        drawn.append(x)
        y = AXIS.size + LINE * row
        lines.append(draw_line(f"M{x:.1f} {y + AXIS.size * 0.35:.1f}V{bottom:.1f}", colour, *DASHES.get(role, (2, ""))))
        labels.append(_draw_label(text, middle, y, colour))
    return join(*lines, *labels)


def _draw_label(text: str, x: float, y: float, colour: str) -> Markup:
    """Return a text with an edge that keeps it clear of lines."""
    edge = tag(
        "text", text, x=x, y=y, font_size=AXIS.size, fill=BACKGROUND.light, stroke=BACKGROUND.light, stroke_width=4,
        stroke_linejoin="round", text_anchor="middle",
    )  # fmt: skip
    return join(edge, draw_text(text, x, y, Letters(AXIS.size, colour), "middle"))


def _x(score_pct: float) -> float:
    return EDGE + score_pct * STEP
