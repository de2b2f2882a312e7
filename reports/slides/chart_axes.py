"""The axes of a chart as DrawingML: scores from 0 to 100, years as they lie in time, names from the top down."""

from reports.slides.chart_parts import NO_LINE, gridlines, line, text_look
from ui.palette import QUIET

FIRST, SECOND = 111_111, 222_222  # ids of the axes of a chart


def _axis(kind: str, ids: tuple[int, int], parts: str) -> str:
    own, other = ids
    return f'<c:{kind}><c:axId val="{own}"/>{parts.replace("CROSSED", str(other))}</c:{kind}>'


def _scaling(low: float | None = None, high: float | None = None, *, is_reversed: bool = False) -> str:
    order = "maxMin" if is_reversed else "minMax"
    top = "" if high is None else f'<c:max val="{high:g}"/>'
    bottom = "" if low is None else f'<c:min val="{low:g}"/>'
    return f'<c:scaling><c:orientation val="{order}"/>{top}{bottom}</c:scaling>'


def _ticks(labels: str = "nextTo") -> str:
    return f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{labels}"/>'


def years_axis(size_pt: int) -> str:
    """Return the axis of a line chart over years: a year is as wide as any other, also where there was no round."""
    return _axis("dateAx", (FIRST, SECOND), (
        f'{_scaling()}<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="yyyy" sourceLinked="0"/>{_ticks("low")}'
        f"<c:spPr>{line(QUIET.light, 1)}</c:spPr>{text_look(size_pt)}"
        '<c:crossAx val="CROSSED"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/>'
        '<c:baseTimeUnit val="years"/><c:majorUnit val="1"/><c:majorTimeUnit val="years"/>'
    ))  # fmt: skip


def names_axis(size_pt: int) -> str:
    """Return the axis of a bar chart with the first name at the top."""
    return _axis("catAx", (FIRST, SECOND), (
        f'{_scaling(is_reversed=True)}<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f"{_ticks('low')}<c:spPr>{line(QUIET.light, 1)}</c:spPr>{text_look(size_pt)}"
        '<c:crossAx val="CROSSED"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/>'
    ))  # fmt: skip


def values_axis(top: float | None, size_pt: int, *, is_shown: bool) -> str:
    """Return the axis of values from nought; hidden where every bar has its number beside it."""
    unit = '<c:majorUnit val="25"/>' if top == 100 else ""
    return _axis("valAx", (SECOND, FIRST), (
        f'{_scaling(0, top)}<c:delete val="{int(not is_shown)}"/><c:axPos val="l"/>{gridlines() if is_shown else ""}'
        f'<c:numFmt formatCode="0" sourceLinked="0"/>{_ticks()}<c:spPr>{NO_LINE}</c:spPr>{text_look(size_pt)}'
        f'<c:crossAx val="CROSSED"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>{unit}'
    ))  # fmt: skip


def spots_axes(height: float, size_pt: int) -> str:
    """Return the axes of a distribution: scores from 0 to 100 below it, and a hidden one for how high spots are stacked."""
    scores = _axis("valAx", (FIRST, SECOND), (
        f'{_scaling(0, 100)}<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="0" sourceLinked="0"/>{_ticks("low")}'
        f"<c:spPr>{line(QUIET.light, 1)}</c:spPr>{text_look(size_pt)}"
        '<c:crossAx val="CROSSED"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/><c:majorUnit val="20"/>'
    ))  # fmt: skip
    heights = _axis("valAx", (SECOND, FIRST), (
        f'{_scaling(0, height)}<c:delete val="1"/><c:axPos val="l"/><c:numFmt formatCode="0" sourceLinked="0"/>{_ticks()}'
        '<c:crossAx val="CROSSED"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/>'
    ))  # fmt: skip
    return scores + heights
