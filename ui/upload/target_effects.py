"""What a file does to the targets of its municipalities: the gap before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from analysis.places import ScopeKind
from analysis.targets import Target, progress_of_target
from data.text import _, ngettext
from ui import cached
from ui.charts.figure import show_figure
from ui.charts.records import Column, PlaceLink, Table
from ui.charts.table_html import draw_table
from ui.sentences.targets import TargetProgress, gap_words
from ui.upload.rows import MovedScore

SHOWN_AT_ONCE = 200


@dataclass(frozen=True)
class MovedTarget:
    """A target with where it stands before and after; part is the level or theme."""

    place: PlaceLink
    part: str
    before: TargetProgress
    after: TargetProgress

    @property
    def is_moved(self) -> bool:
        """Whether the reader sees another gap or state."""
        return gap_words(self.before) != gap_words(self.after)


def show_target_effects(scores: Sequence[MovedScore]) -> None:
    """Show the targets of which the gap changes, and how many there are; nothing when the municipalities set none."""
    targets = moved_targets(scores)
    if not targets:
        return
    moved = [one for one in targets if one.is_moved]
    told = ngettext("{n} target", "{n} targets", len(targets))
    if not moved:
        st.markdown(_("The municipalities in this file have {targets}. None of them changes.", targets=told))
        return
    st.markdown(_("**Targets that change:** {n} of {targets}.", n=len(moved), targets=told))
    show_figure(draw_table(_table(moved[:SHOWN_AT_ONCE]), _("Targets before and after publication")), "upload_targets")
    if len(moved) > SHOWN_AT_ONCE:
        st.caption(_("These are the first {n}.", n=SHOWN_AT_ONCE))


def moved_targets(scores: Sequence[MovedScore]) -> list[MovedTarget]:
    """Return the targets that are still judged of the municipalities of the file, seen from their newest round in it.

    Source: TR-1, TR-2, SR-8.
    """
    newest: dict[str, int] = {}
    for score in scores:
        newest[score.cbs_code] = max(newest.get(score.cbs_code, 0), score.round_year)
    found = {(score.cbs_code, score.scope, score.code): score for score in scores if score.round_year == newest[score.cbs_code]}
    municipalities = [code for code in newest if cached.all_places()[code].level == "municipality"]
    targets = [target for code in municipalities for target in cached.targets_of(code) if not target.is_closed]
    return [moved for target in targets for moved in _moved(target, found)]


def _moved(target: Target, scores: Mapping[tuple[str, ScopeKind, str], MovedScore]) -> list[MovedTarget]:
    score = scores.get((target.cbs_code, target.scope, target.code))
    if score is None:
        return []
    place = PlaceLink(target.cbs_code, score.name_of_place)
    before, after = (_told(target, score, pct) for pct in (score.score_before_pct, score.score_after_pct))
    return [MovedTarget(place, score.name, before, after)]


def _told(target: Target, score: MovedScore, score_pct: float | None) -> TargetProgress:
    """Return where a target stands; the gap needs no base round."""
    progress = progress_of_target(target, score_pct, score.round_year, None)
    return TargetProgress(target, score_pct, score.round_year, has_base_score=False, progress=progress)


def _table(moved: Sequence[MovedTarget]) -> Table:
    columns = (
        Column(_("Municipality")), Column(_("Part")), Column(_("Year"), "year"), Column(_("Target"), "score"),
        Column(_("Before")), Column(_("After")),
    )  # fmt: skip
    rows = tuple(
        (
            one.place,
            one.part,
            one.after.target.target_year,
            one.after.target.target_pct,
            gap_words(one.before),
            gap_words(one.after),
        )
        for one in moved
    )
    return Table(columns, rows)
