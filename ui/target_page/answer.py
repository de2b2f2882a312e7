"""The answer of the page doelen about one municipality, and what a visitor must know of its mergers."""

from dataclasses import replace

from ui import cached
from ui.navigation import TARGETS
from ui.sentences.pathway import closed_sentence, outlook_sentences, pathway_title
from ui.states.ended import ended_states
from ui.states.of_round import round_states
from ui.states.records import State
from ui.target_page.about import About, part_outlooks
from ui.target_page.pathway import Targets


def answer_sentences(about: About, targets: Targets) -> tuple[str, ...]:
    """Return whether the municipality gets there, then the chance and the pace needed. Source: TR-2, TR-3."""
    return (f"{pathway_title(about.place, about.part_name, targets.chosen)}.", *outlook_sentences(targets.chosen))


def states_of(about: About) -> tuple[State, ...]:
    """Return that the round is open, what became of a dissolved municipality, whose targets a merger ended (SR-8)."""
    closed = closed_sentence(_with_closed_targets(about))
    of_before = (State(closed, ()),) if closed else ()
    return (*round_states(about.round_year, TARGETS), *ended_states(TARGETS, about.place), *of_before)


def _with_closed_targets(about: About) -> list[str]:
    """Return the municipalities that went into this one and had a target for the part that no longer holds."""
    others = [each.place for each in cached.predecessors(about.place.cbs_code) if each.place.cbs_code != about.place.cbs_code]
    return [place.name for place in others if any(each.status == "closed" for each in part_outlooks(replace(about, place=place)))]
