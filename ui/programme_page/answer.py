"""The answer about one programme: what became of its promises, who is furthest behind, who takes part, what is invented."""

from analysis.promises.records import PromiseStatus
from analysis.promises.summary import ParticipantPromises, by_participant
from data.text import _
from ui.format import format_date, join_names
from ui.programme_page.about import About, participants_of, statuses_of
from ui.sentences.programmes import composition_sentence, invented_sentence, programme_title

NAMED_BEHIND_N = 3
SAID_BY_NAME = "(verzonnen)"  # how a delivered name itself says that it is invented


def answer_sentences(about: About) -> tuple[str, ...]:
    """Return the answer in sentences, the most important one first."""
    participants = participants_of(about)
    statuses = statuses_of(about.code, about.cohort, about.as_of)
    first = programme_title(about.name, statuses, participants, about.programme.promise_n)
    more = (
        behind_sentence(statuses, is_all_invented=about.programme.is_invented),
        composition_sentence(participants),
        invented_sentence(about.programme, participants),
        _("As of {day}.", day=format_date(about.as_of)) if statuses else "",
    )
    return first, *(text for text in more if text)


def behind_sentence(statuses: tuple[PromiseStatus, ...], *, is_all_invented: bool) -> str:
    """Return who is furthest behind, at most three; empty when no promise is overdue.

    Who really takes part is not called behind on sample data; an invented participant is labelled, unless the whole
    programme is invented and says so.
    """
    behind = [
        _name_behind(each, is_labelled=each.is_invented and not is_all_invented)
        for each in by_participant(statuses)
        if each.counts.overdue_n and not _is_real_on_sample_data(each)
    ]
    if not behind:
        return ""
    names = join_names(list(dict.fromkeys(behind))[:NAMED_BEHIND_N])
    return _("Furthest behind: {names}.", names=names)


def _name_behind(each: ParticipantPromises, *, is_labelled: bool) -> str:
    """Return the name of a participant, said to be invented unless the name says so."""
    if not is_labelled or SAID_BY_NAME in each.organisation:
        return each.organisation
    return _("{title} (invented example)", title=each.organisation)


def _is_real_on_sample_data(each: ParticipantPromises) -> bool:
    overdue = [promise for promise in each.promises if promise.status == "open" and promise.due == "passed"]
    return not each.is_invented and all(promise.rests_on_invented for promise in overdue)
