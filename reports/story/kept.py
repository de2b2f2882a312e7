"""A story as its facilitator kept it: slides left out, in another order, with notes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data import default_store_path
from data.stories import KeptStory, SavedStory, read_story
from data.text import ngettext
from reports.records import Slide


@dataclass(frozen=True)
class Arranged:
    """All slides in the order that was kept. hidden: keys of what is left out; gone_n: kept slides that are there no more."""

    slides: tuple[Slide, ...]
    hidden: frozenset[str]
    gone_n: int

    @property
    def shown(self) -> tuple[Slide, ...]:
        """The slides that are told."""
        return tuple(slide for slide in self.slides if slide.key not in self.hidden)


def saved_story(key: str, round_year: int) -> SavedStory:
    """Return what was saved of a story beside the store of this run."""
    return read_story(default_store_path(), key, round_year)


def arrange(slides: Sequence[Slide], kept: KeptStory) -> Arranged:
    """Return the slides as they were kept; one the order does not know stays behind the one it usually follows."""
    notes = dict(kept.notes)
    by_key = {slide.key: replace(slide, note=notes.get(slide.key, "")) for slide in slides}
    order = order_of(list(by_key), kept)
    gone = {key for key in (*kept.order, *kept.hidden, *notes) if key not in by_key}
    return Arranged(tuple(by_key[key] for key in order), frozenset(kept.hidden) & by_key.keys(), len(gone))


def problem_sentences(saved: SavedStory, arranged: Arranged) -> tuple[str, ...]:
    """Return what could not be followed of what was kept."""
    told = []
    if saved.broken_n:
        told.append(ngettext(
            "{n} saved version of this story cannot be read. You see the newest one that can; the file was left as it is.",
            "{n} saved versions of this story cannot be read. You see the newest one that can; the files were left as they are.",
            saved.broken_n,
        ))  # fmt: skip
    if arranged.gone_n:
        told.append(ngettext(
            "{n} slide that was kept is not in this story any more; it is left out.",
            "{n} slides that were kept are not in this story any more; they are left out.",
            arranged.gone_n,
        ))  # fmt: skip
    return tuple(told)


def moved(keys: Sequence[str], key: str, steps: int) -> tuple[str, ...]:
    """Return the order with one slide moved so many places down, or up; at an end it stays there."""
    at = list(keys).index(key)
    rest = [each for each in keys if each != key]
    to = max(0, min(len(rest), at + steps))
    return (*rest[:to], key, *rest[to:])


def order_of(usual: Sequence[str], kept: KeptStory) -> list[str]:
    """Return the kept order with every other slide put in behind the slide before it in the usual order."""
    order = [key for key in dict.fromkeys(kept.order) if key in usual]
    for at, key in enumerate(usual):
        if key not in order:
            before = next((each for each in reversed(usual[:at]) if each in order), None)
            order.insert(0 if before is None else order.index(before) + 1, key)
    return order
