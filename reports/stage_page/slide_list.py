"""The slides in their order as a list to choose one from, by mouse, finger or arrow keys."""

import streamlit as st

from data.text import _
from reports.records import Slide
from reports.stage_page.lines import Draft
from reports.stage_page.state import FORM
from ui.markdown import plain
from ui.pressed import pressed
from ui.selection import chosen_in, follow

LIST = "closing_slide"


def show_slide_list(draft: Draft) -> Slide:
    """Show every slide with its first sentence, those left out too; return the one that is chosen."""
    slides = {slide.key: slide for slide in draft.arranged.slides}
    first = next(iter(slides))
    chosen = FORM.typed_in(LIST, first)
    chosen = chosen if chosen in slides else first
    FORM.keep_typed(LIST, chosen)  # it stays chosen when it is no longer the first
    follow(LIST, chosen)
    numbers = {slide.key: number for number, slide in enumerate(draft.arranged.shown, 1)}
    key = st.radio(
        _("Choose a slide to move it, leave it out, or write a note to it"),
        list(slides),
        format_func=lambda each: _label(slides[each], numbers.get(each)) if each in slides else "",
        captions=[_caption(slide) for slide in slides.values()],
        key=LIST,
        on_change=_keep_choice,
    )
    return slides[key if key in slides else first]


@pressed
def _keep_choice() -> None:
    FORM.keep_typed(LIST, chosen_in(LIST))


def _label(slide: Slide, number: int | None) -> str:
    if number is None:
        return _("~~{title}~~ (left out)", title=plain(slide.title))
    return f"{number}\\. {plain(slide.title)}"


def _caption(slide: Slide) -> str:
    first = plain(slide.sentences[0]) if slide.sentences else ""
    return f"{first} :material/edit_note: {plain(slide.note)}" if slide.note else first
