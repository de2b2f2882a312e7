"""What is wrong or odd about what was typed: one sentence per case, at the field it is about.

An error stops the publication, and so does what is still missing: that is said calmly, because nothing is wrong with it.
A warning is about what may be meant, and publishing stays possible.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from analysis.places import Round
from data.text import _
from ui.format import format_date, format_score
from ui.sentences.reasons import reason_text
from ui.set_targets.draft import Draft, TypedTarget
from ui.set_targets.remarks import Remark
from ui.set_targets.situation import Situation

HIGHEST = 100


def remarks_on(draft: Draft, situation: Situation, rounds: dict[int, Round], today: date) -> list[Remark]:
    """Return everything that is wrong or odd, in the order of the form. Source: TR-1, TR-2, SR-8."""
    return [
        *_about_base(draft),
        *_about_scores(draft),
        *_about_years(draft, situation),
        *_about_order(draft, situation),
        *(_about_decision(draft, rounds, today) if draft.changed(situation) else _about_nothing(draft)),
    ]


def _about_base(draft: Draft) -> Iterator[Remark]:
    if draft.base.score_pct is not None:
        return
    text = _(
        "The base round must have a score, and {year} has none: {reason}. Choose another round.",
        year=draft.base.year,
        reason=reason_text(draft.base.reason or "no_score"),
    )
    yield Remark("error", "base", text)


def _about_scores(draft: Draft) -> Iterator[Remark]:
    for one in draft.filled:
        if not 0 <= (one.target_pct or 0) <= HIGHEST:
            values = {"year": one.year(draft.base), "target": one.target_pct}
            yield Remark("error", "targets", _("The target for {year} is {target}. A target is a score from 0 to 100.", **values))


def _about_years(draft: Draft, situation: Situation) -> Iterator[Remark]:
    """A year that has come, and a score that is reached already, may be meant: an old decision, a floor."""
    scores = dict(situation.position.scores)
    last = situation.position.last
    for one in draft.filled:
        year, values = one.year(draft.base), {"year": one.year(draft.base), "target": one.target_pct}
        if year <= situation.position.origin_round_year:
            yield Remark("warning", "targets", _year_come(year, scores.get(year)))
        elif last and (one.target_pct or 0) <= last[1]:
            text = _(
                "The target for {year} is {target}, and the score in {round_year} is {score} already. "
                "The target is met as soon as it is set. Is that meant?",
                round_year=last[0], score=format_score(last[1]), **values,
            )  # fmt: skip
            yield Remark("warning", "targets", text)


def _year_come(year: int, score_pct: float | None) -> str:
    if score_pct is None:
        return _(
            "The target year {year} has come already, and there is no score of that year to judge it by. "
            "Is the base round right?",
            year=year,
        )
    score = format_score(score_pct)
    return _(
        "The target year {year} has come already: the target is judged at once, by the score of {score} in that year. "
        "Is the base round right?",
        year=year, score=score,
    )  # fmt: skip


def _about_order(draft: Draft, situation: Situation) -> Iterator[Remark]:
    """A later target below an earlier one, also when one of the two is the target that holds now."""
    if not draft.changed(situation):
        return
    wanted = [found for one in draft.typed if (found := _after(one, draft, situation)) is not None]
    for (year, pct), (later_year, later_pct) in pairwise(sorted(wanted)):
        if year == later_year and pct != later_pct:
            values = {"year": year, "one": format_score(pct), "other": format_score(later_pct)}
            yield Remark("warning", "targets", _("There are two targets for {year} then: {one} and {other}.", **values))
        elif later_pct < pct and year != later_year:
            values = {"year": later_year, "target": format_score(later_pct), "earlier": year, "before": format_score(pct)}
            text = _("The target for {year} is {target}, lower than the {before} for {earlier}. Is that meant?", **values)
            yield Remark("warning", "targets", text)


def _after(one: TypedTarget, draft: Draft, situation: Situation) -> tuple[int, float] | None:
    """Return year and score of what holds for a horizon after publication; None when nothing does."""
    held = situation.current.get(one.horizon_years)
    if one.is_dropped:
        return None
    if one.target_pct is not None:
        return one.year(draft.base), float(one.target_pct)
    return (held.target_year, held.target_pct or 0.0) if held else None


def _about_nothing(draft: Draft) -> Iterator[Remark]:
    """What is said as long as nothing would change: the rest is asked once there is something to publish."""
    if any(one.target_pct is not None for one in draft.typed):
        yield Remark("missing", "decision", _("These targets hold already: there is nothing to publish."))
    else:
        yield Remark("missing", "decision", _("Fill in at least one target first."))


def _about_decision(draft: Draft, rounds: dict[int, Round], today: date) -> Iterator[Remark]:
    if not draft.set_by.strip():
        yield Remark("missing", "decision", _("Fill in who decided, for example the municipal council."))
    if draft.set_on is None:
        yield Remark("missing", "decision", _("Fill in on which day it was decided."))
    elif draft.set_on > today:
        text = _(
            "The day of the decision, {day}, is still to come. Publish a target once it has been decided.",
            day=format_date(draft.set_on),
        )
        yield Remark("error", "decision", text)
    else:
        measured = rounds.get(draft.base.year)
        if measured is not None and draft.set_on < measured.opens_on:
            values = {"day": format_date(draft.set_on), "year": draft.base.year, "opens": format_date(measured.opens_on)}
            text = _(
                "The decision is of {day}, and the round of {year} only began on {opens}. Are the day and the base round right?",
                **values,
            )
            yield Remark("warning", "decision", text)
    if not draft.entered_by.strip():
        yield Remark("missing", "decision", _("Fill in your name: it stands in the history."))
