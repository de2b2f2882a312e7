"""What a comparison group scores: means with intervals, changes and the like-for-like line, without what may not be told."""

from dataclasses import dataclass

import pandas as pd

from analysis.groups.records import Group
from analysis.groups.scored_members import Part, ScoredMembers
from analysis.groups.telling import Telling
from analysis.intervals import add_development, add_interval, add_margin
from analysis.programmes.hidden_cohorts import LEAST_MEAN_N
from analysis.queries import Connection, fetch_frame
from analysis.thresholds import SMALLEST_GROUP_N

FIGURE_COLUMNS = [
    "scope", "code", "parent_code", "name_nl", "name_en", "round_year", "score_pct", "score_n", "participant_n", "place_n",
    "interval_low_pct", "interval_high_pct", "like_for_like_pct", "like_for_like_low_pct", "like_for_like_high_pct", "linked_n",
    "from_round_year", "change_pct", "border_pct", "is_within_noise", "reason", "change_reason",
]  # fmt: skip
LINE_COLUMNS = ["like_for_like_pct", "like_for_like_se_pct"]
CHANGE_COLUMNS = ["linked_change_pct", "linked_se_pct"]
HIDDEN_COLUMNS = ["mean_pct", "sd_pct", *LINE_COLUMNS]


@dataclass(frozen=True)
class FiguresAsked:
    """The group, and the part that is looked at in every round; the other parts in the round of the group only."""

    group: Group
    part: Part

    @property
    def least_n(self) -> int:
        """The least municipalities of a mean: of participants in a programme as on its own page."""
        return LEAST_MEAN_N if self.group.asked.kind == "programme" else SMALLEST_GROUP_N


def fetch_group_figures(con: Connection, asked: FiguresAsked, scored: ScoredMembers) -> pd.DataFrame:
    """Return how a comparison group scores.

    Shape: one row per level and theme in the round, and per other round of the part looked at; by kind, position, round.
    Columns: scope, code, parent_code, name_nl, name_en, round_year, score_pct (0-100, unweighted mean), score_n,
        participant_n, place_n (municipalities of the group that existed then), interval_low_pct, interval_high_pct
        (95 %), like_for_like_pct (0-100, over those in both rounds, anchored on the newest mean), like_for_like_low_pct,
        like_for_like_high_pct (95 % of the development up to the newest), linked_n, from_round_year, change_pct (points
        since the round before, over those in both), border_pct (its margin), is_within_noise, reason, change_reason.
    Missing: score_pct is null and reason says why: too_few, or rest_too_few (together with other shown figures it would
        tell what one or two municipalities score); score_n and place_n stay. change_pct is null and change_reason says why:
        first_round, too_few, rest_too_few.
    Source: GR-1 to GR-5, SR-8.
    """
    group, (scope, code) = asked.group, asked.part
    found = fetch_frame(
        con, "groups/fetch_group_figures", members="-".join(group.codes), least_n=asked.least_n,
        round_year=group.asked.round_year, scope=scope, scope_code=code,
    )  # fmt: skip
    own = group.own.cbs_code if group.own else None
    told = _without_hidden(found, Telling(scored, frozenset(group.codes), own, asked.least_n))
    told = told.rename(columns={"mean_pct": "score_pct", "linked_change_pct": "change_pct"})
    with_margin = add_margin(told.assign(matched_n=told["linked_n"].astype(float).fillna(1.0)))
    return add_development(add_interval(with_margin))[FIGURE_COLUMNS]


def _without_hidden(found: pd.DataFrame, telling: Telling) -> pd.DataFrame:
    """Return the frame with the reasons, and nothing from which what is hidden can be reckoned: no line from before it either."""
    spots = [
        ((scope, code), int(year)) for scope, code, year in zip(found["scope"], found["code"], found["round_year"], strict=True)
    ]
    reasons = [_reason(telling, part, year) for part, year in spots]
    change_reasons = [_change_reason(telling, part, year) for part, year in spots]
    told = found.assign(reason=_texts(reasons, found), change_reason=_texts(change_reasons, found)).reset_index(drop=True)
    told[HIDDEN_COLUMNS] = told[HIDDEN_COLUMNS].astype(float).where(told["reason"].isna())
    told[CHANGE_COLUMNS] = told[CHANGE_COLUMNS].astype(float).where(told["change_reason"].isna())
    last_hidden: dict[Part, int] = {}
    for (part, year), *why in zip(spots, reasons, change_reasons, strict=True):
        if "rest_too_few" in why:
            last_hidden[part] = year  # rounds come oldest first
    told.loc[[year < last_hidden.get(part, year) for part, year in spots], LINE_COLUMNS] = float("nan")
    return told


def _reason(telling: Telling, part: Part, year: int) -> str | None:
    if not telling.has_mean(part, year):
        return "too_few"
    return None if telling.may_tell_mean(part, year) else "rest_too_few"


def _change_reason(telling: Telling, part: Part, year: int) -> str | None:
    if telling.scored.earlier.get(year) is None:
        return "first_round"
    if telling.may_tell_change(part, year):
        return None
    return "rest_too_few" if telling.has_change(part, year) else "too_few"


def _texts(values: list[str | None], beside: pd.DataFrame) -> pd.Series:
    return pd.Series(values, index=beside.index, dtype=object)
