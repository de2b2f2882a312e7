"""What was published of a programme beside what this monitor knows of it."""

from dataclasses import dataclass
from typing import Literal

from analysis.queries import Connection, fetch_rows
from data.text import by_language

What = Literal["organisations", "pilots", "value_eur"]


@dataclass(frozen=True)
class PublishedResult:
    """One published number with its source, and ours beside it; sources may contradict each other."""

    what: What
    amount: float  # as published: almost 80 is 80; euros for value_eur
    text_nl: str
    text_en: str
    why_nl: str
    why_en: str
    source_url: str
    known_n: int  # real participants or pilots in this monitor; for value_eur real pilots with a reported value
    invented_n: int  # the same of the sample data, never taken together with known_n
    of_n: int | None  # for value_eur the real pilots it is out of; values themselves are not added up

    @property
    def text(self) -> str:
        """The published words in the current language."""
        return by_language(self.text_nl, self.text_en)

    @property
    def why(self) -> str:
        """Why our count differs, in the current language."""
        return by_language(self.why_nl, self.why_en)


def fetch_results(con: Connection, programme: str) -> tuple[PublishedResult, ...]:
    """Return what was published of a programme, in the order of the sources; empty when nothing was. Source: domain facts."""
    return tuple(PublishedResult(*row) for row in fetch_rows(con, "promises/results", programme=programme))
