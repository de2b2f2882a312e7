from tests.ui.drawn import parse, texts, with_class
from ui.charts.bars_html import draw_bars
from ui.charts.cards_html import draw_cards
from ui.charts.grid_html import draw_grid
from ui.charts.items_html import draw_items
from ui.charts.records import (
    Bar,
    BarChart,
    BarGroup,
    Column,
    GridCell,
    GridChart,
    Item,
    ItemChart,
    ItemGroup,
    LevelCard,
    Table,
    TargetMark,
)

EMPTY = Table((Column("Thema"),), ())
POLICY = Bar("Beleid", 52.4, "", "ingevuld: 2 van 3 vragen", 48, 44.6)
MISSING = Bar("Integratie", None, "te weinig vragen ingevuld", "", 48, None)


def bars(*shown: Bar) -> BarChart:
    return BarChart("Thema's", "Zin.", "Arnhem", "Gelderland", "Nederland", (BarGroup("Strategisch", shown),), EMPTY)


def test_a_bar_says_its_numbers_in_words_too() -> None:
    drawn = parse(draw_bars(bars(POLICY)))
    assert [found.text for found in with_class(drawn, "ci-bar-score")] == ["52"]
    assert [found.text for found in with_class(drawn, "ci-note")] == ["Gelderland 48 · Nederland 45 · ingevuld: 2 van 3 vragen"]
    assert [found.get("style") for found in with_class(drawn, "ci-fill")] == ["width:52.4%"]


def test_a_missing_score_has_no_bar_but_its_reason() -> None:
    drawn = parse(draw_bars(bars(MISSING)))
    assert with_class(drawn, "ci-fill") == []
    assert len(with_class(drawn, "ci-missing")) == 1
    assert [found.text for found in with_class(drawn, "ci-note")] == ["te weinig vragen ingevuld · Gelderland 48"]


def test_a_score_of_zero_has_a_bar_and_is_not_missing() -> None:
    drawn = parse(draw_bars(bars(Bar("Beleid", 0.0, "", "", None, None))))
    assert len(with_class(drawn, "ci-fill")) == 1
    assert with_class(drawn, "ci-missing") == []


def test_the_grid_is_a_table_with_heads_and_totals() -> None:
    chart = GridChart(
        "Grid", "Zin.", ("GWW",), ("Hergebruik", "Energie"), ((GridCell(25), GridCell(None, "niets van toepassing")),),
        (GridCell(25),), (GridCell(25), GridCell(None)), EMPTY,
    )  # fmt: skip
    drawn = parse(draw_grid(chart))
    assert texts(drawn, "caption") == ["Zin."]
    assert [cell.text for row in drawn.iter("tbody") for cell in row.iter("td")] == ["25", "–", "25"]
    assert [cell.get("class") for row in drawn.iter("tbody") for cell in row.iter("td")] == [
        "ci-step-1",
        "ci-no-score",
        "ci-total",
    ]
    assert [head.get("scope") for head in drawn.iter("th")] == ["col", "col", "col", "row", "row"]
    assert [name.text for names in with_class(drawn, "ci-column-names") for name in names] == ["Hergebruik", "Energie"]


def test_a_card_shows_score_change_comparison_and_targets() -> None:
    card = LevelCard(
        "Strategisch",
        46.5,
        "",
        "▲ +3 punten sinds 2025",
        (("province", "Gelderland", 50.0),),
        (TargetMark(2028, 55),),
        ("Ingevuld: 15 van 16",),
    )
    told = " ".join("".join(parse(draw_cards([card])).itertext()).split())
    assert told == "Strategisch47▲ +3 punten sinds 2025Gelderland 50Doel 2028 55Ingevuld: 15 van 16"


def test_a_card_without_a_score_says_why() -> None:
    drawn = parse(draw_cards([LevelCard("Strategisch", None, "te weinig vragen ingevuld", "", (), (), ())]))
    assert with_class(drawn, "ci-fill") == []
    [beside] = [span for score in with_class(drawn, "ci-card-score") for span in score.iter("span")]
    assert beside.text == "te weinig vragen ingevuld"


def test_answers_of_two_rounds_stand_side_by_side_and_are_escaped() -> None:
    item = Item("Hoe <b>dan</b>?", "Deels", 50, "niet ingevuld", None, "nieuw antwoord", ("Toelichting: a & b",))
    drawn = draw_items(ItemChart("Antwoorden", "", 2026, 2025, (ItemGroup("Strategisch: Beleid", (item,)),), EMPTY))
    assert "<b>dan</b>" not in drawn
    told = "".join(parse(drawn).itertext())
    assert told == "Strategisch: BeleidHoe <b>dan</b>?Toelichting: a & b2026Deelsscore 502025niet ingevuldnieuw antwoord"
