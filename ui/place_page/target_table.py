"""The targets as a table: of a municipality every number, of a group how many have which word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.queries import Connection
from analysis.targets.group_outlooks import TargetGroup, fetch_group_outlooks, fetch_target_horizons, group_outlooks
from analysis.targets.outlooks import Outlook
from analysis.targets.status import STATUSES, Status
from analysis.targets.word_counts import count_words
from data.text import _
from ui import cached
from ui.charts.records import Column, Table, Value, Worded
from ui.delivered_words import delivered
from ui.format import format_n_of, join_names, shown_difference
from ui.parts import name_of_part
from ui.place_page.context import Context
from ui.place_page.target_cards import named_outlooks
from ui.place_page.targets import outlooks_of
from ui.sentences.targets import outlook_word, status_word

NAMING_COLUMNS_N = 3  # level, horizon, municipalities; the words come after


@dataclass(frozen=True)
class GroupCounts:
    """How many municipalities have a target after so many years, and how many per word; empty when too few have one (GR-4)."""

    horizon_years: int
    target_n: int
    per_word: Mapping[Status, int | None]


def target_table(context: Context) -> Table:
    """Return a row per target, in the order of the cards."""
    columns = (
        Column(_("Part")), Column(_("Year"), "year"), Column(_("Target"), "score"), Column(_("Score"), "score"),
        Column(_("Target less score"), "change"), Column(_("Pace so far"), "pace"),
        Column(_("Usual pace"), "pace"), Column(_("Pace needed from now"), "pace"),
        Column(_("The word"), "word"), Column(_("Chance"), "chance"),
        Column(_("Below the pathway since"), "year"), Column(_("Ever kept such a pace")), Column(_("Set by")),
    )  # fmt: skip
    return Table(columns, tuple(_row(name_of_part(part), outlook) for part, outlook in named_outlooks(context)))


def _row(part: str, outlook: Outlook) -> tuple[Value, ...]:
    is_kept_told = outlook.needed_pace_pct_per_year is not None and outlook.kept_of_n > 0
    return (
        part, outlook.target_year, outlook.target_pct, outlook.last_score_pct,
        _shown_gap(outlook), outlook.pace_pct_per_year, outlook.usual_pct_per_year,
        outlook.needed_pace_pct_per_year, _worded(outlook), outlook.chance_pct if outlook.is_open else None,
        outlook.left_pathway_round_year, format_n_of(outlook.kept_n, outlook.kept_of_n) if is_kept_told else None,
        delivered(outlook.set_by or ""),
    )  # fmt: skip


def _shown_gap(outlook: Outlook) -> int | None:
    return None if outlook.last_score_pct is None else shown_difference(outlook.target_pct, outlook.last_score_pct)


def _worded(outlook: Outlook) -> Worded:
    return Worded(outlook_word(outlook), STATUSES.index(outlook.status), outlook.status)


def group_target_table(context: Context) -> Table:
    """Return how many municipalities of a group have a target, and how many have each word, per level and horizon.

    Small numbers are hidden (GR-4). A column per word that occurs.
    """
    found = [(level.name, each) for level in cached.scopes("level") for each in _group_counts(context, level.code)]
    words = [word for word in STATUSES if any(word in counts.per_word for _level, counts in found)]
    columns = (
        Column(_("Level")), Column(_("Target for")), Column(_("Municipalities with a target"), "count"),
        *(Column(status_word(word).capitalize(), "count") for word in words),
    )  # fmt: skip
    return Table(columns, tuple(_group_row(level, counts, words) for level, counts in found))


def _group_row(level: str, counts: GroupCounts, words: Sequence[Status]) -> tuple[Value, ...]:
    shown = [counts.per_word.get(word, 0) if counts.per_word else None for word in words]
    term = _("after {years} years", years=counts.horizon_years)
    hidden = _("not shown")
    return (level, term, counts.target_n, *(hidden if n is None else n for n in shown))


def _group_counts(context: Context, code: str) -> list[GroupCounts]:
    group = TargetGroup(context.place.cbs_code, context.round_year, "level", code)
    horizons = cached.kept("group_horizons", group, lambda con: fetch_target_horizons(con, group))
    found = [_counts(group, each.horizon_years) for each in horizons]
    return [each for each in found if each.target_n]


def _counts(group: TargetGroup, horizon_years: int) -> GroupCounts:
    def make(con: Connection) -> GroupCounts:
        outlooks = group_outlooks(fetch_group_outlooks(con, group, horizon_years))
        target_n = sum(each.status is not None for each in outlooks)
        return GroupCounts(
            horizon_years, target_n, {each.status: each.n for each in count_words(each.status for each in outlooks)}
        )

    return cached.kept("group_words", (group, horizon_years), make)


def target_intro(context: Context, table: Table) -> str:
    """Return the sentence above the targets, or why there are none."""
    if context.is_group:
        return _group_intro(table)
    if table.rows:
        return _(
            "Targets the municipality set itself, seen from the round of {year}. Numbers are points on a scale of 0 to 100.",
            year=context.round_year,
        )
    return " ".join(text for text in (_no_targets(context), _closed_of_predecessors(context)) if text)


def _group_intro(table: Table) -> str:
    if not table.rows:
        return _("No municipality here has set a target.")
    if len(table.columns) == NAMING_COLUMNS_N:
        return _("Too few municipalities here have a target to tell where those stand.")
    return _("How many municipalities set a target of their own, and where those stand.")


def _no_targets(context: Context) -> str:
    later = [each for each in cached.targets_of(context.place.cbs_code) if each.base_round_year > context.round_year]
    if later:
        years = join_names([str(year) for year in sorted({each.base_round_year for each in later})])
        return _("The targets of {name} count from the round of {years}.", name=context.place.name, years=years)
    return _("{name} has no targets in this monitor.", name=context.place.name)


def _closed_of_predecessors(context: Context) -> str:
    """Return that targets of before a merger no longer hold, where there were any (SR-8)."""
    own = context.place.cbs_code
    before = {each.place.cbs_code: each.place.name for each in cached.predecessors(own) if each.place.cbs_code != own}
    had = [name for code, name in before.items() if outlooks_of(code, context.round_year)]
    if not had:
        return ""
    return _("The targets of {names} no longer hold since the merger; the new council sets its own.", names=join_names(had))
