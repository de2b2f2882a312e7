"""A sentence about what was typed: how bad it is, and where in the form it stands."""

from dataclasses import dataclass
from typing import Literal

Place = Literal["base", "targets", "decision"]


@dataclass(frozen=True)
class Remark:
    """A sentence about what was typed; place is the part of the form it stands under."""

    severity: Literal["error", "warning", "missing"]
    place: Place
    text: str

    @property
    def stops(self) -> bool:
        """Whether nothing can be published because of it."""
        return self.severity != "warning"
