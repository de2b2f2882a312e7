"""The scores of a municipality that can be set beside a straight pathway: like for like with the newest one."""

from collections.abc import Mapping
from types import MappingProxyType

import duckdb

from analysis.outlook.inputs import fetch_forecast_inputs
from analysis.targets.group_outlooks import TargetGroup


def fetch_comparable_scores(con: duckdb.DuckDBPyConnection, about: TargetGroup) -> Mapping[int, float]:
    """Return the scores (0-100) of one municipality by round, oldest first, seen from a round.

    Earlier scores are counted back over common questions from the newest one, as the
    pace, the pathway and the forecast take them; rounds before a break or a merger are
    left out. about.place_code is the municipality.
    Source: SR-6, TR-1.
    """
    found = fetch_forecast_inputs(con, about.place_code, about.scope, about.code, about.origin_round_year)
    return MappingProxyType(dict(zip(found["round_year"].tolist(), found["value_pct"].tolist(), strict=True)))
