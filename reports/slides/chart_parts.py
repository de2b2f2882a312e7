"""The parts of a chart that give it our looks, as DrawingML: lines and bars by role, numbers beside them, axes and key.

They stand in the order the schema of charts asks for. No text of a user is in them:
names and categories are written by python-pptx.
"""

from xml.sax.saxutils import quoteattr

from reports.slides.records import Series
from ui.palette import BACKGROUND, BORDER, QUIET, TEXT

SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
WIDTHS = {"bold": 3.5, "thin": 1.75, "dashed": 2.25, "dotted": 2.25}  # points
DASHES = {"dashed": "dash", "dotted": "sysDot"}
MARKS = {"bold": ("circle", 9), "thin": ("circle", 5), "marks": ("circle", 8), "diamonds": ("diamond", 13)}
EMU_PER_POINT = 12_700


def fill(colour: str) -> str:
    """Return a fill in a colour (#rrggbb)."""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def line(colour: str, width_pt: float, dash: str = "") -> str:
    """Return a line; width in points."""
    dashed = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<a:ln w="{int(width_pt * EMU_PER_POINT)}" cap="rnd">{fill(colour)}{dashed}<a:round/></a:ln>'


NO_LINE = "<a:ln><a:noFill/></a:ln>"


def line_look(series: Series) -> str:
    """Return the looks of a series in a line chart."""
    width = WIDTHS.get(series.look)
    drawn = line(series.colour, width, DASHES.get(series.look, "")) if width else NO_LINE
    shape = f"<c:spPr>{drawn}</c:spPr>{_marker(series)}"
    dots = "".join(_dotted(at, series) for at in series.dotted)
    place = "r" if series.look == "diamonds" else "b" if series.is_label_below else "t"
    return f"{shape}{dots}{number_labels(series, place)}{margins(series, 'y')}"


def _marker(series: Series) -> str:
    if series.look not in MARKS:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    symbol, size = MARKS[series.look]
    return marker(symbol, size, series.colour)


def marker(symbol: str, size: int, colour: str) -> str:
    """Return a mark at every point; size in points."""
    edge = line(BACKGROUND.light, 0.75)
    return f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/><c:spPr>{fill(colour)}{edge}</c:spPr></c:marker>'


def _dotted(at: int, series: Series) -> str:
    """Return the stretch that ends in a point as dots: what it rests on was put together afterwards."""
    look = line(series.colour, WIDTHS["dotted"], "sysDot")
    return f'<c:dPt><c:idx val="{at}"/>{_marker(series)}<c:bubble3D val="0"/><c:spPr>{look}</c:spPr></c:dPt>'


def bar_look(series: Series, colours: tuple[str, ...], *, is_stacked: bool) -> str:
    """Return the looks of a series of bars; colours: one per bar, where each has its own."""
    own = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{fill(each)}</c:spPr></c:dPt>'
        for at, each in enumerate(colours)
    )
    edge = line(BACKGROUND.light, 0.75) if is_stacked else ""
    on_bar = BACKGROUND.light if _is_dark(series.colour) else TEXT.light
    labels = number_labels(series, "ctr", on_bar) if is_stacked else number_labels(series, "outEnd")
    return f'<c:spPr>{fill(series.colour)}{edge}</c:spPr><c:invertIfNegative val="0"/>{own}{labels}{margins(series, "")}'


def _is_dark(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 140


def number_labels(series: Series, place: str, colour: str = "") -> str:
    """Return the numbers beside the points or bars, in the colour of the series unless told otherwise; a place of the schema."""
    if not series.label:
        return ""
    is_bold = series.look in ("bold", "diamonds")
    letters = text_look(None, colour or series.colour if place in ("t", "b", "r", "ctr") else "", is_bold=is_bold)
    shown = "".join(f'<c:{name} val="{int(name == "showVal")}"/>' for name in (
        "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize",
    ))  # fmt: skip
    number = f'<c:numFmt formatCode={quoteattr(series.label)} sourceLinked="0"/>'
    return f'<c:dLbls>{number}<c:spPr><a:noFill/></c:spPr>{letters}<c:dLblPos val="{place}"/>{shown}</c:dLbls>'


def text_look(size_pt: int | None, colour: str = "", *, is_bold: bool = False) -> str:
    """Return the letters of a part of a chart; without a colour that of the template, without a size that of the chart."""
    size = "" if size_pt is None else f' sz="{size_pt * 100}"'
    look = f'<a:defRPr{size} b="{int(is_bold)}">{fill(colour) if colour else ""}</a:defRPr>'
    return f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{look}</a:pPr><a:endParaRPr/></a:p></c:txPr>"


def margins(series: Series, direction: str) -> str:
    """Return the margin of each value as a line through it."""
    if not series.margins:
        return ""
    along = f'<c:errDir val="{direction}"/>' if direction else ""
    sides = "".join(
        f'<c:{name}><c:numLit><c:ptCount val="{len(series.margins)}"/>{_literals(series, side)}</c:numLit></c:{name}>'
        for side, name in ((1, "plus"), (0, "minus"))
    )
    look = line(QUIET.light, 1.25)
    both = '<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
    return f"<c:errBars>{along}{both}{sides}<c:spPr>{look}</c:spPr></c:errBars>"


def _literals(series: Series, side: int) -> str:
    found = [(at, margin[side]) for at, margin in enumerate(series.margins) if margin is not None]
    return "".join(f'<c:pt idx="{at}"><c:v>{width!r}</c:v></c:pt>' for at, width in found)


def key(size_pt: int) -> str:
    """Return the key below the chart."""
    return f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{text_look(size_pt)}</c:legend>'


def gridlines() -> str:
    """Return pale lines across the chart."""
    return f"<c:majorGridlines><c:spPr>{line(BORDER.light, 0.75)}</c:spPr></c:majorGridlines>"
