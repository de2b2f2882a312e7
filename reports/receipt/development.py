"""The sheet with the development: the scores of every round, of the place and of what it is compared with."""

from collections.abc import Iterator

from analysis.places import Place, Scope
from data.text import _
from reports.receipt.cells import Content, Grid, Head, Row, Sheet
from reports.receipt.ledger import Ledger
from reports.receipt.words import sheet_name, yes_no
from ui import cached, rows
from ui.place_names import alone
from ui.sentences.reasons import reason_text


def development_sheet(ledger: Ledger) -> Sheet:
    """Return the sheet: a row per level, place and round, oldest round first. Source: SR-6, SR-8, GR-1 to GR-4."""
    told = _("Scores as published in each round. On the same questions or participants: reckoned back from the newest score.")
    found = tuple(row for level in ledger.levels for place in _places(ledger) for row in _rows(level, place))
    return Sheet(sheet_name("development"), told, (Grid(_heads(), found),), frozen_n=3)


def _places(ledger: Ledger) -> tuple[Place, ...]:
    return (ledger.place, *ledger.context.groups)


def _heads() -> tuple[Head, ...]:
    return (
        Head(_("Level"), width=16), Head(_("Place"), width=28), Head(_("Round"), "published", "year", 9),
        Head(_("Score"), "published", "score", 10), Head(_("Municipalities with a score"), "published", "count", 13),
        Head(_("of the municipalities"), "published", "count", 13), Head(_("Margin, low"), "published", "score", 10),
        Head(_("Margin, high"), "published", "score", 10),
        Head(_("On the same questions or participants"), "published", "score", 15),
        Head(_("Reconstructed, from before a merger"), "published", width=16),
        Head(_("Why there is no score"), "published", width=34),
    )  # fmt: skip


def _rows(level: Scope, place: Place) -> Iterator[Row]:
    for each in cached.trend_of(place, "level", level.code):
        yield Row((level.name, alone(place.name), each.round_year, *_figures(place, each), reason_text(each.reason)))


def _figures(place: Place, each: rows.RoundScore) -> tuple[Content, ...]:
    is_group = place.level != "municipality"
    counts = (each.score_n, each.place_n) if is_group else (None, None)
    margins = (each.interval_low_pct, each.interval_high_pct)
    return (each.score_pct, *counts, *margins, each.like_for_like_pct, yes_no(True) if each.is_reconstructed else None)
