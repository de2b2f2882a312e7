"""What the compared municipalities aim at, and the word about it."""

from analysis.places import Place
from analysis.targets.outlooks import Outlook
from analysis.targets.status import STATUSES
from data.text import _
from ui.charts.records import Column, PlaceLink, Table, Value, Worded
from ui.compare_page.asked import Asked
from ui.format import join_names
from ui.parts import all_parts, name_of_part
from ui.place_page.targets import outlooks_of
from ui.sentences.targets import outlook_word


def target_table(asked: Asked) -> Table:
    """Return a row per target that counts, of every municipality, levels before themes."""
    columns = (
        Column(_("Municipality")), Column(_("Part")), Column(_("Year"), "year"), Column(_("Target"), "score"),
        Column(_("Score"), "score"), Column(_("The word"), "word"), Column(_("Chance"), "chance"),
    )  # fmt: skip
    rows = [row for place in asked.places if place.level == "municipality" for row in _rows(place, asked)]
    return Table(columns, tuple(rows))


def target_sentence(asked: Asked, table: Table) -> str:
    """Return what the table shows, and who has no target in it."""
    towns = [place for place in asked.places if place.level == "municipality"]
    having = {link.code for row in table.rows if isinstance(link := row[0], PlaceLink)}
    without = [place.name for place in towns if place.cbs_code not in having]
    if not table.rows:
        return _("{names} has no targets in this monitor.", names=join_names(without)) if len(without) == 1 else _(
            "{names} have no targets in this monitor.", names=join_names(without)
        )  # fmt: skip
    told = _("Targets the municipalities set themselves, seen from the round of {year}.", year=asked.round_year)
    return f"{told} {_('No targets: {names}.', names=join_names(without))}" if without else told


def _rows(place: Place, asked: Asked) -> list[tuple[Value, ...]]:
    names = {(part.scope, part.code): name_of_part(part) for part in all_parts()}
    return [_row(place, names[each.scope, each.code], each) for each in counting_outlooks(place, asked.round_year)]


def counting_outlooks(place: Place, round_year: int) -> list[Outlook]:
    """Return the targets of a municipality that still count, levels before themes, the earliest target year first."""
    return [each for each in outlooks_of(place.cbs_code, round_year) if each.status != "closed"]


def _row(place: Place, part: str, each: Outlook) -> tuple[Value, ...]:
    word = Worded(outlook_word(each), STATUSES.index(each.status), each.status)
    chance = each.chance_pct if each.is_open else None
    return (PlaceLink(place.cbs_code, place.name), part, each.target_year, each.target_pct, each.last_score_pct, word, chance)
