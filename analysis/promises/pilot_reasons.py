"""Why a promise about pilots has its word, in one sentence."""

from dataclasses import dataclass
from typing import Literal

from analysis.promises.case import Case
from analysis.promises.records import PromiseWord
from data.text import _, ngettext


@dataclass(frozen=True)
class Counted:
    """What was counted: pilots, scaled-up pilots, or years in which the promise was kept."""

    unit: Literal["pilots", "scaled_up", "years"]
    sure: int
    maybe: int
    needed: int


def reason_of(case: Case, counted: Counted, status: PromiseWord, is_incomplete: bool) -> str:
    """Return why a promise about pilots has this word."""
    if status == "not_to_say" and is_incomplete and not counted.sure and not counted.maybe:
        return _("No pilot of this participant is known, and a source says that there were more pilots than this monitor knows.")
    if status == "not_to_say":
        return _unclear(counted)
    if counted.unit == "years":
        return years_kept(counted.sure, counted.needed)
    if counted.unit == "scaled_up":
        return ngettext(
            "{n} scaled-up pilot keeps the promise as well.", "{n} scaled-up pilots keep the promise as well.", counted.sure
        )
    return _plain(case, counted)


def years_kept(done_n: int, year_n: int) -> str:
    """Return in how many years a promise per year was kept."""
    return ngettext("Kept in {done} of {n} year.", "Kept in {done} of {n} years.", year_n, done=done_n)


def _plain(case: Case, counted: Counted) -> str:
    if case.promise.bound == "at_most":
        return ngettext(
            "{n} pilot counts; {most} allowed.", "{n} pilots count; {most} allowed.", counted.sure, most=counted.needed
        )
    if not counted.sure:
        return _("No pilot counts yet; {needed} needed.", needed=counted.needed)
    return ngettext(
        "{n} pilot counts; {needed} needed.", "{n} pilots count; {needed} needed.", counted.sure, needed=counted.needed
    )


def _unclear(counted: Counted) -> str:
    if counted.unit == "years" or not counted.maybe:
        return _("In some years it was not reported when a pilot began to count.")
    return ngettext(
        "{n} pilot counts for sure; of others the phase or its date was not reported ({needed} needed).",
        "{n} pilots count for sure; of others the phase or its date was not reported ({needed} needed).",
        counted.sure,
        needed=counted.needed,
    )
