"""The making of a group's reports from beginning to end; whoever started it hears how far it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reports.making.crew import make_reports
from reports.making.package import Package
from reports.making.records import Group, Order, Outcome, Task
from reports.making.tally import Tally

WORKERS_N = 2


@dataclass(frozen=True)
class Told:
    """What is said of each report that is settled: the place by name, what became of it, and how far the whole is."""

    name: str
    outcome: Outcome
    tally: Tally


OnReport = Callable[[Told], None]


def make_group(group: Group, order: Order, zip_path: Path | None, tell: OnReport, workers_n: int = WORKERS_N) -> Tally:
    """Make every report of the group in order.out, or in one zip; return what became of them. Failing ones stop nothing."""
    tally = Tally(group, len(order.formats))
    names = {member.code: member.name for member in group.members}
    tasks = [Task(code, order.formats) for code in group.codes]
    with Package(order, zip_path) as package:
        for part in make_reports(tasks, order, workers_n):
            whole = tally.add(part)
            if whole is not None:
                package.take(whole)
                tell(Told(names[whole.code], whole, tally))
        package.close(tally)
    return tally


def beside(order: Order, folder: Path) -> Order:
    """Return the order with its files made in another folder, from where they go into a zip."""
    return replace(order, out=folder)
