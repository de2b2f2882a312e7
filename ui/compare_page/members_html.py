"""The members of a comparison group as a list of links with their scores, and how many have none of each kind."""

from markupsafe import Markup

from data.text import _, ngettext
from ui.charts.markup import tag
from ui.charts.no_value_html import draw_no_value
from ui.charts.no_value_records import NoValue
from ui.compare_page.group_members import MemberChart, MemberScore
from ui.format import format_score
from ui.navigation import path_of_place
from ui.sentences.no_value import no_value_name

MOST_NAMED_N = 60  # more is a table, which opens below


def draw_members(chart: MemberChart) -> Markup:
    """Return who is in the group; of a large one only how many, the table below names all."""
    hidden = tag("p", draw_no_value(NoValue("hidden", chart.hidden)), class_="ci-members-hidden") if chart.hidden else None
    if len(chart.members) <= MOST_NAMED_N:
        names = tag("ul", *map(_draw_member, chart.members), class_="ci-members")
    else:
        names = tag("p", _("{n} municipalities; the table names them all.", n=len(chart.members)))
    counts = [
        tag("li", draw_no_value(NoValue(kind, f"{n} · {no_value_name(kind)}")))
        for kind, n in chart.counts
    ]  # fmt: skip
    scored = sum(each.score_pct is not None for each in chart.members)
    legend = tag(
        "ul", tag("li", ngettext("{n} with a score", "{n} with a score", scored)), *counts, class_="ci-legend ci-no-values"
    )  # fmt: skip
    return tag("figure", hidden, names, legend, class_="ci-figure")


def _draw_member(each: MemberScore) -> Markup:
    link = tag("a", each.link.name, href=path_of_place(each.link.code), data_go=each.link.code)
    score = tag("b", format_score(each.score_pct)) if each.no_value is None else draw_no_value(each.no_value)
    distance = tag("span", _("distance {n}", n=each.distance), class_="ci-note") if each.distance else None
    return tag("li", tag("span", link, " ", distance), score, class_="ci-member ci-member-own" if each.is_own else "ci-member")
