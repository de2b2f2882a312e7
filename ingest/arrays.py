"""Arithmetic on columns of numbers that numpy has no single word for."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]
Mask = NDArray[np.bool_]
NONE = -1  # no position
One = TypeVar("One")


def first_positions(keys: Ints, keys_n: int, chosen: Mask | None = None) -> Ints:
    """Return per key the first position that has it (among the chosen ones), NONE where no position does.

    Shape: keys_n.
    """
    positions = np.arange(len(keys), dtype=np.int32) if chosen is None else np.flatnonzero(chosen).astype(np.int32)
    found = np.full(keys_n, NONE, np.int32)
    found[keys[positions[::-1]]] = positions[::-1]  # of several the last written stays: the first position
    return found


def combined(columns: Sequence[Ints]) -> tuple[Ints, Ints]:
    """Return per row the number of its combination of contents, and per combination the first row that has it."""
    numbers = columns[0]
    for column in columns[1:]:
        wide = numbers.astype(np.int64) * (int(column.max(initial=0)) + 1) + column
        numbers = np.unique(wide, return_inverse=True)[1]  # numbered anew each time: the product never overflows
    _values, first, numbers = np.unique(numbers, return_index=True, return_inverse=True)
    return numbers.astype(np.int32), first


def renumbered(codes: Ints, codes_n: int) -> tuple[Ints, Ints]:
    """Return the codes numbered without gaps, and which code each new number was."""
    used = np.flatnonzero(np.bincount(codes, minlength=codes_n))
    new = np.zeros(codes_n, np.int32)
    new[used] = np.arange(len(used), dtype=np.int32)
    return new[codes], used


def mask_of(judge: Callable[[One], bool], contents: Sequence[One]) -> Mask:
    """Return for each content what a judge says of it."""
    return np.fromiter((judge(content) for content in contents), np.bool_, len(contents))


def smallest(numbers: Ints) -> Ints:
    """Return numbers from 0 in the smallest type that holds them."""
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))
