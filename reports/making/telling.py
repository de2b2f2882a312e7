"""What the command says while it works: sentences for people, or a line of JSON per event for a program that listens."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Protocol

from data.text import _, ngettext
from reports.making.formats import KINDS
from reports.making.making import Told
from reports.making.records import Group, Order
from reports.making.tally import Tally
from ui.format import join_names

Say = Callable[[str], None]


class Teller(Protocol):
    """Somebody who tells how far the making is."""

    def begin(self, group: Group, order: Order) -> None:
        """Tell what is going to be made."""

    def tell(self, told: Told) -> None:
        """Tell of a report that is settled."""

    def end(self, tally: Tally, path: Path) -> None:
        """Tell what became of it all and where it is."""


def teller_of(say: Say, *, is_for_machines: bool) -> Teller:
    """Return who tells it, in words or for machines."""
    return JsonTeller(say) if is_for_machines else WordTeller(say)


class WordTeller:
    """Tells it in sentences."""

    def __init__(self, say: Say) -> None:
        self.say = say

    def begin(self, group: Group, order: Order) -> None:
        """Say for whom reports are made, and for whom not."""
        names = join_names([KINDS[form].name for form in order.formats])
        values = {"name": group.name, "year": order.round_year, "formats": names}
        self.say(_("Reports of {name}, round {year}, as {formats}.", **values))
        for member in group.members:
            if member.code is None:
                self.say(_("{name}: no report, not a municipality.", name=member.name))

    def tell(self, told: Told) -> None:
        """Say whose report is ready, and what of it failed."""
        tally = told.tally
        values = {"done": tally.done_n, "total": tally.total_n, "name": told.name}
        left = tally.seconds_left()
        line = _("{done} of {total}: {name}", **values)
        self.say(f"{line}, {left_words(left)}" if left else line)
        for failure in told.outcome.failures:
            self.say(_("{name}: {form} failed: {why}", name=told.name, form=KINDS[failure.form].name, why=failure.why))

    def end(self, tally: Tally, path: Path) -> None:
        """Say how many are whole and where they are."""
        whole = tally.done_n - tally.failed_n
        seconds = ngettext("{n} second", "{n} seconds", max(round(tally.seconds), 1))
        values = {"done": whole, "total": tally.total_n, "seconds": seconds, "path": path}
        self.say(_("{done} of {total} reports are complete, in {seconds}: {path}", **values))


class JsonTeller:
    """Tells it as JSON, a line per event (reports/making/events.py reads them)."""

    def __init__(self, say: Say) -> None:
        self.say = say

    def begin(self, group: Group, order: Order) -> None:
        """Write how many there will be."""
        self._write(event="begun", total_n=len(group.codes))

    def tell(self, told: Told) -> None:
        """Write whose report is settled and how far the whole is."""
        failures = [asdict(each) for each in told.outcome.failures]
        left = told.tally.seconds_left()
        self._write(event="report", name=told.name, code=told.outcome.code, done_n=told.tally.done_n,
                    seconds_left=left, failures=failures)  # fmt: skip

    def end(self, tally: Tally, path: Path) -> None:
        """Write that it is finished, and where it is."""
        self._write(event="ended", failed_n=tally.failed_n, path=str(path))

    def _write(self, **event: object) -> None:
        self.say(json.dumps(event, ensure_ascii=False))


def left_words(seconds: float) -> str:
    """Return how long it will still take, in the words of somebody who waits."""
    return _("a few seconds to go") if seconds < 10 else _("about {time} to go", time=duration_words(seconds))


def duration_words(seconds: float) -> str:
    """Return about how long something takes: tens of seconds, or minutes."""
    if seconds < 90:
        return ngettext("{n} second", "{n} seconds", max(10, round(seconds / 10) * 10))
    return ngettext("{n} minute", "{n} minutes", round(seconds / 60))
