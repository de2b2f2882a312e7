"""Municipalities that may not be named, as numbers per province: never one or two."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.thresholds import SMALLEST_GROUP_N


@dataclass(frozen=True)
class ProvinceCount:
    """How many municipalities in a province; province_name None is several provinces together; n None is fewer than three."""

    province_name: str | None
    n: int | None


def count_by_province(names: Iterable[str | None]) -> tuple[ProvinceCount, ...]:
    """Return how many municipalities there are per province, the most first; what is small is put together.

    Provinces with fewer than three are one row; as long as that row itself is below three,
    the smallest other province goes into it. Fewer than three in all are not counted.
    Source: GR-4.
    """
    counted = Counter(name or "" for name in names)
    if not counted:
        return ()
    if sum(counted.values()) < SMALLEST_GROUP_N:
        return (ProvinceCount(None, None),)
    shown = sorted(counted, key=lambda name: (-counted[name], name))
    together = [name for name in shown if counted[name] < SMALLEST_GROUP_N or not name]
    shown = [name for name in shown if name not in together]
    while together and shown and sum(counted[name] for name in together) < SMALLEST_GROUP_N:
        together.append(shown.pop())
    rows = [ProvinceCount(name, counted[name]) for name in shown]
    if together:
        rows.append(ProvinceCount(None, sum(counted[name] for name in together)))
    return tuple(rows)
