"""A municipality fills in one edition per round: rows that say another are left out."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.rows import ResponseRow


def check_one_edition(rows: Sequence[ResponseRow]) -> tuple[list[ResponseRow], list[Finding]]:
    """Return the rows with the edition that holds for all of them, and a finding per row that says another."""
    first: dict[tuple[str, int], ResponseRow] = {}
    for row in rows:
        if row.edition:
            first.setdefault((row.cbs_code, row.round_year), row)
    kept, findings = [], []
    for row in rows:
        leading = first.get((row.cbs_code, row.round_year))
        if leading and row.edition and row.edition != leading.edition:
            findings.append(_finding(row, leading))
        else:
            kept.append(replace(row, edition=leading.edition if leading else None))
    return kept, findings


def _finding(row: ResponseRow, leading: ResponseRow) -> Finding:
    spot = Spot(row.sheet, *position_of(row.cell))
    return make_finding("edition_conflict", spot, row.edition or "", first=leading.cell, other=leading.edition or "")
