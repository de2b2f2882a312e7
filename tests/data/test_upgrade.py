"""A store of an earlier schema is taken along: what was delivered stays, to the row."""

import shutil
from pathlib import Path

import duckdb
import pytest

from data import ROOT, store
from data.errors import StoreOutdated

DELIVERED = ("delivery", "delivery_event", "response", "answer", "target", "pilot", "finding")
EARLIER = """
    alter table delivery drop column instructions;
    drop table form_column;
    update store_info set schema_version = 1;
"""


@pytest.fixture
def earlier(sample_store: Path, tmp_path: Path) -> Path:
    """A store as the first schema left it: the columns and tables that came later taken off."""
    path = tmp_path / "store"
    shutil.copytree(sample_store, path)
    with duckdb.connect(str(store.newest_version(path))) as con:
        con.execute(EARLIER)
    return path


def delivered(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(str(store.newest_version(path)), read_only=True) as con:
        columns = dict.fromkeys(DELIVERED, "*") | {"delivery": "* exclude (instructions)"}
        if "instructions" not in [row[0] for row in con.execute("describe delivery").fetchall()]:
            columns["delivery"] = "*"
        return {t: con.execute("select " + columns[t] + " from " + t + " order by all").fetchall() for t in DELIVERED}


def scores(path: Path) -> list[tuple[object, ...]]:
    with duckdb.connect(str(store.newest_version(path)), read_only=True) as con:
        return con.execute("from score order by all").fetchall()


def test_nothing_delivered_is_lost_and_the_figures_stay(earlier: Path) -> None:
    before, scores_before = delivered(earlier), scores(earlier)
    with pytest.raises(StoreOutdated):
        store.read(earlier)
    store.create_store(earlier)
    assert delivered(earlier) == before
    assert scores(earlier) == scores_before
    assert store.is_sample(store.read(earlier))
    assert store.read(earlier).execute("select distinct instructions from delivery").fetchall() == [("",)]


def test_taking_along_twice_changes_nothing(earlier: Path) -> None:
    store.create_store(earlier)
    version = store.newest_version(earlier)
    store.create_store(earlier)
    assert store.newest_version(earlier) == version


def test_a_store_of_a_later_schema_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store.create_store(path)
    with duckdb.connect(str(store.newest_version(path))) as con:
        con.execute("update store_info set schema_version = 999")
    store.create_store(path)
    assert len(list(path.glob("v*.duckdb"))) == 1
    with pytest.raises(StoreOutdated):
        store.read(path)


def test_every_schema_before_this_one_can_be_taken_along() -> None:
    scripts = {path.name for path in (ROOT / "data" / "upgrades").glob("*.sql")}
    assert scripts == {f"from_{version}.sql" for version in range(1, store.SCHEMA_VERSION)}
