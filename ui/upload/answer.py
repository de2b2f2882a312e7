"""The answer of the page uploaden: who handed in so far, when something last changed, and what happens with a file."""

from data.text import _, ngettext
from ui import cached
from ui.format import format_count, format_moment


def answer_sentences() -> tuple[str, ...]:
    """Return how many municipalities handed in for the newest round, and what happens with a file that is dropped."""
    intro = _("Drop your file here. You first see what is wrong and what would change. Nothing is published until you say so.")
    if not cached.rounds():
        return _("Nobody has filled in the questionnaire yet."), intro
    changed = cached.facts().changed_at
    last = _("Last change of the figures: {moment}.", moment=format_moment(changed)) if changed is not None else ""
    return tuple(text for text in (_handed_in(cached.rounds()[-1].round_year), intro, last) if text)


def _handed_in(round_year: int) -> str:
    score = next(iter(cached.scores_of(cached.country(), round_year).values()))
    return ngettext(
        "For the round of {year}, {n} of the {total} municipalities handed in a questionnaire.",
        "For the round of {year}, {n} of the {total} municipalities handed in a questionnaire.",
        score.participant_n, total=format_count(score.place_n), year=round_year,
    )  # fmt: skip
