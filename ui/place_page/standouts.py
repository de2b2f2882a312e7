"""Strong and weak points."""

from collections.abc import Sequence

from data.text import _
from ui import cached, rows
from ui.charts.records import Bar, BarChart, BarGroup, Column, Table
from ui.format import format_change, shown_difference
from ui.place_names import alone
from ui.place_page.context import Context


def standout_chart(context: Context) -> BarChart:
    """Return what stands out most, strong and weak, beside the country; for the country its highest and lowest."""
    strong, weak = cached.standouts_of(context.place, context.round_year)
    country = context.groups[-1].name if context.groups else ""
    heads = (
        (_("Stronger than {name}", name=country), _("Weaker than {name}", name=country))
        if country
        else (_("Highest scores"), _("Lowest scores"))
    )
    groups = tuple(BarGroup(head, tuple(_bar(each) for each in found)) for head, found in zip(heads, (strong, weak), strict=True))
    columns = [Column(_("Which list")), Column(_("Part")), Column(alone(context.place.name), "score")]
    if country:
        columns += [Column(alone(country), "score"), Column(_("Difference"), "change")]
    table = Table(
        tuple(columns),
        tuple(_row(head, each, bool(country)) for head, found in zip(heads, (strong, weak), strict=True) for each in found),
    )
    names = (alone(context.place.name), "", alone(country))
    return BarChart(_("Strong and weak points"), _sentence(strong, weak, country), *names, groups, table)


def _bar(each: rows.Standout) -> Bar:
    note = ""
    if each.compared_with_pct is not None:
        note = _("difference {points}", points=format_change(shown_difference(each.score_pct, each.compared_with_pct)))
    return Bar(_name(each), each.score_pct, "", note, None, each.compared_with_pct)


def _name(each: rows.Standout) -> str:
    """Return the name, with the level for a theme: two levels can have a theme of the same name."""
    level = next((found.name for found in cached.scopes("level") if found.code == each.parent_code), None)
    return f"{each.name} ({level.lower()})" if level else each.name


def _row(head: str, each: rows.Standout, is_compared: bool) -> tuple[str | float | None, ...]:
    base = (head, _name(each), each.score_pct)
    return (*base, each.compared_with_pct, each.difference_pct) if is_compared else base


def _sentence(strong: Sequence[rows.Standout], weak: Sequence[rows.Standout], country: str) -> str:
    if not strong and not weak:
        return _("There are too few scores in this round to say what stands out.")
    if not country:
        return _("What scores highest and lowest on average.")
    if not strong:
        return _("Nothing scores above {name}.", name=country)
    if not weak:
        return _("Nothing scores below {name}.", name=country)
    return _("Most above {name}: “{strong}”. Most below: “{weak}”.", name=country, strong=_name(strong[0]), weak=_name(weak[0]))
