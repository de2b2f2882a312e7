"""Size classes by inhabitants, as municipalities know them from Waarstaatjegemeente.nl (GR-5)."""

from itertools import pairwise

from analysis.groups.records import SizeClass

BOUNDS = (25_000, 50_000, 100_000, 300_000)  # inhabitants; a bound belongs to the upper class
SIZE_CLASSES = tuple(SizeClass(*ends) for ends in pairwise((None, *BOUNDS, None)))


def size_class_of(population: int) -> SizeClass:
    """Return the class a number of inhabitants falls in. Source: GR-5."""
    return SIZE_CLASSES[sum(population >= bound for bound in BOUNDS)]
