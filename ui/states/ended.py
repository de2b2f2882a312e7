"""A dissolved municipality: what became of it, and the way to its successors."""

from dataclasses import replace

from analysis.places import Place
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.navigation import PageRecord, page_of_place
from ui.sentences.pathway import ended_sentence
from ui.states.records import State, Way


def show_ended(page: PageRecord, place: Place) -> None:
    """Show instead of a page about a dissolved municipality what became of it, with the ways to the page of its successors."""
    for state in ended_states(page, place):
        show_answer((state.text,), (State("", state.ways),))


def ended_states(page: PageRecord, place: Place) -> tuple[State, ...]:
    """Return what became of a dissolved municipality, with the ways to the same page about its successors; none otherwise.

    Source: SR-8.
    """
    found = cached.successors(place.cbs_code) if place.valid_to is not None else []
    ways = tuple(replace(to_place(each.place), page=page) for each in found)
    return (State(ended_sentence(place.name, found), ways),) if found else ()


def to_place(place: Place) -> Way:
    """Return the way to the page of a place."""
    return Way(_("To {name}", name=place.name), page_of_place(place.cbs_code), place.cbs_code)
