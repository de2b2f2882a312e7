"""The sheet that compares: each score beside the province and the country, with how many municipalities a mean rests on."""

from collections.abc import Mapping

from analysis.places import Scope
from data.text import _
from reports.receipt import scores
from reports.receipt.cells import FIRST_ROW, Content, Formula, Grid, Head, Row, Sheet, quoted
from reports.receipt.ledger import Ledger
from reports.receipt.words import kind_name, sheet_name, yes_no
from ui import cached, rows
from ui.parts import name_of_part
from ui.place_names import alone
from ui.sentences.reasons import reason_text

OWN = "C"
PER_GROUP_N = 5  # columns per group: mean, n, of N, difference, why no mean


def comparison_sheet(ledger: Ledger, score_rows: Mapping[tuple[str, str], int]) -> Sheet:
    """Return the sheet: levels, themes, categories and focal points. score_rows: where each stands on the sheet with the scores.

    Source: GR-1, GR-4, SR-6.
    """
    told = _(
        "A mean counts every municipality with a score the same. A change is reckoned over the same questions in both rounds."
    )
    found = [scope for kind in ("level", "theme", "category", "focal_point") for scope in cached.scopes(kind)]
    body = tuple(_row(ledger, scope, number, score_rows) for number, scope in enumerate(found, start=FIRST_ROW))
    return Sheet(sheet_name("comparison"), told, (Grid(_heads(ledger), body),), frozen_n=2)


def _heads(ledger: Ledger) -> tuple[Head, ...]:
    groups = [head for group in ledger.context.groups for head in _group_heads(alone(group.name))]
    return (
        Head(_("Kind"), width=18), Head(_("Part"), width=34), Head(alone(ledger.place.name), "formula", "score", 12), *groups,
        Head(_("Change"), "published", "change", 10), Head(_("since round"), "published", "year", 8),
        Head(_("Within the noise up to"), "published", "score", 10), Head(_("Within the noise"), "published", width=9),
        Head(_("In both rounds: questions, or municipalities"), "published", "count", 13),
        Head(_("Why no change"), "published", width=26),
    )  # fmt: skip


def _group_heads(name: str) -> tuple[Head, ...]:
    return (
        Head(_("Mean of {name}", name=name), "published", "score", 12),
        Head(_("Municipalities with a score"), "published", "count", 12),
        Head(_("of the municipalities"), "published", "count", 12), Head(_("Difference"), "formula", "change", 10),
        Head(_("Why no mean"), "published", width=20),
    )  # fmt: skip


def _row(ledger: Ledger, scope: Scope, number: int, score_rows: Mapping[tuple[str, str], int]) -> Row:
    own = cached.scores_of(ledger.place, ledger.round_year).get((scope.scope, scope.code))
    own_pct = own.score_pct if own else None
    at = score_rows.get((scope.scope, scope.code))
    content: Content = own_pct
    if at:
        content = Formula(f"{quoted(sheet_name('scores'))}!{scores.SCORE}{at}", "" if own_pct is None else own_pct)
    beside: list[Content] = []
    for place_no, group in enumerate(ledger.context.groups):
        mean = cached.scores_of(group, ledger.round_year).get((scope.scope, scope.code))
        letter = chr(ord(OWN) + 1 + place_no * PER_GROUP_N)
        beside += _beside(mean, f"{OWN}{number}", f"{letter}{number}", own_pct)
    change = cached.changes_of(ledger.place, ledger.round_year).get((scope.scope, scope.code))
    name = name_of_part(scope) if scope.scope in ("level", "theme") else scope.name
    return Row((kind_name(scope.scope), name, content, *beside, *_changed(change)))


def _beside(mean: rows.Score | None, own: str, other: str, own_pct: float | None) -> list[Content]:
    """Return the mean of a group with how many it rests on, and the difference by formula."""
    if mean is None:
        return [None] * PER_GROUP_N
    known = own_pct is not None and mean.score_pct is not None
    difference = Formula(
        f'IF(AND(ISNUMBER({own}),ISNUMBER({other})),{own}-{other},"")', (own_pct or 0) - (mean.score_pct or 0) if known else ""
    )
    return [mean.score_pct, mean.score_n, mean.place_n, difference, reason_text(mean.reason)]


def _changed(change: rows.Change | None) -> tuple[Content, ...]:
    if change is None:
        return (None,) * 6
    noise = None if change.is_within_noise is None else yes_no(change.is_within_noise)
    return (
        change.change_pct, change.from_round_year, change.border_pct if change.change_pct is not None else None, noise,
        change.matched_n, reason_text(change.reason),
    )  # fmt: skip
