"""A pilot registered on the page: a workbook of our own through the same reader, published over the channel form, and undone."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import store
from data.errors import NotLoadable
from ingest.checking import check_content, reading_context
from ingest.deliveries import fetch_deliveries, withdraw
from ingest.pilot_choices import (
    fetch_known_organisations,
    fetch_programmes,
    fetch_registered_pilots,
    fetch_working_groups,
)
from ingest.pilot_form import Entry, check_pilot, form_name, printable, publish_pilot, read_typed, rehearse_pilot
from ingest.pilot_history import fetch_pilot_history
from ingest.records import PhaseDate, Pilot
from ingest.rows import ReadingContext
from tests.programme_builders import Course, PilotDone, Took, add

ENTRY = Entry("Fatma", datetime(2026, 7, 2, 9, 30))
KEY = "gemeentearnhem/circulairebrug"
BRIDGE = Pilot(
    "Circulaire brug", "Gemeente Arnhem", "gemeente", "GM0202", "PV25", "green_deal_2", "GWW", "infra_gww", "uitvoering",
    year_start=2019, year_end=2021, procedure="Openbaar", contract_value_eur=1_250_000.5, promised_effect="30% minder CO2",
    newcomers_involved=True, success_factors="Tijd", obstacles="Normen", lessons="Begin vroeg", source_url="https://example.org",
    promised_co2_tonne=12.5, realised_co2_tonne=10.0, promised_reuse_kg=1200.0, realised_mki_pct=7.5, effect_method="LCA",
    effect_baseline="Een nieuwe brug",
    phase_dates=(PhaseDate("aanbesteding", 2019), PhaseDate("uitvoering", 2020, date(2020, 3, 1))),
)  # fmt: skip


@pytest.fixture(scope="module")
def context(con: duckdb.DuckDBPyConnection) -> ReadingContext:
    return reading_context(con)


def publish(path: Path, pilot: Pilot = BRIDGE, by: str = "Fatma") -> int:
    return publish_pilot(path, store.read(path), pilot, by)


def bare(pilot: Pilot) -> Pilot:
    return replace(pilot, sheet="", cell="")


def phases_now(path: Path) -> list[tuple]:
    query = "select pilot_key, phase, since_year, since_on from current_pilot_phase order by all"
    return store.read(path).execute(query).fetchall()


def test_a_pilot_is_published_as_a_delivery_with_its_workbook(path: Path) -> None:
    assert publish(path) == 1
    delivery = fetch_deliveries(store.read(path)).iloc[0]
    assert (delivery["channel"], delivery["kind"], delivery["delivered_by"]) == ("form", "pilots", "Fatma")
    assert delivery["file_name"] == "pilot-gemeentearnhem-circulairebrug.xlsx"
    original = store.read_original(path, delivery["checksum"])
    again = check_content(reading_context(store.read(path)), "opnieuw.xlsx", original)
    assert [bare(pilot) for pilot in again.pilots] == [BRIDGE]
    assert not again.has_errors
    [record] = fetch_pilot_history(store.read(path), KEY)
    assert bare(record.pilot) == BRIDGE
    assert (record.state, record.delivered_by, record.channel, record.pilots_n) == ("current", "Fatma", "form", 1)
    assert phases_now(path) == [(KEY, "aanbesteding", 2019, None), (KEY, "uitvoering", 2020, date(2020, 3, 1))]


def test_the_next_phase_replaces_the_record_and_undo_brings_it_back(path: Path) -> None:
    publish(path)
    dates = (*BRIDGE.phase_dates, PhaseDate("opgeschaald", 2022))
    number = publish(path, replace(BRIDGE, phase="opgeschaald", phase_dates=dates, lessons=None))
    history = fetch_pilot_history(store.read(path), KEY)
    assert [(one.delivery_id, one.pilot.phase, one.state) for one in history] == [
        (2, "opgeschaald", "current"), (1, "uitvoering", "replaced"),
    ]  # fmt: skip
    assert history[0].pilot.lessons is None
    assert ("opgeschaald", 2022) in {(phase, year) for _key, phase, year, _on in phases_now(path)}
    withdraw(path, number, "Piet")
    history = fetch_pilot_history(store.read(path), KEY)
    assert [(one.pilot.phase, one.state, one.withdrawn_by) for one in history] == [
        ("opgeschaald", "withdrawn", "Piet"), ("uitvoering", "current", None),
    ]  # fmt: skip
    assert history[0].withdrawn_at is not None
    assert len(phases_now(path)) == 2


def test_a_pilot_that_was_undone_can_be_registered_again(path: Path) -> None:
    withdraw(path, publish(path), "Piet")
    assert [one.is_current for one in fetch_registered_pilots(store.read(path))] == [False]
    publish(path, by="Piet")
    assert [one.is_current for one in fetch_registered_pilots(store.read(path))] == [True]


def test_rehearsing_changes_nothing(path: Path) -> None:
    con = store.read(path)
    checked = check_pilot(con, reading_context(con), BRIDGE, ENTRY)
    with rehearse_pilot(path, checked) as con:
        assert con.execute("select title from current_pilot").fetchall() == [("Circulaire brug",)]
    assert store.read(path).execute("select count(*) from pilot").fetchall() == [(0,)]


def test_a_pilot_without_a_title_is_refused(path: Path) -> None:
    with pytest.raises(NotLoadable):
        publish(path, replace(BRIDGE, title="\x00 "))
    assert fetch_registered_pilots(store.read(path)) == ()


def test_what_may_be_chosen(path: Path) -> None:
    with store.write(path) as con:
        add(
            con,
            Took("mra", "Waterschap Rijn", organisation_type="waterschap", province_code="PV25"),
            PilotDone("x/a", "waterschap rijn", more={"organisation_type": "waterschap"}),
            PilotDone("x/b", "Waterschap Rijn", more={"organisation_type": "waterschap"}),
            PilotDone("y/c", "Gemeente Ede", "GM0228", more={"organisation_type": "gemeente"}),
            Course("nieuw", "Nieuw traject", groups=[{"working_group": "w", "position": 1, "name_nl": "Weg", "name_en": "Road"}]),
        )
    con = store.read(path)
    found = [(one.organisation, one.organisation_type, one.province_code) for one in fetch_known_organisations(con)]
    assert found == [("Waterschap Rijn", "waterschap", "PV25")]
    assert {one.code for one in fetch_programmes(con)} > {"academy", "nieuw"}
    assert [(one.code, one.name) for one in fetch_working_groups(con) if one.programme == "nieuw"] == [("w", "Weg")]
    assert [one.organisation_key for one in fetch_registered_pilots(con) if one.pilot_key == "y/c"] == ["GM0228"]


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("contract_value_eur", "€ 1,2 mln", 1_200_000.0),
        ("contract_value_eur", "250k", 250_000.0),
        ("year_start", "2026", 2026),
        ("promised_co2_tonne", "12,5", 12.5),
        ("since_uitvoering", "1-3-2026", PhaseDate("uitvoering", 2026, date(2026, 3, 1))),
        ("since_uitvoering", "2026", PhaseDate("uitvoering", 2026)),
        ("lessons", "  Begin\tvroeg ", "Begin vroeg"),
        ("lessons", "onbekend", None),
    ],
)
def test_a_typed_text_is_read_as_a_cell_is(context: ReadingContext, key: str, text: str, value: object) -> None:
    read = read_typed(context, key, text)
    assert (read.value, read.finding) == (value, None)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("contract_value_eur", "€ 1-2 mln"),
        ("contract_value_eur", "veel"),
        ("year_end", "20x6"),
        ("promised_mki_pct", "2400 ton"),
        ("since_uitvoering", "31-02-2026"),
    ],
)
def test_what_cannot_be_read_is_not_guessed(context: ReadingContext, key: str, text: str) -> None:
    read = read_typed(context, key, text)
    assert read.value is None
    assert read.finding is not None


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="<&"), max_size=40)  # markup is taken out of every text
FREE = ("procedure", "promised_effect", "effect_method", "effect_baseline", "obstacles", "lessons", "source_url")


@settings(max_examples=8, deadline=None)
@given(texts=st.fixed_dictionaries(dict.fromkeys(FREE, TEXTS)), name=TEXTS)
def test_whatever_is_typed_comes_through_and_nothing_becomes_a_formula(
    con: duckdb.DuckDBPyConnection, context: ReadingContext, texts: dict[str, str], name: str
) -> None:
    checked = check_pilot(con, context, replace(BRIDGE, **texts), Entry(name, ENTRY.entered_at))
    assert not checked.has_errors
    expected = {key: printable(text) or None for key, text in texts.items()}
    said = {key: None if (text or "").casefold() in context.words.cell_words else text for key, text in expected.items()}
    assert [bare(pilot) for pilot in checked.pilots] == [replace(BRIDGE, **said)]


def test_an_invented_pilot_stays_invented(con: duckdb.DuckDBPyConnection, context: ReadingContext) -> None:
    checked = check_pilot(con, context, replace(BRIDGE, is_invented=True), ENTRY)
    assert [pilot.is_invented for pilot in checked.pilots] == [True]


def test_the_name_of_the_file_is_short_and_plain() -> None:
    assert form_name(replace(BRIDGE, title="../../" + "é" * 300)) == "pilot-gemeentearnhem-" + "e" * 45 + ".xlsx"
