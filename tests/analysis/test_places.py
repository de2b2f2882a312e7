"""Places, rounds and scopes."""

from datetime import date

import pytest

from analysis.places import (
    PlaceUnknown,
    RoundUnknown,
    ScopeUnknown,
    fetch_place,
    fetch_places,
    fetch_predecessors,
    fetch_round,
    fetch_rounds,
    fetch_rounds_with_answers,
    fetch_scope,
    fetch_scopes,
    fetch_successors,
)
from data.text import set_language
from tests.builders import Content, Filled, refill


def test_a_place_knows_its_level_and_parent(con) -> None:
    arnhem = fetch_place(con, "GM0202")
    assert (arnhem.name, arnhem.level, arnhem.parent_code) == ("Arnhem", "municipality", "PV25")
    assert fetch_place(con, "NL").parent_code is None


def test_an_unknown_code_is_one_dutch_sentence(con) -> None:
    with pytest.raises(PlaceUnknown) as caught:
        fetch_place(con, "GM9999")
    assert caught.value.user_message == "Er is geen gemeente of provincie met de code GM9999."


@pytest.mark.parametrize(("level", "n"), [("country", 1), ("province", 12), ("municipality", 342)])
def test_the_places_of_a_level(con, level, n: int) -> None:
    today = [place for place in fetch_places(con, level) if place.existed_on(date(2026, 6, 30))]
    assert len(today) == n
    assert fetch_places(con)[0].cbs_code == "NL"


def test_a_dissolved_municipality_existed_until_the_day_before(con) -> None:
    brielle = fetch_place(con, "GM0501")
    assert brielle.existed_on(date(2022, 12, 31))
    assert not brielle.existed_on(date(2023, 1, 1))
    assert not fetch_place(con, "GM1992").existed_on(date(2022, 12, 31))


def test_rounds_oldest_first_and_only_those_with_answers(other_con) -> None:
    refill(other_con, Content([Filled("GM0202", 2023, {"K1": 3}), Filled("GM0202", 2021, {"K1": 3})]))
    assert [found.round_year for found in fetch_rounds(other_con)] == [2020, 2021, 2022, 2023, 2024, 2025]
    assert [found.round_year for found in fetch_rounds_with_answers(other_con)] == [2021, 2023]
    assert fetch_round(other_con, 2021).edition == "lang"
    with pytest.raises(RoundUnknown, match="1999"):
        fetch_round(other_con, 1999)


def test_scopes_in_the_order_of_the_questionnaire(other_con) -> None:
    assert [scope.code for scope in fetch_scopes(other_con, "level")] == ["mens", "systeem"]
    assert [scope.scope for scope in fetch_scopes(other_con)] == ["level"] * 2 + ["theme"] * 6 + ["category"] * 2 + [
        "focal_point"
    ] * 2 + ["cell"] * 4
    theme = fetch_scope(other_con, "theme", "mens/tijd")
    assert (theme.parent_code, theme.name) == ("mens", "Tijd")


def test_the_name_of_a_scope_follows_the_language(other_con) -> None:
    set_language("en")
    try:
        assert fetch_scope(other_con, "theme", "mens/tijd").name == "Time"
    finally:
        set_language("nl")


def test_an_unknown_scope_names_those_there_are(other_con) -> None:
    with pytest.raises(ScopeUnknown) as caught:
        fetch_scope(other_con, "level", "dier")
    assert "mens, systeem" in caught.value.user_message


def test_successors_and_predecessors(con) -> None:
    parts = fetch_successors(con, "GM0788")
    assert [(place.name, share) for place, _day, share in parts] == [
        ("Oisterwijk", 0.42),
        ("Vught", 0.34),
        ("Boxtel", 0.15),
        ("Tilburg", 0.09),
    ]
    assert [place.name for place, _day, _share in fetch_predecessors(con, "GM1992")] == [
        "Brielle",
        "Hellevoetsluis",
        "Westvoorne",
    ]
    assert fetch_successors(con, "GM0202") == []
