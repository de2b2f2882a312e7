"""Publish, the same again, withdraw, publish again: append-only, all or nothing (IR-6)."""

import threading
from datetime import date
from pathlib import Path

import pytest

from data import store
from data.errors import DeliveryUnknown, NotLoadable
from ingest.deliveries import fetch_deliveries, fetch_findings, withdraw
from ingest.findings import sentence
from ingest.publishing import PublishRequest, already_published, publish
from ingest.records import Pilot, Target
from ingest.writing.templates import write_pilots, write_targets
from tests.ingest.builders import make_csv, make_workbook, register

REQUEST = PublishRequest("Tester", "upload")
ARNHEM = ["GM0202", "Arnhem", 2026]
FIRST = make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45])})
SECOND = make_workbook({"GWW": register([*ARNHEM, 4, None, "n.v.t."])})
PARTLY = make_workbook({"GWW": register([*ARNHEM, 7, "ja", 0.45])})


def rows(path: Path, query: str) -> list[tuple]:
    return store.read(path).execute(query).fetchall()


def current(path: Path) -> dict[str, object]:
    found = rows(path, "select question_id, value, not_applicable, delivery_id from current_answer order by all")
    return {question: ("n.v.t." if na else value, delivery) for question, value, na, delivery in found}


def test_everything_about_a_delivery_is_kept(check, path: Path) -> None:
    checked = check(PARTLY, "deels.xlsx")
    delivery = publish(path, checked, PublishRequest("Tester", "upload", good_rows=True))
    assert delivery == 1
    assert rows(path, "select * exclude (delivered_at) from delivery") == [
        (1, "Tester", "upload", "register", "deels.xlsx", checked.checksum_sha256, "", True)
    ]
    assert rows(path, "select delivery_id, event_no, event, done_by from delivery_event") == [(1, 1, "published", "Tester")]
    assert rows(path, "select * from response") == [(1, "GM0202", 2026, None)]
    assert rows(path, "select question_id, value, not_applicable, comment, sheet, cell from answer order by all") == [
        ("OA5", 0.45, False, None, "GWW", "F2"),
        ("S03", 2.0, False, None, "GWW", "E2"),
    ]
    assert rows(path, "select position, severity, code, cell, found from finding order by all") == [
        (1, "error", "number_outside_scale", "D2", "7"),
        (2, "warning", "share_or_percentage", "F2", "0,45"),
    ]
    assert store.read_original(path, checked.checksum_sha256) == PARTLY
    stored = fetch_findings(store.read(path), delivery)
    assert [sentence(finding, "deels.xlsx") for finding in stored] == [
        sentence(finding, "deels.xlsx") for finding in checked.findings
    ]


def test_targets_and_pilots(check, con, path: Path) -> None:
    targets = [
        Target("GM0202", "level", "strategic", 2024, 3, 60, "Raad", date(2024, 7, 1)),
        Target("GM0202", "level", "strategic", 2024, 5, 70),
    ]
    publish(path, check(write_targets(con, targets), "doelen.xlsx"), REQUEST)
    assert rows(
        path, "select delivery_id, code, horizon_years, target_year, target_pct, set_by, set_on from target order by all"
    ) == [
        (1, "strategic", 3, 2027, 60.0, "Raad", date(2024, 7, 1)),
        (1, "strategic", 5, 2029, 70.0, None, None),
    ]
    pilots = [Pilot("Brug", "Gemeente Arnhem", cbs_code="GM0202", year_start=2018, newcomers_involved=True), Pilot("Weg", "X")]
    publish(path, check(write_pilots(con, pilots), "pilots.xlsx"), REQUEST)
    assert rows(path, "select pilot_key, title, cbs_code, year_start, newcomers_involved, obstacles from pilot order by all") == [
        ("gemeentearnhem/brug", "Brug", "GM0202", 2018, True, None),
        ("x/weg", "Weg", None, None, None, None),
    ]
    assert list(
        fetch_deliveries(store.read(path))[["kind", "targets_n", "pilots_n", "municipalities_n"]].itertuples(
            index=False, name=None
        )
    ) == [
        ("pilots", 0, 2, 1),
        ("doelen", 2, 0, 1),
    ]


def test_the_newest_delivery_counts_and_a_blank_removes(check, path: Path) -> None:
    publish(path, check(FIRST), REQUEST)
    assert current(path) == {"S01": (3.0, 1), "S03": (2.0, 1), "OA5": (45.0, 1)}
    publish(path, check(SECOND), REQUEST)
    assert current(path) == {"S01": (4.0, 2), "S03": (None, 2), "OA5": ("n.v.t.", 2)}


def test_a_wrong_cell_leaves_the_earlier_answer(check, path: Path) -> None:
    publish(path, check(FIRST), REQUEST)
    publish(path, check(PARTLY), PublishRequest("Tester", good_rows=True))
    assert current(path)["S01"] == (3.0, 1)


def test_the_same_file_again_changes_nothing(check, path: Path) -> None:
    assert publish(path, check(FIRST), REQUEST) == 1
    version = store.newest_version(path)
    assert publish(path, check(FIRST, "andere naam.xlsx"), REQUEST) == 1
    assert store.newest_version(path) == version
    assert already_published(store.read(path), check(FIRST)) == 1


def test_withdrawing_brings_back_what_was_and_the_file_may_come_again(check, path: Path) -> None:
    publish(path, check(FIRST), REQUEST)
    before = current(path)
    publish(path, check(SECOND), REQUEST)
    withdraw(path, 2, "Tester")
    assert current(path) == before
    assert already_published(store.read(path), check(SECOND)) is None
    assert publish(path, check(SECOND), REQUEST) == 3
    assert rows(path, "select delivery_id, event_no, event from delivery_event order by event_no") == [
        (1, 1, "published"),
        (2, 2, "published"),
        (2, 3, "withdrawn"),
        (3, 4, "published"),
    ]
    assert list(fetch_deliveries(store.read(path))[["delivery_id", "state", "answers_n"]].itertuples(index=False, name=None)) == [
        (3, "published", 2),
        (2, "withdrawn", 2),
        (1, "published", 3),
    ]


def test_withdrawing_what_is_not_there_is_said(check, path: Path) -> None:
    publish(path, check(FIRST), REQUEST)
    with pytest.raises(DeliveryUnknown) as unknown:
        withdraw(path, 7, "Tester")
    assert unknown.value.user_message == "Er is geen aanlevering met nummer 7."
    withdraw(path, 1, "Tester")
    with pytest.raises(DeliveryUnknown) as twice:
        withdraw(path, 1, "Tester")
    assert twice.value.user_message == "Aanlevering 1 was al ingetrokken."


@pytest.mark.parametrize("content", [PARTLY, b"", make_csv([["a", "b"]]), make_workbook({"A": register()})])
def test_what_may_not_be_published(check, path: Path, content: bytes) -> None:
    with pytest.raises(NotLoadable):
        publish(path, check(content), REQUEST)
    if not check(content).has_records:
        with pytest.raises(NotLoadable):
            publish(path, check(content), PublishRequest("Tester", good_rows=True))
    assert rows(path, "select count(*) from delivery") == [(0,)]


def test_two_at_the_same_time_with_the_same_file_make_one_delivery(check, path: Path) -> None:
    """The check before the lock lets both through; the one inside it does not."""
    checked, numbers = check(FIRST), []
    threads = [threading.Thread(target=lambda: numbers.append(publish(path, checked, REQUEST))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert numbers == [1, 1, 1]
    assert rows(path, "select count(*) from delivery") == [(1,)]


def test_a_failure_in_the_middle_leaves_the_store_as_it_was(check, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(path, check(FIRST), REQUEST)
    version = store.newest_version(path)

    def fail(*_arguments: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("ingest.publishing.answer_frame", fail)
    with pytest.raises(RuntimeError):
        publish(path, check(SECOND), REQUEST)
    assert store.newest_version(path) == version
    assert rows(path, "select count(*) from delivery") == [(1,)]
