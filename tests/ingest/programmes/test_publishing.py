"""From a workbook about programmes to what counts: published, delivered again, described again, undone, and said beforehand."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import store
from ingest.checking import CheckedFile, check_content, reading_context
from ingest.deliveries import fetch_deliveries, withdraw
from ingest.previewing import Counts, preview
from ingest.programmes.comparing import compare_facts, fetch_facts
from ingest.programmes.organisations import organisation_key
from ingest.programmes.records import Participant
from ingest.publishing import Event, PublishRequest, now, publish, write_delivery, write_event
from tests.builders import memory_store
from tests.ingest.programmes.workbooks import LINE, line, row

ATTENDANCE = [
    row("Aanwezigheid", organisatie="Ede", bijeenkomst=1, inkoop=2, beleid=1),
    row("Aanwezigheid", organisatie="Ede", bijeenkomst=2, aantal=0),
]
STANDS = [row("Stand", organisatie="Bouwer BV", toezegging=2, stand="nagekomen", bewijs="Verslag.", datum="1-2-2026")]
BUILDER = row("Deelnemers", leertraject=LINE, lichting="A", organisatie="Bouwer BV", soort_organisatie="bedrijf", inkoop=3)


@dataclass(frozen=True)
class Loaded:
    """A delivery, and how many things of each kind it changed."""

    number: int
    states: dict[tuple[str, str], int]


@pytest.fixture(scope="module")
def memory() -> duckdb.DuckDBPyConnection:
    return memory_store()


@pytest.fixture
def shelf(memory: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with the reference data, as it was before each test; nothing is derived, views are all that programmes need."""
    memory.begin()
    yield memory
    memory.rollback()


def read(con: duckdb.DuckDBPyConnection, content: bytes) -> CheckedFile:
    return check_content(reading_context(con), "leertraject.xlsx", content)


def load(con: duckdb.DuckDBPyConnection, content: bytes) -> Loaded:
    checked, before = read(con, content), fetch_facts(con)
    assert not checked.has_errors
    number = write_delivery(con, checked, PublishRequest("Tester"))
    changed = compare_facts(before, fetch_facts(con), checked.programmes)
    return Loaded(number, changed.groupby(["what", "state"]).size().to_dict())


def undo(con: duckdb.DuckDBPyConnection, loaded: Loaded) -> None:
    write_event(con, Event(loaded.number, 1000 + loaded.number, "withdrawn", now(), "Tester"))


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[tuple]:
    return con.execute(query).fetchall()


def test_everything_of_a_delivery_counts(shelf: duckdb.DuckDBPyConnection) -> None:
    load(shelf, line(Aanwezigheid=ATTENDANCE, Stand=STANDS))
    assert rows(shelf, "select name_nl, starts_on::text, is_invented from known_programme where programme = 'noord'") == [
        (LINE, "2024-09-01", False)
    ]
    assert rows(shelf, "select position, name_nl, held_year from known_session where programme = 'noord' order by 1") == [
        (1, "Start", 2024), (2, "Slot", 2025),
    ]  # fmt: skip
    assert rows(shelf, "select promise, required_n from known_promise where programme = 'noord' order by position") == [
        ("tweepilots", 2), ("lessendelen", None),
    ]  # fmt: skip
    assert rows(shelf, "select working_group from known_working_group where programme = 'noord' order by position") == [
        ("bouw",), ("beleidbestuurendraagvlak",),
    ]  # fmt: skip
    assert rows(shelf, "select cohort, organisation_key, organisation_type from current_participation order by 2") == [
        ("A", "GM0228", "gemeente"), ("A", "bouwerbv", "bedrijf"),
    ]  # fmt: skip
    assert rows(shelf, "select organisation_key, role, people_n from current_people") == [("GM0228", "inkoop", 1)]
    assert rows(shelf, "select position, organisation_key, role, people_n from current_attendance order by 1, 3") == [
        (1, "GM0228", "beleid", 1), (1, "GM0228", "inkoop", 2), (2, "GM0228", None, 0),
    ]  # fmt: skip
    assert rows(shelf, "select organisation_key, promise, said, said_on::text from current_promise_report") == [
        ("bouwerbv", "lessendelen", "kept", "2026-02-01")
    ]
    listed = fetch_deliveries(shelf).iloc[0]
    assert (listed["kind"], listed["programme_records_n"], listed["municipalities_n"]) == ("leertraject", 13, 1)


def test_said_before_it_is_published_and_the_same_file_changes_nothing(path: Path) -> None:
    checked = read(store.read(path), line(Aanwezigheid=ATTENDANCE, Stand=STANDS))
    before = preview(path, checked)
    assert before.programme_counts == Counts(new=1 + 2 + 2 + 2 + 2 + 2 + 1)
    shown = before.programmes.set_index("about")["after"].to_dict()
    assert shown["Gemeente Ede, A, Start"] == "3"
    assert shown["Bouwer BV, A, Lessen delen"] == "Nagekomen"
    assert shown["Gemeente Ede, A"] == "inkoop 1"
    assert store.read(path).execute("select count(*) from participation").fetchall() == [(0,)]
    first = publish(path, checked, PublishRequest("Tester"))
    again = preview(path, checked)
    assert (again.existing_delivery, again.programme_counts) == (first, Counts(unchanged=12))
    assert publish(path, checked, PublishRequest("Tester")) == first
    withdraw(path, first, "Tester")
    assert store.read(path).execute("select count(*) from current_participation").fetchall() == [(0,)]


def test_a_later_file_replaces_what_it_says_and_nothing_else(shelf: duckdb.DuckDBPyConnection) -> None:
    load(shelf, line(Aanwezigheid=ATTENDANCE, Stand=STANDS))
    later = row("Aanwezigheid", leertraject=LINE, organisatie="Ede", bijeenkomst=1, aantal=5)
    content = line(Leertraject=[], Bijeenkomsten=[], Werkgroepen=[], Toezeggingen=[], Deelnemers=[BUILDER], Aanwezigheid=[later])
    loaded = load(shelf, content)
    assert loaded.states == {("participants", "changed"): 1, ("attendance", "changed"): 1}
    assert rows(shelf, "select organisation_key, people_n from current_people order by 1") == [("GM0228", 1), ("bouwerbv", 3)]
    assert rows(shelf, "select position, role, people_n from current_attendance order by 1") == [(1, None, 5), (2, None, 0)]
    undo(shelf, loaded)
    assert rows(shelf, "select sum(people_n) from current_attendance where position = 1") == [(3,)]


def test_a_programme_described_again_loses_what_is_no_longer_there(shelf: duckdb.DuckDBPyConnection) -> None:
    load(shelf, line(Stand=STANDS))
    fewer = line(Deelnemers=[], Werkgroepen=[], Bijeenkomsten=[row("Bijeenkomsten", leertraject=LINE, nr=1, bijeenkomst="Begin")])
    loaded = load(shelf, fewer)
    assert loaded.states == {
        ("programmes", "unchanged"): 1, ("sessions", "changed"): 1, ("sessions", "removed"): 1,
        ("working_groups", "removed"): 2, ("promises", "unchanged"): 2,
    }  # fmt: skip
    assert rows(shelf, "select name_nl from known_session where programme = 'noord'") == [("Begin",)]
    assert rows(shelf, "select count(*) from current_participation") == [(2,)]
    assert rows(shelf, "select said from current_promise_report") == [("kept",)]
    undo(shelf, loaded)
    assert rows(shelf, "select count(*) from known_session where programme = 'noord'") == [(2,)]


def test_a_known_programme_keeps_the_codes_of_its_promises(shelf: duckdb.DuckDBPyConnection) -> None:
    name = "Green Deal Circulair Inkopen 1 (2013-2016)"
    described = line(
        Leertraject=[row("Leertraject", leertraject=name)],
        Bijeenkomsten=[], Werkgroepen=[], Deelnemers=[],
        Toezeggingen=[row("Toezeggingen", leertraject=name, toezegging="Lessen gedeeld", gemeten_met="eigen opgave")],
    )  # fmt: skip
    load(shelf, described)
    assert rows(shelf, "select promise from known_promise where programme = 'green_deal_1'") == [("lessons",)]
    assert rows(shelf, "select count(*) from known_programme") == [(6,)]


def test_a_later_file_may_point_at_participants_of_an_earlier_one(shelf: duckdb.DuckDBPyConnection) -> None:
    load(shelf, line())
    only_stands = line(
        Leertraject=[], Bijeenkomsten=[], Werkgroepen=[], Toezeggingen=[], Deelnemers=[],
        Stand=[row("Stand", leertraject=LINE, organisatie="bouwer b.v.", toezegging="twee pilots", stand="loopt")],
    )  # fmt: skip
    load(shelf, only_stands)
    assert rows(shelf, "select organisation, organisation_key, cohort, said from current_promise_report") == [
        ("Bouwer BV", "bouwerbv", "A", "on_its_way")
    ]


def test_only_what_is_right_of_a_file_with_errors(shelf: duckdb.DuckDBPyConnection) -> None:
    wrong = row("Deelnemers", leertraject=LINE, lichting="A", organisatie="Sloper BV", inkoop="Jan")
    checked = read(shelf, line(Deelnemers=[BUILDER, wrong]))
    write_delivery(shelf, checked, PublishRequest("Tester", good_rows=True))
    assert rows(shelf, "select organisation from current_participation") == [("Bouwer BV",)]
    assert rows(shelf, "select found from finding where code = 'people_not_counted'") == [("…",)]


NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=30)


@settings(max_examples=80, deadline=None)
@given(
    name=NAMES | st.sampled_from(["Gemeente Súdwest-Fryslân", "Café Ÿ", "ÅNGSTRÖM", "Weg & Water B.V.", "'s-Hertogenbosch"]),
    kind=st.sampled_from([None, "gemeente", "provincie", "bedrijf"]),
    code=st.sampled_from([None, "GM0202"]),
    region=st.sampled_from([None, "PV25"]),
)
def test_the_reader_and_the_store_mean_the_same_organisation(memory, name: str, kind: str, code: str, region: str) -> None:
    row_of = memory.execute(
        "select organisation_key($name, $kind, $code, $region)", locals_of(name, kind, code, region)
    ).fetchone()
    ours = organisation_key(Participant("p", "", name, kind, code, region))
    assert row_of == (ours,)


def locals_of(name: str, kind: str | None, code: str | None, region: str | None) -> dict[str, str | None]:
    return {"name": name, "kind": kind, "code": code, "region": region}
