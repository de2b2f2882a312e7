"""What a comparison group scores, against the figures of provinces and the country, and reckoned by hand."""

import math

import duckdb
import pytest

from analysis.groups.choosing import fetch_candidates, fetch_group
from analysis.groups.figures import FIGURE_COLUMNS, FiguresAsked, fetch_group_figures
from analysis.groups.ranks import fetch_choice_scores, rank_within
from analysis.groups.records import GroupAsked
from analysis.groups.scored_members import fetch_scored_members
from analysis.places import fetch_place
from analysis.queries import SQL, use_rules
from analysis.robust.ranks import fetch_rank_range
from analysis.scores import fetch_score_per_scope
from analysis.trends import fetch_change, fetch_trend
from tests.analysis.test_sql import columns_said, parameters_said
from tests.builders import Content, Filled, refill

LEVEL = "mens"
# eight of Gelderland, and one each of three other provinces
GELDERLAND = ("GM0202", "GM0228", "GM0200", "GM0197", "GM0203", "GM0213", "GM0214", "GM0268")
ELSEWHERE = ("GM0363", "GM0344", "GM0599")
PURMEREND = "GM0439"  # took in Beemster on 1 January 2022, more than a tenth of its inhabitants
QUERIES = sorted((SQL / "groups").glob("*.sql"))
PARAMETERS = {
    "round_year": 2024, "level": LEVEL, "programme": "any", "members": "GM0202-GM0228", "least_n": 3, "scope": "level",
    "scope_code": LEVEL,
}  # fmt: skip


@pytest.fixture(scope="module")
def con(other_con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Eleven municipalities in two rounds, of which some skip one, and two that merged."""

    def answers(at: int, year: int) -> dict[str, float | str | None]:
        way = at + year
        return {"K1": 1 + way % 5, "K2": 1 + at % 5, "T1": way % 3, "T2": at % 3, "U1": 1 + way % 4, "M1": 7 * way % 100}

    everybody = [*GELDERLAND, *ELSEWHERE]
    responses = [
        Filled(code, year, answers(at, year)) for year in (2023, 2024) for at, code in enumerate(everybody) if (at + year) % 6
    ]
    responses += [Filled(PURMEREND, year, answers(0, year)) for year in (2021, 2022)]
    refill(other_con, Content(responses))
    use_rules(other_con)
    return other_con


def group_of(con: duckdb.DuckDBPyConnection, *members: str, own: str | None = None, year: int = 2024):
    return fetch_group(con, GroupAsked("own", own, year, LEVEL, members=members))


def figures_of(con: duckdb.DuckDBPyConnection, group):
    return fetch_group_figures(con, FiguresAsked(group, ("level", LEVEL)), fetch_scored_members(con))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_gives_and_takes_what_its_header_says(path, con) -> None:
    names = parameters_said(path)
    assert set(duckdb.extract_statements(path.read_text())[0].named_parameters) == names
    returned = con.execute(path.read_text(), {name: PARAMETERS[name] for name in names})
    assert [column[0] for column in returned.description] == columns_said(path)


def test_a_group_of_a_whole_province_has_the_figures_of_the_province(con) -> None:
    province = fetch_place(con, "PV25")
    group = fetch_group(con, GroupAsked("province", "GM0202", 2024, LEVEL))
    told = figures_of(con, group)
    assert list(told.columns) == FIGURE_COLUMNS
    assert set(told["reason"]) == {None, "too_few"}  # too_few: of the other level, which nobody answered
    whole = fetch_score_per_scope(con, province, 2024)
    whole = whole[whole["scope"].isin(["level", "theme"]) & whole["score_pct"].notna()].set_index(["scope", "code"])
    now = told[told["round_year"] == 2024].set_index(["scope", "code"]).loc[whole.index]
    for column in ("score_pct", "interval_low_pct", "interval_high_pct", "score_n", "participant_n", "place_n"):
        assert now[column].tolist() == pytest.approx(whole[column].tolist()), column
    line = told[told["code"] == LEVEL].set_index("round_year")
    trend = fetch_trend(con, province, "level", LEVEL).set_index("round_year").loc[line.index]
    for column in ("score_pct", "like_for_like_pct", "like_for_like_low_pct", "linked_n"):
        assert line[column].astype(float).tolist() == pytest.approx(trend[column].astype(float).tolist(), nan_ok=True), column
    change = fetch_change(con, province, 2024).set_index(["scope", "code"]).loc[("level", LEVEL)]
    assert line.loc[2024, "change_pct"] == pytest.approx(change["change_pct"])
    assert line.loc[2024, "border_pct"] == pytest.approx(change["border_pct"])


def test_a_mean_is_reckoned_as_by_hand(con) -> None:
    members = ("GM0202", "GM0228", "GM0200", "GM0363", "GM0344", "GM9998")
    told = figures_of(con, group_of(con, *members)).set_index(["code", "round_year"]).loc[(LEVEL, 2024)]
    scores = [score for code, score in con.execute(
        "select cbs_code, score_pct from score where scope = 'level' and code = $level and round_year = 2024"
        " and score_pct is not null", {"level": LEVEL}).fetchall() if code in members]  # fmt: skip
    n, place_n, mean = len(scores), 5, math.fsum(scores) / len(scores)
    deviation = math.sqrt(math.fsum((score - mean) ** 2 for score in scores) / (n - 1))
    t_value = {4: 3.182446, 5: 2.776445}[n]
    margin = t_value * deviation / math.sqrt(n) * math.sqrt(1 - n / place_n)
    assert (told["score_pct"], told["score_n"], told["place_n"]) == (pytest.approx(mean), n, place_n)
    assert told["interval_high_pct"] - told["score_pct"] == pytest.approx(margin, rel=1e-5)


def test_too_few_give_no_mean_and_participants_of_a_programme_need_five(con) -> None:
    told = figures_of(con, group_of(con, "GM0202", "GM0363")).set_index(["code", "round_year"])
    assert told.loc[(LEVEL, 2024), "reason"] == "too_few"
    assert told["score_pct"].isna().all()
    of_programme = FiguresAsked(fetch_group(con, GroupAsked("programme", "GM0202", 2024, LEVEL, "none")), ("level", LEVEL))
    assert (of_programme.least_n, FiguresAsked(group_of(con), ("level", LEVEL)).least_n) == (5, 3)


def test_a_group_that_is_the_country_but_one_is_hidden(con) -> None:
    everybody = [code for (code,) in con.execute(
        "select cbs_code from score where scope = 'level' and code = $level and round_year = 2024 and score_pct is not null"
        " order by cbs_code", {"level": LEVEL}).fetchall()]  # fmt: skip
    for left_out, reason in ((1, "rest_too_few"), (2, "rest_too_few"), (3, None)):
        told = figures_of(con, group_of(con, *everybody[left_out:])).set_index(["code", "round_year"]).loc[(LEVEL, 2024)]
        assert told["reason"] == reason, left_out
        assert math.isnan(told["score_pct"]) == (reason is not None)


def test_the_own_score_is_known_to_who_looks(con) -> None:
    members = ("GM0228", "GM0200", "GM0363")
    assert figures_of(con, group_of(con, *members)).set_index(["code", "round_year"]).loc[(LEVEL, 2024), "reason"] is None
    own = figures_of(con, group_of(con, *members, own="GM0228")).set_index(["code", "round_year"])
    assert own.loc[(LEVEL, 2024), "reason"] == "rest_too_few"  # the mean less the own score is that of two


@pytest.mark.parametrize(("kind", "within"), [("province", "PV25"), ("country", "NL")])
def test_ranks_in_a_province_or_the_country_are_those_that_were_kept(con, kind, within) -> None:
    scores = fetch_choice_scores(con, 2024)
    for code in ("GM0202", "GM0228", "GM0363"):
        group = fetch_group(con, GroupAsked(kind, code, 2024, LEVEL))
        told = {(each.scope, each.code): (each.rank, each.rank_low, each.rank_high, each.rank_n)
                for each in rank_within(scores, code, frozenset(group.codes))}  # fmt: skip
        kept = fetch_rank_range(con, fetch_place(con, code), 2024)
        kept = kept[kept["within_code"] == within]
        expected = {(row.scope, row.code): (row.rank, row.rank_low, row.rank_high, row.rank_n) for row in kept.itertuples()}
        assert told == expected
        assert expected or within == "PV25"


def test_there_is_no_rank_among_fewer_than_five(con) -> None:
    scores = fetch_choice_scores(con, 2024)
    three, four = frozenset(scores.codes[1:4]), frozenset(scores.codes[1:5])
    assert rank_within(scores, scores.codes[0], three) == ()
    assert {each.rank_n for each in rank_within(scores, scores.codes[0], four)} == {5}
    assert rank_within(scores, "GM9998", four) == ()


def test_the_start_is_the_first_score_since_a_merger(con) -> None:
    found = {each.cbs_code: each for each in fetch_candidates(con, 2024, LEVEL)}
    assert found[PURMEREND].start_round_year == 2022  # in 2021 it was another municipality (SR-8)
    rows = con.execute("select round_year, score_pct from score where cbs_code = 'GM0202' and scope = 'level' and code = $level"
                       " and score_pct is not null order by round_year", {"level": LEVEL}).fetchall()  # fmt: skip
    assert (found["GM0202"].start_round_year, found["GM0202"].start_pct) == rows[0]
