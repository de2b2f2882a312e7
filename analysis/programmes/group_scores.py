"""How the municipalities in a programme score, as a group: means, intervals, like for like, per level and round."""

from collections.abc import Mapping

import pandas as pd

from analysis.intervals import add_development, add_interval, add_margin
from analysis.queries import Connection, fetch_frame
from analysis.thresholds import SMALLEST_GROUP_N

LEAST_MEAN_N = 5  # GR-4: no mean, link or anchor of a group of participants below this
WHOLE = None  # the group of all cohorts together
GROUP_COLUMNS = [
    "code", "name_nl", "name_en", "round_year", "score_pct", "score_n", "participant_n", "place_n", "interval_low_pct",
    "interval_high_pct", "like_for_like_pct", "like_for_like_low_pct", "like_for_like_high_pct", "linked_n", "change_pct",
    "border_pct", "is_within_noise", "reason",
]  # fmt: skip
HIDDEN_COLUMNS = ["mean_pct", "sd_pct", "linked_change_pct", "linked_se_pct", "like_for_like_pct", "like_for_like_se_pct"]


def fetch_group_scores(con: Connection, programme: str, cohort: str | None = WHOLE) -> pd.DataFrame:
    """Return how the municipalities in a programme, or in one cohort of it, score as a group.

    Shape: one row per level and round in which anybody took part in the questionnaire,
        levels in the order of the questionnaire, oldest round first. None when no
        municipality takes part in the programme.
    Columns: code, name_nl, name_en (of the level), round_year, score_pct (0-100,
        unweighted mean), score_n, participant_n, place_n (municipalities in the group that
        existed then), interval_low_pct, interval_high_pct (95 %), like_for_like_pct (0-100,
        over those in both rounds, anchored on the newest mean), like_for_like_low_pct,
        like_for_like_high_pct (95 % of the development up to the newest), linked_n,
        change_pct (points since the round before, like for like), border_pct (its margin),
        is_within_noise, reason.
    Missing: score_pct is null and reason says why: too_few (below 5), or rest_too_few
        (together with the mean of all cohorts it would tell what one or two municipalities
        score); then the other figures are null too. score_n and place_n stay.
    Source: GR-1 to GR-4, PR-1.
    """
    found = fetch_frame(con, "programmes/fetch_group_scores", programme=programme, least_n=LEAST_MEAN_N)
    own = found[found["is_whole"]] if cohort is None else found[~found["is_whole"] & (found["cohort"] == cohort)]
    reasons = pd.Series([_reason(each, found, cohort) for each in own.itertuples()], index=own.index, dtype=object)
    own = own.assign(reason=reasons).reset_index(drop=True)
    own[HIDDEN_COLUMNS] = own[HIDDEN_COLUMNS].astype(float).where(own["reason"].isna())
    own = own.rename(columns={"mean_pct": "score_pct", "linked_change_pct": "change_pct"})
    return add_development(add_interval(_with_margin(own)))[GROUP_COLUMNS]


def hidden_cohorts(counts: Mapping[str, int]) -> frozenset[str]:
    """Return the cohorts of which no mean is told, given how many municipalities of each have a score.

    Those below 5; and when what is hidden is one or two municipalities together, which
    the mean of all less the means that are told would give away, the smallest of the
    told ones too. Source: GR-4 (complement).
    """
    hidden = {cohort for cohort, n in counts.items() if n < LEAST_MEAN_N}
    for cohort in sorted(counts.keys() - hidden, key=lambda each: (counts[each], each)):
        if not 0 < sum(counts[each] for each in hidden) < SMALLEST_GROUP_N:
            break
        hidden.add(cohort)
    return frozenset(hidden)


def _reason(row: object, found: pd.DataFrame, cohort: str | None) -> str | None:
    score_n, code, round_year = row.score_n, row.code, row.round_year  # type: ignore[attr-defined]
    if score_n < LEAST_MEAN_N:
        return "too_few"
    if cohort is None:
        return None
    cohorts = found[~found["is_whole"] & (found["code"] == code) & (found["round_year"] == round_year)]
    counts = dict(zip(cohorts["cohort"], cohorts["score_n"], strict=True))
    return "rest_too_few" if cohort in hidden_cohorts(counts) else None


def _with_margin(own: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with the margin of the change; matched_n is what the margin asks for."""
    return add_margin(own.assign(matched_n=own["linked_n"].astype(float).fillna(1.0)))
