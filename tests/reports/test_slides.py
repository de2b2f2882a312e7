"""Slides of a report and of a story: what PowerPoint finds in them is what is on the screen, and nothing falls off."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pptx.presentation import Presentation as Deck

from data.text import speaking
from reports.contents.report import report_of
from reports.records import Report, Section, Slide
from reports.slides.report_deck import write_report_deck
from reports.slides.story_deck import write_story_deck
from tests.reports.slide_reading import (
    base_title,
    charts_of,
    check_places,
    figures_of,
    languages_of,
    open_deck,
    rows_of,
    series_of,
    slides_titled,
    spots_of,
    tables_of,
    texts_of,
    titles_of,
    told_of,
    workbook_of,
)
from tests.reports.story_by_hand import NOTE, SERVER, TOLD, story_by_hand
from tests.ui.pictured import charts
from ui.block import Block
from ui.charts.records import BarChart, GridChart, LevelCard, StripChart, TrendChart
from ui.charts.table_html import shown_value
from ui.charts.target_records import TargetChart
from ui.files.origin import Origin
from ui.format import MISSING, format_score

PLACES = ("GM0202", "GM0820")  # with pilots and targets; with the longest name


@pytest.fixture(scope="module")
def reports(sample: Path) -> dict[str, Report]:
    return {code: report_of(code, 2026, server=SERVER) for code in PLACES}


@pytest.fixture(scope="module")
def decks(reports: dict[str, Report]) -> dict[str, Deck]:
    return {code: open_deck(write_report_deck(report)) for code, report in reports.items()}


@pytest.fixture(scope="module")
def by_hand() -> Deck:
    """A story with a slide for every kind of chart there is."""
    return open_deck(write_story_deck(story_by_hand()))


def day(year: int) -> float:
    """The first of January as Excel counts days."""
    return float((date(year, 1, 1) - date(1899, 12, 30)).days)


def blocks_of(report: Report, kind: type) -> Iterator[Block]:
    found = [block for section in report.sections for block in section.blocks if isinstance(block.chart, kind)]
    assert found, kind
    yield from found


@pytest.mark.parametrize("code", PLACES)
def test_a_trend_has_the_scores_of_the_screen_and_its_gaps(code: str, reports: dict[str, Report], decks: dict[str, Deck]) -> None:
    for block in blocks_of(reports[code], TrendChart):
        (slide,) = slides_titled(decks[code], block.title)
        (shape,) = charts_of(slide)
        drawn = {name: [(float(when), score) for when, score in values] for name, values in series_of(shape).items()}
        for line in block.chart.lines:
            assert drawn[line.name] == [(day(p.year), p.score_pct) for p in line.points if p.score_pct is not None]
        aims = [(day(mark.year), mark.target_pct) for mark in sorted(block.chart.targets, key=lambda mark: mark.year)]
        assert drawn.get("Eigen doel", []) == aims
        has_gaps = any(point.score_pct is None for line in block.chart.lines for point in line.points)
        assert f'dispBlanksAs val="{"gap" if has_gaps else "span"}"' in shape.chart.part.blob.decode()
        heads, *rows = workbook_of(shape)
        assert list(heads[1 : 1 + len(block.chart.lines)]) == [line.name for line in block.chart.lines]
        typed = {row[0].year: row[1] for row in rows}
        assert all(typed[p.year] == pytest.approx(p.score_pct) for p in block.chart.lines[0].points if p.score_pct is not None)
        assert all(typed[p.year] is None for p in block.chart.lines[0].points if p.score_pct is None)


@pytest.mark.parametrize("code", PLACES)
def test_bars_have_the_scores_of_the_screen(code: str, reports: dict[str, Report], decks: dict[str, Deck]) -> None:
    for block in blocks_of(reports[code], BarChart):
        (slide,) = slides_titled(decks[code], block.title)
        drawn = series_of(charts_of(slide)[0])
        bars = [bar for group in block.chart.groups for bar in group.bars]
        assert [value for _name, value in drawn[block.chart.own_name]] == [b.score_pct for b in bars if b.score_pct is not None]
        assert [value for _name, value in drawn[block.chart.country_name]] == [
            b.country_pct for b in bars if b.country_pct is not None
        ]
        if block.chart.province_name:
            known = [bar.province_pct for bar in bars if bar.province_pct is not None]
            assert [value for _name, value in drawn[block.chart.province_name]] == known
        assert all(name.split(" (")[0] in {bar.name for bar in bars} for name, _value in drawn[block.chart.own_name])


@pytest.mark.parametrize("code", PLACES)
def test_a_spread_has_every_score_and_the_means(code: str, reports: dict[str, Report], decks: dict[str, Deck]) -> None:
    for block in blocks_of(reports[code], StripChart):
        (slide,) = slides_titled(decks[code], block.title)
        drawn = spots_of(charts_of(slide)[0])
        marks = {f"{name} {format_score(score)}": [score, score] for _role, name, score in block.chart.marks}
        assert marks.items() <= drawn.items()
        assert sorted(score for name, scores in drawn.items() if name not in marks for score in scores) == sorted(
            dot.score_pct for dot in block.chart.dots
        )


@pytest.mark.parametrize("code", PLACES)
def test_every_cell_of_a_table_stands_on_a_slide_or_in_its_notes(
    code: str, reports: dict[str, Report], decks: dict[str, Deck]
) -> None:
    seen = 0
    for block in [block for section in reports[code].sections for block in section.blocks]:
        if isinstance(block.chart, TrendChart | BarChart | StripChart | GridChart | TargetChart) or not block.table.rows:
            continue
        slides = slides_titled(decks[code], block.title)
        said = [cell for slide in slides for shape in tables_of(slide) for row in rows_of(shape)[1:] for cell in row]
        said.append(slides[0].notes_slide.notes_text_frame.text)
        for row in block.table.rows:
            for text in [shown_value(value, column) for value, column in zip(row, block.table.columns, strict=True)]:
                wanted = text.split("/")[2] if text.startswith("https://") else text
                assert wanted == MISSING or any(wanted in each for each in said), (block.title, text)
                seen += 1
    assert seen > 50


@pytest.mark.parametrize("code", PLACES)
def test_the_grid_and_the_targets_are_tables_with_the_figures_of_the_screen(
    code: str, reports: dict[str, Report], decks: dict[str, Deck]
) -> None:
    for block in [block for section in reports[code].sections for block in section.blocks]:
        if isinstance(block.chart, GridChart):
            rows = rows_of(tables_of(slides_titled(decks[code], block.title)[0])[0])
            assert [row[1:-1] for row in rows[1:-1]] == [
                [format_score(cell.score_pct) for cell in line] for line in block.chart.cells
            ]
            assert [row[-1] for row in rows[1:-1]] == [format_score(cell.score_pct) for cell in block.chart.row_scores]
        if isinstance(block.chart, TargetChart):
            rows = [row for slide in slides_titled(decks[code], block.title) for row in rows_of(tables_of(slide)[0])[1:]]
            for row, card in zip(rows, block.chart.cards, strict=True):
                assert all(each.value in row[2] and each.label in row[2] for each in card.figures)
                assert format_score(card.target_pct) in row[0]
                assert card.word in row[3]
                assert card.chance in row[4]


@pytest.mark.parametrize("code", PLACES)
def test_the_summary_and_the_scores_come_first(code: str, reports: dict[str, Report], decks: dict[str, Deck]) -> None:
    report, slides = reports[code], list(decks[code].slides)
    assert slides[0].shapes.title.text == report.title
    assert set(report.sentences) <= set(texts_of(slides[1]))
    said = " ".join(texts_of(slides[2]))
    for card in report.cards:
        parts = [f"{format_score(card.score_pct)} van 100", card.change, *card.places, *card.notes]
        parts += [f"{name}: {format_score(score)}" for _role, name, score in card.compared]
        parts += [f"Doel {mark.year}: {format_score(mark.target_pct)}" for mark in card.targets]
        assert [part for part in parts if part not in said] == []


def every_deck(decks: dict[str, Deck], by_hand: Deck) -> list[Deck]:
    return [*decks.values(), by_hand]


def test_a_listener_finds_the_way(decks: dict[str, Deck], by_hand: Deck) -> None:
    """Titles differ, come first, every figure is told in words, every text has its language, and the label is everywhere."""
    for deck in every_deck(decks, by_hand):
        titles = titles_of(deck)
        assert len(set(titles)) == len(titles)
        assert all(titles)
        for slide in deck.slides:
            assert slide.shapes[0].shape_id == slide.shapes.title.shape_id
            assert all(len(told_of(shape)) > 10 for shape in figures_of(slide))
            assert languages_of(slide) == {"nl-NL"}
            assert any(text.startswith(NOTE) for text in texts_of(slide))
        assert deck.core_properties.language == "nl-NL"
        assert deck.core_properties.title == titles[0]


def test_in_english_the_texts_say_so(reports: dict[str, Report]) -> None:
    with speaking("en"):
        deck = open_deck(write_report_deck(replace(reports["GM0202"], sections=())))
    assert {lang for slide in deck.slides for lang in languages_of(slide)} == {"en-GB"}


def test_nothing_stands_off_a_slide_or_over_something_else(decks: dict[str, Deck], by_hand: Deck) -> None:
    for deck in every_deck(decks, by_hand):
        check_places(deck)


def test_the_way_to_the_dashboard(reports: dict[str, Report], decks: dict[str, Deck], by_hand: Deck) -> None:
    last = decks["GM0202"].slides[-1]
    assert any(shape.shape_type.name == "PICTURE" for shape in last.shapes if shape.shape_type)
    links = {rel.target_ref for rel in last.part.rels.values() if rel.is_external}
    assert links == {reports["GM0202"].origin.address}
    assert {rel.target_ref for rel in by_hand.slides[1].part.rels.values() if rel.is_external} == {f"{SERVER}/doelen?ronde=2026"}
    plain = open_deck(write_story_deck(story_by_hand(origin=Origin("", "De groep", "Bron.", "Methode."))))
    assert not any(rel.is_external for slide in plain.slides for rel in slide.part.rels.values())
    assert not any(NOTE in text for slide in plain.slides for text in texts_of(slide))


def test_a_story_keeps_its_order_and_the_words_of_the_facilitator(by_hand: Deck) -> None:
    story = story_by_hand()
    titles = list(dict.fromkeys(base_title(title) for title in titles_of(by_hand)))
    assert titles == [story.title, *(slide.title for slide in story.slides[1:]), "Waar de cijfers vandaan komen"]
    assert by_hand.slides[0].notes_slide.notes_text_frame.text == "Zeg dag."
    second = by_hand.slides[1].notes_slide.notes_text_frame.text
    assert second.startswith("Notitie 0\nZin 0.")
    assert "Een kanttekening." in second


def test_charts_of_every_kind(by_hand: Deck) -> None:
    drawn = {slide.shapes.title.text.split(" ")[0]: slide for slide in by_hand.slides}
    assert series_of(charts_of(drawn["WordChart"])[0]) == {'Súdwest-Fryslân & "’s-Gravenhage" <nu>': [("Behaald", 4.0)]}
    names = charts_of(drawn["WordChart"])[0].chart.plots[0].categories
    assert [str(name) for name in names] == ["Behaald", "Dreigt niet gehaald te worden (minder dan 3)"]
    (funnel,) = charts_of(drawn["FunnelChart"])
    record = next(chart for chart in charts() if type(chart).__name__ == "FunnelChart")
    assert [value for _name, value in series_of(funnel)["Ten minste zo ver gekomen"]] == [bar.reached_n for bar in record.bars]
    (promises,) = charts_of(drawn["PromiseBars"])
    record = next(chart for chart in charts() if type(chart).__name__ == "PromiseBars")
    counted = sorted(value for values in series_of(promises).values() for _name, value in values)
    assert counted == sorted(n for bar in record.bars for _word, n in bar.bar.counts)
    (way,) = charts_of(drawn["PathwayChart"])
    assert [value for _year, value in series_of(way)["Verwacht"]] == [46.0, 47.0, 49.0]
    assert drawn["TileMap"].shapes[2].shape_type.name == "PICTURE"


AXIS = (
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr "
    "crossAx crosses crossesAt"
)
ORDER = {
    "chartSpace": "date1904 lang roundedCorners AlternateContent style clrMapOvr protection chart spPr txPr externalData",
    "chart": "title autoTitleDeleted pivotFmts view3D plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax",
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val xVal yVal smooth shape",
    "dPt": "idx invertIfNegative marker bubble3D explosion spPr",
    "dLbls": "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "errBars": "errDir errBarType errValType noEndCap plus minus val spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
    "scatterChart": "scatterStyle varyColors ser dLbls axId",
    "valAx": f"{AXIS} crossBetween majorUnit minorUnit",
    "catAx": f"{AXIS} auto lblAlgn lblOffset noMultiLvlLbl",
    "dateAx": f"{AXIS} auto lblOffset baseTimeUnit majorUnit majorTimeUnit",
    "scaling": "logBase orientation max min",
    "legend": "legendPos legendEntry layout overlay spPr txPr",
}


def test_the_parts_of_a_chart_stand_in_the_order_powerpoint_asks_for(by_hand: Deck) -> None:
    """ECMA-376, part 1, 21.2: PowerPoint offers to repair a file of which they do not."""
    seen = set()
    for slide in by_hand.slides:
        for shape in charts_of(slide):
            for element in shape.chart._chartSpace.iter():
                name = element.tag.rpartition("}")[2]
                if name in ORDER and "chart}" in element.tag:
                    order = ORDER[name].split()
                    places = [order.index(child.tag.rpartition("}")[2]) for child in element]
                    assert places == sorted(places), name
                    seen.add(name)
    assert seen == set(ORDER)


def test_long_and_odd_texts(reports: dict[str, Report]) -> None:
    """A name with signs of XML stays text; a very long title and many sentences stay in their boxes."""
    odd = 'Gemeente <b>&"\x00\x1f #{1+1}=SOM(A1)'
    report = reports["GM0820"]
    long = Section("lang", odd, ("Een zin van tamelijk veel woorden die doorgaat. " * 6,) * 5, report.sections[0].blocks[:1])
    card = LevelCard(odd, None, "te weinig vragen ingevuld", "", (), (), ())
    deck = open_deck(write_report_deck(replace(report, title=odd * 6, cards=(card,), sections=(long,))))
    assert titles_of(deck)[0] == odd.replace("\x00\x1f", "") * 6
    assert titles_of(deck)[3] == odd.replace("\x00\x1f", "")
    said = texts_of(deck.slides[2])
    assert "te weinig vragen ingevuld" in said
    assert "–" in said
    check_places(deck)


def test_a_name_never_becomes_a_formula_in_the_workbook_behind_a_chart(sample: Path) -> None:
    chart = next(each for each in charts() if isinstance(each, BarChart))
    evil = '=HYPERLINK("http://evil.example","x")'
    bars = tuple(replace(bar, name=evil) for bar in chart.groups[0].bars)
    chart = replace(chart, groups=(replace(chart.groups[0], bars=bars),), own_name=evil)
    block = Block("b", "x", "", lambda: None, chart.table, TOLD, None, chart)
    slide = Slide("s", "Staven", ("Zin.",), block, "./")
    deck = open_deck(write_story_deck(story_by_hand(slides=(slide,))))
    (shape,) = [shape for each in deck.slides for shape in charts_of(each)]
    with ZipFile(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    assert f"'{evil}" in {cell for row in workbook_of(shape) for cell in row}
