"""What the page for pilots must remember between two runs: what was typed, per pilot, and what was published last.

A field that is not on the page forgets what was typed in it; somebody who looks up
something on another page finds it back here. Choices and messages only, never data.
"""

from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from ui.register_pilot.moves import Effect

FORM = "pilot_form"
TYPED = "pilot_typed"
DELIVERY = "pilot_delivery"
PUBLISHED = "pilot_published"
NEW = "new"  # stands for the key of a pilot that is not known yet
FIELDS_REMEMBERED = 400
Value = TypeVar("Value")


@dataclass(frozen=True)
class Published:
    """What was published last: the number of the delivery, of which pilot, and what it did to promises, for the message."""

    number: int
    pilot_key: str
    effect: Effect


def field_key(pilot_key: str | None, *parts: str) -> str:
    """Return the key of a field of this pilot, in the form as it is now; begin_anew gives another."""
    return f"pilot_{st.session_state.get(FORM, 0)}_{pilot_key or NEW}_{'_'.join(parts)}"


def typed_in(key: str, otherwise: Value) -> Value:
    """Return what was typed in a field on an earlier run, else what it shows at first."""
    typed: dict[str, Value] = st.session_state.get(TYPED, {})
    return typed.get(key, otherwise)


def keep_typed(key: str, value: object) -> None:
    """Keep what stands in a field now."""
    typed = {name: one for name, one in st.session_state.get(TYPED, {}).items() if name != key}
    st.session_state[TYPED] = dict(list({**typed, key: value}.items())[-FIELDS_REMEMBERED:])


def begin_anew() -> None:
    """Make the next run show what counts now instead of what was typed."""
    st.session_state[FORM] = st.session_state.get(FORM, 0) + 1
    st.session_state.pop(PUBLISHED, None)


def keep_published(published: Published) -> None:
    """Keep what was published, for the next runs; undo right after it must mean that delivery."""
    st.session_state[PUBLISHED] = published
    st.session_state[DELIVERY] = published.number


def last_published(pilot_key: str | None) -> Published | None:
    """Return what was published last when it was this pilot."""
    found: Published | None = st.session_state.get(PUBLISHED)
    return found if found and found.pilot_key == pilot_key else None
