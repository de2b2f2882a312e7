"""What a page with a form must remember between two runs: what was typed in it, and which delivery undo means.

A field that is not on the page forgets what was typed in it; somebody who looks up
something on another page finds it back here. Choices only, never data.
"""

from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

Value = TypeVar("Value")


@dataclass(frozen=True)
class TypedForm:
    """The memory of one form; fields_n: how many fields are remembered at most, the newest."""

    name: str
    fields_n: int

    @property
    def delivery_key(self) -> str:
        """The key of the list of deliveries in the history of the page."""
        return f"{self.name}_delivery"

    def field_key(self, *parts: object) -> str:
        """Return the key of a field about these things, in the form as it is now; begin_anew gives another."""
        return f"{self.name}_{st.session_state.get(self._form, 0)}_{'_'.join(str(part) for part in parts)}"

    def typed_in(self, key: str, otherwise: Value) -> Value:
        """Return what was typed in a field on an earlier run, else what it shows at first."""
        typed: dict[str, Value] = st.session_state.get(self._typed, {})
        return typed.get(key, otherwise)

    def keep_typed(self, key: str, value: object) -> None:
        """Keep what stands in a field now."""
        typed = {name: one for name, one in st.session_state.get(self._typed, {}).items() if name != key}
        st.session_state[self._typed] = dict(list({**typed, key: value}.items())[-self.fields_n :])

    def begin_anew(self) -> None:
        """Make the next run show what counts now instead of what was typed."""
        st.session_state[self._form] = st.session_state.get(self._form, 0) + 1

    def choose_delivery(self, number: int) -> None:
        """Make this delivery the one chosen in the history: undo right after publishing must mean that one."""
        st.session_state[self.delivery_key] = number

    @property
    def _form(self) -> str:
        return f"{self.name}_form"

    @property
    def _typed(self) -> str:
        return f"{self.name}_typed"
