"""What a report is about: a place in a round, seen at every level, named or anonymised."""

from dataclasses import dataclass
from functools import cached_property

from analysis.places import Place
from ui import cached
from ui.place_page.context import Context, context_of
from ui.place_page.page import has_figures


@dataclass(frozen=True)
class Subject:
    """A place in a round; contexts: one per level. With is_anonymous no other municipality is named."""

    place: Place
    round_year: int
    contexts: tuple[Context, ...]
    is_anonymous: bool

    @property
    def context(self) -> Context:
        """The place at the first level, for what is the same at every level."""
        return self.contexts[0]

    @property
    def is_group(self) -> bool:
        """Whether the place is a province or the country."""
        return self.context.is_group

    @cached_property
    def has_figures(self) -> bool:
        """Whether there are figures of the round: of a municipality only when it took part."""
        return has_figures(self.context)

    @property
    def newest_round_year(self) -> int:
        """The newest round somebody answered."""
        return cached.rounds()[-1].round_year


def subject_of(place: Place, round_year: int, *, is_anonymous: bool) -> Subject:
    """Return what a report of a place in a round is about."""
    contexts = tuple(context_of(place, round_year, level.code) for level in cached.scopes("level"))
    return Subject(place, round_year, contexts, is_anonymous)
