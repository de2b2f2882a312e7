"""The funnel of pilots, counts per row and phase, and what was reported: in HTML, each bar with its number."""

from markupsafe import Markup

from data.text import _, ngettext
from ui.charts.markup import number, tag
from ui.charts.pilot_records import CountGrid, FunnelBar, FunnelChart, ReportedBar, ReportedChart
from ui.format import format_count, format_n_of

YEARS_AT_ONCE = 5  # of the years of the pilots; those before are folded in


def draw_funnel(chart: FunnelChart) -> Markup:
    """Return the funnel: a bar per phase, all from the left; the dark part is what is in it now."""
    most = max((bar.reached_n for bar in chart.bars), default=0)
    key = tag(
        "ul",
        tag("li", tag("i", class_="ci-key-reached"), _("Came at least this far")),
        tag("li", tag("i", class_="ci-key-now"), _("Is in this phase now")),
        class_="ci-legend",
    )
    notes = [tag("p", note, class_="ci-note") for note in chart.notes]
    bars = tag("ol", *(_draw_bar(bar, most) for bar in chart.bars), class_="ci-funnel-bars")
    return tag("figure", bars, key, *notes, class_="ci-figure ci-funnel", aria_label=chart.title)


def _draw_bar(bar: FunnelBar, most: int) -> Markup:
    fills = [
        tag("i", class_=f"ci-funnel-{kind}", style=f"width:{number(100 * n / most)}%")
        for kind, n in (("reached", bar.reached_n), ("now", bar.now_n))
        if n and most
    ]
    track = tag("span", *fills, class_="ci-funnel-track", aria_hidden="true")
    return tag("li", tag("span", bar.name, class_="ci-funnel-name"), track, tag("span", bar.told, class_="ci-funnel-told"))


def draw_years(chart: CountGrid) -> Markup:
    """Return the counts per year, oldest first in the chart: the newest years, and those before them folded in."""
    older_n = max(len(chart.counts) - YEARS_AT_ONCE, 0)
    if not older_n:
        return draw_count_grid(chart)
    told = ngettext("Show the {n} year before", "Show the {n} years before", older_n)
    folded = tag("details", tag("summary", told), _draw_table(chart, slice(older_n)), class_="ci-fold")
    shown = _draw_table(chart, slice(older_n, None))
    return tag("figure", shown, _draw_names(chart), folded, class_="ci-figure ci-grid ci-pilot-counts", aria_label=chart.title)


def draw_count_grid(chart: CountGrid) -> Markup:
    """Return the counts as a real table; on a phone the heads of the columns are numbers, explained below it."""
    table = _draw_table(chart, slice(None))
    return tag("figure", table, _draw_names(chart), class_="ci-figure ci-grid ci-pilot-counts", aria_label=chart.title)


def _draw_names(chart: CountGrid) -> Markup:
    return tag("ol", *(tag("li", name) for name in chart.column_names), class_="ci-column-names")


def _draw_table(chart: CountGrid, rows_shown: slice) -> Markup:
    """Return some rows of the counts; the bars are measured by all of them."""
    heads = [
        tag("th", tag("span", name, class_="ci-long"), tag("abbr", at, title=name, class_="ci-short"), scope="col")
        for at, name in enumerate(chart.column_names, start=1)
    ]
    largest = [max(column, default=0) for column in zip(*chart.counts, strict=True)]
    rows = [
        tag("tr", tag("th", name, scope="row"), *(_draw_count(n, most) for n, most in zip(counts, largest, strict=True)))
        for name, counts in zip(chart.row_names[rows_shown], chart.counts[rows_shown], strict=True)
    ]
    head = tag("tr", tag("th", chart.row_head, scope="col", class_="ci-grid-corner"), *heads)
    return tag("table", tag("caption", chart.sentence, class_="ci-unseen"), tag("thead", head), tag("tbody", *rows))


def _draw_count(n: int, most: int) -> Markup:
    bar = tag("i", style=f"width:{number(100 * n / most)}%", aria_hidden="true") if n else None
    return tag("td", tag("b", format_count(n)), bar, class_="ci-count-none" if n == 0 else None)


def draw_reported(chart: ReportedChart) -> Markup:
    """Return a bar per field, with of how many pilots it was reported."""
    bars = tag("ul", *map(_draw_reported, chart.bars), class_="ci-plain ci-columns ci-reported")
    return tag("figure", bars, class_="ci-figure ci-bars", aria_label=chart.title)


def _draw_reported(bar: ReportedBar) -> Markup:
    share = 100 * bar.reported_n / bar.pilot_n if bar.pilot_n else 0.0
    told = tag("b", format_n_of(bar.reported_n, bar.pilot_n), class_="ci-bar-score")
    head = tag("div", tag("span", bar.name, class_="ci-bar-name"), told, class_="ci-bar-head")
    fill = tag("i", class_="ci-fill", style=f"width:{number(share)}%") if bar.reported_n else None
    return tag("li", head, tag("div", fill, class_="ci-track" if fill else "ci-track ci-missing", aria_hidden="true"))
