"""The map as a record: tiles, key, sentence, and a table with a row per municipality of the round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.places import Place, Scope
from analysis.targets.group_outlooks import ORDER_OF_WORDS
from data.text import _
from ui import cached
from ui.charts.map_records import MapColor, Tile, TileMap
from ui.charts.records import Column, PlaceLink, Table, Value, Worded
from ui.sentences.reasons import reason_text
from ui.sentences.targets import status_word
from ui.tile_map.classes import group_of, map_classes
from ui.tile_map.figures import MapFigure, dissolved_by_home, map_figures
from ui.tile_map.words import change_reason_words, map_sentence, shown_in, told_of


@dataclass(frozen=True)
class MapChoice:
    """What the map is of; within: one province, or None for the country."""

    round_year: int
    level: Scope
    color: MapColor = "score"
    within: Place | None = None


def tile_map(choice: MapChoice) -> TileMap:
    """Return the map: a tile for every municipality of today, and in the table every municipality of the round."""
    found = map_figures(choice.round_year, choice.level)
    if choice.within is not None:
        found = tuple(each for each in found if each.province_code == choice.within.cbs_code)
    provinces = {code: place.name for code, place in cached.all_places().items() if place.level == "province"}
    dissolved = dissolved_by_home(found)
    shown = [each for each in found if each.has_tile]
    tiles = tuple(_tile(each, choice, provinces, dissolved.get(each.cbs_code, ())) for each in shown)
    there = [each for each in found if each.is_existing]
    sentence = map_sentence(there, choice.color, choice.round_year)
    classes = map_classes(shown, choice.color)
    return TileMap(_title(choice), sentence, tiles, classes, _table(there, choice, provinces), choice.within is not None)


def _title(choice: MapChoice) -> str:
    values = {"year": choice.round_year, "level": choice.level.name.lower()}
    if choice.within is not None:
        return _("The map of {name} in {year}, {level}", name=choice.within.name, **values)
    if choice.color == "change":
        return _("The map of changes up to {year}, {level}", **values)
    if choice.color == "status":
        return _("The map of targets, seen from {year}, {level}", **values)
    return _("The map of {year}, {level}", **values)


def _tile(figure: MapFigure, choice: MapChoice, provinces: Mapping[str, str], dissolved: Sequence[MapFigure]) -> Tile:
    return Tile(
        place=PlaceLink(figure.cbs_code, figure.name),
        province_code=figure.province_code,
        province_name=provinces[figure.province_code],
        column_no=int(figure.column_no or 0),
        row_no=int(figure.row_no or 0),
        group=group_of(figure, choice.color),
        shown=shown_in(figure, choice.color),
        told=told_of(figure, dissolved, choice.round_year),
    )


def _table(figures: Sequence[MapFigure], choice: MapChoice, provinces: Mapping[str, str]) -> Table:
    """Return a row per municipality that existed in the round: also those without a tile today."""
    columns = (Column(_("Municipality")), Column(_("Province")), *_columns(choice), Column(_("Remark")))
    rows = tuple((PlaceLink(each.cbs_code, each.name), provinces[each.province_code], *_values(each, choice)) for each in figures)
    return Table(columns, rows)


def _columns(choice: MapChoice) -> tuple[Column, ...]:
    if choice.color == "change":
        return (Column(_("Change"), "change"), Column(_("Since"), "year"))
    if choice.color == "status":
        target = (Column(_("Target"), "score"), Column(_("Year"), "year"))
        return (*target, Column(_("Chance"), "chance"), Column(_("The word"), "word"))
    return (Column(choice.level.name, "score"), Column(_("Answered"), "percent"))


def _values(figure: MapFigure, choice: MapChoice) -> tuple[Value, ...]:
    if choice.color == "change":
        noise = _("within the noise") if figure.is_within_noise else ""
        since = figure.from_round_year if figure.change_pct is not None else None
        return (figure.change_pct, since, noise or change_reason_words(figure))
    if choice.color == "status":
        chance = None if figure.target_year is None or figure.target_year <= choice.round_year else figure.chance_pct
        remark = "" if figure.status else _("no target")
        return (figure.target_pct, figure.target_year, chance, _worded(figure), remark)
    return (figure.score_pct, figure.coverage_pct, reason_text(figure.reason))


def _worded(figure: MapFigure) -> Worded | None:
    if figure.status is None:
        return None
    order = ORDER_OF_WORDS.index(figure.status) if figure.status in ORDER_OF_WORDS else len(ORDER_OF_WORDS)
    return Worded(status_word(figure.status), order, figure.status)
