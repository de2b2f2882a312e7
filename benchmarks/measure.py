"""Interleaved timing: ours and the reference in turn, so that both meet the same weather."""

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Ratio:
    """Median seconds (or another unit) of ours and of the reference, and the median of the ratios per turn."""

    what: str
    reference: str
    ours_s: float
    reference_s: float
    ratio: float
    unit: str = "s"

    def sentence(self) -> str:
        ours, other = f"{self.ours_s:.3f} {self.unit}", f"{self.reference_s:.3f} {self.unit}"
        return f"{self.what}: {ours}; {self.reference}: {other}; ratio {self.ratio:.2f}"

    def record(self) -> dict[str, object]:
        return asdict(self)


def compare(what: str, ours: Callable[[], object], reference: tuple[str, Callable[[], object]], turns: int = 5) -> Ratio:
    """Run both in turn, `turns` times after one warm-up of each."""
    name, plain = reference
    pairs = [(seconds_of(ours), seconds_of(plain)) for _turn in range(turns + 1)][1:]
    return ratio_of(what, name, pairs)


def ratio_of(what: str, reference: str, pairs: list[tuple[float, float]], unit: str = "s") -> Ratio:
    """Summarise pairs of (ours, reference) in seconds or another unit, one per turn."""
    median = statistics.median
    return Ratio(
        what,
        reference,
        median(own for own, _plain in pairs),
        median(plain for _own, plain in pairs),
        median(own / plain for own, plain in pairs),
        unit,
    )


def seconds_of(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
