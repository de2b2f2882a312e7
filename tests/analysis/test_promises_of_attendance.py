"""Promises about attendance, people and working groups, each case computed by hand (PR-1)."""

from datetime import date

import pytest

from tests.analysis.promise_store import COURSE, course, deliver, found
from tests.programme_builders import Record, Seen, Took

NOW = date(2026, 11, 1)


def seen(programme: str, organisation: str, **people: int) -> list[Record]:
    """People at sessions, as _3=2: two at session 3."""
    return [Seen(programme, int(place.strip("_")), organisation, n) for place, n in people.items()]


def test_at_most_three_people_at_each_masterclass(con) -> None:
    names = ("goed", "te veel", "afwezig", "gat")
    everybody = [
        row for name in ("goed", "afwezig") for place in range(1, 7) for row in seen("masterclasses", name, **{f"_{place}": 3})
    ]
    absent = [row for row in everybody if not (isinstance(row, Seen) and row.key == "afwezig" and row.position != 1)]
    deliver(con, [
        *(Took("masterclasses", name, organisation_type="gemeente") for name in names), *absent,
        *seen("masterclasses", "teveel", _1=1, _2=4), *seen("masterclasses", "gat", _1=3),
    ])  # fmt: skip
    told = found(con, "masterclasses", NOW)
    assert [(told[name, "people"].status, told[name, "people"].done_n, told[name, "people"].needed_n) for name in names] == [
        ("kept", 6, 6), ("open", 5, 6), ("kept", 6, 6), ("kept", 6, 6),
    ]  # fmt: skip
    assert told["afwezig", "people"].evidence[5].sentence == "Slotbijeenkomst: niemand aanwezig."
    assert told["te veel", "people"].evidence[1].sentence == "Masterclass 1: 4 personen."
    # on the day of the first meeting it is not known which of the others, without a date, were still to come
    early = found(con, "masterclasses", date(2018, 10, 8))
    assert early["goed", "people"].status == "not_to_say"
    assert early["goed", "people"].evidence[0].seen_on == date(2018, 10, 8)


def test_a_meeting_without_a_list_cannot_be_told(con) -> None:
    rows = [row for place in range(1, 6) for row in seen("masterclasses", "eenpersoon", **{f"_{place}": 1})]
    deliver(con, [Took("masterclasses", "eenpersoon", organisation_type="gemeente"), *rows])
    told = found(con, "masterclasses", NOW)["eenpersoon", "people"]
    assert (told.status, told.done_n, told.needed_n) == ("not_to_say", 5, 6)
    assert told.why == "Bij 5 van 6 bijeenkomsten volgens de toezegging. Van 1 bijeenkomst is geen aanwezigheidslijst bekend."


def test_four_meetings_a_year(con) -> None:
    """Green Deal 2: four in each of 2018, 2019 and 2020; sessions 1-4, 5-8 and 9-12, of which only the year is known."""
    present = {
        "alle": range(1, 13), "drie": [*range(1, 5), *range(5, 8), *range(9, 13)], "nieuw": range(7, 13), "weg": range(1, 6),
    }  # fmt: skip
    rows = [row for name, places in present.items() for place in places for row in seen("green_deal_2", name, **{f"_{place}": 2})]
    took = {"nieuw": {"joined_on": date(2020, 1, 1)}, "weg": {"left_on": date(2019, 1, 1)}}
    members = [Took("green_deal_2", name, organisation_type="bedrijf", **took.get(name, {})) for name in present]  # type: ignore[arg-type]
    deliver(con, [*members, *rows])
    told = found(con, "green_deal_2", NOW)
    meetings = {name: told[name, "meetings"] for name in present}
    assert {name: (each.status, each.done_n, each.needed_n) for name, each in meetings.items()} == {
        "alle": ("kept", 3, 3), "drie": ("open", 2, 3), "nieuw": ("kept", 1, 1), "weg": ("kept", 1, 1),
    }  # fmt: skip
    assert found(con, "green_deal_2", date(2019, 12, 31))["alle", "meetings"].status == "on_its_way"  # 2020 is still to come
    assert found(con, "green_deal_2", date(2019, 12, 31))["drie", "meetings"].status == "open"  # 2019 cannot be made good
    assert found(con, "green_deal_2", date(2019, 6, 1))["alle", "meetings"].status == "not_to_say"  # some day in 2019


def test_in_the_year_of_joining_only_the_meetings_after_it_are_asked(con) -> None:
    days = (date(2025, 2, 1), date(2025, 6, 1), date(2025, 10, 1), date(2026, 3, 1), date(2026, 9, 1), date(2027, 3, 1))
    sessions = [
        {"position": at, "name_nl": f"B{at}", "name_en": f"B{at}", "held_on": day} for at, day in enumerate(days, start=1)
    ]
    promise = {"measured_by": "attendance", "required_n": 2, "per": "year", "due_on": date(2027, 12, 31)}
    whole = {"measured_by": "attendance", "required_n": 5}
    deliver(con, [
        course(promise, whole, sessions=sessions, starts_on=date(2025, 1, 1), ends_on=date(2027, 12, 31)),
        Took(COURSE, "later", organisation_type="zorg", joined_on=date(2025, 9, 1)),
        Took(COURSE, "trouw", organisation_type="zorg"),
        *seen(COURSE, "later", _3=1, _4=1, _5=1), *seen(COURSE, "trouw", _1=1, _2=1, _3=0, _4=1, _5=0),
    ])  # fmt: skip
    told = found(con, COURSE, NOW)
    assert told["later", "p1"].status == "on_its_way"  # one of one in 2025, two of two in 2026; 2027 is to come
    assert (told["trouw", "p1"].status, told["trouw", "p1"].done_n) == ("open", 1)  # one of two in 2026
    assert (told["trouw", "p2"].status, told["trouw", "p2"].done_n, told["trouw", "p2"].needed_n) == ("on_its_way", 3, 5)
    assert found(con, COURSE, date(2028, 1, 1))["later", "p1"].status == "not_to_say"  # no list of 2027
    assert found(con, COURSE, date(2028, 1, 1))["trouw", "p2"].status == "open"


@pytest.mark.parametrize(
    ("as_of", "least", "most"),
    [
        (date(2025, 1, 1), ["open", "on_its_way", "kept", "kept", "not_to_say"], ["kept", "kept", "kept", "open", "not_to_say"]),
        (NOW, ["open", "open", "kept", "kept", "not_to_say"], ["kept", "kept", "kept", "open", "not_to_say"]),
    ],
)
def test_people_taking_part(con, as_of: date, least: list[str], most: list[str]) -> None:
    """Nobody, one, two, three, and not recorded; two people were promised, or at most two."""
    promise = {"measured_by": "people", "required_n": 2, "due_on": date(2025, 12, 31)}
    roles: list[dict[str, int]] = [{"inkoop": 0}, {"inkoop": 1}, {"inkoop": 1, "beleid": 1}, {"inkoop": 1, "bestuur": 2}, {}]
    members = [Took(COURSE, f"o{at}", organisation_type="waterschap", people=people) for at, people in enumerate(roles)]
    deliver(con, [course(promise, {**promise, "bound": "at_most"}), *members])
    told = found(con, COURSE, as_of)
    assert [told[f"o{at}", "p1"].status for at in range(5)] == least
    assert [told[f"o{at}", "p2"].status for at in range(5)] == most
    assert [told[f"o{at}", "p1"].done_n for at in range(5)] == [0, 1, 2, 3, None]


def test_working_groups(con) -> None:
    """A list that names groups of others says of one without that it sits in none."""
    members = [
        Took("green_deal_2", "een", organisation_type="zorg", groups=["bouw"]),
        Took("green_deal_2", "geen", organisation_type="zorg"),
    ]
    deliver(con, members)
    told = found(con, "green_deal_2", NOW)
    assert [told[name, "working_group"].status for name in ("een", "geen")] == ["kept", "open"]
    assert told["een", "working_group"].evidence[0].sentence == "Werkgroepen: Bouw."
    deliver(con, members[1:])
    assert found(con, "green_deal_2", NOW)["geen", "working_group"].status == "not_to_say"
