"""Places beside each other, in HTML: per level and theme a bar per place, with its score, its change or why there is none."""

from markupsafe import Markup

from ui.charts.compare_records import CompareChart, ComparedPart, ComparedPlace, ComparedScore
from ui.charts.markup import number, tag
from ui.charts.no_value_html import draw_no_value, draw_no_value_legend
from ui.format import format_score
from ui.navigation import path_of_place


def draw_compare(chart: CompareChart) -> Markup:
    """Return the chart as HTML: who is compared, then a list per level, then what the signs mean."""
    sections = [_draw_section(name, parts, chart.places) for name, parts in chart.sections]
    scores = [score for _name, parts in chart.sections for part in parts for score in part.scores]
    kinds = {score.no_value.kind for score in scores if score.no_value is not None}
    return tag("figure", _draw_key(chart), *sections, draw_no_value_legend(kinds), class_="ci-figure ci-versus")


def _draw_key(chart: CompareChart) -> Markup:
    items = [
        tag(
            "li",
            tag("i", class_=f"ci-peer ci-peer-{place.role}", aria_hidden="true"),
            tag("a", place.link.name, href=path_of_place(place.link.code), data_go=place.link.code),
            tag("span", place.note, class_="ci-note") if place.note else None,
        )
        for place in chart.places
    ]
    return tag("ul", *items, class_="ci-versus-key")


def _draw_section(name: str, parts: tuple[ComparedPart, ...], places: tuple[ComparedPlace, ...]) -> Markup:
    drawn = [_draw_part(part, places) for part in parts]
    return tag("section", tag("h3", name), tag("ul", *drawn, class_="ci-versus-parts"))


def _draw_part(part: ComparedPart, places: tuple[ComparedPlace, ...]) -> Markup:
    rows = [_draw_row(place, score) for place, score in zip(places, part.scores, strict=True)]
    style = "ci-versus-part ci-versus-level" if part.is_level else "ci-versus-part"
    return tag("li", tag("div", part.name, class_="ci-versus-name"), tag("ul", *rows), class_=style)


def _draw_row(place: ComparedPlace, score: ComparedScore) -> Markup:
    name = tag("span", place.link.name, class_="ci-versus-place")
    style = f"ci-versus-row ci-peer-{place.role}"
    if score.score_pct is None:
        missing = draw_no_value(score.no_value) if score.no_value is not None else None
        return tag("li", name, tag("span", missing, class_="ci-versus-missing"), class_=style)
    fill = tag("i", class_="ci-versus-fill", style=f"width:{number(score.score_pct)}%")
    change = tag("span", score.change, class_="ci-versus-change") if score.change else None
    track = tag("span", fill, class_="ci-versus-track", aria_hidden="true")
    return tag("li", name, track, tag("b", format_score(score.score_pct)), change, class_=style)
