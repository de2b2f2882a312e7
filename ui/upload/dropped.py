"""The file that was dropped."""

import hashlib
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Dropped:
    """A dropped file: its name and content, found back by its checksum."""

    name: str
    content: bytes

    @cached_property
    def checksum(self) -> str:
        """The checksum as the store keeps it (SHA-256)."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def key(self) -> str:
        """The beginning of the checksum: tells widgets of one file from those of another."""
        return self.checksum[:12]
