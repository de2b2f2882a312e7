"""What publishing a pilot does to promises: the word before, the word after, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from analysis.promises.records import PromiseWord
from data.text import _
from ui.charts.markup import join, tag
from ui.charts.promise_html import promise_mark


@dataclass(frozen=True)
class PromiseMove:
    """A promise of a participant: the word it has and the word it gets; why: of the one it gets.

    is_moved: something about it changes, also when it keeps its word.
    """

    head: str
    text: str
    before: PromiseWord
    after: PromiseWord
    why: str
    is_moved: bool


def draw_moves(moves: Sequence[PromiseMove]) -> Markup:
    """Return one card per promise, in the order given. Source: PR-1."""
    return tag("div", *(_draw_move(one) for one in moves), class_="ci-figure ci-form-moves")


def _draw_move(one: PromiseMove) -> Markup:
    words = _step(one) if one.before != one.after else _same(one)
    lines = (tag("p", one.head, class_="ci-move-head"), tag("h3", one.text), words, tag("p", one.why, class_="ci-move-why"))
    return tag("article", *lines)


def _step(one: PromiseMove) -> Markup:
    arrow = join(tag("span", "→", aria_hidden="true"), tag("span", _("becomes"), class_="ci-unseen"))
    return tag("p", promise_mark(one.before), arrow, promise_mark(one.after), class_="ci-move")


def _same(one: PromiseMove) -> Markup:
    stays = None if one.is_moved else tag("span", _("stays as it is"), class_="ci-move-stays")
    return tag("p", promise_mark(one.after), stays, class_="ci-move")
