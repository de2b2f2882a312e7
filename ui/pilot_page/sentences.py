"""The page pilots in words: the answer first, and what is to be said where there is nothing to show."""

from analysis.pilots.funnel import Funnel, FunnelHistory
from analysis.pilots.phases import SCALED_UP
from data.text import _, ngettext
from ui.format import at_start, join_names
from ui.pilot_page.filters import Chosen


def about_text(chosen: Chosen) -> str:
    """Return what the pilots shown are about: "Gelderland (categorie Gebouwen, fase Afgerond)"."""
    return f"{chosen.place.name} ({', '.join(chosen.names)})" if chosen.names else chosen.place.name


def answer_sentences(chosen: Chosen, funnel: Funnel) -> tuple[str, ...]:
    """Return how many pilots are known and how many were scaled up; then what is not in that, and how many are invented."""
    name = at_start(about_text(chosen))
    if not funnel.total_n:
        return _none_sentences(chosen)
    values = {"name": name, "pilots": pilots_text(funnel.total_n)}
    known_n = funnel.total_n - funnel.unknown_n
    if not known_n:
        first = _("{name}: {pilots}. Of none of them the phase was reported.", **values)
    else:
        first = _(
            "{name}: {pilots}. Of the {known} whose phase was reported, {scaled}.",
            known=known_n, scaled=_scaled_text(funnel), **values,
        )  # fmt: skip
    return first, *_other_sentences(funnel, is_any_known=bool(known_n))


def pilots_text(n: int) -> str:
    """Return a number of pilots in words."""
    return ngettext("{n} pilot is known", "{n} pilots are known", n)


def _none_sentences(chosen: Chosen) -> tuple[str, ...]:
    if chosen.names:
        return (
            _("{name}: no pilot fits these choices.", name=at_start(about_text(chosen))),
            _("That does not mean there is none: only what was reported is known here. Choose less, or choose everything."),
        )
    return (
        _("{name}: no pilots are known.", name=at_start(chosen.place.name)),
        _("That does not mean there are none: only what was reported is known here. Pilots can be reported by anybody."),
    )


def _scaled_text(funnel: Funnel) -> str:
    n = next((step.now_n for step in funnel.steps if step.phase.code == SCALED_UP), 0)
    return ngettext("{n} is scaled up", "{n} are scaled up", n) if n else _("none is scaled up")


def _other_sentences(funnel: Funnel, *, is_any_known: bool) -> list[str]:
    told = []
    if funnel.stopped_n:
        told.append(ngettext("{n} pilot was stopped.", "{n} pilots were stopped.", funnel.stopped_n))
    if funnel.unknown_n and is_any_known:
        text = ngettext("Of {n} pilot the phase was not reported.", "Of {n} pilots the phase was not reported.", funnel.unknown_n)
        told.append(text)
    if funnel.invented_n:
        told.append(invented_sentence(funnel))
    return told


def invented_sentence(funnel: Funnel) -> str:
    """Return how many of the pilots are invented examples, and how many are real."""
    real_n = funnel.total_n - funnel.invented_n
    return _("Of all of these {real} are real and {n} are invented examples.", n=funnel.invented_n, real=real_n)


def funnel_sentence(funnel: Funnel) -> str:
    """Return the funnel in words: how many came at least how far."""
    reached = [step for step in funnel.steps if step.reached_n]
    if not reached:
        return _("Of none of these pilots a phase was reported in which it is or was, so there is nothing to draw.")
    pieces = [_("{phase} {n}", phase=step.phase.name.lower(), n=step.reached_n) for step in reached]
    return _("How many pilots came at least this far: {pieces}.", pieces=join_names(pieces))


def history_sentence(history: FunnelHistory) -> str:
    """Return over how many pilots the years are drawn, how many of those are invented, and how many have no dates."""
    if not history.years:
        return _("Of none of these pilots it was reported when it entered a phase, so there is nothing to draw over time.")
    dated = ngettext(
        "Drawn from the {n} pilot of which it was reported when it entered its phases.",
        "Drawn from the {n} pilots of which it was reported when they entered their phases.",
        history.dated_n,
    )
    undated = ngettext(
        "{n} pilot has no dates: it is not in this picture.",
        "{n} pilots have no dates: they are not in this picture.",
        history.undated_n,
    )
    invented = ngettext("{n} of them is an invented example.", "{n} of them are invented examples.", history.invented_n)
    told = (dated, invented if history.invented_n else "", undated if history.undated_n else "")
    return " ".join(text for text in told if text)
