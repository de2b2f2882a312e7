"""Steps of a plan as they stand in the address: S01.3_S05.4, a question and the answer to raise it to."""

from collections.abc import Sequence
from typing import TypeAlias

Step: TypeAlias = tuple[str, float]  # question_id and value
BETWEEN, WITHIN = "_", "."
MOST_STEPS = 100


def write_steps(steps: Sequence[Step]) -> str:
    """Return the steps as text for the address; empty for none. Values are options and percentages: whole or with a comma."""
    return BETWEEN.join(f"{question_id}{WITHIN}{_write_value(value)}" for question_id, value in steps)


def read_steps(text: str) -> tuple[Step, ...] | None:
    """Return the steps the text holds, the last one of a question; None when it is not in this form."""
    pieces = text.split(BETWEEN) if text else []
    if len(pieces) > MOST_STEPS:
        return None
    found: dict[str, float] = {}
    for piece in pieces:
        question_id, _dot, value = piece.partition(WITHIN)
        number = _read_value(value)
        if not question_id or number is None:
            return None
        found[question_id] = number
    return tuple(found.items())


def _write_value(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def _read_value(text: str) -> float | None:
    whole, _comma, part = text.partition(",")
    is_number = whole.isdecimal() and whole.isascii() and (not part or (part.isdecimal() and part.isascii())) and len(text) <= 8
    return float(f"{whole}.{part or 0}") if is_number else None
