"""A plan in words and as a table: what was planned, and what the next round brought."""

from collections import Counter

from analysis.steps.answer_sheet import fetch_answer_options
from analysis.steps.plans import DONE, Outcome, Plan, PlanStep
from data.text import _, ngettext
from ui import cached
from ui.charts.records import Column, Table, Value, Worded
from ui.format import format_date, format_decimal_plain, join_names
from ui.parts import name_of_part, part_exists, part_of
from ui.sentences.targets import in_sentence
from ui.what_helps.words import chance_piece, scores_words

ORDER: tuple[Outcome, ...] = (
    "taken", "partly", "not_taken", "not_answered", "not_applicable", "not_asked", "not_comparable", "waiting",
)  # fmt: skip


def plan_sentence(plan: Plan) -> str:
    """Return what was planned, and when the next round came what it brought."""
    return " ".join([_made_sentence(plan), *_next_sentences(plan)])


def plan_table(plan: Plan) -> Table:
    """Return a row per step: what the answer was, what it was to become, and what it became."""
    columns = [Column(_("Question")), Column(_("Answer {year}", year=plan.base_round_year)), Column(_("Planned"))]
    is_followed = plan.next_round_year is not None
    if is_followed:
        columns.append(Column(_("Answer {year}", year=plan.next_round_year)))
    columns.append(Column(_("What happened"), "word"))
    return Table(tuple(columns), tuple(_row(step, is_followed=is_followed) for step in plan.steps))


def outcome_words(outcome: Outcome) -> str:
    """Return what became of a step; a sign and a word."""
    texts: dict[Outcome, str] = {
        "taken": _("✓ taken"),
        "partly": _("◐ partly taken"),
        "not_taken": _("✕ not taken"),
        "not_answered": _("not answered"),
        "not_applicable": _("not applicable"),
        "not_asked": _("not asked in that round"),
        "not_comparable": _("cannot be compared: a merger in between"),
        "waiting": _("waiting for the next round"),
    }
    return texts[outcome]


def _row(step: PlanStep, *, is_followed: bool) -> tuple[Value, ...]:
    before, planned = _answer(step, step.from_value), _answer(step, step.to_value)
    outcome = Worded(outcome_words(step.outcome), ORDER.index(step.outcome))
    if not is_followed:
        return (step.question, before, planned, outcome)
    return (step.question, before, planned, None if step.next_value is None else _answer(step, step.next_value), outcome)


def _answer(step: PlanStep, value: float) -> str:
    options = cached.kept("answer options", (), fetch_answer_options).get(step.question_id, ())
    if not options:
        return f"{format_decimal_plain(value)}%"
    label = next((option.label for option in options if option.value == value), "")
    return label or format_decimal_plain(value)


def _made_sentence(plan: Plan) -> str:
    score, planned = scores_words(plan.score_pct, plan.planned_score_pct)
    told = ngettext(
        "Kept by {who} on {day}: {n} step, that brings {part} from {score} to {planned}.",
        "Kept by {who} on {day}: {n} steps, that bring {part} from {score} to {planned}.",
        len(plan.steps),
        who=plan.made_by,
        day=format_date(plan.made_at),
        part=in_sentence(_part_name(plan)),
        score=score,
        planned=planned,
    )
    if plan.chance_pct is None or plan.planned_chance_pct is None:
        return told
    now, then = chance_piece(plan.chance_pct), chance_piece(plan.planned_chance_pct)
    return told + " " + _("The chance of the target was {now}; with the plan {then}.", now=now, then=then)


def _next_sentences(plan: Plan) -> list[str]:
    if plan.next_round_year is None:
        return [_("The next round will show what came of it.")]
    if not plan.is_comparable:
        return [_("A merger since then makes the answers of {year} those of another municipality.", year=plan.next_round_year)]
    told = [_counts_sentence(plan, plan.next_round_year)]
    if plan.next_score_pct is not None:
        score, planned = scores_words(plan.next_score_pct, plan.planned_score_pct)
        told.append(_("The score became {score}; planned was {planned}.", score=score, planned=planned))
    else:
        told.append(_("There is no score in that round: too few questions were answered."))
    if plan.next_chance_pct is not None:
        told.append(_("The chance of the target became {chance}.", chance=chance_piece(plan.next_chance_pct)))
    return told


def _counts_sentence(plan: Plan, year: int) -> str:
    n_of = Counter(step.outcome for step in plan.steps)
    counts = [ngettext("{n} step taken", "{n} steps taken", n_of["taken"])]
    if n_of["partly"]:
        counts.append(ngettext("{n} taken partly", "{n} taken partly", n_of["partly"]))
    if n_of["not_taken"]:
        counts.append(ngettext("{n} not taken", "{n} not taken", n_of["not_taken"]))
    untold = len(plan.steps) - sum(n_of[outcome] for outcome in DONE)
    if untold:
        counts.append(ngettext("{n} without an answer to compare", "{n} without an answer to compare", untold))
    return _("In the round of {year}: {counts}.", year=year, counts=join_names(counts))


def _part_name(plan: Plan) -> str:
    return name_of_part(part_of(plan.code)) if part_exists(plan.code) else plan.code
