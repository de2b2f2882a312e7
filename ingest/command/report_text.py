"""What `python -m ingest` prints for people."""

import pandas as pd

from data.text import _, by_language, ngettext
from ingest.checking import CheckedFile
from ingest.findings import sentence
from ingest.messages.about_forms import TOOL_NAMES
from ingest.previewing import Counts, Preview
from ingest.sheets import shown_number

MOST_SCORES = 40  # changed scores named on the screen; --json has them all


def check_report(checked: CheckedFile, changes: Preview | None) -> str:
    """Return the findings of a file, how much is right, what would change, and whether it can be loaded."""
    if not checked.is_readable:
        return read_report(checked)
    return "\n".join([read_report(checked), *(_change_lines(changes) if changes else []), _verdict(checked)])


def read_report(checked: CheckedFile) -> str:
    """Return the findings of a file and how much is right."""
    lines = [checked.file_name]
    lines += [_recognised(checked)] if checked.is_readable else []
    lines += [f"  {_severity(finding.severity)} {sentence(finding, checked.file_name)}" for finding in checked.findings]
    lines += [_judged(checked)] if checked.is_readable else []
    return "\n".join(lines)


def delivery_report(frame: pd.DataFrame) -> str:
    """Return the list of deliveries, one line each."""
    if frame.empty:
        return _("Nothing was delivered yet.")
    return "\n".join(
        f"{row.delivery_id:>5}  {row.delivered_at:%d-%m-%Y %H:%M} UTC  {_state(str(row.state))}  {row.file_name}"
        f"  ({row.delivered_by})"
        for row in frame.itertuples()
    )


def _recognised(checked: CheckedFile) -> str:
    if checked.kind == "unknown":
        return _("Not recognised as one of our layouts.")
    places = ", ".join(_("{sheet} row {row}", sheet=sheet or _("file"), row=row) for sheet, row in checked.head_rows)
    return _("Recognised as: {kind}. Heads found: {places}.", kind=TOOL_NAMES.get(checked.kind, checked.kind), places=places)


def _severity(severity: str) -> str:
    return {"error": _("[error]"), "warning": _("[warning]"), "notice": _("[notice]")}[severity]


def _state(state: str) -> str:
    return {"published": _("published"), "withdrawn": _("withdrawn")}[state]


def _judged(checked: CheckedFile) -> str:
    remarks = ngettext("{n} remark", "{n} remarks", len(checked.findings))
    cells = ngettext("{n} cell", "{n} cells", checked.cells_n)
    right = ngettext("{n} is right and filled in", "{n} are right and filled in", checked.good_n)
    return _("{remarks} over {cells}; {right}.", remarks=remarks, cells=cells, right=right)


def _verdict(checked: CheckedFile) -> str:
    if checked.is_loadable:
        return _("This file can be loaded.")
    if checked.has_records:
        return _("This file has errors. What is right can be loaded with --good-rows.")
    return _("Nothing in this file can be loaded.")


def _change_lines(changes: Preview) -> list[str]:
    if changes.existing_delivery is not None:
        return [_("This file was published before, as delivery {number}. Nothing changes.", number=changes.existing_delivery)]
    counts = [
        (_("Answers"), changes.answer_counts),
        (_("Targets"), changes.target_counts),
        (_("Pilots"), changes.pilot_counts),
        (_("Learning programmes"), changes.programme_counts),
    ]
    lines = [_count_line(name, one) for name, one in counts if one != Counts()]
    return [*lines, *_score_lines(changes.scores)]


def _count_line(name: str, counts: Counts) -> str:
    return _("{name}: {new} new, {changed} changed, {unchanged} the same, {removed} emptied.", name=name, **vars(counts))


def _score_lines(scores: pd.DataFrame) -> list[str]:
    levels = scores[scores["scope"] == "level"]
    lines = [
        _(
            "{place} {year}, {level}: from {before} to {after}.",
            place=row.name,
            year=row.round_year,
            level=by_language(str(row.name_nl), str(row.name_en)),
            before=_score(row.score_before_pct),
            after=_score(row.score_after_pct),
        )
        for row in levels.itertuples(index=False)
        if _score(row.score_before_pct) != _score(row.score_after_pct)
    ]
    rest = len(lines) - MOST_SCORES
    more = [ngettext("And {n} more score.", "And {n} more scores.", rest)] if rest > 0 else []
    return lines[:MOST_SCORES] + more


def _score(score_pct: object) -> str:
    if score_pct is None or not isinstance(score_pct, float) or pd.isna(score_pct):
        return _("no score")
    return shown_number(round(score_pct, 1))
