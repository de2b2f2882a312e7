"""The four kinds of "no value": each has its own sign and its own words, and none of them is a zero (SR-7)."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

NoValueKind: TypeAlias = Literal["absent", "not_applicable", "too_few_answers", "hidden"]
NO_VALUE_KINDS: tuple[NoValueKind, ...] = get_args(NoValueKind)
LOWEST = -1  # in a sorted column, below every score
_KIND_OF_REASON: dict[str, NoValueKind] = {
    "not_participating": "absent", "not_existing": "absent", "area_changed": "absent",
    "not_asked": "not_applicable", "nothing_applicable": "not_applicable",
    "coverage_too_low": "too_few_answers",
    "too_few": "hidden", "rest_too_few": "hidden",
}  # fmt: skip


@dataclass(frozen=True)
class NoValue:
    """Why there is no value: the kind, which has a sign, and what is said about it."""

    kind: NoValueKind
    text: str


def kind_of_reason(reason: str) -> NoValueKind:
    """Return the kind a reason of the analysis belongs to; a reason of a change is "absent": there is nothing to compare."""
    return _KIND_OF_REASON.get(reason, "absent")
