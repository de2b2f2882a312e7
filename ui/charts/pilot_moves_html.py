"""Scores and pilots together, in HTML: per category two bars of how scores moved, each with its numbers in words."""

from markupsafe import Markup

from data.text import _
from ui.charts.markup import number, tag
from ui.charts.pilot_records import MoveBar, MoveCategory, MoveChart, MoveSegment


def draw_moves(chart: MoveChart) -> Markup:
    """Return the categories, each with its sentence and its bars, and the key."""
    sections = [_draw_category(category) for category in chart.categories]
    has_bars = any(category.bars for category in chart.categories)
    return tag("figure", _draw_key() if has_bars else None, *sections, class_="ci-figure ci-moved", aria_label=chart.title)


def _draw_key() -> Markup:
    items = (
        ("up", _("Rose beyond the noise")),
        ("within", _("Within the noise")),
        ("down", _("Fell beyond the noise")),
        ("hidden", _("Not told apart: too few municipalities")),
    )
    return tag(
        "ul", *(tag("li", tag("i", class_=f"ci-moved-{kind}"), text) for kind, text in items), class_="ci-legend ci-moved-key"
    )


def _draw_category(category: MoveCategory) -> Markup:
    bars = tag("ul", *map(_draw_bar, category.bars), class_="ci-plain") if category.bars else None
    style = "ci-moved-sentence" if category.bars else "ci-moved-sentence ci-note"
    return tag("section", tag("h3", category.name), tag("p", category.sentence, class_=style), bars)


def _draw_bar(bar: MoveBar) -> Markup:
    track = tag("div", *map(_draw_segment, bar.segments), class_="ci-moved-track", aria_hidden="true")
    return tag("li", tag("div", bar.name, class_="ci-bar-name"), track, tag("div", bar.told, class_="ci-note"))


def _draw_segment(segment: MoveSegment) -> Markup:
    kind = segment.move or "hidden"
    return tag("i", segment.told, class_=f"ci-moved-{kind}", style=f"width:{number(segment.share_pct)}%")
