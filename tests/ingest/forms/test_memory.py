"""What a user confirmed about a form is known for the next file of it, also with the columns in another order."""

from pathlib import Path

from data import store
from ingest.checking import CheckedFile, check_content
from ingest.form_memory import fetch_remembered, remember_columns
from ingest.instructions import Instructions
from ingest.place_book import PlaceBook
from ingest.rows import ReadingContext
from tests.ingest.builders import make_workbook
from tests.ingest.seen import seen, the, values

META = ["id", "submitdate", "lastpage", "startlanguage"]
ROW = [1, "2026-04-02 10:11:12", 3, "nl"]
HEADS = [*META, "Gemeente", "Vraag over beleid", "Vraag over niets", "S06"]
ANSWERS = [*ROW, "Arnhem", 2, 1, 0]


def run(words, path: Path, heads: list[object], row: list[object]) -> CheckedFile:
    remembered = fetch_remembered(store.read(path))
    context = ReadingContext(words, PlaceBook(words), Instructions(2026), remembered)
    return check_content(context, "export.xlsx", make_workbook({"Enquête": [heads, row]}))


def confirm(words, path: Path, head: str, became: str) -> CheckedFile:
    checked = run(words, path, HEADS, ANSWERS)
    column = next(column for column in checked.columns if column.head == head)
    assert remember_columns(path, checked.form_keys["Enquête"], [(column, became)], "Jansen") == 1
    return checked


def test_a_confirmed_column_is_read_the_next_time(words, path) -> None:
    first = confirm(words, path, "Vraag over beleid", "S02")
    assert values(first) == {("GM0202", 2026, "S06"): 0}
    again = run(words, path, HEADS, ANSWERS)
    assert values(again) == {("GM0202", 2026, "S02"): 2, ("GM0202", 2026, "S06"): 0}
    assert the(again, "columns_remembered").params["heads"] == "Vraag over beleid"


def test_the_order_of_the_columns_is_not_part_of_the_form(words, path) -> None:
    confirm(words, path, "Vraag over beleid", "S02")
    order = [6, 5, 4, 7, 3, 2, 1, 0]
    again = run(words, path, [HEADS[n] for n in order], [ANSWERS[n] for n in order])
    assert values(again)[("GM0202", 2026, "S02")] == 2


def test_the_newest_word_counts_and_may_leave_a_column_out(words, path) -> None:
    confirm(words, path, "Vraag over beleid", "S02")
    confirm(words, path, "Vraag over beleid", "")
    again = run(words, path, HEADS, ANSWERS)
    assert values(again) == {("GM0202", 2026, "S06"): 0}
    assert [column.dropped for column in again.columns if column.head == "Vraag over beleid"] == ["left_out"]


def test_in_a_changed_form_it_is_a_suggestion_only(words, path) -> None:
    confirm(words, path, "Vraag over beleid", "S02")
    changed = run(words, path, [*HEADS, "Nog een vraag"], [*ANSWERS, 3])
    assert values(changed) == {("GM0202", 2026, "S06"): 0}
    column = next(column for column in changed.columns if column.head == "Vraag over beleid")
    assert (column.became, column.suggestion, column.suggestion_certainty) == ("", "S02", 0.85)
    assert ("head_suggested", "Enquête", "F1") in seen(changed, "error")


def test_nothing_confirmed_writes_nothing(words, path) -> None:
    checked = run(words, path, HEADS, ANSWERS)
    assert remember_columns(path, checked.form_keys["Enquête"], [], "Jansen") == 0
    assert fetch_remembered(store.read(path)) == {}
