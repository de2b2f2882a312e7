"""The charts about pilots: what is drawn, what is told, and that nothing small is told or drawn."""

from analysis.pilots.beside_scores import CategoryChange, Known, Move, count_moves
from analysis.pilots.effects import effect_cases
from analysis.pilots.pilot import EffectNumbers
from analysis.places import Scope
from tests.analysis.pilots.made import pilot
from tests.ui.drawn import parse, texts, with_class
from ui.charts.pilot_case_html import draw_effects, draw_phase_line
from ui.charts.pilot_funnel_html import draw_count_grid, draw_funnel
from ui.charts.pilot_moves_html import draw_moves
from ui.charts.pilot_records import CountGrid, FunnelBar, FunnelChart, MoveChart, PhaseLine, PhaseStop
from ui.charts.records import Table
from ui.charts.table_html import write_csv
from ui.pilot_page.beside import move_chart
from ui.pilot_page.effects import effect_chart
from ui.pilot_page.names import euros_text, path_of_pilot
from ui.source_links import link_to_source

CATEGORY = Scope("category", "c", None, 1, "Cement & zo", "Cement")
NO_TABLE = Table((), ())


def changes(known: Known, **counts: int) -> list[CategoryChange]:
    points: dict[Move, float] = {"up": 20.0, "within": 0.0, "down": -20.0}
    return [
        CategoryChange("GM0001", "Naam", "c", 50.0, 50.0, points[move], 10.0, int(known == "pilot"), int(known == "undated"))
        for move in points
        for _at in range(counts.get(move, 0))
    ]


def chart_of(*groups: list[CategoryChange]) -> MoveChart:
    return move_chart(count_moves([each for group in groups for each in group], ["c"]), [CATEGORY], "Titel")


def test_both_bars_are_drawn_to_their_own_total() -> None:
    chart = chart_of(changes("pilot", up=6, within=4), changes("no_pilot", up=10, within=80, down=10), changes("undated", up=4))
    (category,) = chart.categories
    assert category.sentence == (
        "De score steeg bij 6 van de 10 gemeenten met een pilot in die tijd, en bij 10 van de 100 zonder bekende pilot. Dat"
        " verschil is groter dan door toeval alleen. 4 gemeenten hebben alleen pilots zonder jaartal; zij tellen bij geen van"
        " beide mee."
    )
    drawn = parse(draw_moves(chart))
    tracks = with_class(drawn, "ci-moved-track")
    assert [["".join(piece.itertext()) for piece in track] for track in tracks] == [["▲ 6", "= 4"], ["▲ 10", "= 80", "▼ 10"]]
    assert [piece.get("style") for piece in tracks[1]] == ["width:10%", "width:80%", "width:10%"]
    assert chart.sentence.startswith("In 1 van de 1 inkoopcategorieën zijn genoeg pilots gemeld om ze naast de scores te leggen")


def test_small_numbers_are_told_together_with_their_neighbour() -> None:
    chart = chart_of(changes("pilot", up=3, within=5, down=2), changes("no_pilot", up=20, within=50, down=1))
    drawn = parse(draw_moves(chart))
    first, second = with_class(drawn, "ci-moved-track")
    assert [(piece.get("class"), piece.get("style"), piece.text) for piece in first] == [
        ("ci-moved-up", "width:30%", "▲ 3"), ("ci-moved-hidden", "width:70%", "7"),
    ]  # fmt: skip
    assert [piece.text for piece in second] == ["▲ 20", "51"]
    assert "De score steeg bij 3 van de 10 gemeenten met een pilot" in chart.categories[0].sentence
    assert "▲ meer gestegen dan de ruis: 3 · niet gestegen: 7, niet uitgesplitst" in texts(drawn, "div")
    assert (
        write_csv(chart.table).decode().splitlines()[1] == "Cement & zo;Met een pilot in die tijd;3;niet getoond;niet getoond;10"
    )


def test_a_rise_of_one_or_two_is_not_told() -> None:
    chart = chart_of(changes("pilot", up=2, within=5), changes("no_pilot", up=20, within=50))
    assert chart.categories[0].sentence.startswith(
        "Niet te zeggen: hoe vaak de score steeg, zou over een of twee gemeenten gaan. Zonder bekende pilot steeg"
    )
    assert [bar.name for bar in chart.categories[0].bars] == ["Zonder bekende pilot (70)"]
    drawn = " ".join(parse(draw_moves(chart)).itertext())
    assert "2" not in drawn.replace("20", "").replace("2024", "").replace("2026", "")


def test_hardly_a_pilot_reported_is_unsayable_but_moves_without_pilots_are_told() -> None:
    chart = chart_of(changes("pilot", up=2), changes("no_pilot", up=30, within=20))
    (category,) = chart.categories
    assert category.sentence == (
        "Niet te zeggen: van minder dan 5 gemeenten met een score in beide rondes is een pilot in die tijd gemeld. Zonder bekende"
        " pilot steeg de score bij 30 van de 50 gemeenten."
    )
    assert [bar.name for bar in category.bars] == ["Zonder bekende pilot (50)"]
    assert "minder dan 3" in write_csv(chart.table).decode()
    nothing = chart_of(changes("no_pilot", up=30, within=20)).categories[0].sentence
    assert nothing.startswith("Niet te zeggen: van geen gemeente met een score in beide rondes is een pilot in die tijd gemeld.")


def test_bars_of_an_effect_compare_one_pilot_with_itself() -> None:
    pilots = [
        pilot(title="a", effect=EffectNumbers(promised_co2_tonne=200.0, realised_co2_tonne=50.0)),
        pilot(title="b", effect=EffectNumbers(promised_co2_tonne=2.0, realised_co2_tonne=-1.0)),  # it became worse
        pilot(title="c", effect=EffectNumbers(promised_mki_pct=0.0)),
        pilot(title="d", co2_reduction="<script>30%</script>"),
    ]
    chart = effect_chart(effect_cases(pilots), 9)
    assert chart.sentence.startswith("Van 4 van de 9 pilots is iets over het effect gemeld.")
    drawn = parse(draw_effects(chart))
    assert [bar.get("style") for bar in with_class(drawn, "ci-effect-promised")] == ["width:100%", "width:100%"]
    assert [bar.get("style") for bar in with_class(drawn, "ci-effect-realised")] == ["width:25%", "width:0%"]
    assert "-1 ton" in texts(drawn, "dd")
    assert "<script>30%</script>" in texts(drawn, "dd")  # as text
    assert len(chart.table.rows) == 4  # a row per pilot and none below it


def test_the_funnel_is_drawn_to_its_widest_phase() -> None:
    bars = (FunnelBar("Een", 8, 2, "8"), FunnelBar("Twee", 2, 0, "2"), FunnelBar("Drie", 0, 0, "0"))
    drawn = parse(draw_funnel(FunnelChart("Titel", "Zin", bars, ("Noot",), NO_TABLE)))
    assert [bar.get("style") for bar in with_class(drawn, "ci-funnel-reached")] == ["width:100%", "width:25%"]
    assert [bar.get("style") for bar in with_class(drawn, "ci-funnel-now")] == ["width:25%"]
    assert texts(drawn, "p") == ["Noot"]


def test_the_grid_writes_every_number() -> None:
    drawn = parse(draw_count_grid(CountGrid("T", "Z", "Jaar", ("2020", "2021"), ("a", "b"), ((0, 4), (2, 1)), NO_TABLE)))
    assert [cell.strip() for cell in texts(drawn, "td")] == ["0", "4", "2", "1"]
    assert len(with_class(drawn, "ci-count-none")) == 1
    assert texts(drawn, "li") == ["a", "b"]  # the heads on a phone are numbers


def test_the_way_says_where_the_pilot_is_and_that_it_stopped() -> None:
    stops = (PhaseStop("Een", "passed", "sinds 2019"), PhaseStop("Twee", "now", ""), PhaseStop("Drie", "to_come", ""))
    drawn = parse(draw_phase_line(PhaseLine("Weg", stops, "Gestopt sinds 2020")))
    assert [item.get("aria-current") for item in drawn.iter("li")] == [None, "step", None]
    assert texts(drawn, "p") == ["✕Gestopt sinds 2020"]


def test_addresses_cannot_break_out_of_a_link() -> None:
    assert link_to_source("https://example.org/a)b [c]", "Bron") == "[Bron](https://example.org/a%29b%20[c])"
    assert link_to_source("javascript:alert(1)", "Bron") == ""
    assert link_to_source(None, "Bron") == ""
    assert path_of_pilot(pilot(pilot_key="a/b (c)&d")) == "./pilots?pilot=a%2Fb+%28c%29%26d"
    assert euros_text(1200000.0) == "€ 1.200.000"
