"""The closed lists a pilot is described with: codes with their names, in their order."""

from dataclasses import dataclass

from analysis.pilots.phases import STOPPED
from analysis.queries import Connection, fetch_rows
from data.text import by_language


@dataclass(frozen=True)
class Word:
    """An entry of a list: its code and its names."""

    code: str
    name_nl: str
    name_en: str

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


@dataclass(frozen=True)
class PilotWords:
    """The lists; working_groups per programme."""

    phases: tuple[Word, ...]
    categories: tuple[Word, ...]
    organisation_types: tuple[Word, ...]
    programmes: tuple[Word, ...]
    working_groups: tuple[tuple[str, Word], ...]

    @property
    def flow(self) -> tuple[Word, ...]:
        """The phases a pilot goes through, from preparation to scaled up: all but stopped."""
        return tuple(word for word in self.phases if word.code != STOPPED)


def fetch_words(con: Connection) -> PilotWords:
    """Return the lists, each in its own order; the programmes are those of the reference files and those delivered."""
    found: dict[str, list[tuple[str, Word]]] = {}
    for name, code, name_nl, name_en, programme in fetch_rows(con, "pilots/words"):
        found.setdefault(name, []).append((programme or "", Word(code, name_nl, name_en)))
    lists = {name: tuple(word for _programme, word in entries) for name, entries in found.items()}
    return PilotWords(
        phases=lists.get("pilot_phase", ()),
        categories=lists.get("pilot_category", ()),
        organisation_types=lists.get("organisation_type", ()),
        programmes=lists.get("programme", ()),
        working_groups=tuple(found.get("working_group", ())),
    )


def fetch_category_links(con: Connection) -> dict[str, str]:
    """Return the category of the questionnaire by the category of the pilot register; one that belongs to none is left out."""
    return dict(fetch_rows(con, "pilots/category_links"))
