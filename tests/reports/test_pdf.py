"""The PDF says what the report says, to who sees it and to who hears it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise
from pathlib import Path
from types import MappingProxyType

import pytest

from data.text import speaking
from reports.contents.report import report_of
from reports.pdf.document import write_pdf
from reports.pdf.letters import drawable, known_letters
from reports.pdf.records import Cell
from reports.pdf.tables import paper_table
from reports.records import Report
from tests.reports.pdf_reading import Part, Read, bare
from ui.block import Block, Explanation
from ui.charts.records import Column, PlaceLink, Table, Value, Worded
from ui.format import format_score
from ui.picture.lettering import wrap_text

SERVER = "https://monitor.example.nl"
FULL, GONE, ABSENT, GROUP = "GM0202", "GM0501", "GM1900", "PV26"  # all there is, dissolved, not a participant, a province
ROUND = 2026
A4_WIDTH, MARGIN = 595.28, 51.02  # points; 18 mm
MARKUP = '#panic("x") $x^2$ \\ @ref <table-1> *bold* _it_ `raw` // "quoted" [a] {b} \\u0041 #[y] ~ == Head'


@pytest.fixture(scope="module")
def reports(sample: Path) -> MappingProxyType[str, Report]:
    return MappingProxyType({code: report_of(code, ROUND, server=SERVER) for code in (FULL, GONE, ABSENT, GROUP)})


@pytest.fixture(scope="module")
def read(reports: MappingProxyType[str, Report]) -> MappingProxyType[str, Read]:
    return MappingProxyType({code: Read(write_pdf(report)) for code, report in reports.items()})


def blocks_of(report: Report) -> Iterator[Block]:
    return (block for section in report.sections for block in section.blocks)


def said(read: Read) -> str:
    return bare(read.tree.all_text())


@pytest.mark.parametrize("code", [FULL, GONE, ABSENT, GROUP])
def test_every_row_of_every_block_is_a_row_of_a_table_or_a_paragraph(
    code: str, reports: MappingProxyType[str, Report], read: MappingProxyType[str, Read]
) -> None:
    found, text = read[code].tables, said(read[code])
    rows = {tuple(row) for table in found for row in (*table, *zip(*table, strict=True))}  # a table may stand on its side
    tables = [block.table for block in blocks_of(reports[code])]
    assert any(table.rows for table in tables)
    for table in tables:
        kept = [at for at in range(len(table.columns)) if not all(row[at] == "" for row in table.rows)]
        for row in table.rows:
            shown = tuple(bare(drawn(written(row[at], table.columns[at]))) for at in kept)
            assert shown in rows or is_told(shown, text), shown


def is_told(row: tuple[str, ...], text: str) -> bool:
    """Whether a name with what is told of it and its code is a paragraph: the code behind the name."""
    return len(row) == 3 and "".join((row[0], row[2], row[1])) in text


def drawn(text: str) -> str:
    """As the font has it: the slanting arrows are not in it."""
    return text.replace("↗", "↑").replace("↘", "↓")


def written(value: Value, column: Column) -> str:
    """How a value is written; a number is written here anew, not by what is tested."""
    if value is None:
        return "–"
    if isinstance(value, PlaceLink):
        return value.name
    if isinstance(value, Worded):
        return value.text
    return str(value) if isinstance(value, str) or column.kind in ("text", "year") else number(value, column.kind)


def number(value: float, kind: str) -> str:
    if kind == "chance" and not 1 <= value <= 99:
        return "<1%" if value < 1 else ">99%"
    if kind in ("score", "percent", "chance"):
        return f"{int(value + 0.5)}{'' if kind == 'score' else '%'}"
    if kind == "count":
        return f"{int(value):,}".replace(",", ".")
    digits = str(int(abs(value) + 0.5)) if kind == "change" else f"{abs(value):.1f}".replace(".", ",")
    return f"{'' if float(digits.replace(',', '.')) == 0 else '+' if value > 0 else '−'}{digits}"


@pytest.mark.parametrize("code", [FULL, GONE, ABSENT, GROUP])
def test_every_heading_and_sentence_is_there(
    code: str, reports: MappingProxyType[str, Report], read: MappingProxyType[str, Read]
) -> None:
    report, text = reports[code], said(read[code])
    origin = report.origin
    wanted = [report.title, *report.sentences, origin.sample_note, origin.source, origin.method, origin.address]
    wanted += [text for section in report.sections for text in (section.title, *section.sentences)]
    wanted += [text for block in blocks_of(report) for text in (block.title, block.sentence)]
    assert [each for each in wanted if bare(drawn(each)) not in text] == []


def test_the_cards_hold_the_scores_of_the_report(
    reports: MappingProxyType[str, Report], read: MappingProxyType[str, Read]
) -> None:
    text = said(read[FULL])
    assert reports[FULL].cards
    for card in reports[FULL].cards:
        assert f"{card.name}{format_score(card.score_pct)}{bare(drawn(card.change))}" in text
        for _role, name, score in card.compared:
            assert f"{bare(name)}{int(score + 0.5)}" in text
        for mark in card.targets:
            assert f"Doel{mark.year}{int(mark.target_pct + 0.5)}{bare(mark.word)}" in text
        assert all(bare(drawn(note)) in text for note in (*card.notes, card.trend, *card.places))


def test_the_document_says_what_it_is(reports: MappingProxyType[str, Report], read: MappingProxyType[str, Read]) -> None:
    for code, each in read.items():
        assert each.root["/MarkInfo"]["/Marked"].value is True
        assert each.root["/Lang"] == "nl"
        assert each.root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert b"pdfuaid:part>1<" in each.root["/Metadata"].get_data()
        assert each.reader.metadata is not None
        assert each.reader.metadata.title == reports[code].title
        assert len(each.reader.outline) > 0
        fonts = [font for page in each.reader.pages for font in page["/Resources"]["/Font"].values()]
        kinds = [font.get_object()["/DescendantFonts"][0]["/FontDescriptor"].keys() for font in fonts]
        assert kinds
        assert all({"/FontFile2", "/FontFile3"} & set(keys) for keys in kinds)


def test_everything_painted_is_in_the_tree_or_marked_as_decoration(read: MappingProxyType[str, Read]) -> None:
    for each in read.values():
        assert [page.untagged for page in each.pages.values() if page.untagged] == []
        painted = sum(len(page.tagged) for page in each.pages.values())
        spoken = sum(1 for page in each.pages.values() for text in page.tagged.values() if text.strip())
        assert painted >= spoken > 0
        assert sum(len(part.text) for part in each.tree.walk()) == sum(
            len(text) for page in each.pages.values() for text in page.tagged.values()
        )


def test_headings_follow_each_other(read: MappingProxyType[str, Read]) -> None:
    for each in read.values():
        levels = [int(part.kind[1]) for part in each.tree.find("H1", "H2", "H3", "H4", "H5", "H6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_figures_tables_and_links_can_be_heard(reports: MappingProxyType[str, Report], read: MappingProxyType[str, Read]) -> None:
    for code, each in read.items():
        told = [str(figure.node.get("/Alt", "")) for figure in each.tree.find("Figure")]
        assert all(told)
        with_chart = [block for block in blocks_of(reports[code]) if block.chart is not None and block.title in " ".join(told)]
        assert all(any(block.sentence in text for text in told) for block in with_chart)
        for table in each.tree.find("Table"):
            heads = table.find("TH")
            assert heads
            assert all(scope_of(head) == "/Column" for head in heads)
            assert {len(row.find("TH", "TD")) for row in table.find("TR")} == {len(heads)}
        for link in each.tree.find("Link"):
            assert link.all_text().strip()
            assert [part.node["/Contents"] for part in link.parts if part.kind == "object"]


def scope_of(head: Part) -> str:
    attributes = head.node["/A"]
    return next(
        str(each["/Scope"]) for each in (attributes if isinstance(attributes, list) else [attributes]) if "/Scope" in each
    )


def test_figures_have_a_picture_and_a_table_of_the_same_number(read: MappingProxyType[str, Read]) -> None:
    text, figures = said(read[FULL]), len(read[FULL].tree.find("Figure")) - 1  # the QR code has no table
    assert figures > 5
    for number in range(1, figures + 1):
        assert f"Figuur{number}." in text
        assert f"Decijfersstaanintabel{number}." in text
        assert [part for part in read[FULL].tree.find("H3") if bare(part.all_text()).startswith(f"Tabel{number}.")]


def test_every_page_says_that_the_data_is_invented_and_which_page_it_is(
    reports: MappingProxyType[str, Report], read: MappingProxyType[str, Read]
) -> None:
    for code, each in read.items():
        note = bare(reports[code].origin.sample_note)
        assert note
        pages = list(each.pages.values())
        for number, page in enumerate(pages, start=1):
            assert note in bare(page.artifact + "".join(page.tagged.values()))
            assert f"Pagina{number}van{len(pages)}" in bare(page.artifact)


def test_a_text_is_never_read_as_a_command(reports: MappingProxyType[str, Report]) -> None:
    told = Explanation(MARKUP, (), (), MARKUP, ROUND)
    table = Table((Column(MARKUP), Column("n", "count")), ((MARKUP, 3), (PlaceLink("GM0202", MARKUP), None)))
    block = Block("x", MARKUP, MARKUP, None, table, told)
    section = replace(reports[GONE].sections[0], title=MARKUP, sentences=(MARKUP,), blocks=(block,))
    report = replace(reports[GONE], title=MARKUP, sentences=(MARKUP,), sections=(section,))
    text = said(Read(write_pdf(report)))
    assert text.count(bare(MARKUP)) >= 8


def test_signs_no_font_has_are_replaced_and_break_nothing(reports: MappingProxyType[str, Report]) -> None:
    report = replace(reports[ABSENT], sections=(), sentences=("A\U0001f600B ↗ 中 C\x00\x07D\u202eE \\u0001 ₖ\ufe0f",))
    assert "A?B↑?CDE\\u0001k" in said(Read(write_pdf(report)))
    assert {"é", "ú", "≈", "−", "’"} <= known_letters()
    assert drawable('"a\\u0001\\u0002b\\\\u0003"') == '"ab\\\\u0003"'


def test_without_an_address_there_is_no_link_and_no_code(reports: MappingProxyType[str, Report]) -> None:
    origin = replace(reports[FULL].origin, address="", sample_note="")
    plain = Read(write_pdf(replace(reports[FULL], origin=origin, sections=())))
    assert plain.tree.find("Figure") == []
    assert "http" not in said(plain)
    assert "Bekijkdezecijfers" not in said(plain)
    assert not any("Verzonnen" in page.artifact for page in plain.pages.values())


def test_an_english_report_is_in_english(sample: Path) -> None:
    with speaking("en"):
        english = Read(write_pdf(report_of(ABSENT, ROUND, server=SERVER)))
    assert english.root["/Lang"] == "en"
    assert "Page1of" in bare("".join(page.artifact for page in english.pages.values()))
    assert [part for part in english.tree.find("H2") if part.all_text() == "Contents"]


def test_every_table_fits_between_the_margins_and_every_row_in_its_height(reports: MappingProxyType[str, Report]) -> None:
    for block in (block for report in reports.values() for block in blocks_of(report) if block.table.rows):
        table = paper_table(block.table, SERVER)
        whole = sum(column.width for column in table.columns) * len(table.parts)
        assert whole + 24 * (len(table.parts) - 1) <= A4_WIDTH - 2 * MARGIN + 0.5, block.title
        heads = tuple(Cell(column.head) for column in table.columns)
        rows = chain.from_iterable((heads, *part) for part in table.parts)
        for row, height in zip(rows, chain(*table.heights), strict=True):
            rooms = [column.width - 10 for column in table.columns]  # five points on each side
            lines = [len(wrap_text(cell.text, table.size, room)) for cell, room in zip(row, rooms, strict=True)]
            assert height == 0 or height >= max(lines) * table.size * 1.1, (block.title, row)


def test_a_table_that_is_long_and_narrow_is_set_in_parts_and_a_wide_one_on_its_side() -> None:
    long = paper_table(Table((Column("Gemeente"), Column("n", "count")), tuple((f"Plaats {n}", n) for n in range(31))), "")
    assert [len(part) for part in long.parts] == [11, 11, 9]
    wide = paper_table(Table(tuple(Column(f"Kop {n}", "score") for n in range(9)), (tuple(float(n) for n in range(9)),)), "")
    assert [column.head for column in wide.columns] == ["Kop 0", "0"]
    assert [[cell.text for cell in row] for row in wide.parts[0]] == [[f"Kop {n}", str(n)] for n in range(1, 9)]
