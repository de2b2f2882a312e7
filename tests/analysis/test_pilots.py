"""Pilots per place."""

import pytest

from analysis.pilots.register import fetch_pilots
from analysis.places import fetch_place
from tests.builders import Content, Piloted, refill

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
