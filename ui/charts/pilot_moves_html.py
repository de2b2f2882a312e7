"""Scores and pilots together, in HTML: per category two bars of how scores moved, each with its numbers in words."""

from markupsafe import Markup

from data.text import _, ngettext
from ui.charts.markup import number, tag
from ui.charts.pilot_records import MoveBar, MoveCategory, MoveChart, MoveSegment
from ui.format import join_names


def draw_moves(chart: MoveChart) -> Markup:
    """Return the categories, each with its sentence and its bars, and the key; those nothing can be said of are folded in."""
    sections = [_draw_category(category) for category in chart.categories if category.is_said]
    has_bars = any(category.bars for category in chart.categories)
    key = _draw_key() if has_bars else None
    return tag("figure", key, *sections, _draw_unsaid(chart), class_="ci-figure ci-moved", aria_label=chart.title)


def _draw_unsaid(chart: MoveChart) -> Markup | None:
    unsaid = [category for category in chart.categories if not category.is_said]
    if not unsaid:
        return None
    names = join_names([category.name for category in unsaid])
    told = ngettext("{n} category of which it cannot be said: {names}", "{n} categories of which it cannot be said: {names}",
                    len(unsaid), names=names)  # fmt: skip
    return tag("details", tag("summary", told), *map(_draw_category, unsaid), class_="ci-fold")


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
