"""Who learns from whom: the matches of a programme, or who is furthest per theme in a place."""

from collections import Counter

from analysis.learning.matching import CohortMatches
from analysis.places import Place, Scope
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _
from reports.records import Slide
from reports.story.blocks import count_block, explain_round, table_block
from reports.story.subject import Subject, may_be_example
from ui import cached
from ui.block import Block, Explanation
from ui.charts.programme_records import CountChart, CountRow
from ui.charts.records import Column, PlaceLink, Table, Value
from ui.format import format_n_of, format_score
from ui.match_page.situation import MatchSituation, matches_of, programme_choices
from ui.match_page.words import party_value, topic_words, why_words
from ui.navigation import LEARNING, MATCHES, PROGRAMME_KEY, ROUND_KEY, path_to
from ui.parts import name_of_part
from ui.sentences.programmes import participants_count


def learning_slides(subject: Subject) -> list[Slide]:
    """Return who learns from whom; none where nobody can be matched. Source: GR-4."""
    return _of_place(subject, subject.of) if isinstance(subject.of, Place) else _of_programme(subject)


def _of_programme(subject: Subject) -> list[Slide]:
    choice = next((each for each in programme_choices() if each.programme == subject.key), None)
    found = None if choice is None else matches_of(MatchSituation(choice, None, subject.round_year))
    if found is None or not found.matches:
        return []
    told = [
        _("{n_of} participants can learn from somebody who is further.", n_of=format_n_of(found.taught_n, len(found.matches)))
    ]
    if found.taught_n < len(found.matches):
        told.append(_("The others exchange as equals."))
    block = _topic_block(subject, found) if subject.is_anonymous else _match_block(subject, found)
    path = path_to(MATCHES, {PROGRAMME_KEY: subject.key, ROUND_KEY: str(subject.round_year)})
    return [Slide("learning", _("Who learns from whom"), tuple(told), block, path)]


def _match_block(subject: Subject, found: CohortMatches) -> Block:
    """Return a row per receiver; who did not agree to be named has its number, as on the page."""
    columns = (Column(_("Participant")), Column(_("Wants to learn about")), Column(_("Learns from")), Column(_("Why")))
    rows = tuple(
        (party_value(each.receiver), topic_words(each.topic), party_value(each.giver), why_words(each)) for each in found.matches
    )
    return table_block("matches", _("Who learns from whom"), Table(columns, rows), _explanation(subject))


def _topic_block(subject: Subject, found: CohortMatches) -> Block | None:
    """Return how many want to learn about what; what one or two want is not told. Source: GR-4."""
    counted = Counter(topic_words(each.topic) for each in found.matches)
    shown = [(topic, n) for topic, n in counted.most_common() if n >= SMALLEST_GROUP_N]
    if not shown:
        return None
    total = len(found.matches)
    rows = tuple(CountRow(topic, n, 100 * n / total, participants_count(n)) for topic, n in shown)
    table = Table(
        (Column(_("Wants to learn about")), Column(_("Participants"), "count")), tuple((row.name, row.n) for row in rows)
    )
    chart = CountChart(_("What participants want to learn about"), "", rows, table)
    return count_block("topics", chart, _explanation(subject))


def _explanation(subject: Subject) -> Explanation:
    what = _("A division in which every participant learns from one and tells one, on the theme furthest from its target.")
    return explain_round(
        subject, what, ("TR-1", "SR-6", "GR-4"),
        _("Names stand only with who agreed to be named; the others have a number. The facilitator has the key."),
        _("A proposal: who knows the people knows better."),
    )  # fmt: skip


def _of_place(subject: Subject, place: Place) -> list[Slide]:
    """Return per theme where the mean is and, with names, who is furthest."""
    themes = cached.scopes("theme")
    rows = tuple(row for theme in themes if (row := _theme_row(subject, place, theme)) is not None)
    if not rows:
        return []
    columns = (Column(_("Theme")), Column(_("Mean"), "score"), Column(_("Furthest")), Column(_("Score"), "score"))
    table = Table(
        columns[:2] if subject.is_anonymous else columns, tuple(row[:2] if subject.is_anonymous else row for row in rows)
    )
    what = _("The mean of the municipalities per theme, and who scores highest of those that agreed to be named.")
    explain = explain_round(subject, what, ("SR-2", "GR-1", "GR-4"), _("High is not the same as good for everybody: ask how."))
    title = _("Who to learn from, per theme")
    told = (_("Those who are furthest can tell how they came there."), _lowest_sentence(rows))
    block = table_block("learning", title, table, explain)
    path = path_to(LEARNING, {ROUND_KEY: str(subject.round_year)})
    return [Slide("learning", title, told, block, path)]


def _theme_row(subject: Subject, place: Place, theme: Scope) -> tuple[Value, ...] | None:
    """Return a theme with its mean and who is furthest; None without a mean (GR-4)."""
    mean = cached.scores_of(place, subject.round_year)["theme", theme.code].score_pct
    if mean is None:
        return None
    found = cached.municipality_scores(subject.round_year, "theme", theme.code)
    own = [each for each in found if each.cbs_code in subject.codes and each.score_pct is not None]
    named = [each for each in own if may_be_example(subject, each.cbs_code)]
    best = max(named, key=lambda each: (each.score_pct or 0.0, each.name), default=None)
    who = (
        (None, None) if best is None or (best.score_pct or 0.0) <= mean else (PlaceLink(best.cbs_code, best.name), best.score_pct)
    )
    return (name_of_part(theme), mean, *who)


def _lowest_sentence(rows: tuple[tuple[Value, ...], ...]) -> str:
    means = {str(row[0]): row[1] for row in rows if isinstance(row[1], float)}
    name = min(means, key=lambda each: means[each])
    return _("The mean is lowest on “{theme}”: {score}.", theme=name, score=format_score(means[name]))
