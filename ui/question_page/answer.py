"""The answer of the page vragen: how many questions were answered, and how many answers moved since the earlier round."""

from collections import Counter
from collections.abc import Sequence

from analysis.places import Place
from data.text import _, ngettext
from ui import rows
from ui.format import format_count, join_names
from ui.navigation import QUESTIONS, UPLOAD
from ui.place_page.answer import figures_of
from ui.states.ended import ended_states
from ui.states.records import State, Way

MOVES = ("higher", "lower", "equal")


def answer_sentences(place: Place, years: tuple[int, int | None], answers: Sequence[rows.Answer]) -> tuple[str, ...]:
    """Return how many questions that apply were answered, and what changed; years: the round and the one compared with."""
    applying = [each for each in answers if not each.not_applicable]
    answered_n = sum(each.value is not None for each in applying)
    first = ngettext(
        "{name} answered {n} of the {total} questions that apply in {year}.",
        "{name} answered {n} of the {total} questions that apply in {year}.",
        answered_n, name=place.name, total=format_count(len(applying)), year=years[0],
    )  # fmt: skip
    return tuple(
        text for text in (first, _not_applicable(len(answers) - len(applying)), moved_sentence(years[1], answers)) if text
    )


def absent_sentence(place: Place, round_year: int) -> str:
    """Return that there are no answers in the round."""
    return _("{name} did not take part in {year}, so there are no answers to show.", name=place.name, year=round_year)


def absent_states(place: Place, round_year: int) -> tuple[State, ...]:
    """Return where to go: the last round it took part in, its successors, or the page to hand in."""
    last = next((each.last_round_year for each in figures_of(place.cbs_code, round_year)), None)
    ways = [] if last is None else [Way(_("See the round of {year}", year=last), QUESTIONS, place.cbs_code, last)]
    if place.valid_to is not None:
        return (State("", tuple(ways)), *ended_states(QUESTIONS, place))
    return (State("", (*ways, Way(_("Hand in a questionnaire"), UPLOAD))),)


def _not_applicable(n: int) -> str:
    return ngettext("{n} question does not apply.", "{n} questions do not apply.", n) if n else ""


def moved_sentence(earlier_year: int | None, answers: Sequence[rows.Answer]) -> str:
    """Return how many answers are higher, lower and the same since the earlier round, and how many cannot be laid side by side.

    Empty with nothing to compare.
    """
    states = Counter(answer.state for answer in answers)
    if earlier_year is None or not any(states[move] for move in MOVES):
        return ""
    counts = [
        ngettext("{n} answer is higher", "{n} answers are higher", states["higher"]),
        ngettext("{n} answer is lower", "{n} answers are lower", states["lower"]),
        ngettext("{n} answer stayed the same", "{n} answers stayed the same", states["equal"]),
    ]
    told = _("Compared with {year} {counts}.", year=earlier_year, counts=join_names(counts))
    one_sided_n = states["new"] + states["gone"]
    if not one_sided_n:
        return told
    alone = ngettext("{n} answer is there in one of both rounds only.", "{n} answers are there in one of both rounds only.",
                     one_sided_n)  # fmt: skip
    return f"{told} {alone}"
