"""The targets of everybody in a province or the country as records: counts per word, who is drifting, the whole table."""

from collections.abc import Sequence

from analysis.targets.group_outlooks import GroupOutlook
from analysis.targets.status import Status
from analysis.targets.word_counts import count_words
from data.text import _
from ui.charts.pathway_records import WordChart, WordRow
from ui.charts.records import Column, PlaceLink, Table, Value, Worded
from ui.navigation import HORIZON_KEY, PART_KEY, PLACE_KEY, ROUND_KEY, TARGETS, path_to
from ui.sentences.group_targets import GroupTargets, earlier_words, words_sentence
from ui.sentences.targets import in_sentence, status_word
from ui.target_page.about import About, members_of

# In the table those who can still do something come first, the least likely on top; what is decided comes last.
ORDER: tuple[Status, ...] = ("at_risk", "uncertain", "on_track", "too_early", "achieved", "missed", "closed")


def group_targets(about: About, horizon_years: int) -> GroupTargets:
    """Return what the sentences about the group are made from."""
    members = members_of(about, horizon_years)
    return GroupTargets(
        about.place.name, about.part_name, horizon_years, about.round_year, members, count_words(each.status for each in members)
    )


def place_link(about: About, horizon_years: int, member: GroupOutlook) -> PlaceLink:
    """Return the link to the pathway of a municipality, on the same choices."""
    address = {
        PLACE_KEY: member.cbs_code, ROUND_KEY: str(about.round_year), PART_KEY: about.part.code, HORIZON_KEY: str(horizon_years),
    }  # fmt: skip
    return PlaceLink(member.cbs_code, member.name, path_to(TARGETS, address))


def word_chart(told: GroupTargets) -> WordChart:
    """Return how many municipalities have which word. Source: TR-3, GR-4."""
    hidden = _("not shown")
    total = sum(each.status is not None for each in told.members)  # a full bar is everybody with a target
    rows = tuple(WordRow(each.status, each.n, None if each.n is None else 100 * each.n / max(total, 1)) for each in told.counts)
    columns = (Column(_("Word"), "word"), Column(_("Municipalities"), "count"), Column(_("Remark")))
    table = Table(columns, tuple((_word(row.status), row.n, hidden if row.n is None else "") for row in rows))
    title = _("Where the targets for {part} stand, after {years} years", part=in_sentence(told.part), years=told.horizon_years)
    return WordChart(title, words_sentence(told.counts), rows, hidden, table)


def member_table(about: About, horizon_years: int, members: Sequence[GroupOutlook]) -> Table:
    """Return a row per municipality: score, target, gap, pace, needed, chance, word, and what the word was a round before."""
    earlier = next((each.earlier_round_year for each in members if each.earlier_round_year is not None), None)
    columns = [
        Column(_("Municipality")), Column(_("Score"), "score"), Column(_("Target"), "score"), Column(_("Year"), "year"),
        Column(_("Gap"), "change"), Column(_("Pace"), "pace"), Column(_("Needed"), "pace"), Column(_("Chance"), "chance"),
        Column(_("Word"), "word"), *([Column(_("Since {year}", year=earlier), "word")] if earlier else []),
    ]  # fmt: skip
    rows = [_member_row(about, horizon_years, each) for each in sorted(members, key=_worst_first)]
    return Table(tuple(columns), tuple(row[: len(columns)] for row in rows))


def _member_row(about: About, horizon_years: int, each: GroupOutlook) -> tuple[Value, ...]:
    before = earlier_words(each)
    return (
        place_link(about, horizon_years, each),
        each.last_score_pct,
        each.target_pct,
        each.target_year,
        each.gap_pct,
        each.pace_pct_per_year,
        each.needed_pace_pct_per_year,
        each.chance_pct,
        _word(each.status) if each.status is not None else Worded(_("no target"), len(ORDER)),
        Worded(before, each.moved) if before else None,
    )


def _word(status: Status) -> Worded:
    return Worded(status_word(status), ORDER.index(status), status)


def _worst_first(each: GroupOutlook) -> tuple[int, float]:
    place = ORDER.index(each.status) if each.status is not None else len(ORDER)
    return place, 0.0 if each.chance_pct is None else each.chance_pct
