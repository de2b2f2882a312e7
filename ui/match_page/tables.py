"""The match table and the list of who was left out, each as a block."""

from analysis.learning.matching import CohortMatches, LeftOut, Match, Party
from data.text import _
from ui.block import Block, Explanation
from ui.charts.match_html import draw_matches
from ui.charts.match_records import MatchRow
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.format import join_names
from ui.match_page.situation import MatchSituation
from ui.match_page.words import (
    party_value,
    party_words,
    pilots_words,
    reason_words,
    score_words,
    topic_words,
    why_words,
)


def match_block(situation: MatchSituation, found: CohortMatches) -> Block:
    """Return the match table; a row per receiver."""
    title = _("Who learns from whom in {name}", name=situation.name)
    table = match_table(found)
    sentence = _("Each row is a participant: what it wants to learn, from whom, and to whom it tells something itself.")
    return Block("matches", title, sentence, draw_matches(match_rows(found), title), table, _explanation(situation))


def left_out_block(situation: MatchSituation, left_out: tuple[LeftOut, ...]) -> Block:
    """Return who was left out, with the reason."""
    title = _("Left out")
    rows = tuple((party_value(each.party), reason_words(each.reason)) for each in left_out)
    table = Table((Column(_("Participant")), Column(_("Why"))), rows)
    names = join_names([party_words(each.party) for each in left_out[:5]])
    sentence = (
        _("Without a match: {names}.", names=names)
        if len(left_out) <= 5
        else _("Without a match: {n} participants.", n=len(left_out))
    )
    return Block("left_out", title, sentence, draw_table(table, title), table, _explanation(situation))


def match_rows(found: CohortMatches) -> tuple[MatchRow, ...]:
    """Return the rows of the match table as they are drawn."""
    gives_to = {match.giver.number: match.receiver for match in found.matches}
    return tuple(
        MatchRow(
            party_value(match.receiver), topic_words(match.topic), score_words(match.topic), party_value(match.giver),
            why_words(match), pilots_words(match), party_value(gives_to[match.receiver.number]),
        )
        for match in found.matches
    )  # fmt: skip


def match_table(found: CohortMatches) -> Table:
    """Return a row per receiver: topic, score and target (where it may be named), giver, why, pilots, to whom it gives."""
    gives_to = {match.giver.number: match.receiver for match in found.matches}
    columns = (
        Column(_("Participant")), Column(_("Wants to learn about")), Column(_("Score"), "score"), Column(_("Target"), "score"),
        Column(_("Learns from")), Column(_("Why")), Column(_("Pilots and lessons")), Column(_("Tells")),
    )  # fmt: skip
    return Table(columns, tuple(_row(match, gives_to[match.receiver.number]) for match in found.matches))


def _row(match: Match, told: Party) -> tuple[Value, ...]:
    return (
        party_value(match.receiver), topic_words(match.topic), match.topic.score_pct, match.topic.target_pct,
        party_value(match.giver), why_words(match), "; ".join(pilots_words(match)), party_value(told),
    )  # fmt: skip


def _explanation(situation: MatchSituation) -> Explanation:
    what = _(
        "A division in which every participant learns from one and tells one. First as many as possible get somebody who is"
        " further; then who made the very step weighs most, then pilots with lessons, then comparable size."
    )
    caveats = (
        _("What somebody wants to learn: the theme furthest from its target; without a target its weakest theme. Who has no"
          " scores: the category of its newest pilot."),
        _("Names, scores and pilots stand only with who agreed to be named, also in this demonstration. The others have a number"
          " that stays the same; the facilitator has the key."),
        _("A proposal: who knows the people knows better."),
    )  # fmt: skip
    return Explanation(what, ("TR-1", "SR-6", "SR-6a", "GR-4"), caveats, situation.name, situation.round_year)
