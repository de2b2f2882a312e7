"""What a press calls before the page runs again, in the language of the page."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from ui.selection import resume_language

Given = ParamSpec("Given")


def pressed(act: Callable[Given, None]) -> Callable[Given, None]:
    """Return the function as one that a widget may call: such a call comes before the frame has chosen the language."""

    @wraps(act)
    def resumed(*args: Given.args, **kwargs: Given.kwargs) -> None:
        resume_language()
        act(*args, **kwargs)

    return resumed
