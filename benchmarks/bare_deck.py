"""The same slides with python-pptx and nothing else: the same titles, texts, charts and tables in its own looks."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide
from pptx.util import Inches

from reports.slides.records import CardRow, CellTable, Leaf, SeriesChart, SpotChart
from ui.format import format_score

KINDS = {"line": XL_CHART_TYPE.LINE_MARKERS, "bars": XL_CHART_TYPE.BAR_CLUSTERED, "stacked": XL_CHART_TYPE.BAR_STACKED}
ROWS = 12
PLACE = (Inches(0.5), Inches(2.4), Inches(9), Inches(4.5))


def write_bare_deck(leaves: Sequence[Leaf], template: Path | None = None) -> bytes:
    """Return the slides as PPTX; a template of ours only to measure what its own costs."""
    deck = Presentation(str(template) if template else None)
    for leaf in leaves:
        for part in _parts(leaf):
            slide = deck.slides.add_slide(deck.slide_layouts[1])
            slide.shapes.title.text = leaf.title
            slide.placeholders[1].text_frame.text = "\n".join(leaf.sentences)
            _place(slide, part)
            if leaf.notes:
                slide.notes_slide.notes_text_frame.text = "\n".join(leaf.notes)
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def _parts(leaf: Leaf) -> list[object]:
    if not isinstance(leaf.figure, CellTable):
        return [leaf.figure]
    table = leaf.figure
    return [CellTable(table.heads, table.rows[at : at + ROWS]) for at in range(0, len(table.rows), ROWS)]


def _place(slide: Slide, figure: object) -> None:
    if isinstance(figure, SeriesChart):
        data = CategoryChartData()
        data.categories = [date(each, 1, 1) if isinstance(each, int) else each for each in figure.categories]
        for each in figure.series:
            data.add_series(each.name, each.values)
        slide.shapes.add_chart(KINDS[figure.kind], *PLACE, data)
    elif isinstance(figure, SpotChart):
        slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *PLACE, _spots(figure))
    elif isinstance(figure, CellTable):
        _add_table(slide, figure)
    elif isinstance(figure, CardRow):
        box = slide.shapes.add_textbox(*PLACE)
        box.text_frame.text = "\n".join(f"{card.name}: {format_score(card.score_pct)}" for card in figure.cards)


def _spots(chart: SpotChart) -> XyChartData:
    data = XyChartData()
    for each in chart.spots:
        series = data.add_series(each.name)
        for spot in each.spots:
            series.add_data_point(*spot)
    for line in chart.lines:
        series = data.add_series(line.name)
        series.add_data_point(line.score_pct, 0)
        series.add_data_point(line.score_pct, chart.height)
    return data


def _add_table(slide: Slide, table: CellTable) -> None:
    made = slide.shapes.add_table(len(table.rows) + 1, len(table.heads), *PLACE).table
    for at, row in enumerate((table.heads, *table.rows)):
        for number, cell in enumerate(row):
            made.cell(at, number).text = cell.text
