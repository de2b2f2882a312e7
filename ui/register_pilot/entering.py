"""One field of the form: drawn with what was typed before, read as the reader of files reads it."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.text import _
from ingest.pilot_form import TypedContent, read_typed
from ingest.records import Pilot
from ui.register_pilot.draft import Typed
from ui.register_pilot.fields import MOST_SIGNS, MOST_SIGNS_OF_A_LINE, FormField
from ui.register_pilot.known import context
from ui.register_pilot.state import FORM, field_key

UNKNOWN = ""  # the option that says nothing is known
FIELD_WIDTH, BETWEEN = 330, 16  # pixels
NOTHING_TYPED = TypedContent()


class Entering:
    """The form while it is drawn: each field leaves what was typed, and room for a remark below it."""

    def __init__(self, pilot_key: str | None, before: Pilot | None) -> None:
        self.pilot_key = pilot_key
        self.before = before
        self.typed: list[Typed] = []
        self.room: dict[str, DeltaGenerator] = {}

    def key(self, field: str) -> str:
        """Return the key of the widget of a field."""
        return field_key(self.pilot_key, field)

    def take(self, typed: Typed) -> None:
        """Keep what stands in a field, and leave room for a remark below it."""
        self.typed.append(typed)
        self.room[typed.key] = st.container()

    def fix(self, key: str, content: Any) -> None:
        """Keep what the form does not ask, because it is settled."""
        self.typed.append(Typed(key, content))

    def text(self, field: FormField, label: str, at_first: str) -> str:
        """Show a field for text and return what stands in it."""
        key = self.key(field.key)
        if field.lines > 1:
            typed = st.text_area(
                label,
                value=FORM.typed_in(key, at_first),
                height=90,
                max_chars=MOST_SIGNS,
                key=key,
                placeholder=field.placeholder(),
            )
        else:
            typed = st.text_input(
                label,
                value=FORM.typed_in(key, at_first),
                max_chars=MOST_SIGNS_OF_A_LINE,
                key=key,
                placeholder=field.placeholder(),
            )
        FORM.keep_typed(key, typed)
        return typed or ""

    def ask_text(self, field: FormField, label: str, at_first: str) -> None:
        """Show a field for text, a number or a date, and keep what the reader of files makes of it."""
        with st.container(width=_width(field), gap="small"):
            text = self.text(field, label, at_first)
            read = read_typed(context(), field.key, text) if text.strip() else NOTHING_TYPED
            self.take(Typed(field.key, read.value, read.finding))

    def ask_word(self, key: str, label: str, name_of: Mapping[str, str], at_first: str | None) -> str | None:
        """Show a list to choose from and keep the code; nothing is chosen at first for a new pilot.

        The option UNKNOWN is kept as not reported. A code of before that the list no longer has stays a choice.
        Returns what was chosen, UNKNOWN too.
        """
        name_of = {**name_of, **({at_first: at_first} if at_first is not None and at_first not in name_of else {})}
        widget, options = self.key(key), list(name_of)
        kept = FORM.typed_in(widget, at_first)
        chosen = st.selectbox(
            label, options, index=options.index(kept) if kept is not None and kept in name_of else None, key=widget,
            format_func=lambda code: name_of.get(code, ""), placeholder=_("Choose"), filter_mode="contains",
        )  # fmt: skip
        FORM.keep_typed(widget, chosen)
        self.take(Typed(key, chosen or None, is_open=chosen is None))
        return chosen


def _width(field: FormField) -> int:
    """A box of text is as wide as two fields; on a phone every field is as wide as the screen at most."""
    return 2 * FIELD_WIDTH + BETWEEN if field.is_wide or field.lines > 1 else FIELD_WIDTH
