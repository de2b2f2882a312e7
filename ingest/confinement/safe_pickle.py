"""Reads what the child process gives back: records of ours, numbers, texts and arrays, and nothing that runs.

A hostile file may have taken over the child. What it sends is taken apart by an
unpickler that knows only data classes of ours, dates and numpy arrays.
"""

import importlib
import io
import pickle
from dataclasses import is_dataclass
from enum import Enum

ALLOWED = {
    "builtins": {"set", "frozenset", "bytearray", "slice", "range"},
    "datetime": {"date", "datetime", "time", "timedelta", "timezone"},
    "collections": {"OrderedDict", "Counter", "deque"},
    "numpy": {"ndarray", "dtype"},
    "numpy._core.multiarray": {"_reconstruct", "scalar"},
    "numpy._core.numeric": {"_frombuffer"},
}
OURS = "ingest"
NEVER_LOADED = {"ingest.__main__", "ingest.confinement.child", "ingest.confinement.nursery"}
NOT_DATA = (pickle.UnpicklingError, EOFError, ValueError, TypeError, AttributeError, LookupError, ImportError, OverflowError)


class NotDataError(Exception):
    """The bytes are no records of ours."""


class _DataUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if name in ALLOWED.get(module, ()):
            return super().find_class(module, name)
        if module.split(".")[0] == OURS and module not in NEVER_LOADED and "." not in name:
            found = getattr(importlib.import_module(module), name)
            if (
                isinstance(found, type)
                and found.__module__ == module
                and (is_dataclass(found) or issubclass(found, Enum | tuple))
            ):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def read_records(body: bytes) -> object:
    """Return what was pickled. Raises: NotDataError when it is anything but records, texts, numbers and arrays."""
    try:
        return _DataUnpickler(io.BytesIO(body)).load()
    except NOT_DATA as error:
        raise NotDataError(repr(error)) from error
