"""The scores of all municipalities as a panel, and which rounds were before and after joining."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import duckdb
import numpy as np

from analysis.places import Round
from analysis.queries import fetch_arrays


class Timing(NamedTuple):
    """Rounds before joining: places 0 up to before_n; after it: from after_from on. A round open on the day itself is neither."""

    before_n: int
    after_from: int


@dataclass(frozen=True)
class Panel:
    """A row per municipality and chain of comparable rounds, a column per round; level_pct is nan without a score."""

    codes: np.ndarray
    level_pct: np.ndarray


def timing_of(joined_on: date, rounds: Sequence[Round]) -> Timing:
    """Return where a day lies among the rounds, oldest first."""
    return Timing(sum(each.closes_on < joined_on for each in rounds), sum(each.opens_on < joined_on for each in rounds))


def fetch_panels(con: duckdb.DuckDBPyConnection, rounds: Sequence[Round]) -> Mapping[tuple[str, str], Panel]:
    """Return a panel per level and theme, seen from the last of these rounds. Source: SR-6, SR-8."""
    if not rounds:
        return {}
    rows = fetch_arrays(con, "effect/fetch_levels", round_year=rounds[-1].round_year)
    keys = list(zip(rows["scope"].tolist(), rows["code"].tolist(), strict=True))
    panels = {}
    for part in dict.fromkeys(keys):
        chosen = np.array([key == part for key in keys])
        panels[part] = _panel({name: values[chosen] for name, values in rows.items()}, rounds)
    return panels


def _panel(rows: Mapping[str, np.ndarray], rounds: Sequence[Round]) -> Panel:
    columns = {each.round_year: place for place, each in enumerate(rounds)}
    chains: dict[tuple[str, int], np.ndarray] = {}
    for code, chain_no, year, level in zip(
        rows["cbs_code"].tolist(), rows["chain_no"].tolist(), rows["round_year"].tolist(), rows["level_pct"].tolist(), strict=True
    ):
        found = chains.setdefault((code, chain_no), np.full(len(rounds), np.nan))
        found[columns[year]] = level
    codes = np.array([code for code, _chain in chains], dtype=object)
    return Panel(codes, np.array(list(chains.values())).reshape(len(chains), len(rounds)))
