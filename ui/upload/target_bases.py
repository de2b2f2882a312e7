"""Warns of targets in a file that are counted from a round without a score."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.text import _, ngettext
from ui.markdown import plain
from ui.rows import Named, records_of
from ui.sentences.reasons import reason_text

NAMED_AT_ONCE = 5


@dataclass(frozen=True)
class Baseless(Named):
    """A row of Preview.baseless; name is that of the level or theme."""

    name_of_place: str
    base_round_year: int
    reason: str


def show_baseless(baseless: pd.DataFrame) -> None:
    """Show of which targets the base round has no score; nothing when all have one. Source: TR-1."""
    found = records_of(baseless.rename(columns={"name": "name_of_place"}), Baseless)
    if not found:
        return
    told = ngettext(
        "{n} target is counted from a round without a score. No pace or pathway can be shown for it.",
        "{n} targets are counted from a round without a score. No pace or pathway can be shown for them.",
        len(found),
    )
    lines = "\n".join(f"- {plain(_line(one))}" for one in found[:NAMED_AT_ONCE])
    more = "\n\n" + _("These are the first {n}.", n=NAMED_AT_ONCE) if len(found) > NAMED_AT_ONCE else ""
    st.warning(f"{told}\n\n{lines}{more}", icon=":material/warning:")


def _line(one: Baseless) -> str:
    return _(
        "{name}, {part}: {year}, {reason}",
        name=one.name_of_place, part=one.name, year=one.base_round_year, reason=reason_text(one.reason),
    )  # fmt: skip
