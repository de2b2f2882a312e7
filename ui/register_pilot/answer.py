"""What stands at the top: what the page is for, or where the chosen pilot stands."""

from data.text import _
from ui.register_pilot.known import Situation
from ui.register_pilot.words import date_told, word_of


def answer_sentences(situation: Situation) -> tuple[str, ...]:
    """Return where the pilot stands and what can be done about it."""
    if situation.chosen is None:
        return (
            _("Register a pilot in a few fields; the rest you fill in when you know it."),
            _("You see what changes before you publish, and you can undo it."),
        )
    if situation.current is None:
        text = _("“{title}” does not count: what was registered has been undone.", title=situation.chosen.title)
        return (text, _("What stood in it is filled in below. Publish it again, or choose another pilot."))
    return (_phase_sentence(situation), _("Change what is new and publish: what was registered before stays in the history."))


def _phase_sentence(situation: Situation) -> str:
    pilot = situation.current
    if pilot is None or not pilot.phase:
        return _("Of “{title}” no phase was reported yet.", title=situation.chosen.title if situation.chosen else "")
    since = next((one for one in pilot.phase_dates if one.phase == pilot.phase), None)
    values = {"title": pilot.title, "phase": word_of("phase", pilot.phase).lower()}
    if since is None:
        return _("“{title}” is in this phase: {phase}.", **values)
    return _("“{title}” is in this phase: {phase}, since {day}.", day=date_told(since), **values)
