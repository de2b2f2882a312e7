"""Promises about the monitor: filled in, or an answer of at least so much, in a round in the time of the participant.

Only a municipality fills in the monitor. A round counts when it was closed on the day of
judging, or filled in by then, and not before the participant joined. Source: PR-1.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.places import Round
from analysis.promises.case import Case
from analysis.promises.facts import RoundAnswer
from analysis.promises.programme_time import last_day
from analysis.promises.records import Evidence
from analysis.promises.span import NEVER
from analysis.promises.tally import Tally, Verdict, word_of
from data.text import _, by_language, ngettext


@dataclass(frozen=True)
class Filled:
    """A round in the time of a participant, and what the municipality answered in it; none when it took no part."""

    round: Round
    answers: tuple[RoundAnswer, ...]


def filled_rounds(case: Case, rounds: Sequence[Round], answers: Sequence[RoundAnswer]) -> tuple[Filled, ...]:
    """Return the rounds after joining and before leaving, oldest first, with the answers of this municipality.

    One that is still open only when it was filled in already.
    """
    own = [each for each in answers if each.cbs_code == case.member.cbs_code]
    found = [Filled(each, tuple(answer for answer in own if answer.round_year == each.round_year)) for each in rounds]
    return tuple(each for each in found if _is_in_time(case, each))


def judge_response(case: Case, filled: Sequence[Filled]) -> Verdict:
    """Return what became of a promise to fill in the monitor, in a round held while the programme ran. Source: PR-1."""
    if case.member.cbs_code is None:
        return _no_municipality()
    last = last_day(case.programme, case.promise.due_on)
    held = [each for each in filled if last is None or each.round.opens_on <= last]
    if not held:
        return Verdict("not_to_say", _("No round of the monitor was held in the time of this programme."))
    if case.promise.per != "programme":
        held = [each for each in held if each.round.opens_on <= (case.promise.due_on or NEVER)]
    done = [each for each in held if each.answers]
    tally = _response_tally(case, held, len(done), is_over=case.is_over or (last is not None and last < case.as_of))
    needed = tally.needed
    why = ngettext(
        "Filled in in {n} round; {needed} needed.", "Filled in in {n} rounds; {needed} needed.", len(done), needed=needed
    )
    status = word_of([tally.outcome], bool(done), case.due)
    is_late = _is_late(case, [each.round for each in done], needed) if status == "kept" else False
    return Verdict(status, why, len(done), needed, is_late, tuple(_response_evidence(each) for each in held))


def _response_tally(case: Case, held: Sequence[Filled], done_n: int, *, is_over: bool) -> Tally:
    """Return the rounds filled in against those asked; of a promise per year each one held, and those of the years to come."""
    if case.promise.per == "programme":
        return Tally(case.promise.bound, case.needed, done_n, to_come=case.needed, is_over=is_over)
    had = {each.round.opens_on.year for each in held}
    to_come = 0 if is_over else sum(year >= case.as_of.year and year not in had for year in case.years())
    return Tally(case.promise.bound, len(held) + to_come, done_n, to_come=to_come, is_over=to_come == 0)


def judge_answer(case: Case, filled: Sequence[Filled]) -> Verdict:
    """Return what became of a promise to reach an answer: once reached in a round after joining, it is kept. Source: PR-1."""
    if case.member.cbs_code is None:
        return _no_municipality()
    answered = [(each.round, answer) for each in filled for answer in each.answers if _says(case, answer)]
    if not answered:
        return Verdict("not_to_say", _("The question was not answered in a round since it takes part."))
    reached = [found for found in answered if _is_reached(case, found[1])]
    outcome = Tally("at_least", 1, len(reached), to_come=1, is_over=case.is_over).outcome
    status = word_of([outcome], _has_risen([answer.value or 0 for _round, answer in answered]), case.due)
    is_late = _is_late(case, [held for held, _answer in reached], 1) if status == "kept" else False
    held, answer = (reached or answered)[-1]
    needed = _words(case.promise.needed_nl, case.promise.needed_en, case.promise.required_value)
    why = _(
        "The answer in {year} is “{value}”; needed: “{needed}”.", needed=needed, value=_in_words(answer), year=held.round_year
    )
    return Verdict(status, why, None, None, is_late, tuple(_answer_evidence(held, answer) for held, answer in answered))


def _has_risen(values: Sequence[float]) -> bool:
    """Return whether the answer came nearer since it takes part; of a single round, whether anything is there."""
    return values[-1] > values[0] if len(values) > 1 else values[0] > 0


def _in_words(answer: RoundAnswer) -> str:
    return _words(answer.answer_nl, answer.answer_en, answer.value)


def _words(name_nl: str | None, name_en: str | None, value: float | None) -> str:
    """Return an answer in words; a percentage has none and stays a number."""
    return by_language(name_nl, name_en) if name_nl and name_en else _number(value)


def _is_in_time(case: Case, filled: Filled) -> bool:
    time, held = case.time, filled.round
    starts_on = case.programme.starts_on
    if held.closes_on < time.first or (starts_on is not None and held.closes_on < starts_on) or held.opens_on > time.last:
        return False
    is_filled = any(each.answered_on is not None and each.answered_on <= case.as_of for each in filled.answers)
    return is_filled or held.closes_on <= time.last


def _no_municipality() -> Verdict:
    return Verdict("not_to_say", _("Only municipalities fill in the monitor, and this organisation is none."))


def _says(case: Case, answer: RoundAnswer) -> bool:
    return answer.question_id == case.promise.question_id and answer.value is not None


def _is_reached(case: Case, answer: RoundAnswer) -> bool:
    value, wanted = answer.value, case.promise.required_value
    if value is None or wanted is None:
        return value is not None
    return value <= wanted if case.promise.bound == "at_most" else value >= wanted


def _is_late(case: Case, rounds: Sequence[Round], needed: int) -> bool | None:
    """Return whether too few rounds were closed on the due date; None when the deciding one was still open then."""
    due_on = case.promise.due_on
    if due_on is None or (case.promise.bound == "at_most" and case.promise.measured_by == "response"):
        return False
    if sum(each.closes_on <= due_on for each in rounds) >= needed:
        return False
    return None if sum(each.opens_on <= due_on for each in rounds) >= needed else True


def _response_evidence(filled: Filled) -> Evidence:
    year = filled.round.round_year
    told = _("Round {year}: filled in.", year=year) if filled.answers else _("Round {year}: not filled in.", year=year)
    return _evidence("response", told, filled.round.closes_on, filled.answers)


def _answer_evidence(held: Round, answer: RoundAnswer) -> Evidence:
    question = by_language(answer.question_nl or "", answer.question_en or "")
    told = _("Round {year}: “{value}” to “{question}”", year=held.round_year, value=_in_words(answer), question=question)
    return _evidence("answer", told, held.closes_on, (answer,))


def _evidence(kind: str, told: str, day: date, answers: Sequence[RoundAnswer]) -> Evidence:
    delivery_id = next((each.delivery_id for each in answers), None)
    return Evidence("response" if kind == "response" else "answer", told, day, None, delivery_id, False)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
