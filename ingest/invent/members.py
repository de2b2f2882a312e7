"""Who takes part in the known programmes: those a source names are real, the rest of each group is invented.

Drawn by chance alone, never by score, so that no programme has an effect built in.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from ingest.place_book import PlaceBook
from ingest.programmes.organisations import organisation_key
from ingest.programmes.records import Participant
from ingest.vocabulary import Place, Vocabulary

Thing = TypeVar("Thing")
FOLDER = Path(__file__).resolve().parent
MUNICIPALITY, PROVINCE = "gemeente", "provincie"
PROVINCE_SHARE = 0.2  # of those that are no municipality


@dataclass(frozen=True)
class Group:
    """How large the group of a programme is and of what: shares from 0 to 1; dense_province is where most come from."""

    programme: str
    organisations_n: int
    municipality_share: float
    dense_province: str
    dense_share: float


@dataclass(frozen=True)
class Pool:
    """Who may be drawn: municipalities with answers, provinces, and organisations that do not exist."""

    words: Vocabulary
    municipalities: tuple[Place, ...]
    others: tuple[Participant, ...]


def read_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file beside this module."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read_groups() -> list[Group]:
    """Return the groups of the programmes of the reference files."""
    return [
        Group(
            row["programme"], int(row["organisations_n"]), float(row["municipality_share"]), row["dense_province"],
            float(row["dense_share"]),
        )
        for row in read_rows("groups.csv")
    ]  # fmt: skip


def read_real(words: Vocabulary) -> list[Participant]:
    """Return the participants that a source names."""
    book = PlaceBook(words)
    return [
        Participant(
            row["programme"], "", row["organisation"], row["organisation_type"] or None, source_url=row["source_url"],
            cbs_code=book.by_name(row["municipality"])[0].cbs_code if row["municipality"] else None,
            province_code=_province(book, row["province"]),
        )
        for row in read_rows("real_participants.csv")
    ]  # fmt: skip


def read_pool(words: Vocabulary, answering: Sequence[str]) -> Pool:
    """Return who may be drawn; answering: the codes of the municipalities that answered in the sample."""
    book = PlaceBook(words)
    made_up = [
        Participant("", "", row["organisation"], row["organisation_type"], province_code=_province(book, row["province"]))
        for row in read_rows("organisations.csv")
    ]
    provinces = [
        Participant("", "", f"Provincie {place.name}", PROVINCE, province_code=place.cbs_code)
        for place in words.places.values()
        if place.place_level == "province"
    ]
    lasting = [words.places[code] for code in sorted(set(answering))]
    lasting = [place for place in lasting if place.valid_from is None and place.valid_to is None]
    return Pool(words, tuple(lasting), (*provinces, *made_up))


def _province(book: PlaceBook, name: str) -> str | None:
    found = book.province(name) if name else None
    return found.cbs_code if found else None


def draw_group(rng: np.random.Generator, pool: Pool, group: Group, real: Sequence[Participant]) -> list[Participant]:
    """Return the invented members of a group: so many that with the real ones it has its size."""
    taken = {organisation_key(one) for one in real}
    wanted_n = group.organisations_n - len(real)
    municipalities_n = min(wanted_n, round(group.organisations_n * group.municipality_share))
    places = [place for place in pool.municipalities if place.cbs_code not in taken]
    others = [one for one in pool.others if organisation_key(one) not in taken]
    drawn = [_as_member(place) for place in draw_places(rng, places, group, municipalities_n)]
    drawn += _draw_others(rng, others, wanted_n - len(drawn))
    return [_in(one, group.programme) for one in drawn]


def draw_places(rng: np.random.Generator, places: Sequence[Place], group: Group, wanted_n: int) -> list[Place]:
    """Return municipalities, a share of them from the province where most come from."""
    dense = [place for place in places if place.parent_code == group.dense_province]
    near = _choose(rng, dense, min(len(dense), round(wanted_n * group.dense_share)))
    rest = [place for place in places if place not in near and (group.dense_share < 1 or place in dense)]
    return near + _choose(rng, rest, min(len(rest), wanted_n - len(near)))


def _draw_others(rng: np.random.Generator, others: Sequence[Participant], wanted_n: int) -> list[Participant]:
    provinces = [one for one in others if one.organisation_type == PROVINCE]
    first = _choose(rng, provinces, min(len(provinces), round(wanted_n * PROVINCE_SHARE)))
    rest = [one for one in others if one.organisation_type != PROVINCE]
    return first + _choose(rng, rest, min(len(rest), wanted_n - len(first)))


def _choose(rng: np.random.Generator, things: Sequence[Thing], wanted_n: int) -> list[Thing]:
    return [things[n] for n in sorted(rng.permutation(len(things))[: max(wanted_n, 0)].tolist())]


def _as_member(place: Place) -> Participant:
    return Participant("", "", f"Gemeente {place.name}", MUNICIPALITY, place.cbs_code, place.parent_code)


def _in(one: Participant, programme: str) -> Participant:
    return Participant(programme, "", one.organisation, one.organisation_type, one.cbs_code, one.province_code, is_invented=True)
