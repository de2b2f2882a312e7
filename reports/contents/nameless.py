"""Blocks and sentences in which no municipality is named but those that may be kept.

Sentences that exist to name somebody are made anew without names where they are
made; what is left is what was delivered (a pilot, a lesson, an explanation), in
which every known name is replaced.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from reports.contents.drawings import drawing_of
from reports.contents.names import another, holds_name, without_addresses, without_names
from reports.records import Report, Section
from ui import cached
from ui.block import Block
from ui.charts.map_records import TileMap
from ui.charts.markup import Delivered
from ui.charts.records import Column, LevelCard, PlaceLink, Table

Change = Callable[[Any], Any]
LEARNING, MEMBERS = "learning", "members"  # keys of sections
WEB = ("https://", "http://")


def nameless(block: Block, keep: frozenset[str]) -> Block:
    """Return the block without the names of municipalities; keep: the codes of places that may be named.

    A map tells by where a tile stands who it is, so of a map only the numbers remain.
    """
    chart = None if isinstance(block.chart, TileMap) else _without(block.chart, keep)
    table = _nameless_table(block.table, keep)
    title, sentence = nameless_text(block.title, keep), nameless_text(block.sentence, keep)
    explanation = _without(block.explanation, keep)
    return Block(block.key, title, sentence, drawing_of(chart, title, table), table, explanation, None, chart)


def nameless_text(text: str, keep: frozenset[str]) -> str:
    """Return the text without the names of municipalities; keep: the codes of places that may be named."""
    if text.startswith(WEB):
        return "" if holds_name(text, keep) else text
    told = without_names(without_addresses(text, keep), keep)
    return Delivered(told) if isinstance(text, Delivered) else told


def nameless_report(report: Report) -> Report:
    """Return the report in which no municipality is named but the one it is about."""
    own = _own_codes(report)
    return replace(
        report,
        sentences=tuple(nameless_text(text, own) for text in report.sentences),
        cards=tuple(_nameless_card(card, own) for card in report.cards),
        sections=tuple(_nameless_section(section, own) for section in report.sections if _is_told(section, report)),
    )


def _is_told(section: Section, report: Report) -> bool:
    """Return whether a section says anything without names: a list of the municipalities of a province does not."""
    return section.key != MEMBERS or report.place.level == "country"


def _own_codes(report: Report) -> frozenset[str]:
    """Return who is named: the place with what it is compared with; of a group every province."""
    found, code = cached.all_places(), report.place.cbs_code
    if report.place.level != "municipality":
        return frozenset(place.cbs_code for place in found.values() if place.level != "municipality")
    province = report.place.parent_code or ""
    return frozenset({code, province, cached.country().cbs_code})


def _nameless_card(card: LevelCard, keep: frozenset[str]) -> LevelCard:
    found: LevelCard = _without(card, keep)
    return found


def _nameless_section(section: Section, keep: frozenset[str]) -> Section:
    if section.key == LEARNING:  # made without names; what it says of provinces stays
        keep |= frozenset(code for code, place in cached.all_places().items() if place.level == "province")
    sentences = tuple(nameless_text(text, keep) for text in section.sentences)
    return replace(section, sentences=sentences, blocks=tuple(nameless(block, keep) for block in section.blocks))


def _nameless_table(table: Table, keep: frozenset[str]) -> Table:
    columns = tuple(Column(without_names(column.head, keep), column.kind) for column in table.columns)
    return Table(columns, tuple(tuple(_cell(_without(value, keep)) for value in row) for row in table.rows))


def _cell(value: Any) -> Any:
    """Return a value of a table; a place without a name is no link."""
    return value.name if isinstance(value, PlaceLink) and not value.code else value


def _without(value: Any, keep: frozenset[str]) -> Any:
    """Return a record, or whatever is in one, without names."""
    if isinstance(value, str):
        return nameless_text(value, keep)
    if isinstance(value, PlaceLink):
        return value if value.code in keep else PlaceLink("", another())
    if isinstance(value, Table):
        return _nameless_table(value, keep)
    if isinstance(value, tuple):
        return tuple(_without(each, keep) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _without(getattr(value, field.name), keep) for field in fields(value)})
    return value
