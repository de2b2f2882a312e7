"""What a story is about: a programme, a province or the country in one round, and which municipalities are in it."""

from dataclasses import dataclass

from analysis.learning.naming import fetch_namings
from analysis.places import Place, Scope
from data.errors import NotUnderstood
from data.text import _
from ui import cached
from ui.navigation import LEVEL_KEY, PLACE_KEY, PROGRAMME_KEY, PROGRAMMES, ROUND_KEY, page_of_place, path_to
from ui.programme_page.about import About, participants_of, programmes, today
from ui.tile_map.figures import MapFigure, map_figures

LONGEST_KEY = 60  # signs of an unknown code that are said back


@dataclass(frozen=True)
class Subject:
    """A programme, or a province or the country. codes: its municipalities in the round.

    With is_anonymous nothing that is made of it names a municipality or another participant.
    """

    key: str
    name: str
    round_year: int
    of: About | Place
    codes: frozenset[str]
    is_anonymous: bool = False

    @property
    def is_country(self) -> bool:
        """Whether it is the country, which is then compared with nothing."""
        return isinstance(self.of, Place) and self.of.level == "country"


def subject_of(key: str, round_year: int, *, is_anonymous: bool = False) -> Subject:
    """Return what a story with this code is about. Raises: NotUnderstood for a code or round there is not."""
    if round_year not in {each.round_year for each in cached.rounds()}:
        raise NotUnderstood(_("There is no round {year} with answers.", year=round_year))
    programme = next((each for each in programmes() if each.programme == key), None)
    if programme is not None:
        about = About(programme, None, round_year, today())
        codes = frozenset(each.cbs_code for each in participants_of(about) if each.cbs_code is not None)
        return Subject(key, programme.name, round_year, about, _existing(codes, round_year), is_anonymous)
    place = cached.all_places().get(key)
    if place is None or place.level == "municipality":
        raise NotUnderstood(_('There is no learning programme or province "{code}".', code=key[:LONGEST_KEY]))
    return Subject(key, place.name, round_year, place, _within(place, round_year), is_anonymous)


def story_subjects() -> dict[str, str]:
    """Return every code a story can be told of with its name: programmes, provinces, the country."""
    found = {each.programme: each.name for each in programmes()}
    provinces = {each.cbs_code: each.name for each in cached.all_places().values() if each.level == "province"}
    country = cached.country()
    return {**found, **provinces, country.cbs_code: country.name}


def members_on(subject: Subject, level: Scope) -> tuple[MapFigure, ...]:
    """Return the figures of its municipalities on a level, by name; those that existed in the round."""
    return tuple(each for each in map_figures(subject.round_year, level) if each.is_existing and each.cbs_code in subject.codes)


def may_be_named(subject: Subject, code: str) -> bool:
    """Return whether a municipality may be called by its name beside its score.

    Never in a nameless edition, nor when it said no. In a programme only who agreed to it: the page of a programme shows
    no scores of its participants, as that of a province does.
    """
    said = _said(code)
    return not subject.is_anonymous and (said is True if isinstance(subject.of, About) else said is not False)


def may_be_example(subject: Subject, code: str) -> bool:
    """Return whether a municipality may be named as one to learn from: only who agreed to that, as on the page leren."""
    return may_be_named(subject, code) and _said(code) is True


def _said(code: str) -> bool | None:
    return cached.kept("namings", (), fetch_namings).get(code)


def path_of_subject(subject: Subject, level: Scope | None = None) -> str:
    """Return the path of the page that shows it, relative to the server."""
    if isinstance(subject.of, About):
        return path_to(PROGRAMMES, {PROGRAMME_KEY: subject.key, ROUND_KEY: str(subject.round_year)})
    page = page_of_place(subject.key)
    asked = {PLACE_KEY: subject.key, ROUND_KEY: str(subject.round_year), LEVEL_KEY: level.code if level else ""}
    return path_to(page, {key: asked[key] for key in page.keys if asked.get(key)})


def _existing(codes: frozenset[str], round_year: int) -> frozenset[str]:
    return codes & {each.cbs_code for each in _figures(round_year)}


def _within(place: Place, round_year: int) -> frozenset[str]:
    return frozenset(
        each.cbs_code for each in _figures(round_year) if place.level == "country" or each.province_code == place.cbs_code
    )


def _figures(round_year: int) -> tuple[MapFigure, ...]:
    return tuple(each for each in map_figures(round_year, cached.scopes("level")[0]) if each.is_existing)
