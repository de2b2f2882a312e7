"""Pilots per place, as a frame and as records."""

from datetime import date

import pytest

from analysis.pilots.pilot import PhaseDate
from analysis.pilots.register import COLUMNS, fetch_pilots, fetch_register
from analysis.pilots.words import Word, fetch_category_links, fetch_words
from analysis.places import fetch_place
from tests.builders import Content, Piloted, refill
from tests.programme_builders import PilotDone, add

PILOTS = [
    Piloted("arnhem|brug", "Brug", cbs_code="GM0202", more={"phase": "uitvoering", "year_start": 2016}),
    Piloted("arnhem|brug", "Brug, afgerond", cbs_code="GM0202", more={"phase": "afgerond", "year_start": 2016, "year_end": 2019}),
    Piloted("provincie|weg", "Weg", "Provincie", province_code="PV25", more={"year_start": 2017}),
    Piloted("ede|stoel", "Stoel", cbs_code="GM0228", is_withdrawn=True),
    Piloted("rijk|pak", "Pak", "Rijk"),
]


@pytest.mark.parametrize(
    ("code", "titles"),
    [
        ("GM0202", ["Brug, afgerond"]),
        ("GM0228", []),
        ("PV25", ["Brug, afgerond", "Weg"]),  # the province of the municipality, where none was reported
        ("PV28", []),
        ("NL", ["Brug, afgerond", "Weg", "Pak"]),
    ],
)
def test_the_newest_record_of_each_pilot_of_a_place(con, code: str, titles: list[str]) -> None:
    refill(con, Content(pilots=PILOTS))
    assert fetch_pilots(con, fetch_place(con, code))["title"].tolist() == titles


def test_codes_come_with_their_names(con) -> None:
    refill(con, Content(pilots=PILOTS))
    pilot = fetch_pilots(con, fetch_place(con, "GM0202")).iloc[0]
    assert pilot[["phase_nl", "province_code", "programme_nl", "file_name"]].tolist() == [
        "Afgerond",
        "PV25",
        None,
        "pilots 2.xlsx",
    ]


def test_the_frame_has_the_columns_the_records_are_made_of(con) -> None:
    assert tuple(fetch_pilots(con, fetch_place(con, "NL")).columns) == COLUMNS


def test_a_record_holds_what_was_reported_and_none_for_the_rest(con) -> None:
    refill(con, Content())
    numbers = {"promised_co2_tonne": 12.5, "realised_mki_pct": 0.0, "effect_method": "LCA", "is_invented": True}
    phases = {"uitvoering": date(2020, 3, 1), "aanbesteding": 2019}
    more = {"category": "ict", "working_group": "Bouw", "newcomers_involved": False, **numbers}
    add(con, PilotDone("brug", "Gemeente Arnhem", "GM0202", "green_deal_2", "uitvoering", phases, more))
    (pilot,) = fetch_register(con, fetch_place(con, "PV25"))
    assert (pilot.organisation_key, pilot.province_code, pilot.is_invented) == ("GM0202", "PV25", True)
    assert pilot.phase_dates == (PhaseDate("aanbesteding", 2019, None), PhaseDate("uitvoering", 2020, date(2020, 3, 1)))
    assert (pilot.effect.promised_co2_tonne, pilot.effect.realised_co2_tonne, pilot.effect.realised_mki_pct) == (12.5, None, 0.0)
    assert pilot.working_group == Word("bouw", "Bouw", "Construction")  # reported by its name
    assert pilot.programme is not None
    assert pilot.programme.name_nl == "Green Deal Circulair Inkopen 2.0 (2018-2020)"
    assert (pilot.newcomers_involved, pilot.lessons, pilot.year_start, pilot.organisation_type) == (False, None, None, None)
    assert (pilot.origin.file_name.startswith("pilots"), pilot.origin.cell) == (True, "A2")


def test_a_new_record_brings_its_own_dates_and_loses_the_old_ones(con) -> None:
    refill(con, Content())
    add(con, PilotDone("a", "Rijk", phases={"voorbereiding": 2018}), PilotDone("a", "Rijk", phases={"uitvoering": 2020}))
    (pilot,) = fetch_register(con, fetch_place(con, "NL"))
    assert pilot.phase_dates == (PhaseDate("uitvoering", 2020, None),)


def test_the_lists_come_in_their_order_and_stopped_is_no_step_of_the_way(con) -> None:
    words = fetch_words(con)
    assert [word.code for word in words.flow] == [
        "voorbereiding", "marktconsultatie", "aanbesteding", "uitvoering", "afgerond", "opgeschaald",
    ]  # fmt: skip
    assert [word.code for word in words.phases][-1] == "gestopt"
    assert [word.code for word in words.programmes][-1] == "anders"
    assert {owner for owner, _word in words.working_groups} == {"green_deal_2"}
    assert fetch_category_links(con)["ict"] == "kantoor"
    assert "anders" not in fetch_category_links(con)
