"""What publishing would change: answers, targets, pilots and scores, before and after."""

from collections.abc import Sequence

import streamlit as st

from data.text import _, by_language
from ingest.checking import CheckedFile
from ingest.previewing import Counts, Preview
from ui.charts.figure import show_figure
from ui.charts.records import Column, ColumnKind, Table
from ui.charts.table_html import draw_table
from ui.format import format_count
from ui.rows import records_of
from ui.upload.cached import effect_of, words
from ui.upload.pilot_effects import show_pilot_effects
from ui.upload.programme_effects import show_programme_effects
from ui.upload.rows import MovedAnswer, MovedScore
from ui.upload.target_bases import show_baseless
from ui.upload.target_effects import show_target_effects

SHOWN_AT_ONCE = 200


def show_preview(checked: CheckedFile) -> None:
    """Show the effect, made by rehearsing the very publication."""
    st.header(_("What would change"), anchor=False)
    with st.spinner(_("The effect on the scores is being calculated.")):
        effect = effect_of(checked)
    for label, counts in _counted(effect).items():
        _show_counts(label, counts)
    if checked.answers:
        _show_scores(effect)
    show_baseless(effect.baseless)
    show_target_effects(effect.outlooks)
    show_pilot_effects(effect.pilot_fields)
    show_programme_effects(effect.programmes, _programme_names(checked))
    if checked.answers:
        _show_answers(effect)


def _counted(effect: Preview) -> dict[str, Counts]:
    counted = {_("Answers"): effect.answer_counts, _("Targets"): effect.target_counts, _("Pilots"): effect.pilot_counts}
    return {label: counts for label, counts in counted.items() if counts != Counts()}


def _programme_names(checked: CheckedFile) -> dict[str, str]:
    """Return the names of the known programmes and those in the file, by code."""
    known = (*words().programmes.programmes, *checked.programmes.programmes)
    return {one.programme: by_language(one.name_nl, one.name_en) for one in known}


def _show_counts(label: str, counts: Counts) -> None:
    parts = [
        _("**{n}** new", n=format_count(counts.new)),
        _("**{n}** changed", n=format_count(counts.changed)),
        _("**{n}** removed", n=format_count(counts.removed)),
        _("**{n}** unchanged", n=format_count(counts.unchanged)),
    ]
    st.markdown(f"{label}: {', '.join(parts)}")


def _show_scores(effect: Preview) -> None:
    scores = records_of(effect.scores.rename(columns={"name": "name_of_place"}), MovedScore)
    _show_moved([score for score in scores if score.score_before_pct != score.score_after_pct])


def _show_moved(moved: Sequence[MovedScore]) -> None:
    seen = [score for score in moved if score.is_seen_to_move]
    if not seen:
        st.markdown(_("No score changes by a whole point.") if moved else _("No score changes."))
        return
    st.markdown(_("**Scores that change**"))
    show_figure(draw_table(_score_table(seen[:SHOWN_AT_ONCE]), _("Scores before and after publication")), "upload_scores")
    if len(seen) > SHOWN_AT_ONCE:
        st.caption(_("These are the first {n}.", n=SHOWN_AT_ONCE))


def _score_table(moved: Sequence[MovedScore]) -> Table:
    columns = (
        Column(_("Place")),
        Column(_("Round"), "year"),
        Column(_("Score of")),
        Column(_("Before"), "score"),
        Column(_("After"), "score"),
        Column(_("Difference"), "change"),
    )
    rows = [
        (score.name_of_place, score.round_year, score.name, score.score_before_pct, score.score_after_pct, score.change_pct)
        for score in moved
    ]
    return Table(columns, tuple(rows))


def _show_answers(effect: Preview) -> None:
    changed = effect.answers[effect.answers["state"] != "unchanged"]
    if changed.empty:
        return
    with st.expander(_("The answers that change")):
        shown = records_of(changed.head(SHOWN_AT_ONCE), MovedAnswer)
        show_figure(draw_table(_answer_table(shown), _("The answers that change")), "upload_answers")
        if len(changed) > SHOWN_AT_ONCE:
            st.caption(_("These are the first {n}.", n=SHOWN_AT_ONCE))


def _answer_table(changed: Sequence[MovedAnswer]) -> Table:
    states = {"new": _("new"), "changed": _("changed"), "removed": _("removed")}
    heads = (_("Municipality"), _("Round"), _("Question"), _("Before"), _("After"), _("State"))
    kinds: tuple[ColumnKind, ...] = ("text", "year", "text", "text", "text", "text")
    rows = [
        (answer.name, answer.round_year, answer.question_id, answer.before or None, answer.after or None, states[answer.state])
        for answer in changed
    ]
    return Table(tuple(Column(head, kind) for head, kind in zip(heads, kinds, strict=True)), tuple(rows))
