"""A file for each remark about pilots."""

from collections.abc import Callable
from functools import partial
from typing import Any

from tests.ingest.builders import make_workbook

HEADS = [
    "Titel", "Organisatie", "Fase", "Contractwaarde", "CO2-reductie beloofd (ton)", "Vergeleken met", "Aanbesteding sinds",
    "Uitvoering sinds", "Lessen",
]  # fmt: skip
MOVED = "Uitvoering"


def _row(*cells: Any) -> bytes:
    return make_workbook({"GWW": [HEADS, ["Dak", "Rijk", *cells]]})


def _heads(head: str, content: str) -> bytes:
    return make_workbook({"GWW": [[*HEADS[:2], head], ["Dak", "Rijk", content]]})


def _below(*cells: Any) -> bytes:
    return make_workbook({"GWW": [HEADS, ["Dak", "Rijk"], list(cells)]})


PILOT_FILES: dict[str, Callable[[], bytes]] = {
    "pilot_total_skipped": partial(_below, "Totaal", None, None, 5),
    "pilot_row_ignored": partial(_below, "Bron: eigen opgave"),
    "pilot_head_suggested": partial(_heads, "Stand van zaken", "Afgerond"),
    "pilot_columns_personal": partial(_heads, "Contactpersoon", "Jan"),
    "personal_in_text": partial(_heads, "Lessen", "Vraag jan@rijk.nl"),
    "organisation_recognised": lambda: make_workbook({"GWW": [HEADS, ["Dak", "Gemeente Ede"]]}),
    "amount_about": partial(_row, None, "ca. 5"),
    "amount_range": partial(_row, None, "1-2 mln"),
    "amount_in_words": partial(_row, None, "geheim"),
    "amount_with_more": partial(_row, None, "5 per jaar"),
    "amount_two_ways": partial(_row, None, "1,250"),
    "amount_tax_not_kept": partial(_row, None, "5 excl. btw"),
    "effect_about": partial(_row, None, None, "ca. 5"),
    "effect_range": partial(_row, None, None, "5 tot 8 ton"),
    "effect_in_words": partial(_row, None, None, "veel"),
    "effect_with_more": partial(_row, None, None, "5 ton per jaar"),
    "effect_other_unit": partial(_row, None, None, "30%"),
    "effect_two_ways": partial(_row, None, None, "1,250"),
    "effect_unknown": partial(_row, None, None, "-5"),
    "effect_without_baseline": partial(_row, None, None, 5),
    "since_unknown": partial(_row, MOVED, None, None, None, "ooit"),
    "since_about": partial(_row, MOVED, None, None, None, "ca. 2019"),
    "since_is_month": partial(_row, MOVED, None, None, None, "mei 2019"),
    "since_only_year": partial(_row, MOVED, None, None, None, "Q2 2019"),
    "phases_reversed": partial(_row, MOVED, None, None, None, 2020, 2019),
    "phase_behind_dates": partial(_row, "Aanbesteding", None, None, None, None, 2019),
    "phase_missing_with_dates": partial(_row, None, None, None, None, None, 2019),
}
