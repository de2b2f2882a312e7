"""A chart for the stage: drawn as for paper, with larger names where it stays small, in the colours of the page."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from data.text import current_language
from reports.stage.colours import follow_scheme, with_own_ids
from reports.stage.fit import Words
from reports.stage.large_map import draw_large_map
from reports.stage.large_rows import draw_large_rows, draw_narrow_funnel, draw_row_chart, is_rows
from reports.stage.large_spread import draw_large_spread
from ui.charts.map_records import TileMap
from ui.charts.markup import join, tag
from ui.charts.pilot_records import FunnelChart
from ui.charts.records import StripChart, TrendChart
from ui.charts.trend_svg import draw_trend
from ui.files.fit_text import fit_text
from ui.picture.charts import draw_chart
from ui.picture.drawn import Drawn, move, paragraph, stack
from ui.picture.inline import inline_drawings
from ui.picture.keys import HIGH, SWATCH, Key, draw_swatch, read_keys
from ui.picture.lettering import FAMILY
from ui.picture.marks import SMALL

NARROW = 360.0  # pixels


def draw_large(charts: Sequence[object], words: Words) -> list[Drawn]:
    """Return the parts of a chart with their keys, for the room the words of the slide leave; all equally large.

    Raises: TypeError for a record ui.picture.charts.can_draw says no to.
    """
    drawings = draw_large_rows(charts, words) if is_rows(charts[0]) else [_draw_one(chart) for chart in charts]
    width, height = max(each.width for each in drawings), max(each.height for each in drawings)
    return [Drawn(each.markup, height, width) for each in drawings]


def draw_narrow(chart: object) -> Drawn | None:
    """Return the chart as it fits a phone held upright; None where the large drawing has to do."""
    if is_rows(chart):
        return draw_row_chart(chart, NARROW)
    if isinstance(chart, StripChart):
        return draw_large_spread(chart, NARROW)
    if isinstance(chart, FunnelChart):
        return draw_narrow_funnel(chart, NARROW)
    if not isinstance(chart, TrendChart):
        return None
    markup = draw_trend(chart)
    swapped = str(markup).replace('"ci-wide"', '"ci-"').replace('"ci-narrow"', '"ci-wide"').replace('"ci-"', '"ci-narrow"')
    (drawn,) = inline_drawings(Markup(swapped))  # noqa: S704 - our own drawing, of which the other layout is asked
    keys = [_draw_key(key) for key in read_keys(markup)]
    return replace(stack([drawn, *keys], 6), width=NARROW)


def _draw_key(key: Key) -> Drawn:
    """Return a key on lines of its own: on a phone its text takes more than one."""
    told = paragraph(key.text, NARROW - SWATCH - 8, SMALL)
    faded = tag("g", draw_swatch(key.swatch), opacity=key.swatch.opacity if key.swatch.opacity < 1 else None)
    return Drawn(join(faded, move(told.markup, SWATCH + 8, 2)), max(told.height, HIGH))


def _draw_one(chart: object) -> Drawn:
    if isinstance(chart, StripChart):
        return draw_large_spread(chart)
    return draw_large_map(chart) if isinstance(chart, TileMap) else draw_chart(chart)


def draw_svg(drawn: Drawn, told: str, own: str, screen: str) -> Markup:
    """Return the drawing as an element of a page.

    told says it in words; own is a name no other drawing of the page has; screen is the kind it is for: wide, narrow or any.
    """
    inside = with_own_ids(follow_scheme(drawn.markup), own)
    svg = tag(
        "svg", inside, role="img", aria_label=told, lang=current_language(), font_family=FAMILY, font_size=15,
        class_=f"stage-{screen}", viewBox=f"0 0 {drawn.width:.0f} {drawn.height:.0f}",
    )  # fmt: skip
    return Markup(fit_text(svg))  # noqa: S704 - signs were taken out of what tag() returned
