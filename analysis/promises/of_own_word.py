"""Promises nothing else measures: what the participant said of them, with its evidence.

Without a word of its own nothing can be told. Said to be on its way, it is still open once
the due date has passed. Source: PR-1.
"""

from collections.abc import Sequence

from analysis.promises.case import Case
from analysis.promises.days import day_text
from analysis.promises.facts import Report, SaidWord
from analysis.promises.records import Evidence, PromiseWord
from analysis.promises.tally import Verdict
from data.text import _


def judge_own_word(case: Case, reports: Sequence[Report]) -> Verdict:
    """Return what became of a promise by what the participant said last of it. Source: PR-1."""
    said = newest_report(case, reports)
    if said is None:
        return Verdict("not_to_say", _("The participant has said nothing of it yet."))
    return Verdict(_word(case, said), _sentence(said, is_short=True), None, None, _is_late(case, said), (report_evidence(said),))


def newest_report(case: Case, reports: Sequence[Report]) -> Report | None:
    """Return what this participant said last of this promise by the day of judging; reports come in order of delivery."""
    own = (case.member.cohort, case.member.organisation_key, case.promise.promise)
    found = [each for each in reports if (each.cohort, each.organisation_key, each.promise) == own]
    known = [each for each in found if each.known_on <= case.as_of]
    return known[-1] if known else None


def report_evidence(said: Report) -> Evidence:
    """Return what was said as evidence."""
    return Evidence("own_word", _sentence(said), said.said_on, said.source_url, said.delivery_id, said.is_invented)


def _word(case: Case, said: Report) -> PromiseWord:
    if said.said == "on_its_way" and case.is_over:
        return "open"
    return said.said


def _is_late(case: Case, said: Report) -> bool | None:
    """Return False when it was said in time; None otherwise: it may have been kept before it was said."""
    if said.said != "kept" or case.promise.due_on is None or said.known_on <= case.promise.due_on:
        return False
    return None


def _sentence(said: Report, *, is_short: bool = False) -> str:
    words: dict[SaidWord, str] = {
        "kept": _("The participant says: kept."),
        "on_its_way": _("The participant says: on its way."),
        "open": _("The participant says: still open."),
    }
    if is_short:
        return words[said.said]
    day = _("Said on {day}.", day=day_text(said.said_on)) if said.said_on else ""
    return " ".join(piece for piece in (words[said.said], said.evidence or "", day) if piece)
