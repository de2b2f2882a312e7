"""Texts without the signs that may stand in no XML, which workbooks and pictures are."""

_UNFIT = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def fit_text(text: str) -> str:
    """Return the text without control signs; ends of lines and tabs stay."""
    return text.translate(_UNFIT)
