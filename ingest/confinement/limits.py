"""How much one file may ask of the machine (rule IR-7). The environment may set each for a run: CI_MONITOR_LIMIT_SECONDS=60."""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

MB = 1_000_000
PREFIX = "CI_MONITOR_LIMIT_"


@dataclass(frozen=True)
class Limits:
    """What a file may ask. seconds: wall clock. memory_mb: MiB of the child process; the other _mb: millions of bytes.

    answer_mb: what the child may give back. ratio: unpacked against packed, of a part over a million bytes.
    columns: with something in them, on one sheet. merged_cells: cells of a sheet that lie in merged ranges.
    """

    seconds: float = 20.0
    memory_mb: int = 1024
    answer_mb: int = 256
    file_mb: int = 64
    unpacked_mb: int = 600
    ratio: int = 400
    parts: int = 5_000
    columns: int = 5_000
    merged_cells: int = 2_000_000  # a whole column is one million; all cells of a sheet are 17 thousand million


def limits_of(environment: Mapping[str, str]) -> Limits:
    """Return the limits with what the environment sets; what is no positive number is passed over."""
    chosen: dict[str, Any] = {}
    for field in fields(Limits):
        try:
            number = float(environment.get(f"{PREFIX}{field.name.upper()}", ""))
        except ValueError:
            continue
        if 0 < number < math.inf:
            chosen[field.name] = number if field.name == "seconds" else max(int(number), 1)
    return Limits(**chosen)


DEFAULT_LIMITS = limits_of(os.environ)
