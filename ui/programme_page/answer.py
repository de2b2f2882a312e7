"""The answer about one programme: what became of its promises, who is furthest behind, who takes part, what is invented."""

from analysis.promises.records import PromiseStatus
from analysis.promises.summary import by_participant
from data.text import _
from ui.format import format_date, join_names
from ui.programme_page.about import About, participants_of, statuses_of
from ui.sentences.programmes import composition_sentence, invented_sentence, programme_title

NAMED_BEHIND_N = 3


def answer_sentences(about: About) -> tuple[str, ...]:
    """Return the answer in sentences, the most important one first."""
    participants = participants_of(about)
    statuses = statuses_of(about.code, about.cohort, about.as_of)
    first = programme_title(about.name, statuses, participants, about.programme.promise_n)
    more = (
        behind_sentence(statuses),
        composition_sentence(participants),
        invented_sentence(about.programme, participants),
        _("As of {day}.", day=format_date(about.as_of)) if statuses else "",
    )
    return first, *(text for text in more if text)


def behind_sentence(statuses: tuple[PromiseStatus, ...]) -> str:
    """Return who is furthest behind, at most three; empty when no promise is overdue."""
    behind = [each.organisation for each in by_participant(statuses) if each.counts.overdue_n]
    if not behind:
        return ""
    names = join_names(list(dict.fromkeys(behind))[:NAMED_BEHIND_N])
    return _("Furthest behind: {names}.", names=names)
