"""Places beside each other on every level and theme, as a chart record."""

from collections.abc import Sequence

from analysis.places import Scope
from data.text import _
from ui import cached
from ui.charts.compare_records import CompareChart, ComparedPart, ComparedPlace, ComparedScore
from ui.charts.records import Column, Table, Value
from ui.compare_page.asked import Asked
from ui.compare_page.place_scores import score_on, value_of
from ui.compare_page.places_words import side_sentence
from ui.parts import name_of_part


def side_chart(asked: Asked, places: tuple[ComparedPlace, ...], scores: Sequence[ComparedScore]) -> CompareChart:
    """Return every level with its themes, a score per place; scores are those of the chosen part."""
    parts = [(level.name, _parts_of(asked, level)) for level in cached.scopes("level")]
    sections = tuple((name, tuple(part for _scope, part in found)) for name, found in parts)
    table = _table(places, [pair for _name, found in parts for pair in found])
    title = _("Beside each other in {year}", year=asked.round_year)
    return CompareChart(title, side_sentence(asked, scores), places, sections, table)


def _parts_of(asked: Asked, level: Scope) -> list[tuple[Scope, ComparedPart]]:
    themes = [theme for theme in cached.scopes("theme") if theme.parent_code == level.code]
    return [(part, _part(asked, part)) for part in (level, *themes)]


def _part(asked: Asked, part: Scope) -> ComparedPart:
    scores = tuple(score_on(place, asked.round_year, part) for place in asked.places)
    name = _("The whole level") if part.scope == "level" else part.name
    return ComparedPart(name, part.scope == "level", scores)


def _table(places: tuple[ComparedPlace, ...], parts: Sequence[tuple[Scope, ComparedPart]]) -> Table:
    columns = [Column(_("Level or theme")), *(Column(place.link.name, "score") for place in places)]
    columns += [Column(_("Change of {name}", name=place.link.name)) for place in places]
    rows: list[tuple[Value, ...]] = [
        (name_of_part(scope), *(value_of(score) for score in part.scores), *(score.change for score in part.scores))
        for scope, part in parts
    ]
    return Table(tuple(columns), tuple(rows))
