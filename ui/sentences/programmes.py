"""Learning programmes in words: when, what became of the promises, who takes part, what of it is invented."""

from collections.abc import Sequence
from datetime import date

from analysis.programmes.participants import Participant
from analysis.programmes.programmes import Programme
from analysis.promises.records import PromiseStatus
from analysis.promises.summary import count_promises
from data.text import _, ngettext
from ui.format import format_count, format_date, format_n_of, join_names


def when_held(programme: Programme) -> str:
    """Return when a programme was, as far as is known: "20 september 2016", "7 juni 2018 tot en met 31 december 2020"."""
    first, last = programme.starts_on, programme.ends_on
    if first and last:
        return _("{first} up to and including {last}", first=format_date(first), last=format_date(last))
    if first:
        return _("from {first}", first=format_date(first))
    return _("up to and including {last}", last=format_date(last)) if last else ""


def invented_label(programme: Programme) -> str:
    """Return what of a programme is invented; empty when nothing is."""
    if programme.is_invented:
        return _("Invented example: this programme does not exist.")
    if not programme.invented_n:
        return ""
    n_of = format_n_of(programme.invented_n, programme.participant_n)
    return _("Invented example: {n_of} participants, and all attendance and reports.", n_of=n_of)


def kept_of(statuses: Sequence[PromiseStatus], promise_n: int) -> str:
    """Return how many promises are kept, "30 van de 90 toezeggingen nagekomen", or why there is none to judge."""
    if not promise_n:
        return _("No promises are known.")
    if not statuses:
        return _("Nobody is known to take part, so no promise can be followed.")
    return _("{n_of} promises kept", n_of=format_n_of(count_promises(statuses).kept_n, len(statuses)))


def promises_piece(statuses: Sequence[PromiseStatus]) -> str:
    """Return "30 nagekomen, 10 onderweg en 20 open; van 30 is het niet te zeggen"."""
    counted = count_promises(statuses)
    told = [_("{n} are kept", n=format_count(counted.kept_n))]
    if counted.on_its_way_n:
        told.append(_("{n} are on their way", n=format_count(counted.on_its_way_n)))
    if counted.open_n:
        told.append(_("{n} are open", n=format_count(counted.open_n)))
    known = join_names(told)
    if not counted.not_to_say_n:
        return known
    return _("{known}; of {n} it cannot be said", known=known, n=format_count(counted.not_to_say_n))


def programme_title(name: str, statuses: Sequence[PromiseStatus], participants: Sequence[Participant], promise_n: int) -> str:
    """Return the answer about one programme: what became of the promises. Source: PR-1."""
    organisation_n = len({each.organisation_key for each in participants})
    if not organisation_n:
        return _("Of {name} no participant is known yet, so nothing can be said of promises.", name=name)
    if not statuses:
        who = participants_words(organisation_n)
        told = _("{who} in {name}.", who=who, name=name)
        return told if promise_n else f"{told} " + _("It has no promises.")
    return ngettext(
        "{n} participant made {what}: {pieces}.", "{n} participants made {what}: {pieces}.",
        organisation_n, what=promises_count(len(statuses)), pieces=promises_piece(statuses),
    )  # fmt: skip


def promises_count(n: int) -> str:
    """Return "90 toezeggingen"."""
    return ngettext("{n} promise", "{n} promises", n)


def participants_count(n: int) -> str:
    """Return "45 deelnemers"."""
    return ngettext("{n} participant", "{n} participants", n)


def participants_words(n: int) -> str:
    """Return "45 organisaties doen mee"."""
    return ngettext("{n} organisation takes part", "{n} organisations take part", n)


def composition_sentence(participants: Sequence[Participant]) -> str:
    """Return how many participants are municipalities and how many are not; each organisation once."""
    kinds = {each.organisation_key: each.cbs_code is not None for each in participants}
    inside, outside = sum(kinds.values()), len(kinds) - sum(kinds.values())
    if not kinds:
        return ""
    municipalities = ngettext("{n} municipality", "{n} municipalities", inside) if inside else ""
    others = ngettext("{n} other organisation", "{n} other organisations", outside) if outside else ""
    names = join_names([text for text in (municipalities, others) if text])
    return ngettext("{names} takes part.", "{names} take part.", len(kinds), names=names)


def invented_sentence(programme: Programme, participants: Sequence[Participant]) -> str:
    """Return what on the page of a programme is invented; empty when nothing is."""
    if programme.is_invented:
        return _("This programme is an invented example.")
    invented = {each.organisation_key: each.is_invented for each in participants}
    n = sum(invented.values())
    if not n:
        return ""
    return ngettext(
        "{n_of} participants is an invented example, and so is all attendance and what they say of promises.",
        "{n_of} participants are an invented example, and so is all attendance and what they say of promises.",
        n, n_of=format_n_of(n, len(invented)),
    )  # fmt: skip


def all_programmes_sentences(found: Sequence[Programme], statuses: Sequence[PromiseStatus], as_of: date) -> tuple[str, ...]:
    """Return the answer over all programmes: how many, and what became of their promises."""
    if not found:
        return (_("There are no learning programmes yet. They can be delivered on the page Upload."),)
    told = ngettext("There is {n} learning programme.", "There are {n} learning programmes.", len(found))
    if not statuses:
        return told, _("Nobody is known to take part yet. Participants can be delivered on the page Upload.")
    what, pieces = promises_count(len(statuses)), promises_piece(statuses)
    promises = _("All participants together made {what}: {pieces}.", what=what, pieces=pieces)
    return (
        f"{told} {promises}",
        _("As of {day}. A promise can only be judged where somebody recorded what shows it.", day=format_date(as_of)),
    )
