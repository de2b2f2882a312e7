"""Layout pilots: Dutch heads or the columns of a register in CSV; empty and onbekend are not reported."""

from datetime import datetime

import pytest

from data import SAMPLES
from ingest.records import Pilot
from tests.ingest.builders import make_csv, make_workbook
from tests.ingest.seen import seen, the

HEADS = ["Titel", "Organisatie", "Gemeente", "Provincie", "Fase", "Begin", "Eind", "Contractwaarde", "Nieuwkomers", "Categorie"]


def pilots(*rows: list[object]) -> bytes:
    return make_workbook({"Pilots": [HEADS, *rows]})


def test_a_right_pilot(check) -> None:
    checked = check(
        pilots(
            ["Brug", "Gemeente Arnhem", "Arnhem", "Gelderland", "in uitvoering", 2018, "2021", "€ 1.250.000,50", "ja", "Infra"],
            ["Kantoor", "Rijk", None, "onbekend", "-", datetime(2019, 5, 1), None, 90000, True, "Kantoor"],
        )
    )
    assert checked.kind == "pilots"
    assert seen(checked) == []
    assert checked.pilots == (
        Pilot(
            "Brug", "Gemeente Arnhem", cbs_code="GM0202", province_code="PV25", phase="uitvoering", year_start=2018,
            year_end=2021, contract_value_eur=1250000.5, newcomers_involved=True, category="GWW", sheet="Pilots", cell="A2",
        ),
        Pilot(
            "Kantoor", "Rijk", year_start=2019, contract_value_eur=90000, newcomers_involved=True, category="kantoor",
            sheet="Pilots", cell="A3",
        ),
    )  # fmt: skip


def test_the_real_pilots_are_read_without_a_remark(check) -> None:
    checked = check((SAMPLES / "pilots.csv").read_bytes(), "pilots.csv")
    assert seen(checked) == []
    assert len(checked.pilots) == 146
    assert sum(pilot.cbs_code is not None for pilot in checked.pilots) == 76
    assert sum(pilot.phase is None for pilot in checked.pilots) == 75  # "onbekend"


@pytest.mark.parametrize("separator", [",", ";"])
def test_csv(check, separator: str) -> None:
    rows = [["organisation", "title_nl", "municipality", "co2_reduction"], ["Gemeente Ede", "Weg, nieuw", "Ede", "30%"]]
    checked = check(make_csv(rows, separator), "pilots.csv")
    assert seen(checked) == []
    assert checked.pilots == (Pilot("Weg, nieuw", "Gemeente Ede", cbs_code="GM0228", co2_reduction="30%", cell="B2"),)


def test_what_is_wrong_with_a_pilot(check) -> None:
    checked = check(
        pilots(
            [None, "Gemeente Ede"],
            ["Brug", None],
            ["Weg", "X", "Atlantis"],
            ["Pad", "X", "Bergen"],
            ["Dak", "X", None, "Holland"],
            ["Muur", "X", None, None, "bijna klaar"],
            ["Deur", "X", None, None, None, "toen"],
            ["Raam", "X", None, None, None, None, None, "1,250"],
            ["Vloer", "X", None, None, None, None, None, None, "misschien"],
            ["Trap", "X", None, None, "#N/A"],
            ["Goed", "X"],
        )
    )
    assert seen(checked) == [
        ("pilot_field_missing", "Pilots", "A2"),
        ("pilot_field_missing", "Pilots", "B3"),
        ("place_unknown", "Pilots", "C4"),
        ("place_ambiguous", "Pilots", "C5"),
        ("province_unknown", "Pilots", "D6"),
        ("word_unknown", "Pilots", "E7"),
        ("year_unknown", "Pilots", "F8"),
        ("amount_two_ways", "Pilots", "H9"),
        ("yes_no_unknown", "Pilots", "I10"),
        ("error_value", "Pilots", "E11"),
    ]
    assert [pilot.title for pilot in checked.pilots] == ["Goed"]


def test_the_province_decides_between_municipalities_of_one_name(check) -> None:
    checked = check(pilots(["Pad", "X", "Bergen", "Limburg"]))
    assert [(pilot.cbs_code, pilot.province_code) for pilot in checked.pilots] == [("GM0893", "PV31")]


def test_a_dissolved_municipality_had_its_pilots(check) -> None:
    assert [pilot.cbs_code for pilot in check(pilots(["Pad", "X", "Brielle"])).pilots] == ["GM0501"]


def test_an_end_before_the_beginning_is_a_warning(check) -> None:
    assert seen(check(pilots(["Pad", "X", None, None, None, 2021, 2018]))) == [("years_reversed", "Pilots", "G2")]


def test_pilots_twice(check) -> None:
    same = check(pilots(["Pad", "X"], ["pad.", "x"]))
    assert seen(same) == [("pilot_double_different", "Pilots", "A2"), ("pilot_double_different", "Pilots", "A3")]
    equal = check(pilots(["Pad", "X"], ["Pad", "X"]))
    assert seen(equal) == [("pilot_double_same", "Pilots", "A3")]
    assert len(equal.pilots) == 1


def test_a_near_word_is_suggested(check) -> None:
    checked = check(pilots(["Pad", "X", None, None, "Afgerondt"]))
    assert the(checked, "word_unknown").params["suggestion"] == "Afgerond"


def test_missing_columns(check) -> None:
    rows = [["Titel", "Fase", "Categorie", "Provincie"], ["Pad", None, None, None]]
    assert the(check(make_workbook({"P": rows})), "head_missing").params["missing"] == "Organisatie"
