"""Delivered text inside Markdown."""

SIGNS = "\\`*_[]<>#$:~|"


def plain(text: str) -> str:
    """Return the text with Markdown's own signs made harmless, so that it is shown as it is."""
    return "".join(f"\\{letter}" if letter in SIGNS else letter for letter in text)
