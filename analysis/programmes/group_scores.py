"""How the municipalities in a programme score, as a group: means, intervals, like for like, per level and round."""

from collections import defaultdict
from typing import TypeAlias

import pandas as pd

from analysis.intervals import add_development, add_interval, add_margin
from analysis.programmes.hidden_cohorts import LEAST_MEAN_N, hidden_cohorts
from analysis.queries import Connection, fetch_frame, fetch_rows

WHOLE = None  # the group of all cohorts together
GROUP_COLUMNS = [
    "code", "name_nl", "name_en", "round_year", "score_pct", "score_n", "participant_n", "place_n", "interval_low_pct",
    "interval_high_pct", "like_for_like_pct", "like_for_like_low_pct", "like_for_like_high_pct", "linked_n", "change_pct",
    "border_pct", "is_within_noise", "reason",
]  # fmt: skip
LINE_COLUMNS = ["like_for_like_pct", "like_for_like_se_pct"]
CHANGE_COLUMNS = ["linked_change_pct", "linked_se_pct"]
HIDDEN_COLUMNS = ["mean_pct", "sd_pct", *CHANGE_COLUMNS, *LINE_COLUMNS]
Spot: TypeAlias = tuple[str, int]  # level, round
Members: TypeAlias = defaultdict[Spot, defaultdict[str, set[str]]]  # per cohort the municipalities


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
        score); then the other figures are null too. score_n and place_n stay. change_pct
        alone where the changes of one or two would be told, and then the line before it.
    Source: GR-1 to GR-4, PR-1.
    """
    found = fetch_frame(con, "programmes/fetch_group_scores", programme=programme, least_n=LEAST_MEAN_N)
    own = found[found["is_whole"]] if cohort is None else found[~found["is_whole"] & (found["cohort"] == cohort)]
    own = _without_hidden(own, *_hidden(con, programme, cohort))
    own = own.rename(columns={"mean_pct": "score_pct", "linked_change_pct": "change_pct"})
    return add_development(add_interval(_with_margin(own)))[GROUP_COLUMNS]


def _hidden(con: Connection, programme: str, cohort: str | None) -> tuple[set[Spot], set[Spot]]:
    """Return the levels and rounds in which the mean, and in which the change, of a cohort would give others away."""
    scored: Members = defaultdict(lambda: defaultdict(set))
    linked: Members = defaultdict(lambda: defaultdict(set))
    if cohort is None:
        return set(), set()
    for code, year, each, municipality, is_linked in fetch_rows(con, "programmes/fetch_scored_members", programme=programme):
        scored[code, year][each].add(municipality)
        if is_linked:
            linked[code, year][each].add(municipality)
    return _hidden_spots(scored, cohort), _hidden_spots(linked, cohort)


def _hidden_spots(members: Members, cohort: str) -> set[Spot]:
    return {
        spot
        for spot, cohorts in members.items()
        if cohort in hidden_cohorts({each: frozenset(codes) for each, codes in cohorts.items()})
    }


def _without_hidden(own: pd.DataFrame, means: set[Spot], changes: set[Spot]) -> pd.DataFrame:
    """Return the frame with the reason, and nothing from which what is hidden can be reckoned: no line from before it either."""
    spots = list(zip(own["code"], own["round_year"], strict=True))
    reasons = [_reason(n, spot in means) for n, spot in zip(own["score_n"], spots, strict=True)]
    own = own.assign(reason=pd.Series(reasons, index=own.index, dtype=object)).reset_index(drop=True)
    own[HIDDEN_COLUMNS] = own[HIDDEN_COLUMNS].astype(float).where(own["reason"].isna())
    own.loc[[spot in changes for spot in spots], CHANGE_COLUMNS] = float("nan")
    last = {code: max(year for each, year in means | changes if each == code) for code, _year in means | changes}
    own.loc[[year < last.get(code, year) for code, year in spots], LINE_COLUMNS] = float("nan")
    return own


def _reason(score_n: int, is_hidden: bool) -> str | None:
    if score_n < LEAST_MEAN_N:
        return "too_few"
    return "rest_too_few" if is_hidden else None


def _with_margin(own: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with the margin of the change; matched_n is what the margin asks for."""
    return add_margin(own.assign(matched_n=own["linked_n"].astype(float).fillna(1.0)))
