"""What the charts of promises hold, before they are drawn: words counted, and words with why and evidence."""

from dataclasses import dataclass

from analysis.promises.records import PromiseWord
from ui.charts.records import PlaceLink, Table


@dataclass(frozen=True)
class WordCountBar:
    """How many of all have each word about a promise, in the order of the words; words nobody has are left out."""

    counts: tuple[tuple[PromiseWord, int], ...]

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(n for _word, n in self.counts)


@dataclass(frozen=True)
class PromiseBar:
    """One promise with how many participants have which word."""

    name: str
    note: str
    bar: WordCountBar


@dataclass(frozen=True)
class PromiseBars:
    """What became of each promise of a programme."""

    title: str
    sentence: str
    bars: tuple[PromiseBar, ...]
    table: Table


@dataclass(frozen=True)
class Fact:
    """One line of evidence; href leads to its source, empty without; label says that it is invented."""

    text: str
    href: str = ""
    label: str = ""


@dataclass(frozen=True)
class PromiseCell:
    """What is said of one promise of one participant, why, and what shows it; label says that it rests on invented facts."""

    status: PromiseWord
    word: str
    why: str
    facts: tuple[Fact, ...]
    label: str = ""


@dataclass(frozen=True)
class EvidenceWords:
    """The words around evidence: of the link to a source, and where there is none."""

    source: str
    no_facts: str


@dataclass(frozen=True)
class PromiseRow:
    """A participant with a cell per promise; None is a promise that is not its own. href leads to the source that names it."""

    name: PlaceLink | str
    note: str
    href: str
    cells: tuple[PromiseCell | None, ...]


@dataclass(frozen=True)
class PromiseGrid:
    """Participants by promises; heads are the texts of the promises with when they were due."""

    title: str
    sentence: str
    heads: tuple[tuple[str, str], ...]
    rows: tuple[PromiseRow, ...]
    words: EvidenceWords
    all_text: str  # what shows the rest, where only the first few fit
    table: Table


@dataclass(frozen=True)
class OwnPromises:
    """The promises of one participant of one programme: each promise with when it is due, and what is said of it."""

    name: str
    note: str
    promises: tuple[tuple[str, str, PromiseCell], ...]
