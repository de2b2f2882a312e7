"""Delivered text inside Markdown."""

import re

SIGN = re.compile(r"[\\`*_\[\]<>#$~|]|:(?=\w)")  # a colon only where it could begin the name of a picture


def plain(text: str) -> str:
    """Return the text with Markdown's own signs made harmless, so that it is shown as it is."""
    return SIGN.sub(r"\\\g<0>", text)
