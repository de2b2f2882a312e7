"""The memory of the form for pilots: what was typed, per pilot, and what was published last."""

from dataclasses import dataclass

import streamlit as st

from ui.register_pilot.moves import Effect
from ui.typed_form import TypedForm

FORM = TypedForm("pilot", fields_n=400)
PUBLISHED = "pilot_published"
NEW = "new"  # stands for the key of a pilot that is not known yet


@dataclass(frozen=True)
class Published:
    """What was published last: the number of the delivery, of which pilot, and what it did to promises, for the message."""

    number: int
    pilot_key: str
    effect: Effect


def field_key(pilot_key: str | None, *parts: str) -> str:
    """Return the key of a field of this pilot, in the form as it is now."""
    return FORM.field_key(pilot_key or NEW, *parts)


def begin_anew() -> None:
    """Make the next run show what counts now instead of what was typed."""
    FORM.begin_anew()
    st.session_state.pop(PUBLISHED, None)


def keep_published(published: Published) -> None:
    """Keep what was published, for the next runs; undo right after it must mean that delivery."""
    st.session_state[PUBLISHED] = published
    FORM.choose_delivery(published.number)


def last_published(pilot_key: str | None) -> Published | None:
    """Return what was published last when it was this pilot."""
    found: Published | None = st.session_state.get(PUBLISHED)
    return found if found and found.pilot_key == pilot_key else None
