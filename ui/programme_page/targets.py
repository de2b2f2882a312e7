"""Where the targets of the municipalities in a programme stand: how many have which word."""

from collections.abc import Sequence

from analysis.programmes.target_words import TargetWords, fetch_target_words
from analysis.targets.status import STATUSES, Status
from data.text import _
from ui import cached
from ui.charts.records import Column, Table, Value
from ui.parts import part_of
from ui.programme_page.about import About
from ui.sentences.targets import status_word


def target_words_of(about: About) -> tuple[TargetWords, ...]:
    """Return how the targets of the group stand per level and horizon, seen from the chosen round."""
    round_year = about.round_year
    if round_year is None:
        return ()
    return cached.kept(
        "programme_targets", (about.key, round_year), lambda con: fetch_target_words(con, about.code, round_year, about.cohort)
    )


def group_targets_sentence(about: About, found: Sequence[TargetWords]) -> str:
    """Return what the table below tells, or why there is nothing to tell."""
    if not found:
        return _("Seen from {year} no municipality in {name} has a target.", year=about.round_year, name=about.name)
    if not any(each.counts for each in found):
        return _(
            "Municipalities in {name} have set targets, but too few here or in other cohorts to tell where those stand.",
            name=about.name,
        )
    return _("How many municipalities in {name} set a target of their own, and where those stand.", name=about.name)


def group_target_table(found: Sequence[TargetWords]) -> Table:
    """Return a row per level and horizon, with a column per word that occurs; small numbers are hidden (GR-4)."""
    words = [word for word in STATUSES if any(count.status == word for each in found for count in each.counts)]
    columns = (
        Column(_("Level")), Column(_("Target for")), Column(_("Municipalities with a target"), "count"),
        *(Column(status_word(word).capitalize(), "count") for word in words),
    )  # fmt: skip
    return Table(columns, tuple(_row(each, words) for each in found))


def _row(each: TargetWords, words: Sequence[Status]) -> tuple[Value, ...]:
    counts = {count.status: count.n for count in each.counts}
    hidden = _("not shown")
    shown = [hidden if word in counts and counts[word] is None else counts.get(word, 0) for word in words]
    term = _("after {years} years", years=each.horizon_years)
    return (part_of(each.code).name, term, each.target_n, *(shown if each.counts else [None] * len(words)))
