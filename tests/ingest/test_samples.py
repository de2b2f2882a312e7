"""The sample workbooks: loaded once, the second time nothing changes, and an undo brings every score back to the bit."""

import shutil
from pathlib import Path

import duckdb
import pytest

from data import SAMPLES, store
from data.errors import NotLoadable
from ingest.__main__ import main
from ingest.checking import check_file
from ingest.deliveries import fetch_deliveries, withdraw
from ingest.publishing import PublishRequest, publish
from ingest.samples import build_sample_store
from tests.ingest.builders import make_workbook, register

SCORES = ("current_answer", "participation_round", "score", "score_change", "reconstructed_score", "group_score")


@pytest.fixture
def samples(sample_store: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "store"
    shutil.copytree(sample_store, copy)
    return copy


def derived(con: duckdb.DuckDBPyConnection) -> dict[str, list[tuple]]:
    return {table: con.execute(f"select * from {table} order by all").fetchall() for table in SCORES}


def test_every_sample_workbook_is_right(sample_store: Path) -> None:
    con = store.read(sample_store)  # a workbook may point at participants of another one
    for file in sorted(SAMPLES.iterdir()):
        if file.suffix in (".xlsx", ".csv"):
            checked = check_file(con, file.name, file.read_bytes())
            assert [finding for finding in checked.findings if finding.severity == "error"] == [], file.name
            assert checked.is_loadable


def test_the_store_holds_every_workbook_and_says_it_is_invented(samples: Path) -> None:
    con = store.read(samples)
    files = [file.name for file in sorted(SAMPLES.iterdir()) if file.suffix in (".xlsx", ".csv")]
    assert list(fetch_deliveries(con)["file_name"])[::-1] == files
    assert con.execute("select is_sample from store_info").fetchall() == [(True,)]
    assert fetch_deliveries(con)["delivered_by"].nunique() == 1


def test_loading_them_twice_changes_nothing(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    version, before = store.newest_version(samples), derived(store.read(samples))
    assert build_sample_store(samples) == 0
    assert main(["samples", "--store", str(samples)]) == 0
    assert "Er verandert niets." in capsys.readouterr().out
    files = [str(file) for file in sorted(SAMPLES.iterdir()) if file.suffix in (".xlsx", ".csv")]
    assert main(["load", *files, "--store", str(samples)]) == 0
    assert store.newest_version(samples) == version
    assert derived(store.read(samples)) == before


def test_an_undo_brings_every_score_back_to_the_bit(samples: Path) -> None:
    con = store.read(samples)
    before = derived(con)
    content = make_workbook({"GWW": register(["GM0202", "Arnhem", 2026, 4, "ja", 99], ["GM0228", "Ede", 2025, 0, "nee", 1])})
    delivery = publish(samples, check_file(con, "nieuw.xlsx", content), PublishRequest("Tester"))
    after = derived(store.read(samples))
    assert after["score"] != before["score"]
    assert after["group_score"] != before["group_score"]
    withdraw(samples, delivery, "Tester")
    assert derived(store.read(samples)) == before


def test_withdrawing_a_whole_round_and_loading_it_again(samples: Path) -> None:
    con = store.read(samples)
    before = derived(con)
    first = fetch_deliveries(con).iloc[-1]
    withdraw(samples, int(first["delivery_id"]), "Tester")
    assert derived(store.read(samples))["score"] != before["score"]
    content = (SAMPLES / first["file_name"]).read_bytes()
    publish(samples, check_file(con, str(first["file_name"]), content), PublishRequest("Tester"))
    again = derived(store.read(samples))
    for table in SCORES[1:]:
        assert again[table] == before[table]


def test_invented_data_do_not_go_into_a_real_store(path: Path) -> None:
    with pytest.raises(NotLoadable):
        build_sample_store(path)


def test_a_wrong_sample_workbook_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "samples"
    folder.mkdir()
    (folder / "a.xlsx").write_bytes(make_workbook({"GWW": register(["GM0202", "Arnhem", 2026, 7, "ja", 45])}))
    with pytest.raises(NotLoadable):
        build_sample_store(tmp_path / "store", folder)
