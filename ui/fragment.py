"""A part of a page that runs again by itself, in the language of the page and on the version of the store of that moment."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from ui import cached
from ui.selection import resume_language

Given = ParamSpec("Given")


def fragment(show: Callable[Given, None]) -> Callable[Given, None]:
    """Return the function as a fragment: what it shows runs again alone when something in it is pressed.

    Such a run is a thread of its own that does not pass the frame, so it settles
    what the frame settles.
    """

    @wraps(show)
    def resumed(*args: Given.args, **kwargs: Given.kwargs) -> None:
        resume_language()
        cached.begin_run()
        show(*args, **kwargs)

    return st.fragment(resumed)
