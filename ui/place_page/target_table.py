"""The targets of a municipality as a table: gap, pace so far, pace needed; for a group how many have one."""

from data.text import _
from ui import cached
from ui.charts.records import Column, Table, TargetCard
from ui.place_page.context import Context
from ui.place_page.targets import current_progress
from ui.sentences.targets import TargetProgress, gap_words, needed_words, pace_words, set_words


def target_cards(context: Context) -> tuple[TargetCard, ...]:
    """Return a card per target of a level or theme, levels first, earliest year first."""
    return tuple(
        TargetCard(
            part=name,
            year=told.target.target_year,
            target_pct=told.target.target_pct,
            score_pct=told.score_pct,
            lines=(
                (_("Gap now"), gap_words(told)),
                (_("Pace so far"), pace_words(told)),
                *(((_("Pace needed from now"), needed_words(told)),) if needed_words(told) else ()),
            ),
            note=set_words(told.target),
        )
        for name, told in _all_progress(context)
    )


def target_table(context: Context) -> Table:
    """Return a row per target of a level or theme, levels first, earliest year first."""
    columns = (
        Column(_("Part")), Column(_("Year"), "year"), Column(_("Target"), "score"), Column(_("Now"), "score"),
        Column(_("Gap now")), Column(_("Pace so far")), Column(_("Pace needed from now")), Column(_("Set by")),
    )  # fmt: skip
    rows = tuple(
        (
            name,
            told.target.target_year,
            told.target.target_pct,
            told.score_pct,
            gap_words(told),
            pace_words(told),
            needed_words(told),
            told.target.set_by or "",
        )
        for name, told in _all_progress(context)
    )
    return Table(columns, rows)


def _all_progress(context: Context) -> list[tuple[str, TargetProgress]]:
    return [
        (scope.name, told)
        for scope in (*cached.scopes("level"), *cached.scopes("theme"))
        for told in sorted(current_progress(context, scope.scope, scope.code), key=lambda each: each.target.target_year)
    ]


def group_target_table(context: Context) -> Table:
    """Return how many municipalities of a group have a target, per level and horizon."""
    columns = (
        Column(_("Level")), Column(_("Target for")), Column(_("Municipalities with a target"), "count"),
        Column(_("Of those, with a score now"), "count"), Column(_("Of those, target met"), "count"),
    )  # fmt: skip
    rows = tuple(
        (level.name, _("after {years} years", years=each.horizon_years), each.target_n, each.scored_n, each.achieved_n)
        for level in cached.scopes("level")
        for each in cached.target_counts(context.place, context.round_year, "level", level.code)
    )
    return Table(columns, rows)


def target_intro(context: Context, table: Table) -> str:
    """Return the sentence above the table."""
    if context.is_group:
        return (
            _("How many municipalities set a target of their own, and how many met it.")
            if table.rows
            else _("No municipality here has set a target.")
        )
    if not table.rows:
        return _("{name} has no targets in this monitor.", name=context.place.name)
    return _(
        "Targets the municipality set itself, seen from the score in {year}. All numbers are points on a scale of 0 to 100.",
        year=context.round_year,
    )
