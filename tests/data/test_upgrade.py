"""A store of an earlier schema is taken along: what was delivered stays, to the row."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from data import ROOT, store
from data.errors import StoreOutdated

DELIVERED = ("delivery", "delivery_event", "response", "answer", "target", "pilot", "finding")
REMEMBERED = """
    insert into form_column values ('form', 'head', 'Head', 'S01', timestamp '2026-01-01 12:00:00', 'Sam');
"""
BACK_TO = {  # what each later schema brought, taken off again
    3: """
        drop view naming; drop view current_promise_report; drop view current_attendance; drop view current_group_member;
        drop view current_people; drop view participant_number; drop view answer_word; drop view current_participation;
        drop view known_working_group; drop view known_promise;
        drop view known_session; drop view known_programme; drop view newest_programme; drop view current_pilot_phase;
        drop view current_pilot; drop macro organisation_key;
        drop table promise_report; drop table attendance; drop table participation_group; drop table participation_people;
        drop table participation; drop table delivered_working_group; drop table delivered_promise; drop table delivered_session;
        drop table delivered_programme; drop table pilot_phase_date; drop table programme_result; drop table pilot_category;
        alter table pilot drop column is_invented; alter table pilot drop column effect_baseline;
        alter table pilot drop column effect_method; alter table pilot drop column realised_mki_pct;
        alter table pilot drop column promised_mki_pct; alter table pilot drop column realised_reuse_kg;
        alter table pilot drop column promised_reuse_kg; alter table pilot drop column realised_co2_tonne;
        alter table pilot drop column promised_co2_tonne;
        update store_info set schema_version = 3;
    """,
    2: """
        drop view target_as_of; drop view current_target; drop view newest_target;
        drop table linked_score; drop table pace_window; drop table forecast_model; drop table forecast;
        drop table target_chance; drop table target_outlook; drop table change_noise; drop table trend_arrow;
        drop table rank_range; drop table kept_forecast; drop table plan; drop table plan_step; drop table plan_event;
        update store_info set schema_version = 2;
    """,
    1: """
        alter table delivery drop column instructions;
        drop table form_column;
        update store_info set schema_version = 1;
    """,
}


@dataclass(frozen=True)
class Earlier:
    """What a store of an earlier schema held, and where it is now that it was taken along."""

    schema_version: int
    path: Path
    columns: dict[str, str]
    delivered: dict[str, list[tuple[object, ...]]]
    scores: list[tuple[object, ...]]
    is_refused: bool


@pytest.fixture(scope="module", params=sorted(BACK_TO))
def earlier(request: pytest.FixtureRequest, sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Earlier:
    """A store as an earlier schema left it (the columns and tables that came later taken off), taken along once."""
    path = tmp_path_factory.mktemp("earlier") / "store"
    shutil.copytree(sample_store, path)
    with duckdb.connect(str(store.newest_version(path))) as con:
        con.execute(REMEMBERED)
        for version in sorted(BACK_TO, reverse=True):
            if version >= request.param:
                con.execute(BACK_TO[version])
    columns = columns_of(path)
    found = Earlier(request.param, path, columns, delivered(path, columns), scores(path), is_refused(path))
    store.create_store(path)
    return found


def is_refused(path: Path) -> bool:
    try:
        store.read(path)
    except StoreOutdated:
        return True
    return False


def columns_of(path: Path) -> dict[str, str]:
    """Return what each delivered table of a store holds; what users said about a file came later than the file."""
    with duckdb.connect(str(store.newest_version(path)), read_only=True) as con:
        names = {t: [row[0] for row in con.execute("describe " + t).fetchall()] for t in DELIVERED}
    return {t: ", ".join(name for name in found if name != "instructions") for t, found in names.items()}


def delivered(path: Path, columns: dict[str, str]) -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(str(store.newest_version(path)), read_only=True) as con:
        return {t: con.execute("select " + columns[t] + " from " + t + " order by all").fetchall() for t in DELIVERED}


def scores(path: Path) -> list[tuple[object, ...]]:
    with duckdb.connect(str(store.newest_version(path)), read_only=True) as con:
        return con.execute("from score order by all").fetchall()


def test_nothing_delivered_is_lost_and_the_figures_stay(earlier: Earlier) -> None:
    assert earlier.is_refused
    assert delivered(earlier.path, earlier.columns) == earlier.delivered
    assert scores(earlier.path) == earlier.scores
    assert store.is_sample(store.read(earlier.path))
    assert store.read(earlier.path).execute("select distinct instructions from delivery").fetchall() == [("",)]


def test_what_users_confirmed_about_forms_is_taken_along_since_it_is_kept(earlier: Earlier) -> None:
    kept = store.read(earlier.path).execute("select became, confirmed_by from form_column").fetchall()
    assert kept == ([("S01", "Sam")] if earlier.schema_version >= 2 else [])


def test_taking_along_twice_changes_nothing(earlier: Earlier) -> None:
    version = store.newest_version(earlier.path)
    store.create_store(earlier.path)
    assert store.newest_version(earlier.path) == version


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
