"""What stands at the top: the score of now and the targets that hold."""

from data.text import _
from ui.delivered_words import delivered_in_sentence
from ui.format import format_date, format_score, join_names
from ui.navigation import SET_TARGETS
from ui.sentences.reasons import reason_text
from ui.set_targets.situation import Situation
from ui.states.ended import ended_states
from ui.states.no_figures import ways_of_unscored
from ui.states.records import State


def answer_sentences(situation: Situation) -> tuple[str, ...]:
    """Return the score of now, and the targets that hold with who set them."""
    return (_score_sentence(situation), _target_sentence(situation))


def states_of(situation: Situation) -> tuple[State, ...]:
    """Return why no target can be set here, with the way out; none when one can."""
    if situation.place.valid_to is not None:
        told = _("This municipality no longer exists, so it sets no targets. Its successor does.")
        return tuple(State(told, each.ways) for each in ended_states(SET_TARGETS, situation.place))
    if situation.bases:
        return ()
    return (State(no_base_sentence(situation), ways_of_unscored(situation.place, situation.rounds[0].year)),)


def no_base_sentence(situation: Situation) -> str:
    """Return why no target can be set: there is no score to count from."""
    newest = situation.rounds[0]
    return _(
        "A target is counted from a round with a score, and there is none yet. In {year}: {reason}. "
        "Fill in the questionnaire first.",
        year=newest.year, reason=reason_text(newest.reason or "no_score"),
    )  # fmt: skip


def _score_sentence(situation: Situation) -> str:
    values = {"name": situation.place.name, "part": situation.part_name}
    last = situation.position.last
    if last is None:
        return _("{name} has no score on {part} yet.", **values)
    return _("{name} scores {score} on {part}, in the round of {year}.", score=format_score(last[1]), year=last[0], **values)


def _target_sentence(situation: Situation) -> str:
    held = list(situation.current.values())
    if not held:
        return _("No target holds for this part at the moment.")
    aims = join_names([_("{score} in {year}", score=format_score(one.target_pct), year=one.target_year) for one in held])
    deciders = {(one.set_by, one.set_on) for one in held}
    told = _("The targets that hold: {aims}.", aims=aims) if len(held) > 1 else _("The target that holds: {aims}.", aims=aims)
    set_by, set_on = next(iter(deciders))
    if len(deciders) > 1 or not set_by:
        return told
    if set_on is None:
        return f"{told} " + _("Set by {who}.", who=delivered_in_sentence(set_by))
    return f"{told} " + _("Set by {who} on {day}.", who=delivered_in_sentence(set_by), day=format_date(set_on))
