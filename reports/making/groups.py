"""For whom reports are made: the participants of a programme, a province, or everybody who took part in a round."""

from collections.abc import Iterable, Sequence

from analysis.places import Place
from analysis.programmes.participants import Participant, fetch_participants
from analysis.programmes.programmes import Programme
from data.errors import NotUnderstood
from data.text import _, ngettext
from reports.making.file_names import place_word, word_of
from reports.making.records import Group, Member
from ui import cached
from ui.format import join_names
from ui.programme_page.about import cohort_name, cohorts_of, programmes


def check_round(round_year: int) -> None:
    """Raises: NotUnderstood when nobody took part in a round of this year."""
    years = [each.round_year for each in cached.rounds()]
    if round_year not in years:
        known = join_names([str(year) for year in years])
        raise NotUnderstood(_("There is no round in {year} with answers. There are: {known}.", year=round_year, known=known))


def group_of_places(codes: Sequence[str]) -> Group:
    """Return the places with these codes, each once. Raises: NotUnderstood."""
    found = [_known_place(code) for code in dict.fromkeys(code.upper() for code in codes)]
    if len(found) == 1:
        return Group(place_word(found[0].cbs_code), found[0].name, _members(found))
    return Group(_("choice"), ngettext("{n} place", "{n} places", len(found)), _members(found))


def group_of_programme(code: str, cohort: str | None = None) -> Group:
    """Return who takes part in a programme, of one cohort or of all; each organisation once. Raises: NotUnderstood."""
    programme = _known_programme(code)
    if cohort is not None and cohort not in {each.cohort for each in cohorts_of(code)}:
        raise NotUnderstood(_("The programme {code} has no cohort {cohort}.", code=code, cohort=cohort))
    found = cached.kept("programme_participants", (code, cohort), lambda con: fetch_participants(con, code, cohort))
    name = cohort_name(programme.name, cohort)
    return Group(word_of(name), name, _of_organisations(found))


def group_of_province(code: str, round_year: int) -> Group:
    """Return the municipalities of a province that took part in a round. Raises: NotUnderstood."""
    province = _known_place(code.upper())
    if province.level != "province":
        raise NotUnderstood(_("{code} is the code of no province.", code=code))
    found = [place for place in participants(round_year) if place.parent_code == province.cbs_code]
    return Group(place_word(province.cbs_code), _("Participants in {name}", name=province.name), _members(found))


def group_of_round(round_year: int) -> Group:
    """Return the municipalities that took part in a round."""
    return Group(_("participants"), _("All participants"), _members(participants(round_year)))


def group_of_everybody(round_year: int) -> Group:
    """Return every municipality that existed in a round, also those that did not take part."""
    closed = next(each.closes_on for each in cached.rounds() if each.round_year == round_year)
    found = [place for place in _municipalities() if place.existed_on(closed)]
    return Group(_("municipalities"), _("All municipalities"), _members(found))


def participants(round_year: int) -> list[Place]:
    """Return the municipalities that took part in a round, by name."""
    took_part = cached.participants(round_year)
    return [place for place in _municipalities() if place.cbs_code in took_part]


def _of_organisations(found: Iterable[Participant]) -> tuple[Member, ...]:
    """The municipalities by their own names, then who has no code; an organisation of two cohorts once."""
    places = cached.all_places()
    codes = dict.fromkeys(each.cbs_code for each in found if each.cbs_code in places)
    others = dict.fromkeys(each.organisation for each in found if each.cbs_code not in places)
    known = sorted((places[code] for code in codes if code), key=lambda place: word_of(place.name))
    return (*_members(known), *(Member(name, None) for name in others))


def _members(found: Iterable[Place]) -> tuple[Member, ...]:
    return tuple(Member(place.name, place.cbs_code) for place in found)


def _municipalities() -> list[Place]:
    return [place for place in cached.all_places().values() if place.level == "municipality"]


def _known_place(code: str) -> Place:
    place = cached.all_places().get(code)
    if place is None:
        raise NotUnderstood(_("There is no municipality or province with the code {code}.", code=code))
    return place


def _known_programme(code: str) -> Programme:
    found = {each.programme: each for each in programmes()}
    if code not in found:
        known = ", ".join(found)
        raise NotUnderstood(
            _("There is no learning programme with the code {code}. Choose from: {codes}.", code=code, codes=known)
        )
    return found[code]
