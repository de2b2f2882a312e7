"""An outlook for tests: Arnhem aims at 65 in 2028, stands at 47 in 2026, and is at risk; change what the test is about."""

from dataclasses import replace
from typing import Any

from analysis.targets.outlooks import Outlook

AT_RISK = Outlook(
    cbs_code="GM0202", scope="level", code="x", horizon_years=5, origin_round_year=2026, base_round_year=2023,
    target_year=2028, target_pct=65.0, set_by="Gemeenteraad", set_on=None,
    score_pct=47.0, last_round_year=2026, last_score_pct=47.0, base_score_pct=41.0,
    gap_pct=18.0, pace_pct_per_year=2.0, needed_pace_pct_per_year=9.0, chance_pct=22.0, status="at_risk", reason=None,
    left_pathway_round_year=2024, usual_low_pct_per_year=-0.5, usual_pct_per_year=1.8, usual_high_pct_per_year=3.0,
    comparable_n=24, kept_n=3, kept_of_n=168,
)  # fmt: skip


def outlook(**values: Any) -> Outlook:
    """Return the outlook with these values instead."""
    return replace(AT_RISK, **values)


def standing(score_pct: float, target_pct: float, **values: Any) -> Outlook:
    """Return an outlook with this score and target, and the gap and needed pace that follow from them."""
    gap = target_pct - score_pct
    needed = gap / 2 if gap > 0 and values.get("target_year", 2028) > 2026 else None
    about = {"score_pct": score_pct, "last_score_pct": score_pct, "target_pct": target_pct, "gap_pct": gap}
    return outlook(**{**about, "needed_pace_pct_per_year": needed, **values})
