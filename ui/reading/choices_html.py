"""The choices of a plain page as links: rounds, levels, and for a group how its municipalities count."""

from dataclasses import replace

from markupsafe import Markup

from data.text import _
from ui import cached
from ui.address import Selection
from ui.charts.markup import tag
from ui.navigation import LEVEL_KEY, ROUND_KEY, WEIGHING_KEY
from ui.reading.asked import Asked
from ui.reading.paths import reading_path

Choice = tuple[str, Selection]  # what it is called, and the choices it leads to


def draw_choices(asked: Asked) -> Markup:
    """Return a row of links per choice; the one of now is marked."""
    chosen, keys = asked.chosen, asked.page.keys
    rows: list[Markup] = []
    if ROUND_KEY in keys:
        years = [found.round_year for found in reversed(cached.rounds())]
        rows.append(_draw_row(_("Round"), [(str(year), replace(chosen, round_year=year)) for year in years], asked))
    if LEVEL_KEY in keys:
        levels = cached.scopes("level")
        rows.append(_draw_row(_("Level"), [(level.name, replace(chosen, level=level.code)) for level in levels], asked))
    if WEIGHING_KEY in keys:
        ways = [
            (_("Every municipality counts the same"), replace(chosen, is_weighted=False)),
            (_("By number of inhabitants"), replace(chosen, is_weighted=True)),
        ]
        rows.append(_draw_row(_("Mean"), ways, asked))
    return tag("div", *rows, class_="ci-plain-choices")


def _draw_row(label: str, choices: list[Choice], asked: Asked) -> Markup:
    links = [
        tag(
            "li",
            tag("a", name, href=reading_path(asked.page, chosen), aria_current="true" if chosen == asked.chosen else None),
        )
        for name, chosen in choices
    ]
    return tag("nav", tag("span", label, aria_hidden="true"), tag("ul", *links), aria_label=label)
