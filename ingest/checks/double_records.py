"""A target or pilot may be in a file once: equal ones count once, different ones not at all."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import TypeVar

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.records import Pilot, Target
from ingest.text_forms import normal_form

Record = TypeVar("Record", bound=Target | Pilot)


def check_double_targets(targets: Sequence[Target]) -> tuple[list[Target], list[Finding]]:
    """Return the targets that are kept: one per municipality, level or theme, and horizon."""
    return _check(targets, lambda target: (target.cbs_code, target.scope, target.code, target.horizon_years), "target")


def check_double_pilots(pilots: Sequence[Pilot]) -> tuple[list[Pilot], list[Finding]]:
    """Return the pilots that are kept: one per organisation and title."""
    return _check(pilots, pilot_key, "pilot")


def pilot_key(pilot: Pilot) -> str:
    """Return the key under which a pilot delivered again replaces the earlier record."""
    return f"{normal_form(pilot.organisation)}/{normal_form(pilot.title)}"


def _check(records: Sequence[Record], key: Callable[[Record], Hashable], what: str) -> tuple[list[Record], list[Finding]]:
    together: dict[Hashable, list[Record]] = defaultdict(list)
    for record in records:
        together[key(record)].append(record)
    kept, findings = list[Record](), list[Finding]()
    for first, *others in together.values():
        same = all(_said(other) == _said(first) for other in others)
        kept += [first] if same else []
        if same:
            findings += [_finding(f"{what}_double_same", other, "first", first) for other in others]
        else:
            other = next(other for other in others if _said(other) != _said(first))
            findings.append(_finding(f"{what}_double_different", first, "other", other))
            for record in others:
                opposite = first if _said(record) != _said(first) else other
                findings.append(_finding(f"{what}_double_different", record, "other", opposite))
    return kept, findings


def _said(record: Record) -> Record:
    return replace(record, sheet="", cell="")


def _finding(code: str, record: Record, where: str, other: Record) -> Finding:
    cell = other.cell if other.sheet == record.sheet else f"{other.cell} ({other.sheet})"
    return make_finding(code, Spot(record.sheet, *position_of(record.cell)), "", **{where: cell})
