"""What the compared municipalities aim at: of each place, per level or theme, the target that matters first."""

from markupsafe import Markup

from analysis.places import Place
from analysis.targets.outlooks import Outlook
from data.text import _
from ui.charts.markup import tag
from ui.charts.status_html import status_mark
from ui.compare_page.asked import Asked
from ui.compare_page.target_rows import counting_outlooks
from ui.format import format_chance, format_score
from ui.navigation import path_of_place
from ui.parts import all_parts, name_of_part
from ui.place_page.targets import foremost
from ui.sentences.targets import outlook_word


def draw_targets(asked: Asked) -> Markup:
    """Return a list per municipality with targets; the table below it has all of them."""
    drawn = [_draw_place(place, asked) for place in asked.places if place.level == "municipality"]
    return tag("figure", tag("div", *drawn, class_="ci-aims"), class_="ci-figure")


def _draw_place(place: Place, asked: Asked) -> Markup | None:
    found = counting_outlooks(place, asked.round_year)
    per_part = [foremost([each for each in found if (each.scope, each.code) == (part.scope, part.code)]) for part in all_parts()]
    names = [name_of_part(part) for part in all_parts()]
    lines = [_draw_line(name, each) for name, each in zip(names, per_part, strict=True) if each is not None]
    if not lines:
        return None
    head = tag("h3", tag("a", place.name, href=path_of_place(place.cbs_code), data_go=place.cbs_code))
    return tag("section", head, tag("ul", *lines))


def _draw_line(part: str, each: Outlook) -> Markup:
    target = format_score(each.target_pct)
    told = tag("span", _("{part}, {year}: target {target}", part=part, year=each.target_year, target=target))
    has_chance = each.is_open and each.chance_pct is not None and each.status != "achieved"
    chance = tag("span", _("chance {chance}", chance=format_chance(each.chance_pct)), class_="ci-note") if has_chance else None
    return tag("li", told, status_mark(each.status, outlook_word(each)), chance)
