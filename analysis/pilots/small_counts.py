"""Counts of municipalities by their scores, as far as they may be told (GR-4)."""

from collections.abc import Sequence

from analysis.thresholds import SMALLEST_GROUP_N


def hide_small(counts: Sequence[int]) -> tuple[int | None, ...]:
    """Return the counts, None where one is not told, for counts of which the total is known.

    A count of one or two is hidden; when what is hidden could be found by taking the
    rest from the total (few in all, or as many in each), the next smallest is hidden
    too. Nobody is no small number. With a total below three nothing is told.
    Source: GR-4.
    """
    if sum(counts) < SMALLEST_GROUP_N:
        return tuple(None for _count in counts)
    hidden: list[int] = []
    for place in sorted((place for place, n in enumerate(counts) if n), key=lambda place: (counts[place], place)):
        if counts[place] >= SMALLEST_GROUP_N and not _is_found([counts[each] for each in hidden]):
            break
        hidden.append(place)
    return tuple(None if place in hidden else n for place, n in enumerate(counts))


def _is_found(hidden: list[int]) -> bool:
    return bool(hidden) and (sum(hidden) < SMALLEST_GROUP_N or len(set(hidden)) == 1)
