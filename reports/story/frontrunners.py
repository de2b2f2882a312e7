"""The frontrunners of each level: the first three, and whether those places hold whichever way the scores are reckoned."""

from collections.abc import Sequence

from analysis.groups.leaders import LEADERS_N, certain_n, places_among
from analysis.groups.ranks import GroupRank, fetch_choice_scores
from analysis.places import Place, Scope
from analysis.robust.rank_ranges import SMALLEST_RANKED_N
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from reports.records import Slide
from reports.story.blocks import bar_block, explain_round
from reports.story.rest import leaves_few
from reports.story.standing import standing_of
from reports.story.subject import Subject, may_be_named, members_on, path_of_subject
from ui import cached, rows
from ui.block import Block, Explanation
from ui.charts.records import Bar, BarChart, BarGroup, Column, PlaceLink, Table
from ui.place_names import alone
from ui.sentences.trust import rank_words

MOST_SHOWN = 6  # where several share the third place

Places = dict[str, GroupRank]


def frontrunner_slides(subject: Subject) -> list[Slide]:
    """Return a slide per level; none where nobody took part. Source: SR-9, GR-4."""
    return [_slide(subject, level) for level in cached.scopes("level") if members_on(subject, level)]


def leaders_on(subject: Subject, level: Scope) -> Places:
    """Return the place of every municipality with a score among the others of the group, highest first. Source: SR-9."""
    year = subject.round_year
    scores = cached.kept("choice_scores", year, lambda con: fetch_choice_scores(con, year))
    return cached.kept(
        "story_places", (subject.key, year, level.code),
        lambda _con: places_among(scores, subject.codes, ("level", level.code)),
    )  # fmt: skip


def _slide(subject: Subject, level: Scope) -> Slide:
    places = leaders_on(subject, level)
    title = _("Circular Procurement Awards, {level}", level=level.name.lower())
    shown = [] if subject.is_anonymous else _shown(subject, places)
    told = (*_sentences(places), *_unnamed_sentence(places, shown))
    block = _block(subject, level, {code: places[code] for code in shown}) if shown else None
    return Slide(f"frontrunners_{level.code}", title, told, block, path_of_subject(subject, level))


def _sentences(places: Places) -> tuple[str, ...]:
    if not places:
        return (_("Fewer than {n} municipalities have a score, so there are no places to tell.", n=SMALLEST_RANKED_N),)
    return (
        ngettext("{n} municipality competes.", "{n} municipalities compete.", len(places)),
        _apart_sentence(places),
        *_rivals_sentence(places),
    )


def _apart_sentence(places: Places) -> str:
    """Return how many of the first places hold whichever way the scores are reckoned. Source: SR-9."""
    first = [rank for rank in places.values() if rank.rank <= LEADERS_N]
    n = certain_n(first)
    if not n:
        return _("The first places cannot be told apart: another way to compute changes their order.")
    told = _("The first place stays the same, whichever way the scores are computed.")
    if n > 1:
        told = _("The first {n} places stay the same, whichever way the scores are computed.", n=n)
    return told if n == len(first) else f"{told} " + _("The places after that cannot be told apart.")


def _rivals_sentence(places: Places) -> tuple[str, ...]:
    """Return how many others could be among the first three when reckoned otherwise."""
    n = sum(rank.rank_low <= LEADERS_N < rank.rank for rank in places.values())
    if not n:
        return ()
    return (ngettext("{n} other municipality can come among the first three as well.",
                     "{n} other municipalities can come among the first three as well.", n),)  # fmt: skip


def _unnamed_sentence(places: Places, shown: Sequence[str]) -> tuple[str, ...]:
    """Return how many stand before the last one shown without being named."""
    if not shown:
        return ()
    n = sum(rank.rank < places[shown[-1]].rank and code not in shown for code, rank in places.items())
    if not n:
        return ()
    return (ngettext("{n} place is of a municipality that is not named.",
                     "{n} places are of municipalities that are not named.", n),)  # fmt: skip


def _shown(subject: Subject, places: Places) -> list[str]:
    """Return the first three that may be named, and who shares the place of the third of them."""
    named = [code for code in places if may_be_named(subject, code)]
    last = places[named[:LEADERS_N][-1]].rank if named else 0
    return [code for code in named if places[code].rank <= last][:MOST_SHOWN]


def _block(subject: Subject, level: Scope, shown: Places) -> Block:
    """Return the first places as bars with their scores and ranges."""
    found = {each.cbs_code: each for each in members_on(subject, level)}
    standing = standing_of(subject, level)
    country = standing.country_pct if standing is not None and _has_scores(subject, level, shown) else None
    scores = {code: found[code].score_pct if _has_scores(subject, level, shown) else None for code in shown}
    bars = tuple(
        Bar(f"{rank.rank}. {found[code].name}", scores[code], _("score not shown"), _words(rank), None, country)
        for code, rank in shown.items()
    )
    columns = (Column(_("Place"), "count"), Column(_("Municipality")), Column(level.name, "score"), Column(_("Its place")))
    rows_shown = tuple((rank.rank, PlaceLink(code, found[code].name), scores[code], _words(rank)) for code, rank in shown.items())
    title, beside = _("Frontrunners, {level}", level=level.name.lower()), alone(cached.country().name) if country else ""
    chart = BarChart(title, "", _("Score"), "", beside, (BarGroup("", bars),), Table(columns, rows_shown))
    return bar_block(f"frontrunners_{level.code}", chart, _explanation(subject))


def _has_scores(subject: Subject, level: Scope, shown: Places) -> bool:
    """Return whether scores stand beside the places: of a programme only where a mean less these leaves three or more.

    Source: GR-4.
    """
    if isinstance(subject.of, Place):
        return True
    is_enough = len(leaders_on(subject, level)) - len(shown) >= SMALLEST_GROUP_N
    return is_enough and not leaves_few(subject, level, shown, is_change=False)


def _explanation(subject: Subject) -> Explanation:
    what = _("The municipalities with the highest scores in this group.")
    return explain_round(
        subject, what, ("SR-4", "SR-9", "GR-4"),
        _("Places are told as a range: over reasonable ways to compute the score."),
        _("Who did not agree to be named is left out; its place stays its own."),
    )  # fmt: skip


def _words(rank: GroupRank) -> str:
    return rank_words(rows.RankRange(rank.scope, rank.code, "", rank.rank, rank.rank_low, rank.rank_high, rank.rank_n))
