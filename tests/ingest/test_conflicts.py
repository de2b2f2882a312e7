"""Two deliveries for one municipality and round: both shown, a choice per answer, and a choice per row inside a file."""

from data import store
from ingest.conflicts import fetch_conflict_counts, fetch_conflicts
from ingest.instructions import Instructions, KeptAnswer, RowChoice
from ingest.publishing import PublishRequest, publish
from tests.ingest.builders import make_workbook, register
from tests.ingest.seen import seen, the, values

ARNHEM = ["GM0202", "Arnhem", 2026]
EDE = ["GM0228", "Ede", 2026]
BEFORE = make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45], [*EDE, 1, None, 10])})
AFTER = make_workbook(
    {"Nieuw": register(["GM0268", "Nijmegen", 2026, 1, "ja", 5], [*ARNHEM, 3, "n.v.t.", None], [*EDE, 2, "nee", 10])}
)
SHOWN = [
    "cbs_code",
    "question_id",
    "before",
    "after",
    "state",
    "is_kept",
    "delivery_id",
    "sheet",
    "cell",
    "new_sheet",
    "new_cell",
]


def conflicts(path, checked) -> list[tuple]:
    return list(fetch_conflicts(store.read(path), checked)[SHOWN].itertuples(index=False, name=None))


OA5 = ("GM0202", "OA5", "45 %", "", "removed", False, 1, "GWW", "F2", "Nieuw", "F3")
S01 = ("GM0228", "S01", "1 - Doel in voorbereiding", "2 - Doel benoemd in één beleidsveld", "changed", False, 1, "GWW", "D3",
       "Nieuw", "D4")  # fmt: skip


def test_answers_of_two_deliveries_stand_beside_each_other(check, path) -> None:
    publish(path, check(BEFORE, "eerst.xlsx"), PublishRequest("Tester"))
    found = conflicts(path, check(AFTER))
    assert [row[:2] for row in found] == [("GM0202", "S03"), ("GM0202", "OA5"), ("GM0228", "S01")]
    assert found[1] == OA5
    assert found[2][5:] == S01[5:]
    whole = fetch_conflicts(store.read(path), check(AFTER)).iloc[2]
    assert (whole["name"], whole["round_year"], whole["file_name"], whole["delivered_by"]) == (
        "Ede",
        2026,
        "eerst.xlsx",
        "Tester",
    )
    assert whole["before"].startswith("1 - ")
    assert whole["after"].startswith("2 - ")


def test_the_counts_are_per_municipality_and_round_with_published_answers(check, path) -> None:
    publish(path, check(BEFORE), PublishRequest("Tester"))
    counts = fetch_conflict_counts(store.read(path), check(AFTER))
    assert list(counts.itertuples(index=False, name=None)) == [
        ("GM0202", "Arnhem", 2026, 1, 2, 0, 0),
        ("GM0228", "Ede", 2026, 1, 1, 0, 1),
    ]
    fewer = make_workbook({"GWW": [["CBS-code", "Jaar", "S01"], ["GM0202", 2026, 3]]})
    assert fetch_conflict_counts(store.read(path), check(fewer))["only_old_n"].tolist() == [2]


def test_nothing_published_is_no_conflict(check, path) -> None:
    assert conflicts(path, check(AFTER)) == []
    assert fetch_conflict_counts(store.read(path), check(AFTER)).empty


def test_an_answer_that_is_kept_is_left_out_and_can_be_chosen_again(check, path) -> None:
    publish(path, check(BEFORE), PublishRequest("Tester"))
    said = Instructions(kept_answers=(KeptAnswer("GM0202", 2026, "OA5"), KeptAnswer("GM0228", 2026, "S01")))
    checked = check(AFTER, said=said)
    assert seen(checked) == [("answer_kept", "Nieuw", "F3"), ("answer_kept", "Nieuw", "D4")]
    assert ("GM0202", 2026, "OA5") not in values(checked)
    assert values(checked)[("GM0228", 2026, "S03")] == 0
    found = conflicts(path, checked)
    assert [(row[1], row[5]) for row in found] == [("S03", False), ("OA5", True), ("S01", True)]
    publish(path, checked, PublishRequest("Tester"))
    rows = (
        store.read(path)
        .execute("select value, delivery_id from current_answer where question_id = 'OA5' order by all")
        .fetchall()
    )
    assert rows == [(5.0, 2), (10.0, 2), (45.0, 1)]


def test_a_file_of_which_everything_is_kept_holds_nothing(check) -> None:
    said = Instructions(kept_answers=tuple(KeptAnswer("GM0202", 2026, question) for question in ("S01", "S03", "OA5")))
    checked = check(make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45])}), said=said)
    assert not checked.has_records
    assert checked.responses == ()
    assert len(checked.kept) == 3


def test_of_two_rows_that_differ_the_one_chosen_counts(check) -> None:
    content = make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45], [*EDE, 1, "nee", 5], [*ARNHEM, 4, "ja", 45])})
    first, second = [finding for finding in check(content).findings if finding.code == "row_double_different"]
    assert [first.params[name] for name in ("sheet", "row", "other_sheet", "other_row")] == ["GWW", 2, "GWW", 4]
    assert [second.params[name] for name in ("sheet", "row", "other_sheet", "other_row")] == ["GWW", 4, "GWW", 2]
    left_out = RowChoice(str(first.params["sheet"]), int(first.params["row"]))
    chosen = check(content, said=Instructions(left_out_rows=(left_out,)))
    assert not chosen.has_errors
    assert values(chosen)[("GM0202", 2026, "S01")] == 4


def test_a_table_below_the_first_is_not_read_with_the_heads_of_the_first(check) -> None:
    rows = register([*ARNHEM, 3, "ja", 45], ["CBS-code", "Gemeente", "Jaar", "S03", "S01"], [*EDE, "ja", 3])
    checked = check(make_workbook({"GWW": rows}))
    assert seen(checked) == [("second_table", "GWW", "A3")]
    assert the(checked, "second_table").params["rows_n"] == 1
    assert {answer.cbs_code for answer in checked.answers} == {"GM0202"}


def test_heads_that_come_again_are_passed_over(check) -> None:
    checked = check(make_workbook({"GWW": [*register([*ARNHEM, 3, "ja", 45]), *register([*EDE, 1, "nee", 5])]}))
    assert seen(checked) == [("heads_repeated", "GWW", "A3")]
    assert len(checked.answers) == 6
