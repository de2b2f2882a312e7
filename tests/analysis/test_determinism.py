"""The same deliveries give the same figures to the bit, whatever came in between."""

from pathlib import Path

import duckdb
import pytest

from data import store
from tests.builders import NVT, Aim, Content, Filled, Piloted, fill, insert, make_store, memory_store, refill, withdraw

DERIVED = (
    "current_answer", "participation_round", "score", "score_change", "reconstructed_score", "group_score", "linked_score",
    "pace_window", "forecast_model", "forecast", "target_chance", "target_outlook", "change_noise", "trend_arrow", "rank_range",
)  # fmt: skip
RANDOM_ANSWERS = Path(__file__).with_name("random_answers.sql")


def fill_randomly(con: duckdb.DuckDBPyConnection, municipality_n: int, round_n: int) -> None:
    parameters = {"municipality_n": municipality_n, "round_n": round_n}
    for statement in duckdb.extract_statements(RANDOM_ANSWERS.read_text()):
        con.execute(statement, {name: parameters[name] for name in statement.named_parameters})


def figures(con: duckdb.DuckDBPyConnection) -> dict[str, list[tuple]]:
    """Every derived row, in a fixed order; floats compare bit for bit (no NaN is ever stored)."""
    return {table: con.execute("select * from " + table + " order by all").fetchall() for table in DERIVED}


def digests(con: duckdb.DuckDBPyConnection) -> dict[str, list[tuple]]:
    """The number of rows and a sum of the hashes of whole rows: as strict as figures, without fetching them."""
    query = "select count(*), sum(hash(derived)) from query_table($table) as derived"
    return {table: con.execute(query, {"table": table}).fetchall() for table in DERIVED}


@pytest.fixture(scope="module")
def random_con() -> duckdb.DuckDBPyConnection:
    con = memory_store()
    fill_randomly(con, 120, 3)
    store.refresh_derived(con)
    return con


def test_deriving_twice_changes_nothing(random_con) -> None:
    before = figures(random_con)
    store.refresh_derived(random_con)
    assert figures(random_con) == before
    assert len(before["score"]) > 10_000


def test_load_and_withdraw_brings_every_figure_back(random_con) -> None:
    before = figures(random_con)
    number = random_con.execute("select max(delivery_id) + 1 from delivery").fetchall()[0][0]
    fill(random_con, Content([Filled("GM0202", 2025, {"S01": 0, "S02": NVT, "S03": None}, "start")]))
    store.refresh_derived(random_con)
    assert figures(random_con) != before
    withdraw(random_con, number)
    store.refresh_derived(random_con)
    assert figures(random_con) == before


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_rows_in_the_file_does_not_matter(random_con, seed: int) -> None:
    before = figures(random_con)
    for table in ("answer", "response", "delivery_event", "place", "question", "scope_question", "round"):
        shuffled = random_con.execute("select * from " + table).df().sample(frac=1, random_state=seed)
        random_con.execute("truncate " + table)
        insert(random_con, table, shuffled)
    store.refresh_derived(random_con)
    assert figures(random_con) == before


def test_the_number_of_threads_does_not_matter() -> None:
    con = memory_store()
    con.execute(
        "insert into round select round_year - 5, edition, opens_on - interval 5 year, closes_on - interval 5 year from round"
    )
    fill_randomly(con, 342, 7)  # more than one row group of answers, so that threads do share the work
    con.execute("set threads = 1")
    store.refresh_derived(con)
    before = digests(con)
    con.execute("set threads = 4")
    store.refresh_derived(con)
    assert con.execute("select current_setting('threads')").fetchone() == (4,), "as many answers as these are shared"
    assert digests(con) == before


def test_without_answers_the_short_way_gives_what_the_long_way_gives(con, monkeypatch: pytest.MonkeyPatch) -> None:
    aims, pilots = [Aim("GM0202", "strategic", 2024, 3, 60.0)], [Piloted("a", cbs_code="GM0202")]
    towns = ("GM0202", "GM0228", "GM0200", "GM0197", "GM0203")
    answers = {f"S{place:02d}": place % 5 for place in range(1, 19)}
    refill(con, Content([Filled(town, year, answers) for town in towns for year in (2023, 2024, 2025, 2026)], aims, pilots))
    assert [table for table, rows in figures(con).items() if not rows] == ["reconstructed_score"]
    refill(con, Content((), aims, pilots))
    short = figures(con)
    monkeypatch.setattr("analysis.derive._is_empty", lambda *_arguments: False)
    store.refresh_derived(con)
    assert figures(con) == short == {table: [] for table in DERIVED}


def test_through_the_store_on_disk(tmp_path: Path) -> None:
    towns = ("GM0202", "GM0228", "GM0200", "GM0197")
    responses = [
        Filled(town, year, {"S01": place, "S02": 1, "OG1": NVT}) for place, town in enumerate(towns) for year in (2024, 2025)
    ]
    path = make_store(tmp_path, responses)
    before = figures(store.read(path))
    with store.write(path) as con:
        fill(con, Content([Filled("GM0202", 2025, {"S01": 4})]))
    assert figures(store.read(path)) != before
    with store.write(path) as con:
        withdraw(con, len(responses) + 1)
    assert figures(store.read(path)) == before
    in_memory = memory_store()
    refill(in_memory, Content(responses))
    assert figures(in_memory) == before
