"""A sentence about what was typed: how bad it is, and at which field it stands."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Remark:
    """A sentence about what was typed; field is the key of the field it stands at, "" for the whole form."""

    severity: Literal["error", "warning", "notice", "missing"]
    field: str
    text: str

    @property
    def stops(self) -> bool:
        """Whether nothing can be published because of it."""
        return self.severity in ("error", "missing")
