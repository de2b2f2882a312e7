"""A shelf for what was made from one version of the store: found by name and key, the least used goes first.

Looking something up here takes a microsecond; Streamlit's own caches hash every
argument at every call, which was 0.2 ms and two hundred calls a page.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

Made = TypeVar("Made")


class Shelf:
    """Keeps at most `room` things per name, or what room_of says of that name. Whoever takes a thing may not change it."""

    def __init__(self, room: int, room_of: Mapping[str, int] = MappingProxyType({})) -> None:
        self._room = room
        self._room_of = room_of
        self._kept: dict[str, OrderedDict[Hashable, Any]] = {}
        self._lock = threading.Lock()

    def take(self, name: str, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what is kept under this name and key; what make returns when there is nothing yet.

        Two visitors at the same moment may both make it; the last one is kept.
        """
        with self._lock:
            rows = self._kept.setdefault(name, OrderedDict())
            if key in rows:
                rows.move_to_end(key)
                found: Made = rows[key]
                return found
        made = make()
        with self._lock:
            rows[key] = made
            while len(rows) > self._room_of.get(name, self._room):
                rows.popitem(last=False)
        return made
