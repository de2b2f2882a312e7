from tests.ui.drawn import parse, texts
from ui.charts.records import Column, PlaceLink, Table
from ui.charts.table_html import draw_table, write_csv

TABLE = Table(
    (
        Column("Gemeente"),
        Column("Score", "score"),
        Column("Verschil", "change"),
        Column("Aandeel", "percent"),
        Column("Opmerking"),
    ),
    (
        (PlaceLink("GM0202", "Arnhem"), 46.5, -2.25, 90.9, ""),
        (PlaceLink("GM0268", "<Nijmegen>"), None, None, None, "=1+1"),  # a cell a spreadsheet would compute
    ),
)


def test_a_table_shows_rounded_numbers_and_dashes_for_what_is_missing() -> None:
    drawn = parse(draw_table(TABLE, "Scores"))
    assert texts(drawn, "caption") == ["Scores"]
    assert texts(drawn, "td") == ["Arnhem", "47", "−2", "91%", "", "<Nijmegen>", "–", "–", "–", "=1+1"]
    assert [link.get("href") for link in drawn.iter("a")] == ["./gemeente?plaats=GM0202", "./gemeente?plaats=GM0268"]


def test_a_column_without_a_word_in_it_stands_in_the_file_only() -> None:
    table = Table(TABLE.columns, TABLE.rows[:1])
    assert texts(parse(draw_table(table, "Scores")), "button") == ["Gemeente", "Score", "Verschil", "Aandeel"]
    assert b";Opmerking\r\n" in write_csv(table)
    assert texts(parse(draw_table(Table(TABLE.columns, ()), "Scores")), "button")[-1] == "Opmerking"


def test_sorting_uses_the_unrounded_number_and_nothing_for_missing() -> None:
    drawn = parse(draw_table(TABLE, "Scores"))
    assert [cell.get("data-sort") for cell in drawn.iter("td")][:7] == ["Arnhem", "46.5", "-2.25", "90.9", "", "<Nijmegen>", ""]


def test_the_file_has_semicolons_decimal_commas_a_mark_and_no_formula() -> None:
    lines = write_csv(TABLE, ("Verzonnen voorbeelddata",)).decode("utf-8").split("\r\n")
    assert lines[0] == "\ufeffVerzonnen voorbeelddata"
    assert lines[1] == "Gemeente;Score;Verschil;Aandeel;Opmerking"
    assert lines[2] == "Arnhem;46,5;-2,25;90,9;"
    assert lines[3] == "<Nijmegen>;;;;'=1+1"
