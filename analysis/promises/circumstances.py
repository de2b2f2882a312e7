"""What is said beside the word: kept late, left, or gone into another municipality.

A municipality that no longer exists is judged on its own time. What it had not kept by then
cannot be told any more: its contracts went to the successor, whose pilots and answers are
of another organisation (as targets are closed by a merger, SR-8).
"""

from dataclasses import replace

from analysis.promises.case import Case
from analysis.promises.days import day_text
from analysis.promises.tally import Verdict
from data.text import _


def told_with(case: Case, verdict: Verdict) -> Verdict:
    """Return the verdict with what the circumstances change, said in its reason. Source: PR-1, SR-8."""
    found = _after_merger(case, verdict)
    pieces = [found.why, _timing(case, found), _departure(case)]
    return replace(found, why=" ".join(piece for piece in pieces if piece))


def _after_merger(case: Case, verdict: Verdict) -> Verdict:
    merged_on, due_on = case.member.merged_on, case.promise.due_on
    if merged_on is None or merged_on > case.as_of or verdict.status == "kept":
        return verdict
    if due_on is not None and due_on < merged_on:
        return verdict
    why = _("The municipality went into {names} on {day}; what it had not kept by then is not judged any further.",
            names=case.member.merged_into, day=day_text(merged_on))  # fmt: skip
    return replace(verdict, status="not_to_say", why=f"{verdict.why} {why}")


def _timing(case: Case, verdict: Verdict) -> str:
    if case.promise.due_on is None:
        return ""
    day = day_text(case.promise.due_on)
    if verdict.status == "open" and case.due == "passed":
        return _("The last day, {day}, has passed.", day=day)
    if verdict.status != "kept" or verdict.is_late is False:
        return ""
    if verdict.is_late:
        return _("Kept too late: the last day was {day}.", day=day)
    return _("Whether it was in time, by {day}, is not known.", day=day)


def _departure(case: Case) -> str:
    left_on = case.member.left_on
    if left_on is None or left_on > case.as_of:
        return ""
    return _("Took no part any more from {day}; judged on its time.", day=day_text(left_on))
