"""Texts that a spreadsheet would run as a formula (rule IR-9): made harmless in CSV exports, and read back as they were."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutral_text(text: str) -> str:
    """Return a text for a CSV export; a start that means a formula gets an apostrophe before it."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def original_text(text: str) -> str:
    """Return the text that neutral_text was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_STARTS) else text
