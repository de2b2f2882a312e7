"""The word about a target as a mark: a sign in a shape, the word and a colour together, never the colour alone."""

from markupsafe import Markup

from analysis.targets.status import Status
from ui.charts.markup import tag
from ui.sentences.targets import status_word

# A sign that means the same without its colour. No arrows: those are for changes.
SIGNS: dict[Status, str] = {
    "achieved": "★",
    "on_track": "✓",
    "uncertain": "?",
    "at_risk": "!",
    "too_early": "…",
    "missed": "✕",
    "closed": "–",
}


def status_mark(status: Status, word: str = "") -> Markup:
    """Return the mark: sign, word and colour; another word than the usual one where the case asks for it. Source: TR-3."""
    sign = tag("span", SIGNS[status], class_="ci-status-sign", aria_hidden="true")
    return tag("span", sign, tag("b", word or status_word(status)), class_=f"ci-status ci-status-{status}")
