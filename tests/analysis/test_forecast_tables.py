"""The stored forecasts: as of every round, without a look ahead, the same whether reckoned again or not."""

from datetime import date

import duckdb
import numpy as np
import pytest

from analysis.derive import derive, keep
from analysis.forecast import Panel, fit_panel
from analysis.outlook.outlooker import fetch_forecast, fetch_outlooker
from tests.builders import Aim, Content, Filled, fill, refill, withdraw

PART = ("theme", "mens/moed")
YEARS = (2021, 2022, 2023, 2024)
TABLES = ("forecast_model", "forecast", "target_chance")


def towns(con: duckdb.DuckDBPyConnection, count: int) -> list[str]:
    rows = con.execute(
        "select cbs_code from place where place_level = 'municipality' and valid_from is null and valid_to is null order by 1"
    ).fetchall()
    return [code for (code,) in rows[:count]]


def responses(con: duckdb.DuckDBPyConnection, last_year: int = YEARS[-1]) -> list[Filled]:
    """Twenty municipalities that grow at different paces; the last has one round, the one before missed the newest two."""
    rng, names = np.random.default_rng(7), towns(con, 20)
    found = []
    for at, town in enumerate(names):
        start, pace = rng.uniform(20, 60), rng.uniform(-1, 4)
        for year in YEARS:
            if (at == 19 and year != 2023) or (at == 18 and year > 2022):
                continue
            score = float(np.clip(round(start + pace * (year - YEARS[0]) + rng.normal(0, 3)), 0, 100))
            if year <= last_year:
                found.append(Filled(town, year, {"M1": score}))
    return found


def aims(con: duckdb.DuckDBPyConnection) -> list[Aim]:
    return [Aim(town, PART[1], 2021, years, 55, "theme") for town in towns(con, 20) for years in (3, 5)]


def tables(con: duckdb.DuckDBPyConnection, until: int = YEARS[-1]) -> dict[str, list[tuple[object, ...]]]:
    query = "from query_table($table) as kept where origin_round_year <= $until order by all"
    return {table: con.execute(query, {"table": table, "until": until}).fetchall() for table in TABLES}


@pytest.fixture
def filled(other_con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    refill(other_con, Content(responses(other_con), aims(other_con)))
    return other_con


def values_of(con: duckdb.DuckDBPyConnection, until: int) -> tuple[list[str], list[int], np.ndarray]:
    """The panel put together by hand from what was filled in."""
    known = [each for each in responses(con) if each.round_year <= until]
    names, years = sorted({each.cbs_code for each in known}), sorted({each.round_year for each in known})
    values = np.full((len(names), len(years)), np.nan)
    for each in known:
        values[names.index(each.cbs_code), years.index(each.round_year)] = each.answers["M1"]
    return names, years, values


@pytest.mark.parametrize("origin", [2022, 2024])
def test_what_is_stored_is_what_the_forecaster_says_of_the_same_scores(filled, origin: int) -> None:
    names, years, values = values_of(filled, origin)
    model = fit_panel(Panel(tuple(names), np.array(years), values))
    for town in names[::3]:
        found = fetch_forecast(filled, town, *PART, origin)
        expected = model.predict(years, values[[names.index(town)]], found["year"].to_numpy())
        assert found["year"].tolist() == [origin + ahead for ahead in range(1, 6)]
        assert found["p10_pct"].to_numpy() == pytest.approx(expected.quantile_pct(0.1)[0], abs=1e-9)
        assert found["mean_pct"].to_numpy() == pytest.approx(expected.mean_pct[0], abs=1e-9)
        outlooker = fetch_outlooker(filled, town, *PART, origin)
        assert outlooker is not None
        chances = filled.execute(
            "select target_year, target_pct, chance_pct from target_chance where cbs_code = $town and origin_round_year = $year",
            {"town": town, "year": origin},
        ).fetchall()
        assert len(chances) == sum(year > origin for year in (2024, 2026))
        for year, target, chance in chances:
            assert chance == pytest.approx(outlooker.chance_pct(year, target), abs=1e-9)


def test_who_has_one_round_or_stayed_away_for_long_has_no_forecast(filled) -> None:
    *_others, stayed_away, one_round = towns(filled, 20)
    assert fetch_forecast(filled, one_round, *PART, 2024).empty
    assert fetch_outlooker(filled, one_round, *PART, 2024) is None
    assert not fetch_forecast(filled, stayed_away, *PART, 2024).empty  # its newest score is two years old
    filled.execute("delete from answer where round_year = 2024")  # nobody else's matter
    fill(filled, Content([Filled(towns(filled, 1)[0], 2025, {"M1": 50})]))
    derive(filled)
    assert fetch_forecast(filled, stayed_away, *PART, 2025).empty


def test_a_later_round_changes_no_earlier_forecast(other_con) -> None:
    refill(other_con, Content(responses(other_con, 2023), aims(other_con)))
    before = tables(other_con)
    refill(other_con, Content(responses(other_con), aims(other_con)))
    assert tables(other_con, until=2023) == before
    assert len(tables(other_con)["forecast"]) > len(before["forecast"])


def test_reckoning_what_changed_gives_what_reckoning_everything_gives(filled) -> None:
    before = tables(filled)
    number = filled.execute("select max(delivery_id) + 1 from delivery").fetchall()[0][0]
    town = towns(filled, 1)[0]
    fill(filled, Content([Filled(town, 2023, {"M1": 3})], [Aim(town, PART[1], 2021, 3, 10, "theme")]))
    derive(filled)
    changed = tables(filled)
    assert changed["forecast"] != before["forecast"]
    assert changed["target_chance"] != before["target_chance"]
    for table in TABLES:
        filled.execute("truncate " + table)
    derive(filled)
    assert tables(filled) == changed
    withdraw(filled, number)
    withdraw(filled, number + 1)
    derive(filled)
    assert tables(filled) == before


def test_when_nothing_is_left_to_forecast_nothing_stays_behind(filled) -> None:
    filled.execute("delete from answer")
    derive(filled)
    assert tables(filled) == {table: [] for table in TABLES}


def test_a_coming_score_moves_the_chance_with_it_and_leaves_nothing_to_chance_in_its_own_year(filled) -> None:
    outlooker = fetch_outlooker(filled, towns(filled, 1)[0], *PART, 2024)
    assert outlooker is not None
    chances = [outlooker.with_score(2025, score).chance_pct(2026, 55) for score in range(0, 101, 5)]
    assert chances == sorted(chances)
    assert chances[-1] - chances[0] > 50
    assert [outlooker.with_score(2025, score).chance_pct(2025, 55) for score in (54.9, 55)] == [0, 100]
    low, high = outlooker.quantiles_pct(2026, (0.1, 0.9))
    assert 0 <= low < high <= 100


def test_after_a_merger_the_scores_of_before_say_nothing_any_more(other_con) -> None:
    """Purmerend took Beemster in on 1 January 2022 and did not take part since."""
    purmerend = "GM0439"
    others = responses(other_con)
    before = [Filled(purmerend, year, {"M1": 40.0 + year - 2019}) for year in (2020, 2021)]
    refill(other_con, Content([*others, *before]))
    assert fetch_outlooker(other_con, purmerend, *PART, 2021) is not None
    assert not fetch_forecast(other_con, purmerend, *PART, 2021).empty
    assert fetch_outlooker(other_con, purmerend, *PART, 2022) is None
    assert fetch_forecast(other_con, purmerend, *PART, 2022).empty


# ---------------------------------------------------------------- kept as published (TR-5)

JUNE = date(2024, 6, 1)


def kept(con: duckdb.DuckDBPyConnection) -> dict[date, int]:
    return dict(con.execute("select made_on, count(*) from kept_forecast group by 1 order by 1").fetchall())


def test_a_forecast_is_kept_on_the_day_it_is_published_and_again_when_it_differs(filled) -> None:
    filled.execute("truncate kept_forecast")
    keep(filled, JUNE)
    first = kept(filled)[JUNE]
    said = filled.execute("select count(distinct (cbs_code, code, year)) from kept_forecast").fetchall()[0][0]
    assert said == filled.execute("select count(*) from forecast where origin_round_year = 2024").fetchall()[0][0]
    keep(filled, date(2024, 6, 2))
    assert kept(filled) == {JUNE: first}  # nothing differs
    town = towns(filled, 1)[0]
    fill(filled, Content([], [Aim(town, PART[1], 2021, 5, 90, "theme")]))
    derive(filled)
    keep(filled, date(2024, 6, 3))
    again = filled.execute("select year, target_pct from kept_forecast where made_on = date '2024-06-03'").fetchall()
    assert again == [(2026, 90.0)]
    keep(filled, date(2024, 6, 3))
    assert kept(filled) == {JUNE: first, date(2024, 6, 3): 1}  # the last publication of a day counts


def test_what_is_taken_back_is_kept_as_no_longer_said(filled) -> None:
    filled.execute("truncate kept_forecast")
    keep(filled, JUNE)
    town = towns(filled, 1)[0]
    filled.execute("delete from answer where cbs_code = $town and round_year > 2021", {"town": town})
    derive(filled)
    keep(filled, date(2024, 6, 2))
    query = (
        "select year, p50_pct, target_pct, chance_pct from kept_forecast where cbs_code = $town and made_on = $day order by year"
    )
    taken_back = filled.execute(query, {"town": town, "day": date(2024, 6, 2)}).fetchall()
    assert taken_back == [(year, None, None, None) for year in range(2025, 2030)]
    before = kept(filled)
    keep(filled, date(2024, 6, 3))
    assert kept(filled) == before  # said once


def test_other_settings_learn_anew(filled, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables(filled)["forecast"]
    monkeypatch.setattr("analysis.forecast.settings.NARROWING", 0.3)
    monkeypatch.setattr("analysis.forecast.model.NARROWING", 0.3)
    derive(filled)
    assert tables(filled)["forecast"] != before


def test_a_target_that_comes_back_is_kept_again(filled) -> None:
    filled.execute("truncate kept_forecast")
    town, seen = towns(filled, 1)[0], []
    for day, target in ((1, 60), (2, 65), (3, 60)):
        fill(filled, Content([], [Aim(town, PART[1], 2021, 5, target, "theme")]))
        derive(filled)
        keep(filled, date(2024, 6, day))
        seen += filled.execute(
            "select target_pct from kept_forecast where cbs_code = $town and year = 2026 and made_on = $day",
            {"town": town, "day": date(2024, 6, day)},
        ).fetchall()
    assert seen == [(60,), (65,), (60,)]


def test_after_a_later_round_has_opened_an_old_forecast_is_no_longer_published(filled) -> None:
    filled.execute("truncate kept_forecast")
    keep(filled, date(2025, 6, 1))
    assert kept(filled) == {}
    keep(filled, date(2023, 6, 1))  # a clock that runs behind: the round has not opened
    assert kept(filled) == {}
