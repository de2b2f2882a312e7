"""The chart, the tables and the explanation of the page as records."""

from analysis.targets.status import STATUSES, Status
from data.text import _, ngettext
from ui.block import Explanation
from ui.charts.records import Column, Table, TargetMark, Value, Worded
from ui.charts.what_if_records import ChanceRow, WhatIfChart
from ui.sentences.targets import OUT_OF_N, RARE_PCT, out_of_ten, status_word
from ui.what_helps.scene import Scene
from ui.what_helps.trial import Trial
from ui.what_helps.words import answer_words, chance_piece, scores_words

CERTAIN_PCT = 100  # the target year is the next round, and its score is given


def what_if_chart(trial: Trial) -> WhatIfChart:
    """Return the score and the chances, now and with the chosen steps."""
    outlook = trial.scene.outlook
    now, planned = scores_words(trial.score_pct, trial.planned_pct, trial.target_pct)
    return WhatIfChart(
        trial.scene.part_name, _sentence(trial), trial.score_pct, trial.planned_pct, now, planned,
        TargetMark(outlook.target_year, outlook.target_pct) if outlook else None, _chances(trial), _what_if_table(trial),
    )  # fmt: skip


def step_table(trial: Trial, most: int | None = None) -> Table:
    """Return the steps of the part in order of what they add, and which are chosen; most: None is all of them."""
    scene, found = trial.scene, []
    for step in scene.ground.steps[:most]:
        value = trial.values.get(step.item.question_id)
        to = step.item.option(value) if value is not None else None
        share = scene.ground.experience.share(step.item.question_id, step.next.rise_pct)
        found.append((
            step.item.question, answer_words(step.item, step.answer), answer_words(step.item, step.next.option),
            step.next.gain_pct, share.taken_n, share.comparable_n, answer_words(step.item, to) if to else "",
        ))  # fmt: skip
    columns = (
        Column(_("Question")), Column(_("Answer now")), Column(_("Next answer")), Column(_("Points it adds"), "pace"),
        Column(_("Comparable municipalities that took it"), "count"), Column(_("Comparable municipalities"), "count"),
        Column(_("Chosen")),
    )  # fmt: skip
    return Table(columns, tuple(found))


def explain_steps(scene: Scene) -> Explanation:
    """Return the explanation of the steps and of what they would mean."""
    what = _("What the score becomes when an answer goes one or more steps up, and what that would mean for the target.")
    caveats = (
        _("This is arithmetic with the questionnaire: it does not say how much work or money a step takes."),
        _("The chance with the steps supposes that they are all taken by the next round, and that no other answer changes."),
        _("Others took a step in their own circumstances; how many did says how common it is, not how hard it will be for you."),
        _("Municipalities fill in the questionnaire themselves; the answers were not audited."),
    )
    return Explanation(what, ("TR-6", "SR-1", "SR-2", "SR-4", "TR-3", "TR-4"), caveats, scene.place.name, scene.round_year)


def _chances(trial: Trial) -> tuple[ChanceRow, ...]:
    outlook, prospect = trial.scene.outlook, trial.prospect
    if outlook is None or prospect is None:
        return ()
    now, planned = scores_words(trial.score_pct, trial.planned_pct, trial.target_pct)
    rows = [_row(_("Now"), now, prospect.chance_pct, outlook.status)]
    if trial.step_n:
        values = {"year": prospect.next_round_year}
        rows += [
            _row(
                _("When the score is the same in {year}", **values), now, prospect.unchanged_chance_pct, prospect.unchanged_status
            ),
            _row(_("With these steps in {year}", **values), planned, prospect.planned_chance_pct, prospect.planned_status),
        ]
    return tuple(rows)


def _row(name: str, score: str, chance_pct: float, status: Status) -> ChanceRow:
    return ChanceRow(name, _("score {score}", score=score), chance_pct, _full_dots(chance_pct), chance_piece(chance_pct), status)


def _full_dots(chance_pct: float) -> int:
    """Return how many of ten dots are full: all of them only when nothing is left to chance."""
    if chance_pct < RARE_PCT:
        return 0
    return OUT_OF_N if chance_pct >= CERTAIN_PCT else out_of_ten(chance_pct)


def _sentence(trial: Trial) -> str:
    if not trial.step_n:
        return _("Nothing is chosen yet. What you choose is only tried out: nothing is saved unless you keep it as a plan.")
    return ngettext(
        "You chose {n} step. It is only tried out: nothing is saved unless you keep it as a plan.",
        "You chose {n} steps. They are only tried out: nothing is saved unless you keep them as a plan.",
        trial.step_n,
    )


def _what_if_table(trial: Trial) -> Table:
    outlook, prospect = trial.scene.outlook, trial.prospect
    columns = [Column(_("Situation")), Column(_("Score"), "score")]
    rows: list[tuple[Value, ...]] = [(_("Now"), trial.score_pct), (_("With the steps"), trial.planned_pct)]
    if outlook is not None and prospect is not None:
        columns += [Column(_("Chance"), "chance"), Column(_("The word"), "word")]
        rows = [
            (_("Now"), trial.score_pct, prospect.chance_pct, _worded(outlook.status)),
            (_("When the score is the same in {year}", year=prospect.next_round_year), trial.score_pct,
             prospect.unchanged_chance_pct, _worded(prospect.unchanged_status)),
            (_("With these steps in {year}", year=prospect.next_round_year), trial.planned_pct,
             prospect.planned_chance_pct, _worded(prospect.planned_status)),
        ]  # fmt: skip
    return Table(tuple(columns), tuple(rows[: None if trial.step_n else 1]))


def _worded(status: Status) -> Worded:
    return Worded(status_word(status), STATUSES.index(status), status)
