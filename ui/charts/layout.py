"""Where labels go: never over each other."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    def overlaps(self, other: "Box") -> bool:
        """Return whether the two share any area."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


def spread_labels(wanted: Sequence[Box], blocked: Sequence[Box], top: float, bottom: float) -> list[Box]:
    """Return the boxes moved up or down by as little as possible, so that none overlaps another or a blocked one.

    They keep the order they are wanted in from top to bottom: the label of the higher
    line stays the higher one. Among all places on a grid of pixels the one with the
    smallest sum of shifts is taken. When there is no room for all, the blocked boxes
    are ignored, and then the edges.
    """
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at].top + wanted[at].height / 2, at))
    boxes = [wanted[at] for at in order]
    tops = _best_tops(boxes, blocked, top, bottom) or _best_tops(boxes, (), top, bottom) or _stacked_tops(boxes, top)
    placed = dict(zip(order, tops, strict=True))
    return [Box(box.left, placed[at], box.width, box.height) for at, box in enumerate(wanted)]


def _best_tops(boxes: Sequence[Box], blocked: Sequence[Box], top: float, bottom: float) -> list[float]:
    """Return the best top for each box, from top to bottom; empty when they do not fit."""
    best: dict[float, tuple[float, list[float]]] = {top: (0.0, [])}  # lowest edge reached -> least cost and its tops
    for box in boxes:
        reached: dict[float, tuple[float, list[float]]] = {}
        cheapest: tuple[float, list[float]] | None = None
        edges = sorted(best)
        beside = [other for other in blocked if other.left < box.left + box.width and box.left < other.left + other.width]
        for step in range(int(bottom - box.height - top) + 1):
            at = top + step
            while edges and edges[0] <= at:
                found = best[edges.pop(0)]
                cheapest = found if cheapest is None or found[0] < cheapest[0] else cheapest
            is_blocked = any(at < other.top + other.height and other.top < at + box.height for other in beside)
            if cheapest is not None and not is_blocked:
                reached[at + box.height] = (cheapest[0] + abs(at - box.top), [*cheapest[1], at])
        best = reached
    return min(best.values(), key=lambda found: found[0])[1] if best and boxes else []


def _stacked_tops(boxes: Sequence[Box], top: float) -> list[float]:
    heights = [box.height for box in boxes]
    return [top + sum(heights[:at]) for at in range(len(boxes))]


def first_free(candidates: Sequence[Box], taken: Sequence[Box]) -> Box:
    """Return the first candidate that is free of the taken ones; the first of all when none is."""
    return next((box for box in candidates if not any(box.overlaps(other) for other in taken)), candidates[0])


def text_width(text: str, font_px: float) -> float:
    """Return the width of a text in pixels, rather too wide than too narrow.

    The average width of a letter in Source Sans, which Streamlit brings, is 0.46 of
    its size in regular and 0.49 in bold.
    """
    return len(text) * font_px * 0.52


def wrap_words(text: str, most: int) -> tuple[str, ...]:
    """Return the text in at most two lines of at most this many letters, cut with … when it does not fit."""
    if len(text) <= most:
        return (text,)
    breaks = [at + 1 for at, letter in enumerate(text[:most]) if letter in " -"]
    if not breaks:
        return (_cut(text, most),)
    return (text[: breaks[-1]].strip(), _cut(text[breaks[-1] :].strip(), most))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
