"""What the page for targets must remember between two runs: what was typed, per municipality and part.

A field that is not on the page forgets what was typed in it; somebody who looks up
something on another page finds it back here. Choices only, never data.
"""

from typing import TypeVar

import streamlit as st

FORM = "targets_form"
TYPED = "targets_typed"
DELIVERY = "targets_delivery"
FIELDS_REMEMBERED = 200
Value = TypeVar("Value")


def field_key(*parts: object) -> str:
    """Return the key of a field about these things, in the form as it is now; begin_anew gives another."""
    return f"targets_{st.session_state.get(FORM, 0)}_{'_'.join(str(part) for part in parts)}"


def typed_in(key: str, otherwise: Value) -> Value:
    """Return what was typed in a field on an earlier run, else what it shows at first."""
    typed: dict[str, Value] = st.session_state.get(TYPED, {})
    return typed.get(key, otherwise)


def keep_typed(key: str, value: object) -> None:
    """Keep what stands in a field now."""
    typed = {name: one for name, one in st.session_state.get(TYPED, {}).items() if name != key}
    st.session_state[TYPED] = dict(list({**typed, key: value}.items())[-FIELDS_REMEMBERED:])


def begin_anew() -> None:
    """Make the next run show what holds now instead of what was typed; who decided and on which day stay."""
    st.session_state[FORM] = st.session_state.get(FORM, 0) + 1


def choose_delivery(number: int) -> None:
    """Make this delivery the one chosen in the history: undo right after publishing must mean that one."""
    st.session_state[DELIVERY] = number
