"""The preview is the publication on a throw-away copy: what it says is what happens."""

from dataclasses import replace

import pandas as pd
import pytest

from data import store
from ingest.previewing import Counts, preview
from ingest.publishing import PublishRequest, publish
from ingest.records import AnswerValue, FilledResponse, Pilot, Target
from ingest.writing.templates import write_pilots, write_register, write_targets
from tests.ingest.builders import make_csv, make_workbook, register

REQUEST = PublishRequest("Tester")
ARNHEM = ["GM0202", "Arnhem", 2026]
FIRST = make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45])})


def full(words, step: int, *codes: str) -> list[FilledResponse]:
    """Municipalities that answer everything the same: the step of each scale, the highest where it has fewer."""
    answers = {}
    for question in words.questions.values():
        highest = max((option.value for option in question.options), default=4)
        answers[question.question_id] = AnswerValue(min(step, highest) if question.options else step * 25)
    return [FilledResponse(code, answers) for code in codes]


def plain(frame: pd.DataFrame) -> list[tuple]:
    return [tuple(None if pd.isna(x) else x for x in row) for row in frame.itertuples(index=False, name=None)]


def test_new_changed_unchanged_and_removed_answers(check, path) -> None:
    publish(path, check(FIRST), REQUEST)
    changed = make_workbook({"GWW": register([*ARNHEM, 3, "n.v.t.", None], ["GM0228", "Ede", 2026, None, "nee", None])})
    found = preview(path, check(changed))
    assert plain(found.answers) == [
        ("GM0202", "Arnhem", 2026, "S01", "3 - Doel vastgesteld en in meer beleidsvelden uitgewerkt",
         "3 - Doel vastgesteld en in meer beleidsvelden uitgewerkt", "unchanged"),
        ("GM0202", "Arnhem", 2026, "S03", "Ja", "Niet van toepassing", "changed"),
        ("GM0202", "Arnhem", 2026, "OA5", "45 %", "", "removed"),
        ("GM0228", "Ede", 2026, "S03", "", "Nee", "new"),
    ]  # fmt: skip
    assert found.answer_counts == Counts(new=1, changed=1, unchanged=1, removed=1)


def test_nothing_is_published_by_looking(check, path) -> None:
    version = store.newest_version(path)
    preview(path, check(FIRST))
    assert store.newest_version(path) == version
    assert not (path / "originals").exists()


def test_the_scores_it_shows_are_the_scores_that_come(con, check, words, path) -> None:
    publish(path, check(write_register(con, 2026, full(words, 1, "GM0202", "GM0228", "GM0268"))), REQUEST)
    changed = check(write_register(con, 2026, full(words, 3, "GM0202")))
    found = preview(path, changed).scores
    levels = found[found["scope"] == "level"]
    assert list(levels["cbs_code"].drop_duplicates()) == ["GM0202", "PV25", "NL"]
    municipality = found[found["cbs_code"] == "GM0202"]
    assert set(municipality["scope"]) == {"level", "theme"}
    assert set(levels["name"]) == {"Arnhem", "Gelderland", "Nederland"}
    publish(path, changed, REQUEST)
    for row in municipality.itertuples():
        after = _one(path, "select score_pct from score where cbs_code = 'GM0202' and code = $code", row.code)
        assert row.score_after_pct == after
        assert row.score_before_pct < row.score_after_pct
    for row in levels[levels["cbs_code"] == "PV25"].itertuples():
        assert row.score_after_pct == _one(
            path, "select mean_pct from group_score where place_code = 'PV25' and code = $code", row.code
        )


def _one(path, query: str, code: str) -> float:
    found = store.read(path).execute(query, {"code": code}).fetchall()
    assert len(found) == 1
    return found[0][0]


def test_a_province_of_two_gets_no_figure(con, check, words, path) -> None:
    """GR-4: no mean under three municipalities, for anyone."""
    found = preview(path, check(write_register(con, 2026, full(words, 1, "GM0202", "GM0228")))).scores
    groups = found[found["cbs_code"].isin(["PV25", "NL"])]
    assert groups["score_after_pct"].isna().all()
    more = preview(path, check(write_register(con, 2026, full(words, 1, "GM0202", "GM0228", "GM0268")))).scores
    assert more[more["cbs_code"] == "PV25"]["score_after_pct"].notna().all()
    assert more["score_before_pct"].isna().all()


def outlooks(found: pd.DataFrame, *, is_after: bool) -> list[tuple]:
    """The rows of target_outlook, before or after."""
    rows = found[found["is_after"] == is_after].drop(columns=["is_after", "name", "name_nl", "name_en"])
    return plain(rows[sorted(rows.columns)])


def published_outlooks(path, round_year: int) -> list[tuple]:
    found = store.read(path).execute("select * from target_outlook where origin_round_year = $year", {"year": round_year}).df()
    rows = found.sort_values(["cbs_code", "scope", "code", "target_year"])
    return plain(rows[sorted(rows.columns)])


def test_the_word_and_the_chance_it_shows_are_those_that_come(con, check, words, path) -> None:
    low = full(words, 1, "GM0202", "GM0228", "GM0268")
    publish(path, check(write_register(con, 2025, low)), REQUEST)
    publish(path, check(write_register(con, 2026, low)), REQUEST)
    aims = [Target("GM0202", "level", "strategic", 2025, 3, 60)]
    wanted = preview(path, check(write_targets(con, aims))).outlooks  # a file with targets only: seen from the newest round
    assert outlooks(wanted, is_after=False) == []
    publish(path, check(write_targets(con, aims)), REQUEST)
    before = published_outlooks(path, 2026)
    assert outlooks(wanted, is_after=True) == before
    changed = check(write_register(con, 2026, full(words, 2, "GM0202")))
    found = preview(path, changed).outlooks
    assert outlooks(found, is_after=False) == before
    publish(path, changed, REQUEST)
    after = published_outlooks(path, 2026)
    assert outlooks(found, is_after=True) == after
    assert after != before


def test_a_file_without_answers_and_targets_has_no_outlooks(con, check, path) -> None:
    assert preview(path, check(write_pilots(con, [Pilot(title="Brug", organisation="Gemeente Arnhem")]))).outlooks.empty


def test_only_what_is_right_is_in_the_preview(check, path) -> None:
    partly = make_workbook({"GWW": register([*ARNHEM, 7, "ja", 45])})
    assert [row[3] for row in plain(preview(path, check(partly)).answers)] == ["S03", "OA5"]


def test_a_file_that_is_published_already_changes_nothing(check, path) -> None:
    publish(path, check(FIRST), REQUEST)
    found = preview(path, check(FIRST))
    assert found.existing_delivery == 1
    assert found.answer_counts == Counts(unchanged=3)
    same = (found.scores["score_before_pct"] == found.scores["score_after_pct"]) | found.scores["score_after_pct"].isna()
    assert same.all()


def test_targets_and_pilots(con, check, path) -> None:
    targets = [Target("GM0202", "level", "strategic", 2024, 3, 60), Target("GM0202", "level", "strategic", 2024, 5, 70)]
    publish(path, check(write_targets(con, targets)), REQUEST)
    new = [targets[0], Target("GM0202", "level", "strategic", 2024, 5, 75), Target("GM0228", "level", "strategic", 2024, 3, 50)]
    found = preview(path, check(write_targets(con, new)))
    assert plain(found.targets) == [
        ("GM0202", "Arnhem", "level", "strategic", 3, 60, 60, "unchanged"),
        ("GM0202", "Arnhem", "level", "strategic", 5, 70, 75, "changed"),
        ("GM0228", "Ede", "level", "strategic", 3, None, 50, "new"),
    ]
    dropped = [replace(targets[0], target_pct=None), Target("GM0228", "level", "strategic", 2024, 3, None)]
    assert plain(preview(path, check(write_targets(con, dropped))).targets) == [
        ("GM0202", "Arnhem", "level", "strategic", 3, 60, None, "removed"),
        ("GM0228", "Ede", "level", "strategic", 3, None, None, "unchanged"),  # there was none
    ]
    pilots = [Pilot("Brug", "X", phase="uitvoering", year_start=2018), Pilot("Weg", "X", newcomers_involved=True)]
    publish(path, check(write_pilots(con, pilots)), REQUEST)
    changed = [Pilot("Brug", "X", phase="afgerond", year_start=2018), pilots[1], Pilot("Dak", "X")]
    found = preview(path, check(write_pilots(con, changed)))
    assert plain(found.pilots) == [("X", "Brug", "changed"), ("X", "Weg", "unchanged"), ("X", "Dak", "new")]
    assert found.pilot_counts == Counts(new=1, changed=1, unchanged=1)


def test_targets_on_a_round_without_a_score_are_named(con, check, words, path) -> None:
    """Arnhem has a score in 2026, took part with too few answers in 2025, and not at all in 2024."""
    publish(path, check(write_register(con, 2026, full(words, 1, "GM0202"))), REQUEST)
    publish(path, check(make_workbook({"GWW": register(["GM0202", "Arnhem", 2025, 3, "ja", 45])})), REQUEST)
    targets = [
        Target("GM0202", "level", "strategic", 2026, 3, 60),
        Target("GM0202", "level", "operational", 2024, 3, 60),
        Target("GM0202", "level", "operational", 2024, 5, 60),  # the same base round: named once
        Target("GM0202", "theme", "strategic/beleid", 2025, 3, 60),
        Target("GM0228", "level", "strategic", 2026, 3, None),  # no longer holds: needs no base
    ]
    found = preview(path, check(write_targets(con, targets))).baseless
    assert plain(found[["name", "code", "base_round_year", "reason"]]) == [
        ("Arnhem", "operational", 2024, "not_participating"),
        ("Arnhem", "strategic/beleid", 2025, "coverage_too_low"),
    ]
    assert preview(path, check(FIRST)).baseless.empty


@pytest.mark.parametrize("content", [b"", make_csv([["a", "b"], [1, 2]])])
def test_an_unreadable_file_previews_as_nothing(check, path, content: bytes) -> None:
    found = preview(path, check(content))
    assert found.answers.empty
    assert found.scores.empty
    assert found.answer_counts == Counts()
