"""Nobody handed anything in yet: every page with figures says so, with the way to hand in."""

from analysis.places import Place
from data.text import _
from ui.answer_block import show_answer
from ui.navigation import METHOD, QUESTIONS, UPLOAD
from ui.states.records import State, Way


def show_no_figures() -> None:
    """Show that there are no figures yet, and where to go."""
    show_answer(no_figures_sentences(), (no_figures_state(),))


def ways_of_unscored(place: Place, round_year: int | None = None) -> tuple[Way, ...]:
    """Return where to go when a municipality has no score: which answers are missing, and hand them in."""
    missing = Way(_("See which answers are missing"), QUESTIONS, place.cbs_code, round_year)
    return missing, Way(_("Hand in a questionnaire"), UPLOAD)


def no_figures_sentences() -> tuple[str, ...]:
    """Return that there are no figures yet, and when there will be."""
    return (
        _("Nobody has filled in the questionnaire yet."),
        _("As soon as the first municipality hands in its answers, the figures stand here."),
    )


def no_figures_state() -> State:
    """Return the ways out: hand in a questionnaire, or read how figures are made."""
    return State("", (Way(_("Hand in a questionnaire"), UPLOAD), Way(_("Read how the figures are made"), METHOD)))
