"""Who rose most since the round before, beyond the noise; who fell is counted, never named."""

from dataclasses import dataclass

from analysis.places import Place, Scope
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from reports.records import Slide
from reports.story.blocks import count_block, explain_round
from reports.story.rest import leaves_few
from reports.story.subject import Subject, may_be_named, members_on, path_of_subject
from ui import cached
from ui.block import Block, Explanation
from ui.charts.programme_records import CountChart, CountRow
from ui.charts.records import Column, PlaceLink, Table
from ui.format import format_change, format_count, whole
from ui.tile_map.figures import MapFigure

NAMED_N = 5


@dataclass(frozen=True)
class Moves:
    """The municipalities of which a change can be told: who rose, who fell, who stayed within the noise."""

    risen: tuple[MapFigure, ...]  # largest first
    same_n: int
    fallen_n: int

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.risen) + self.same_n + self.fallen_n


def mover_slides(subject: Subject) -> list[Slide]:
    """Return a slide per level on which changes of enough municipalities are known. Source: SR-6, GR-4."""
    moves = {level: moves_on(subject, level) for level in cached.scopes("level")}
    return [_slide(subject, level, found) for level, found in moves.items() if found.total >= SMALLEST_GROUP_N]


def moves_on(subject: Subject, level: Scope) -> Moves:
    """Return how the municipalities moved on a level up to the round. Source: SR-6."""
    found = [each for each in members_on(subject, level) if each.change_pct is not None]
    clear = [each for each in found if not each.is_within_noise]
    risen = sorted(
        (each for each in clear if (each.change_pct or 0.0) > 0), key=lambda each: (-(each.change_pct or 0), each.name)
    )
    fallen_n = sum((each.change_pct or 0.0) < 0 for each in clear)
    return Moves(tuple(risen), len(found) - len(risen) - fallen_n, fallen_n)


def _slide(subject: Subject, level: Scope, found: Moves) -> Slide:
    title = _("Who moved most, {level}", level=level.name.lower())
    block = _count_block(subject, level, found) if subject.is_anonymous else _risen_block(subject, level, found)
    told = _sentences(found, has_figure=block is not None)
    return Slide(f"movers_{level.code}", title, told, block, path_of_subject(subject, level))


def _sentences(found: Moves, *, has_figure: bool = True) -> tuple[str, ...]:
    values = {"total": format_count(found.total)}
    counts = _told_counts(found)
    if counts is None:
        known = _("Of {total} municipalities the change since the round before is known.", **values)
        return (known,) if has_figure else (known, _("Those are too few to tell them apart."))
    told = [_("Of {total} municipalities with a change since the round before {n} clearly rose.",
              n=_number(len(found.risen)), **values)]  # fmt: skip
    if len(counts) == 2:
        told.append(_("The others, {n}, did not clearly rise.", n=format_count(counts[1][1])))
    else:
        told.append(_("{same} stayed within the noise and {fallen} clearly fell.",
                      same=_number(found.same_n).capitalize(), fallen=_number(found.fallen_n)))  # fmt: skip
    return tuple(told)


def _number(n: int) -> str:
    return format_count(n) if n else _("none")


def _told_counts(found: Moves) -> tuple[tuple[str, int], ...] | None:
    """Return the counts that may be told: small ones are told together with the next, None where that leaves nothing.

    A number of one or two is not told, nor what would give it away. Source: GR-4.
    """
    risen_n = len(found.risen)
    apart = ((_("Clearly rose"), risen_n), (_("Within the noise"), found.same_n), (_("Clearly fell"), found.fallen_n))
    together = (apart[0], (_("Did not clearly rise"), found.same_n + found.fallen_n))
    for counts in (apart, together):
        if all(n == 0 or n >= SMALLEST_GROUP_N for _name, n in counts):
            return counts
    return None


def _count_block(subject: Subject, level: Scope, found: Moves) -> Block | None:
    counts = _told_counts(found)
    if counts is None:
        return None
    rows = tuple(
        CountRow(name, n, 100 * n / found.total, ngettext("{n} municipality", "{n} municipalities", n)) for name, n in counts
    )
    table = Table((Column(_("Change")), Column(_("Municipalities"), "count")), tuple((row.name, row.n) for row in rows))
    title = _("How many moved, {level}", level=level.name.lower())
    return count_block(f"movers_{level.code}", CountChart(title, _sentences(found)[0], rows, table), _explanation(subject))


def _risen_block(subject: Subject, level: Scope, found: Moves) -> Block | None:
    """Return the largest rises, by name where that is allowed; None where nobody clearly rose."""
    shown = _shown(subject, level, found)
    if not shown:
        return None
    most = shown[0].change_pct or 1.0
    rows = tuple(
        CountRow(each.name, whole(each.change_pct or 0), 100 * (each.change_pct or 0) / most, _told(each)) for each in shown
    )
    columns = (Column(_("Municipality")), Column(_("Change"), "change"), Column(_("Since"), "year"))
    table = Table(columns, tuple((PlaceLink(each.cbs_code, each.name), each.change_pct, each.from_round_year) for each in shown))
    title = _("Largest rises, {level}", level=level.name.lower())
    return count_block(f"movers_{level.code}", CountChart(title, _sentences(found)[0], rows, table), _explanation(subject))


def _shown(subject: Subject, level: Scope, found: Moves) -> tuple[MapFigure, ...]:
    """Return who is shown: of a programme never so many that a mean change less theirs leaves one or two. Source: GR-4."""
    named = [each for each in found.risen if may_be_named(subject, each.cbs_code)]
    most = NAMED_N if isinstance(subject.of, Place) else min(NAMED_N, found.total - SMALLEST_GROUP_N)
    shown = named[: max(most, 0)]
    while shown and leaves_few(subject, level, (each.cbs_code for each in shown), is_change=True):
        shown.pop()
    return tuple(shown)


def _told(each: MapFigure) -> str:
    values = {"change": format_change(each.change_pct), "year": each.from_round_year}
    return ngettext("{change} point since {year}", "{change} points since {year}", whole(each.change_pct or 0), **values)


def _explanation(subject: Subject) -> Explanation:
    what = _("The change of each municipality since the last round it took part in, on the questions answered both times.")
    return explain_round(
        subject, what, ("SR-6", "SR-6a", "GR-4"),
        _("A change that chance alone often gives is said to be within the noise."),
        _("Only who may be named is shown; who fell is counted, never named."),
    )  # fmt: skip
