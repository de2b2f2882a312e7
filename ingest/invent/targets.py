"""Targets that boards set for 3 and 5 years: most of them, ambitious, on the first round they took part in."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import duckdb
import numpy as np

if TYPE_CHECKING:
    from ingest.invent.sample import InventedResponse

SETTING_CHANCE = 0.78
ONE_HORIZON_CHANCE = 0.12  # only the 3-year target was set
RISE_LOW, RISE_HIGH = 5.0, 21.0
LATER_LOW, LATER_HIGH = 3.0, 14.0
HORIZONS = (3, 5)


@dataclass(frozen=True)
class InventedTarget:
    """A target for one level, set on the base round; target_pct per horizon in years."""

    cbs_code: str
    name: str
    level: str
    base_round_year: int
    target_pct_by_horizon: tuple[tuple[int, float], ...]
    set_by: str
    set_on: date


def draw_targets(
    rng: np.random.Generator, con: duckdb.DuckDBPyConnection, responses: list["InventedResponse"]
) -> list[InventedTarget]:
    """Return the targets of the municipalities that set any, on the score of their first round."""
    levels, scores = _read_levels(con)
    first: dict[str, InventedResponse] = {}
    for response in responses:
        first.setdefault(response.municipality.cbs_code, response)
    out = []
    for code, response in sorted(first.items()):
        if rng.random() >= SETTING_CHANCE or response.municipality.valid_to is not None:
            continue
        for level in levels:
            out.append(_target(rng, code, response, level, _rough_score(response, level, scores)))
    return out


def _read_levels(con: duckdb.DuckDBPyConnection) -> tuple[list[str], dict[str, tuple[str, float]]]:
    """The levels in order, and per scored question its level and its highest value."""
    levels = [row[0] for row in con.execute("select level from level order by position").fetchall()]
    rows = con.execute(
        """
        select question_id, level,
            coalesce((select max(value) from answer_option where answer_option.answer_type = question.answer_type), 100)
        from question
        where question_id in (select question_id from edition_question where weight > 0)
        """
    ).fetchall()
    return levels, {question_id: (level, float(highest)) for question_id, level, highest in rows}


def _rough_score(response: "InventedResponse", level: str, scores: dict[str, tuple[str, float]]) -> float:
    """Unweighted mean of the answers: what a board sees when it sets a target, not the published score."""
    shares = [
        100 * value / scores[question_id][1]
        for question_id, value, _not_applicable in response.cells
        if value is not None and question_id in scores and scores[question_id][0] == level
    ]
    return float(np.mean(shares)) if shares else 30.0


def _target(rng: np.random.Generator, code: str, response: "InventedResponse", level: str, score: float) -> InventedTarget:
    near = score + rng.uniform(RISE_LOW, RISE_HIGH)
    far = near + rng.uniform(LATER_LOW, LATER_HIGH)
    wanted = [
        (horizon, float(np.clip(5 * round(value / 5), 10, 95))) for horizon, value in zip(HORIZONS, (near, far), strict=True)
    ]
    if rng.random() < ONE_HORIZON_CHANCE:
        wanted = wanted[:1]
    day = date(response.round_year, int(rng.integers(9, 13)), int(rng.integers(1, 28)))
    by = ("College van B en W", "Gemeenteraad")[int(rng.integers(0, 2))]
    return InventedTarget(code, response.municipality.name, level, response.round_year, tuple(wanted), by, day)
