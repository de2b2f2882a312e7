"""What a file does to the targets of its municipalities: gap, word and chance before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analysis.targets.outlooks import Outlook
from analysis.targets.status import STATUSES
from data.text import _, ngettext
from ui.charts.figure import show_figure
from ui.charts.records import Column, PlaceLink, Table, Value, Worded
from ui.charts.table_html import draw_table
from ui.rows import Named, records_of
from ui.sentences.target_numbers import gap_words
from ui.sentences.targets import outlook_word

SHOWN_AT_ONCE = 200


@dataclass(frozen=True)
class Where(Named):
    """What a row of Preview.outlooks is about, beside the outlook itself."""

    is_after: bool
    name_of_place: str


@dataclass(frozen=True)
class MovedTarget:
    """A target with where it stands before and after; part is the level or theme. None: it was not there, or goes."""

    place: PlaceLink
    part: str
    before: Outlook | None
    after: Outlook | None

    @property
    def is_moved(self) -> bool:
        """Whether the reader sees another gap, word or chance."""
        return _seen(self.before) != _seen(self.after)

    @property
    def shown(self) -> Outlook:
        """The target after, or what it was when it goes."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a target is there before or after")
        return found


def show_target_effects(outlooks: pd.DataFrame) -> None:
    """Show the targets that come to stand elsewhere, and how many there are; nothing when there are none."""
    targets = moved_targets(outlooks)
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


def moved_targets(outlooks: pd.DataFrame) -> list[MovedTarget]:
    """Return the targets that are still judged of the municipalities of the file, as Preview.outlooks has them.

    Seen from the newest round in the file, or the newest there is for a file with targets only.
    Source: TR-1, TR-2, TR-3, SR-8.
    """
    if outlooks.empty:
        return []
    found: dict[tuple[str, str, str, int], MovedTarget] = {}
    about = records_of(outlooks.rename(columns={"name": "name_of_place"}), Where)
    for where, outlook in zip(about, records_of(outlooks, Outlook), strict=True):
        key = (outlook.cbs_code, outlook.scope, outlook.code, outlook.horizon_years)
        place = PlaceLink(outlook.cbs_code, where.name_of_place)
        kept = found.get(key, MovedTarget(place, where.name, None, None))
        found[key] = MovedTarget(place, where.name, kept.before, outlook) if where.is_after else _with_before(kept, outlook)
    return [one for one in found.values() if one.shown.status != "closed"]


def _with_before(kept: MovedTarget, outlook: Outlook) -> MovedTarget:
    return MovedTarget(kept.place, kept.part, outlook, kept.after)


def _seen(outlook: Outlook | None) -> tuple[Value, ...]:
    if outlook is None:
        return ()
    chance = None if outlook.chance_pct is None else round(outlook.chance_pct)
    return (outlook.target_pct, outlook.target_year, gap_words(outlook), outlook_word(outlook), chance)


def _table(moved: Sequence[MovedTarget]) -> Table:
    columns = (
        Column(_("Municipality")), Column(_("Part")), Column(_("Year"), "year"), Column(_("Target"), "score"),
        Column(_("Gap now")), Column(_("Gap after publication")),
        Column(_("Word now"), "word"), Column(_("Word after publication"), "word"),
        Column(_("Chance now"), "percent"), Column(_("Chance after publication"), "percent"),
    )  # fmt: skip
    return Table(columns, tuple(_row(one) for one in moved))


def _row(one: MovedTarget) -> tuple[Value, ...]:
    both = (one.before, one.after)
    gaps = (None if each is None else gap_words(each) for each in both)
    words = (None if each is None else _worded(each) for each in both)
    chances = (None if each is None or not each.is_open else each.chance_pct for each in both)
    return (one.place, one.part, one.shown.target_year, one.shown.target_pct, *gaps, *words, *chances)


def _worded(outlook: Outlook) -> Worded:
    return Worded(outlook_word(outlook), STATUSES.index(outlook.status), outlook.status)
