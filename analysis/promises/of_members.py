"""Promises about people taking part and about working groups: what was recorded of the participant itself.

Neither has a date: both hold as long as it takes part. Source: PR-1.
"""

from collections.abc import Sequence

from analysis.promises.case import Case
from analysis.promises.facts import GroupSeat, PeopleFact
from analysis.promises.records import Evidence, Measure
from analysis.promises.tally import Tally, Verdict, word_of
from data.text import _, by_language, ngettext


def judge_people(case: Case, people: Sequence[PeopleFact]) -> Verdict:
    """Return what became of a promise about how many people take part. Source: PR-1."""
    own = [each.people_n for each in people if _is_of(each, case)]
    if not own:
        return Verdict("not_to_say", _("How many people take part was not recorded."), None, case.needed)
    told = ngettext("{n} person takes part.", "{n} people take part.", own[0])
    return _judged(case, own[0], (told, _against(case, told)), "people")


def judge_working_group(case: Case, seats: Sequence[GroupSeat]) -> Verdict:
    """Return what became of a promise about working groups.

    A list of participants that names working groups of others says of one without them that
    it sits in none; one that names none says nothing. Source: PR-1.
    """
    own = [by_language(each.name_nl, each.name_en) for each in seats if _is_of(each, case)]
    is_said = any(each.cohort == case.member.cohort and each.delivery_id == case.member.delivery_id for each in seats)
    if not own and not is_said:
        return Verdict("not_to_say", _("Who sits in which working group was not recorded."), None, case.needed)
    told = _("Working groups: {names}.", names=", ".join(own)) if own else _("Sits in no working group.")
    return _judged(case, len(own), (told, _against(case, told)), "working_group")


def _is_of(each: PeopleFact | GroupSeat, case: Case) -> bool:
    return (each.cohort, each.organisation_key) == (case.member.cohort, case.member.organisation_key)


def _against(case: Case, told: str) -> str:
    if case.promise.bound == "at_most":
        return told + " " + _("{n} allowed.", n=case.needed)
    return told + " " + _("{n} needed.", n=case.needed)


def _judged(case: Case, n: int, texts: tuple[str, str], kind: Measure) -> Verdict:
    told, why = texts
    is_over = case.is_over or case.promise.bound == "at_most"  # who takes part is known at once
    outcome = Tally(case.promise.bound, case.needed, n, to_come=case.needed, is_over=is_over).outcome
    member = case.member
    evidence = Evidence(kind, told, None, member.source_url, member.delivery_id, member.is_invented)
    return Verdict(word_of([outcome], n > 0, case.due), why, n, case.needed, False, (evidence,))
