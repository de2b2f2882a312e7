"""What the address asks to compare: places beside each other, or a municipality with a group, and what cannot be followed."""

from dataclasses import dataclass

from analysis.groups.records import GroupAsked, GroupKind
from analysis.places import Place, Scope
from analysis.programmes.participants import fetch_programmes_of_municipality
from data.text import _
from ui import cached
from ui.address import Selection
from ui.choices import municipality_options
from ui.compare_page.codes import Codes, read_codes
from ui.format import join_names
from ui.parts import part_of
from ui.selection import OPTION_MARK

MOST_PLACES_N = 6
MOST_MEMBERS_N = 40  # of a group of one's own: longer links break in messages
LONGEST_NAME = 60  # signs of the name of a group of one's own
SHORTEST_WORD = 20  # signs of what cannot be followed, in the sentence about it
OWN_GROUP = "eigen"
PROGRAMME_GROUP = "leertraject"
KIND_OF_WORD: dict[str, GroupKind] = {  # as the address has them
    "provincie": "province", "nederland": "country", "grootte": "size", "gelijke-start": "same_start",
    PROGRAMME_GROUP: "programme", "gelijkend": "nearest", OWN_GROUP: "own",
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What to compare. own: the municipality it is about; places: beside each other, the own one first; group: None is places.

    programmes: of the own municipality, by code; problems: a sentence for each thing that cannot be followed.
    """

    own: Place | None
    places: tuple[Place, ...]
    group: GroupAsked | None
    group_name: str
    programmes: tuple[str, ...]
    part: Scope
    round_year: int
    problems: tuple[str, ...]


def read_asked(chosen: Selection) -> Asked:
    """Return what the choices of this run ask; the round and part are settled, somebody has filled in the questionnaire."""
    problems: list[str] = []
    own = cached.all_places()[chosen.municipality] if chosen.municipality else None
    word = _known_word(chosen, problems)
    programmes = _programmes_of(own)
    part, year = part_of(chosen.part or ""), chosen.round_year or 0
    group = _group(chosen, word, programmes, problems) if word is not None and own is not None else None
    places = () if group else _places(own, chosen, problems)
    name = (chosen.group_name or "").strip()[:LONGEST_NAME]
    return Asked(own, places, group, name, programmes, part, year, tuple(problems))


def place_codes() -> tuple[str, ...]:
    """Return the codes of all places that can be compared: those that existed in a round."""
    above = [place.cbs_code for place in cached.all_places().values() if place.level != "municipality"]
    return (*above, *municipality_codes())


def municipality_codes() -> tuple[str, ...]:
    """Return the codes of the municipalities that existed in a round."""
    options = cached.kept_drawing("municipality_options", (), municipality_options)
    return tuple(dict.fromkeys(option.partition(OPTION_MARK)[0] for option, _label in options))


def most_beside(own: Place | None) -> int:
    """Return how many places can stand beside the own one, or beside each other without one."""
    return MOST_PLACES_N - 1 if own else MOST_PLACES_N


def _known_word(chosen: Selection, problems: list[str]) -> str | None:
    word = chosen.compared
    if word is None or word in KIND_OF_WORD:
        return word
    problems.append(_("There is no comparison group “{text}”. You see places beside each other.", text=word[:SHORTEST_WORD]))
    return None


def _places(own: Place | None, chosen: Selection, problems: list[str]) -> tuple[Place, ...]:
    """Return the places beside each other; with a municipality alone its province and the country stand beside it."""
    found = cached.all_places()
    codes = read_codes(chosen.places, place_codes())
    _tell_unknown(codes, problems)
    beside = tuple(found[code] for code in codes.known if own is None or code != own.cbs_code)
    if own is not None and not beside and not codes.unknown:
        beside = tuple(found[code] for code in (own.parent_code, cached.country().cbs_code) if code)
    places = (own, *beside) if own else beside
    if len(places) > MOST_PLACES_N:
        problems.append(_("At most {n} places fit beside each other. You see the first {n}.", n=MOST_PLACES_N))
    return places[:MOST_PLACES_N]


def _group(chosen: Selection, word: str, programmes: tuple[str, ...], problems: list[str]) -> GroupAsked:
    level = part_of(chosen.part or "")
    level_code = level.code if level.scope == "level" else level.parent_code or ""
    kind = KIND_OF_WORD[word]
    members = read_codes(chosen.members, municipality_codes()) if kind == "own" else Codes((), ())
    _tell_unknown(members, problems)
    if len(members.known) > MOST_MEMBERS_N:
        problems.append(_("A group of your own has at most {n} municipalities. You see the first {n}.", n=MOST_MEMBERS_N))
    programme = _programme(chosen, programmes, problems) if kind == "programme" else None
    first = members.known[:MOST_MEMBERS_N]
    return GroupAsked(kind, chosen.municipality, chosen.round_year or 0, level_code, programme, first)


def _programme(chosen: Selection, programmes: tuple[str, ...], problems: list[str]) -> str | None:
    if chosen.programme is not None and chosen.programme not in programmes:
        problems.append(_("Your municipality does not take part in the learning programme of this link."))
    return chosen.programme if chosen.programme in programmes else next(iter(programmes), None)


def _programmes_of(own: Place | None) -> tuple[str, ...]:
    if own is None:
        return ()
    code = own.cbs_code
    found = cached.kept("compare_programmes", code, lambda con: fetch_programmes_of_municipality(con, code))
    return tuple(dict.fromkeys(each.programme for each in found))


def _tell_unknown(codes: Codes, problems: list[str]) -> None:
    if codes.unknown:
        told = join_names([f'"{text[:SHORTEST_WORD]}"' for text in codes.unknown[:MOST_PLACES_N]])
        problems.append(_("There is no place {codes} to compare; the others are shown.", codes=told))
