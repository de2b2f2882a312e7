"""What a running command tells (reports/making/telling.py, JsonTeller), read back."""

import json
from dataclasses import dataclass, replace

from reports.making.formats import KINDS
from reports.making.records import FORMATS


@dataclass(frozen=True)
class NamedFailure:
    """A format of a report that failed: whose, which and why."""

    name: str
    form: str
    why: str


@dataclass(frozen=True)
class Heard:
    """What was heard so far.

    total_n 0: nothing yet. path: where the result is, once it is finished. why_not: it cannot be done.
    """

    total_n: int = 0
    done_n: int = 0
    last_name: str = ""
    seconds_left: float | None = None
    failures: tuple[NamedFailure, ...] = ()
    path: str = ""
    why_not: str = ""


def hear(heard: Heard, line: str) -> Heard:
    """Return what is known with one more line. Raises: ValueError when the line is none of the command's."""
    event = json.loads(line)
    if event.get("event") == "begun":
        return replace(heard, total_n=event["total_n"])
    if event.get("event") == "refused":
        return replace(heard, why_not=event["why"])
    if event.get("event") == "ended":
        return replace(heard, path=event["path"], seconds_left=0.0)
    failed = tuple(NamedFailure(event["name"], _name_of(each["form"]), each["why"]) for each in event["failures"])
    return replace(
        heard, done_n=event["done_n"], last_name=event["name"], seconds_left=event["seconds_left"],
        failures=heard.failures + failed,
    )  # fmt: skip


def _name_of(form: str) -> str:
    return next(KINDS[each].name for each in FORMATS if each == form)
