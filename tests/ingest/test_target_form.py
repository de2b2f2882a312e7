"""Targets set on the page: a workbook of our own through the same reader, published over the channel form, and undone."""

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
from ingest.target_form import TargetDecision, Wanted, check_decision, publish_decision
from ingest.target_history import fetch_target_history

DAY, MOMENT = date(2026, 7, 1), datetime(2026, 7, 2, 9, 30)
DECISION = TargetDecision("GM0202", "level", "strategic", 2026, (Wanted(3, 60), Wanted(5, 70)), "Gemeenteraad", DAY)


def current(path: Path) -> list[tuple]:
    query = "select code, horizon_years, base_round_year, target_pct from current_target order by all"
    return store.read(path).execute(query).fetchall()


def publish(path: Path, decision: TargetDecision = DECISION, by: str = "Fatma") -> int:
    return publish_decision(path, store.read(path), decision, by)


def states(path: Path) -> list[tuple]:
    found = fetch_target_history(store.read(path), "GM0202")
    return [(one.delivery_id, one.horizon_years, one.target_pct, one.state) for one in found]


def test_a_decision_is_published_as_a_delivery_with_its_workbook(path: Path) -> None:
    assert publish(path) == 1
    assert current(path) == [("strategic", 3, 2026, 60.0), ("strategic", 5, 2026, 70.0)]
    delivery = fetch_deliveries(store.read(path)).iloc[0]
    assert (delivery["channel"], delivery["kind"], delivery["delivered_by"]) == ("form", "doelen", "Fatma")
    assert delivery["file_name"] == "doelen-GM0202-strategic-2026.xlsx"
    original = store.read_original(path, delivery["checksum"])
    again = check_content(reading_context(store.read(path)), "opnieuw.xlsx", original)
    assert [(one.horizon_years, one.target_pct, one.set_by, one.set_on) for one in again.targets] == [
        (3, 60, "Gemeenteraad", DAY), (5, 70, "Gemeenteraad", DAY),
    ]  # fmt: skip


def test_a_horizon_that_was_not_decided_about_stays_as_it_is(path: Path) -> None:
    publish(path)
    publish(path, replace(DECISION, wanted=(Wanted(5, 80),)))
    assert current(path) == [("strategic", 3, 2026, 60.0), ("strategic", 5, 2026, 80.0)]


def test_a_target_that_no_longer_holds_is_gone_and_comes_back_by_undo(path: Path) -> None:
    publish(path)
    number = publish(path, replace(DECISION, wanted=(Wanted(3, None),)))
    assert current(path) == [("strategic", 5, 2026, 70.0)]
    assert states(path) == [(2, 3, None, "current"), (1, 3, 60.0, "replaced"), (1, 5, 70.0, "current")]
    withdraw(path, number, "Piet")
    assert current(path) == [("strategic", 3, 2026, 60.0), ("strategic", 5, 2026, 70.0)]
    assert states(path) == [(2, 3, None, "withdrawn"), (1, 3, 60.0, "current"), (1, 5, 70.0, "current")]


def test_the_same_targets_can_be_decided_again_after_others(path: Path) -> None:
    """Set, changed and set back within the same second by the same person: the last one counts."""
    publish(path)
    publish(path, replace(DECISION, wanted=(Wanted(3, 65), Wanted(5, 70))))
    publish(path, by="Piet")
    assert current(path) == [("strategic", 3, 2026, 60.0), ("strategic", 5, 2026, 70.0)]


def test_the_history_tells_who_and_when(path: Path) -> None:
    number = publish(path)
    withdraw(path, number, "Piet")
    one = fetch_target_history(store.read(path), "GM0202")[0]
    assert (one.set_by, one.set_on, one.delivered_by, one.channel) == ("Gemeenteraad", DAY, "Fatma", "form")
    assert (one.target_year, one.municipalities_n, one.targets_n, one.withdrawn_by) == (2029, 1, 2, "Piet")
    assert one.withdrawn_at is not None
    assert one.withdrawn_at >= one.delivered_at
    assert fetch_target_history(store.read(path), "GM0228") == ()


def test_a_theme_and_its_level_are_two_things(path: Path) -> None:
    publish(path)
    publish(path, replace(DECISION, scope="theme", code="strategic/beleid", wanted=(Wanted(3, 40),)))
    assert current(path) == [("strategic", 3, 2026, 60.0), ("strategic", 5, 2026, 70.0), ("strategic/beleid", 3, 2026, 40.0)]
    assert [one.code for one in fetch_target_history(store.read(path), "GM0202")] == [
        "strategic/beleid",
        "strategic",
        "strategic",
    ]


def test_nothing_decided_publishes_nothing(path: Path) -> None:
    with pytest.raises(NotLoadable):
        publish(path, replace(DECISION, wanted=()))
    assert current(path) == []


@settings(max_examples=15, deadline=None)
@given(
    wanted=st.lists(
        st.builds(Wanted, st.sampled_from((3, 5)), st.one_of(st.none(), st.integers(0, 100).map(float))),
        min_size=1, max_size=2, unique_by=lambda one: one.horizon_years,
    ),
    set_by=st.text(min_size=1, max_size=40),
    set_on=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)  # fmt: skip
def test_what_is_decided_is_what_is_read(con: duckdb.DuckDBPyConnection, wanted, set_by: str, set_on: date) -> None:
    """Whatever is typed for who decided: the targets and the day come through, and nothing of it becomes a formula."""
    decision = replace(DECISION, wanted=tuple(wanted), set_by=set_by, set_on=set_on)
    checked = check_decision(con, decision, "=1+1", MOMENT)
    read = {Wanted(one.horizon_years, one.target_pct) for one in checked.targets}
    assert read == set(wanted)
    assert {one.set_on for one in checked.targets} == {set_on}
    assert not checked.has_errors
