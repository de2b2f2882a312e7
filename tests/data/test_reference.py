"""The reference files: complete, consistent, and replaceable by another questionnaire."""

import csv
import shutil
from pathlib import Path

import duckdb
import pytest

from data import QUESTIONNAIRE, REFERENCE, store
from data.errors import ReferenceInvalid


@pytest.fixture(scope="module")
def con(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    path = tmp_path_factory.mktemp("reference") / "store"
    store.create_store(path)
    return store.read(path)


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[tuple]:
    return con.execute(query).fetchall()


def test_there_are_342_municipalities_in_12_provinces_today(con) -> None:
    counted = rows(
        con, "select place_level, count(*) from place where valid_to is null group by place_level order by place_level"
    )
    assert counted == [("country", 1), ("municipality", 342), ("province", 12)]


def test_gelderland_has_51_municipalities(con) -> None:
    assert rows(con, "select count(*) from place where parent_code = 'PV25' and valid_to is null") == [(51,)]


@pytest.mark.parametrize(
    ("year", "expected"),
    # CBS: 344 municipalities in the second half of 2022 (Weesp joined Amsterdam in March), 342 from 2023 on
    [(2022, 344), (2023, 342), (2024, 342), (2025, 342), (2026, 342)],
)
def test_the_number_of_municipalities_in_each_round_is_that_of_cbs(con, year: int, expected: int) -> None:
    query = f"""
        select count(*) from place, round
        where round_year = {year} and place_level = 'municipality'
            and (valid_from is null or valid_from <= closes_on) and (valid_to is null or closes_on < valid_to)
    """
    assert rows(con, query) == [(expected,)]


def test_every_municipality_of_today_has_a_tile_of_its_own(con) -> None:
    assert rows(con, "select count(*), count(distinct (column_no, row_no)), count(distinct cbs_code) from tile") == [
        (342, 342, 342)
    ]
    assert rows(con, "select cbs_code from tile where cbs_code not in (select cbs_code from place where valid_to is null)") == []


def test_every_dissolved_municipality_has_a_successor_on_that_day(con) -> None:
    query = """
        select cbs_code from place
        where place_level = 'municipality' and valid_to is not null
            and (cbs_code, valid_to) not in (select (old_code, effective_on) from place_successor)
    """
    assert rows(con, query) == []


def test_the_shares_of_haaren_over_four_municipalities(con) -> None:
    found = rows(con, "select new_code, share from place_successor where old_code = 'GM0788' order by share desc")
    assert found == [("GM0824", 0.42), ("GM0865", 0.34), ("GM0757", 0.15), ("GM0855", 0.09)]


@pytest.mark.parametrize(
    ("alias", "codes"),
    [
        ("Den Haag", ["GM0518"]),
        ("Den Bosch", ["GM0796"]),
        ("Friesland", ["PV21"]),
        ("Hengelo", ["GM0164"]),
        ("Stein", ["GM0971"]),
        ("Bergen", ["GM0373", "GM0893"]),  # two of them: asked, never guessed
    ],
)
def test_aliases_point_to_their_places(con, alias: str, codes: list[str]) -> None:
    query = "select cbs_code from place_alias where alias = $alias order by cbs_code"
    assert [row[0] for row in con.execute(query, {"alias": alias}).fetchall()] == codes


def test_the_editions_ask_58_and_20_questions(con) -> None:
    asked = rows(con, "select edition, count(*) from edition_question group by edition order by edition")
    assert asked == [("2026", 58), ("start", 20)]


def test_the_grid_is_five_by_six_with_one_question_a_cell(con) -> None:
    assert rows(con, "select count(*) from scope where scope = 'cell'") == [(30,)]
    assert rows(con, "select count(*), count(distinct code) from scope_question where scope = 'cell' and edition = '2026'") == [
        (30, 30)
    ]


def test_questions_of_weight_zero_count_nowhere(con) -> None:
    unscored = rows(con, "select question_id from edition_question where weight = 0 and edition = '2026' order by question_id")
    assert unscored == [("S04",), ("S05",)]
    assert rows(con, "select * from scope_question where question_id in ('S04', 'S05')") == []


def test_there_are_six_programmes_each_with_promises(con) -> None:
    query = """
        select count(distinct programme.programme), count(distinct programme_promise.programme)
        from programme left join programme_promise using (programme)
    """
    assert rows(con, query) == [(6, 6)]


def test_every_column_of_the_store_is_described(con) -> None:
    undescribed = rows(
        con,
        """
        select table_name, column_name from duckdb_columns()
        where not internal and comment is null and table_name in (select table_name from duckdb_tables())
    """,
    )
    assert undescribed == []
    assert rows(con, "select table_name from duckdb_tables() where comment is null") == []
    assert rows(con, "select view_name from duckdb_views() where not internal and comment is null") == []


def test_dutch_and_english_stand_in_every_named_row(con) -> None:
    for table in ("level", "theme", "category", "focal_point", "edition", "programme", "scope"):
        assert rows(con, f"select * from {table} where name_nl = '' or name_en = ''") == []
    assert rows(con, "select question_id from question where question_nl = '' or question_en = ''") == []


# ---------------------------------------------------------------- what a wrong file does


def change_cell(path: Path, line: int, column: str, value: str) -> None:
    with path.open(encoding="utf-8", newline="") as source:
        table = list(csv.DictReader(source))
    table[line][column] = value
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, fieldnames=list(table[0]))
        writer.writeheader()
        writer.writerows(table)


@pytest.mark.parametrize(
    ("file", "column", "value", "problem"),
    [
        ("questions.csv", "theme", "nergens", "questions.csv: unknown theme of S01"),
        ("questions.csv", "answer_type", "sterren", "questions.csv: unknown answer type of S01"),
        ("questions.csv", "labels_nl", "een|twee", "number of labels of S01 differs"),
        ("edition_questions.csv", "question_id", "X99", "unknown edition or question 2026 X99"),
        ("rounds.csv", "edition", "1999", "rounds.csv: unknown edition 1999"),
    ],
)
def test_a_contradiction_is_named(tmp_path: Path, file: str, column: str, value: str, problem: str) -> None:
    folder = tmp_path / "questionnaire"
    shutil.copytree(QUESTIONNAIRE, folder)
    change_cell(folder / file, 0, column, value)
    with pytest.raises(ReferenceInvalid) as invalid:
        store.create_store(tmp_path / "store", folder)
    assert problem in invalid.value.user_message
    assert not store.store_exists(tmp_path / "store")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "questionnaire"
    shutil.copytree(QUESTIONNAIRE, folder)
    (folder / "levels.csv").unlink()
    with pytest.raises(ReferenceInvalid):
        store.create_store(tmp_path / "store", folder)


def test_reference_files_end_in_a_newline_and_use_commas() -> None:
    for path in REFERENCE.rglob("*.csv"):
        text = path.read_text(encoding="utf-8")
        assert text.endswith("\n"), path
        assert "\r" not in text, path
