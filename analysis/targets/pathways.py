"""The scores of a municipality that can be set beside a straight pathway: like for like with the newest one."""

from collections.abc import Mapping
from types import MappingProxyType

import duckdb

from analysis.queries import fetch_rows
from analysis.targets.group_outlooks import TargetGroup


def fetch_comparable_scores(con: duckdb.DuckDBPyConnection, about: TargetGroup) -> Mapping[int, float]:
    """Return the scores (0-100) of one municipality by round, oldest first, seen from a round.

    Earlier scores are counted back over common questions from the newest one, as the
    pace, the pathway and the forecast take them; rounds before a break or a merger are
    left out. about.place_code is the municipality.
    Source: SR-6, TR-1.
    """
    found = fetch_rows(
        con,
        "fetch_forecast_inputs",
        cbs_code=about.place_code,
        scope=about.scope,
        scope_code=about.code,
        origin_round_year=about.origin_round_year,
    )
    return MappingProxyType({row[-2]: row[-1] for row in found})
