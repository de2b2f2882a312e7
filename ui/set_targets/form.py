"""The fields: base round, a target per horizon, and let one lapse. What was typed is found back after another page."""

from collections.abc import Sequence

import streamlit as st

from data.text import _
from ui.format import format_score
from ui.markdown import plain
from ui.sentences.reasons import reason_text
from ui.set_targets.draft import Draft, TypedTarget
from ui.set_targets.remarks import Place, Remark
from ui.set_targets.situation import BaseRound, Situation
from ui.set_targets.state import FORM

ICONS = {"error": ":material/error:", "warning": ":material/warning:"}


def choose_targets(situation: Situation) -> Draft:
    """Show the base round and the targets, and return what stands in them."""
    st.header(_("The targets"), anchor=False)
    base = _choose_base(situation)
    typed = []
    with st.container(horizontal=True, key="target_fields"):
        for horizon in situation.horizons:
            with st.container(width=270):
                typed.append(_choose_target(situation, base, horizon))
    return Draft(base, tuple(typed))


def _choose_base(situation: Situation) -> BaseRound:
    """Show every round, also those without a score: why one cannot be chosen is said below it."""
    key = FORM.field_key("base", situation.place.cbs_code, situation.part.code)
    at_first = situation.bases[0].year
    rounds = {one.year: one for one in situation.rounds}
    kept = FORM.typed_in(key, at_first)
    year = st.selectbox(
        _("Base round: the measurement you count from"),
        list(rounds),
        index=list(rounds).index(kept if kept in rounds else at_first),
        format_func=lambda one: _base_name(rounds[one]),
        key=key,
        width=420,
    )
    FORM.keep_typed(key, year)
    return rounds[year]


def _base_name(one: BaseRound) -> str:
    if one.score_pct is None:
        return _("{year}: no score, {reason}", year=one.year, reason=reason_text(one.reason or "no_score"))
    return _("{year}: score {score}", year=one.year, score=format_score(one.score_pct))


def _choose_target(situation: Situation, base: BaseRound, horizon: int) -> TypedTarget:
    about = (situation.place.cbs_code, situation.part.code, base.year, horizon)
    held = situation.current.get(horizon)
    drop_key, key = FORM.field_key("drop", *about), FORM.field_key("target", *about)
    place = st.container()
    is_dropped = held is not None and _choose_drop(held.target_year, held.target_pct or 0, drop_key)
    at_first = round(held.target_pct or 0) if held and held.base_round_year == base.year else None
    with place:
        label = _("Target for {year}, after {years} years", year=base.year + horizon, years=horizon)
        # without bounds of its own: a number outside 0 to 100 gets a sentence, not a field that refuses in silence
        number = st.number_input(
            label, value=FORM.typed_in(key, at_first), step=1, format="%d", key=key, disabled=is_dropped, placeholder="0–100"
        )
    FORM.keep_typed(key, number)
    return TypedTarget(horizon, number, is_dropped)


def _choose_drop(year: int, target_pct: float, key: str) -> bool:
    label = _("No target any more: let {target} in {year} lapse", target=format_score(target_pct), year=year)
    is_dropped = st.checkbox(label, value=FORM.typed_in(key, False), key=key)
    FORM.keep_typed(key, is_dropped)
    return is_dropped


def show_remarks(remarks: Sequence[Remark], place: Place) -> None:
    """Show what is wrong or odd in a part of the form."""
    for remark in remarks:
        if remark.place == place and remark.severity in ICONS:
            show = st.error if remark.severity == "error" else st.warning
            show(plain(remark.text), icon=ICONS[remark.severity])
