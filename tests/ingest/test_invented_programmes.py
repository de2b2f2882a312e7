"""The programmes and pilots of the sample: what the generator makes is what is committed; what is real is labelled so."""

import csv
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import duckdb
import pytest

from data import SAMPLES, store
from ingest.invent.members import FOLDER, read_groups
from ingest.invent.new_programme import CODE, COHORTS
from ingest.invent.pilots import invent_pilots
from ingest.invent.programmes import InventedProgrammes, invent_programmes
from ingest.invent.sample import SEED, InventedSample, invent_sample
from ingest.invent.workbooks import programme_workbooks
from ingest.reference_tables import read_vocabulary


@pytest.fixture(scope="module")
def sample(con: duckdb.DuckDBPyConnection) -> InventedSample:
    return invent_sample(con, SEED)


@pytest.fixture(scope="module")
def drawn(con: duckdb.DuckDBPyConnection, sample: InventedSample) -> InventedProgrammes:
    return invent_programmes(con, sample, SEED)


@pytest.fixture(scope="module")
def shown(sample_store: Path) -> duckdb.DuckDBPyConnection:
    return store.read(sample_store)


def parts(content: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


def test_the_committed_workbooks_are_what_the_generator_makes(con, sample: InventedSample) -> None:
    made = dict(programme_workbooks(con, sample, SEED))
    assert sorted(made) == ["leertrajecten-bronnen.xlsx", "leertrajecten.xlsx", "pilots-verzonnen.xlsx"]
    for name, content in made.items():
        assert parts(content) == parts((SAMPLES / name).read_bytes()), name


def test_no_answer_has_a_say_in_it(con, sample: InventedSample, drawn: InventedProgrammes) -> None:
    """The same is drawn when every municipality answered nothing: no programme has an effect built in."""
    silent = replace(sample, responses=tuple(replace(one, cells=()) for one in sample.responses))
    again = invent_programmes(con, silent, SEED)
    assert again == drawn
    words = read_vocabulary(con)
    assert invent_pilots(words, again.invented, SEED) == invent_pilots(words, drawn.invented, SEED)


def test_real_participants_are_those_of_a_source(drawn: InventedProgrammes, shown: duckdb.DuckDBPyConnection) -> None:
    with (FOLDER / "real_participants.csv").open(encoding="utf-8", newline="") as lines:
        sources = {(line["programme"], line["organisation"], line["source_url"]) for line in csv.DictReader(lines)}
    real = shown.execute("select programme, organisation, source_url from current_participation where not is_invented").fetchall()
    assert set(real) == sources
    assert all(source.startswith("http") for _programme, _organisation, source in real)
    assert all(one.people == () and one.working_groups == () for one in drawn.real.participants)


def test_everything_else_is_labelled_invented(shown: duckdb.DuckDBPyConnection) -> None:
    query = """
        select
            (select count(*) from current_attendance where not is_invented),
            (select count(*) from current_promise_report where not is_invented),
            (select count(*) from current_pilot where is_invented <> (source_url is null)),
            (select count(*) from current_participation where is_invented <> (source_url is null)),
            (select count(*) from finding where severity <> 'notice')
    """
    assert shown.execute(query).fetchall() == [(0, 0, 0, 0, 0)]


def test_every_programme_has_a_group_of_its_size(shown: duckdb.DuckDBPyConnection) -> None:
    counted = Counter(code for (code,) in shown.execute("select programme from current_participation").fetchall())
    wanted = {group.programme: group.organisations_n for group in read_groups()}
    assert counted == {**wanted, CODE: sum(cohort.members_n for cohort in COHORTS)}
    assert {code for (code,) in shown.execute("select programme from known_programme").fetchall()} == set(counted)


def test_the_new_programme_shows_everything(shown: duckdb.DuckDBPyConnection) -> None:
    measures = shown.execute("select measured_by, count(*) from known_promise where programme = $code group by 1", {"code": CODE})
    assert {"pilots", "attendance", "people", "working_group", "response", "answer", "own_word"} == {
        one for one, _n in measures.fetchall()
    }
    (latest,) = shown.execute("select max(due_on) from known_promise where programme = $code", {"code": CODE}).fetchone()
    assert latest == date(2027, 12, 31)
    cohorts = shown.execute(
        "select cohort, count(*) from current_participation where programme = $code group by 1 order by 1", {"code": CODE}
    )
    assert cohorts.fetchall() == [(cohort.name, cohort.members_n) for cohort in COHORTS]
    pilots = shown.execute(
        "select phase, count(*), count(realised_co2_tonne) + count(realised_reuse_kg) + count(realised_mki_pct)"
        " from current_pilot where is_invented group by 1"
    ).fetchall()
    by_phase = {phase: n for phase, n, _realised in pilots}
    assert sum(by_phase.values()) == 30
    assert min(by_phase.get(phase, 0) for phase in ("opgeschaald", "gestopt")) > 1
    assert {phase for phase, _n, realised_n in pilots if realised_n} == {"afgerond", "opgeschaald"}


def test_its_members_answered_in_every_round(shown: duckdb.DuckDBPyConnection) -> None:
    query = """
        select count(distinct round_year)
        from current_participation
        join participation_round using (cbs_code)
        where programme = $code
        group by cbs_code
    """
    assert {rounds_n for (rounds_n,) in shown.execute(query, {"code": CODE}).fetchall()} == {5}


def test_consent_is_one_word_per_municipality_and_most_give_it(shown: duckdb.DuckDBPyConnection) -> None:
    said = shown.execute(
        "select organisation_key, count(distinct coalesce(may_be_named::text, '?'))"
        " from current_participation where is_invented group by 1"
    ).fetchall()
    assert {n for _key, n in said} == {1}
    (yes, all_n) = shown.execute(
        "select count(*) filter (where may_be_named), count(*) from current_participation where is_invented"
    ).fetchone()
    assert 0.55 < yes / all_n < 0.8


def test_nobody_was_at_a_meeting_before_joining_or_after_leaving(shown: duckdb.DuckDBPyConnection) -> None:
    query = """
        select count(*)
        from current_attendance as was_there
        join current_participation as one using (programme, cohort, organisation_key)
        join known_session using (programme, position)
        where held_on < one.joined_on or held_on >= one.left_on
    """
    assert shown.execute(query).fetchall() == [(0,)]


def test_phases_follow_each_other(shown: duckdb.DuckDBPyConnection) -> None:
    query = """
        select pilot_key, choice_word.position, coalesce(since_on, make_date(since_year, 1, 1))
        from current_pilot_phase
        join choice_word on choice_word.list = 'pilot_phase' and choice_word.code = phase
        order by 1, 2
    """
    by_pilot: dict[str, list[date]] = {}
    for key, _position, day in shown.execute(query).fetchall():
        by_pilot.setdefault(key, []).append(day)
    assert all(days == sorted(days) for days in by_pilot.values())
    assert max(day for days in by_pilot.values() for day in days) <= date(2026, 6, 30)
    assert len(by_pilot) == 30
