"""A chart with its own figures in it, which can be edited in PowerPoint; its looks are those of the screen."""

from datetime import date

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from reports.slides.boxes import Box
from reports.slides.chart_axes import FIRST, SECOND, names_axis, spots_axes, values_axis, years_axis
from reports.slides.chart_parts import NO_LINE, SPACES, bar_look, key, line, line_look, marker, text_look
from reports.slides.records import ChartKind, SeriesChart, SpotChart
from reports.slides.texts import language_code
from ui.files.fit_text import fit_text

KINDS: dict[ChartKind, XL_CHART_TYPE] = {
    "line": XL_CHART_TYPE.LINE_MARKERS, "bars": XL_CHART_TYPE.BAR_CLUSTERED, "stacked": XL_CHART_TYPE.BAR_STACKED,
}  # fmt: skip
MANY = 9  # categories; more of them have smaller letters
AXES = ("c:catAx", "c:dateAx", "c:valAx")
LOOKS = ("c:spPr", "c:marker", "c:invertIfNegative", "c:dPt", "c:dLbls", "c:errBars")
GAP_WIDTH = 55  # the room between categories, as a share of a bar


def add_series_chart(slide: Slide, box: Box, chart: SeriesChart, letters: int) -> GraphicFrame:
    """Put a line or bar chart on a slide and return its shape; letters in points."""
    data = CategoryChartData(number_format="General")
    data.categories = [date(each, 1, 1) if isinstance(each, int) else _cell_text(each) for each in chart.categories]
    if chart.kind == "line":
        data.categories.number_format = "yyyy"
    for each in chart.series:
        data.add_series(_cell_text(each.name), each.values)
    frame = slide.shapes.add_chart(KINDS[chart.kind], box.left, box.top, box.width, box.height, data)
    size = letters * 6 // 7 if len(chart.categories) > MANY else letters
    axes = years_axis(size) if chart.kind == "line" else names_axis(size)
    plot = _dress(frame, axes + values_axis(chart.top, size, is_shown=chart.kind == "line"), _looks(chart))
    if chart.kind != "line":
        _set_room(plot, is_stacked=chart.kind == "stacked")
    _finish(frame, size, has_key=len(chart.series) > 1, has_gaps=chart.has_gaps)
    return frame


def _cell_text(text: str) -> str:
    """Return a name as it may stand in the workbook behind a chart: python-pptx writes one that begins with = as a formula.

    Source: IR-9.
    """
    fitted = fit_text(text)
    return f"'{fitted}" if fitted.startswith(("=", "{=")) else fitted


def _looks(chart: SeriesChart) -> list[str]:
    if chart.kind == "line":
        return [line_look(each) for each in chart.series]
    return [bar_look(each, chart.colours, is_stacked=chart.kind == "stacked") for each in chart.series]


def add_spot_chart(slide: Slide, box: Box, chart: SpotChart, letters: int) -> GraphicFrame:
    """Put a distribution on a slide and return its shape; letters in points."""
    data = XyChartData(number_format="General")
    for each in chart.spots:
        series = data.add_series(_cell_text(each.name))
        for spot in each.spots:
            series.add_data_point(*spot)
    for upright in chart.lines:
        series = data.add_series(_cell_text(upright.name))
        series.add_data_point(upright.score_pct, 0)
        series.add_data_point(upright.score_pct, chart.height)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, box.left, box.top, box.width, box.height, data)
    spots = [f"<c:spPr>{NO_LINE}</c:spPr>{marker('circle', each.size_pt, each.colour)}" for each in chart.spots]
    no_mark = '<c:marker><c:symbol val="none"/></c:marker>'
    lines = [f"<c:spPr>{line(each.colour, 2.25)}</c:spPr>{no_mark}" for each in chart.lines]
    _dress(frame, spots_axes(chart.height, letters), [*spots, *lines])
    _finish(frame, letters, has_key=True, has_gaps=True)
    return frame


def _parts(xml: str) -> list[BaseOxmlElement]:
    return list(parse_xml(f"<c:parts {SPACES}>{xml}</c:parts>"))


def _dress(frame: GraphicFrame, axes: str, looks: list[str]) -> BaseOxmlElement:
    """Give the series their looks and the chart its axes; return the plot."""
    area = frame.chart._chartSpace.find(f".//{qn('c:plotArea')}")
    for old in [each for name in AXES for each in area.findall(qn(name))]:
        area.remove(old)
    plot = next(each for each in area if each.find(qn("c:ser")) is not None)
    for each, look in zip(plot.findall(qn("c:ser")), looks, strict=True):
        for old in [child for name in LOOKS for child in each.findall(qn(name))]:
            each.remove(old)
        place = each.index(each.find(qn("c:tx"))) + 1
        each[place:place] = _parts(look)
    for own, new in zip(plot.findall(qn("c:axId")), (FIRST, SECOND), strict=True):
        own.set("val", str(new))
    after = area.index(plot) + 1
    area[after:after] = _parts(axes)
    return plot


def _set_room(plot: BaseOxmlElement, *, is_stacked: bool) -> None:
    for name in ("c:gapWidth", "c:overlap"):
        for old in plot.findall(qn(name)):
            plot.remove(old)
    room = f'<c:gapWidth val="{GAP_WIDTH}"/><c:overlap val="{100 if is_stacked else 0}"/>'
    place = plot.index(plot.find(qn("c:axId")))
    plot[place:place] = _parts(room)


def _finish(frame: GraphicFrame, size: int, *, has_key: bool, has_gaps: bool) -> None:
    """Set what holds for the whole chart: its language, key and letters, no title, and gaps that stay gaps.

    A year that is there for a target only is no gap: without gaps a line goes on over it, as on the screen.
    """
    blanks = "gap" if has_gaps else "span"
    space = frame.chart._chartSpace
    chart = space.find(qn("c:chart"))
    for name in ("c:title", "c:autoTitleDeleted", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"):
        for old in chart.findall(qn(name)):
            chart.remove(old)
    chart[0:0] = _parts('<c:autoTitleDeleted val="1"/>')
    after = chart.index(chart.find(qn("c:plotArea"))) + 1
    chart[after:after] = _parts(f'{key(size) if has_key else ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="{blanks}"/>')
    for old in space.findall(qn("c:txPr")):
        space.remove(old)
    place = space.index(chart) + 1
    space[place:place] = _parts(text_look(size))
    _set_language(space)


def _set_language(space: BaseOxmlElement) -> None:
    for old in [each for name in ("c:lang", "c:roundedCorners") for each in space.findall(qn(name))]:
        space.remove(old)
    first = space.find(qn("c:date1904"))
    place = 0 if first is None else space.index(first) + 1
    space[place:place] = _parts(f'<c:lang val="{language_code()}"/><c:roundedCorners val="0"/>')
