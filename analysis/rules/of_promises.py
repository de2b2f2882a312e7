"""The rule PR-1: what became of a promise."""

from analysis.promises.programme_time import OPEN_END_YEARS
from analysis.rules.rule import Rule
from data.text import _


def promise_rules() -> list[Rule]:
    """Return the rules for promises: the word, and what shows each measure."""
    return [_word(), _shown_by()]


def _word() -> Rule:
    return Rule(
        "PR-1",
        _("The word about a promise"),
        _("kept: what was promised is there; on its way: not yet, but still in time and begun; open: otherwise"),
        _(
            "Each promise of each participant is judged as of a day: nothing that happened later counts. Kept after the due date "
            "is kept too late, and that is said. On its way is a promise that is not kept yet, whose due date has not passed, "
            "and of which something counts or is under way; open is every other promise that is not kept. Not to say is what "
            "nobody recorded: missing is never zero. Who left is judged on its own time. A municipality that went into another "
            "is judged up to that day; what it had not kept by then cannot be told."
        ),
        _("Design, section 4."),
    )


def _shown_by() -> Rule:
    return Rule(
        "PR-1a",
        _("What shows that a promise was kept"),
        _("pilots, attendance lists, people, working groups, rounds of the monitor, or the word of the participant"),
        _(
            "Pilots count when they were delivered under the programme, from the phase that was promised, on the date of "
            "that phase; without a date from what was reported at the latest. A pilot that was stopped before it was "
            "completed does not count. So many scaled-up pilots may keep the promise as well. When a source knows of more "
            "pilots than this monitor, a participant of which none is known is not to say. A meeting without a list is "
            "not to say; who is not on a list was not there. In the year in which a participant joins or leaves, or the "
            "due date falls, no more is asked than the meetings in that time. The monitor is filled in by municipalities "
            "only, in a round while the programme runs; without a published end that is {years} years. What a participant "
            "says counts only where nothing else measures the promise.",
            years=OPEN_END_YEARS,
        ),
        _("Design, section 4."),
    )
