"""The cards, the table and the explanation of the page leren."""

from analysis.learning.pilot_lessons import PilotLesson
from analysis.learning.step_makers import Move, StepMaker
from data.text import _
from ui.block import Block, Explanation, block_of
from ui.charts.learning_html import draw_steps
from ui.charts.learning_records import PilotNote, StepCard, StepChart
from ui.charts.records import Column, PlaceLink, Table, Value
from ui.format import format_score, join_names
from ui.learning_page.situation import Situation
from ui.learning_page.words import fact_words, made_words, others_words, own_words, target_words
from ui.navigation import PILOT_KEY, PILOTS, path_to
from ui.sentences.targets import in_sentence

SHOWN_N = 9  # cards; the table has them all


def step_block(situation: Situation) -> Block:
    """Return who made the step as a block; nothing is drawn where nobody did."""
    chart = step_chart(situation)
    drawn = draw_steps(chart) if chart.cards or chart.others else None
    return block_of("step_makers", chart, drawn, _explanation(situation))


def step_chart(situation: Situation) -> StepChart:
    """Return who made the step: a card each, the rest in numbers."""
    learned = situation.learned
    cards = tuple(_card(situation, maker) for maker in learned.makers[:SHOWN_N])
    left = len(learned.makers) - len(cards)
    return StepChart(
        _("Who made this step on {part}", part=in_sentence(situation.part_name)),
        _sentence(situation),
        own_words(situation),
        target_words(learned.need),
        cards,
        _("{n} more stand in the table.", n=left) if left > 0 else "",
        tuple(others_words(count) for count in learned.others),
        _table(situation),
    )


def pilot_path(pilot_key: str) -> str:
    """Return the address of a pilot on the page pilots."""
    return path_to(PILOTS, {PILOT_KEY: pilot_key})


def pilot_title(pilot: PilotLesson) -> str:
    """Return the title of a pilot; an invented one says so."""
    return _("{title} (invented example)", title=pilot.title) if pilot.is_invented else pilot.title


def _sentence(situation: Situation) -> str:
    learned = situation.learned
    if not learned.makers and not learned.others:
        return _("Choose another part, or look at what helps most.")
    if learned.makers and not any(maker.cbs_code for maker in learned.makers):
        return _("They agreed to be named; this edition names nobody.")
    named = join_names([maker.name for maker in learned.makers[:SHOWN_N]])
    if not named:
        return _("None of them agreed to be named. The facilitator of the programme can ask them for you.")
    return _("Named with their consent: {names}.", names=named)


def _card(situation: Situation, maker: StepMaker) -> StepCard:
    need = situation.learned.need
    return StepCard(
        PlaceLink(maker.cbs_code, maker.name), made_words(maker), fact_words(maker), maker.from_pct, maker.to_pct,
        need.score_pct, need.target_pct, f"{maker.name}: {made_words(maker)}",
        tuple(_move_words(move) for move in maker.moves), tuple(_note(pilot) for pilot in maker.pilots),
    )  # fmt: skip


def _move_words(move: Move) -> str:
    return _(
        "{question} Score from {low} to {high}.",
        question=move.question,
        low=format_score(move.from_pct),
        high=format_score(move.to_pct),
    )


def _note(pilot: PilotLesson) -> PilotNote:
    facts = " · ".join(each for each in (pilot.category_name, pilot.phase) if each)
    return PilotNote(pilot_title(pilot), facts, pilot_path(pilot.pilot_key), lesson_words(pilot))


def lesson_words(pilot: PilotLesson) -> str:
    """Return what can be learned from a pilot, as it was reported: its lesson, else what made it work, else what hindered it."""
    if pilot.lessons:
        return _("Lesson: {text}", text=pilot.lessons)
    if pilot.success_factors:
        return _("What made it work: {text}", text=pilot.success_factors)
    if pilot.obstacles:
        return _("What hindered: {text}", text=pilot.obstacles)
    return _("Result: {text}", text=pilot.reported_result) if pilot.reported_result else _("Lesson: not reported")


def _table(situation: Situation) -> Table:
    columns = (
        Column(_("Municipality")), Column(_("From"), "score"), Column(_("To"), "score"), Column(_("First round"), "year"),
        Column(_("Last round"), "year"), Column(_("Comparable")), Column(_("Pilots")),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (
            PlaceLink(maker.cbs_code, maker.name), maker.from_pct, maker.to_pct, maker.from_round_year, maker.to_round_year,
            fact_words(maker), "; ".join(f"{pilot_title(pilot)}. {lesson_words(pilot)}" for pilot in maker.pilots),
        )
        for maker in situation.learned.makers
    ]  # fmt: skip
    rows += [
        (_("{who} (through the facilitator)", who=others_words(count)), None, None, None, None, "", "")
        for count in situation.learned.others
    ]
    return Table(columns, tuple(rows))


def _explanation(situation: Situation) -> Explanation:
    what = _(
        "Municipalities that once stood about where this one stands now and rose at least as far as it has to (up to its nearest"
        " target, and beyond the noise), to a score higher than its own. Who fell back since is left out."
    )
    caveats = (
        _("A municipality is named only when it agreed to that in a learning programme, also in this demonstration."),
        _("Numbers below three are put together with others."),
        _("Scores are counted back over the same questions; they may differ from what was published then."),
        _("Their circumstances were their own: ask what made the difference. Part of every rise is chance."),
    )
    return Explanation(what, ("TR-1", "SR-6", "SR-6a", "GR-4"), caveats, situation.place.name, situation.round_year)
