"""The word about a promise as a mark: a sign in a shape, the word and a colour together, never the colour alone."""

from markupsafe import Markup

from analysis.promises.records import PromiseWord
from ui.charts.markup import tag
from ui.sentences.promises import promise_word

# Each shape differs too: a full disc, a half one, an empty ring, a square. No arrows: those are for changes.
# A blank where there is no sign, so that the words stand on one line.
SIGNS: dict[PromiseWord, str] = {"kept": "✓", "on_its_way": "\u00a0", "open": "\u00a0", "not_to_say": "?"}


def promise_mark(status: PromiseWord, word: str = "") -> Markup:
    """Return the mark: sign, word and colour; another word than the usual one where the case asks for it. Source: PR-1."""
    return tag("span", _sign(status), tag("b", word or promise_word(status)), class_=f"ci-promise ci-promise-{status}")


def _sign(status: PromiseWord) -> Markup:
    return tag("span", SIGNS[status], class_="ci-promise-sign", aria_hidden="true")
