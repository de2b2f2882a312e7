"""Why a file cannot be read: the code of its finding travels from deep in a format to ingest/files.py."""

from collections.abc import Iterator
from contextlib import contextmanager

from python_calamine import CalamineError, PasswordError

from ingest.messages.facts import Param


class UnreadableError(Exception):
    """The file cannot be read; code and params make the finding (ingest/messages/about_files.py)."""

    def __init__(self, code: str = "file_damaged", **params: Param) -> None:
        super().__init__(code, params)
        self.code, self.params = code, params


@contextmanager
def reading_with_calamine() -> Iterator[None]:
    """Turn what python-calamine raises on a damaged file into UnreadableError.

    A panic of its Rust code is no Exception: it is known only by its name.
    """
    try:
        yield
    except PasswordError as error:
        raise UnreadableError("file_encrypted") from error
    except (CalamineError, ValueError, OverflowError, OSError) as error:
        raise UnreadableError from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError from error
