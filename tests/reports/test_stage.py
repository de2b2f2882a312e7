"""The presentation of a story: its figures are those of the story, it can be read from afar, and it hides names at will."""

import base64
import hashlib
import re
import shutil
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.stories import KeptStory, change_story
from reports.records import Slide, Story
from reports.stage.dividing import ROWS, divide, row_count, shares
from reports.stage.fit import SMALLEST_READABLE, Words
from reports.stage.page import write_story_page
from reports.stage.screens import Screen, screens_of
from reports.stage.tables import draw_table_part, part_table
from reports.story.story import story_of
from tests.pages.asking import HOST, ask
from tests.reports.stage_page import ReadPage
from ui import cached
from ui.charts.programme_records import CountChart
from ui.charts.records import BarChart, Column, Table, TrendChart
from ui.charts.table_html import shown_value
from ui.format import format_score
from ui.place_page.context import context_of
from ui.place_page.page import place_blocks

SERVER = f"https://{HOST}"
PROGRAMME, PROVINCE = "green_deal_2", "PV25"
SMALLEST_SHARE = 0.94  # of 22 pixels: the sign inside a mark is smaller than the word beside it


@pytest.fixture(scope="module")
def named(sample: Path) -> Story:
    return story_of(PROGRAMME, 2026, server=SERVER)


@pytest.fixture(scope="module")
def nameless(sample: Path) -> Story:
    return story_of(PROGRAMME, 2026, is_anonymous=True, server=SERVER)


@pytest.fixture(scope="module")
def both(named: Story, nameless: Story) -> str:
    return write_story_page(named, nameless).decode()


@pytest.fixture(scope="module")
def bare(nameless: Story) -> str:
    return write_story_page(nameless).decode()


@pytest.fixture(scope="module")
def pages_of_places(sample: Path) -> Story:
    """A story of the blocks of a province, which holds a map and a grid as well."""
    place = cached.all_places()[PROVINCE]
    blocks = place_blocks(context_of(place, 2026, cached.scopes("level")[0].code))
    slides = tuple(Slide(each.key, each.title, (each.sentence,), each, "./provincie") for each in blocks)
    return replace(story_of(PROVINCE, 2026), slides=slides)


def test_shows_every_slide_with_what_it_says_and_the_figures_of_its_table(named: Story, both: str) -> None:
    read = {slide.key: slide.text for slide in ReadPage(both).slides if slide.edition == "d"}
    for slide in named.slides:
        text = read[slide.key]
        assert all(" ".join(said.split()) in text for said in (slide.title, *slide.sentences))
        if slide.block is None:
            continue
        shown = [
            shown_value(value, column)
            for row in slide.block.table.rows[:60]
            for value, column in zip(row, slide.block.table.columns, strict=True)
        ]
        assert [value for value in shown if " ".join(value.split()) not in text] == [], slide.key


def test_draws_the_figures_of_the_chart(named: Story, pages_of_places: Story) -> None:
    """The letters in the drawing itself, not those of the table in the notes."""
    checked = set()
    for screen in (*screens_of(named), *screens_of(pages_of_places)):
        chart = screen.slide.block.chart if screen.slide.block else None
        drawn = str(screen.drawn.markup) if screen.drawn else ""
        if isinstance(chart, CountChart) and screen.n_parts == 1:
            assert all(f">{row.told}</text>" in drawn for row in chart.rows), screen.key
            checked.add("counts")
        elif isinstance(chart, BarChart):
            scores = [bar.score_pct for group in chart.groups for bar in group.bars]
            assert all(f">{format_score(score)}</text>" in drawn for score in scores)
            checked.add("scores")
        elif isinstance(chart, TrendChart):
            newest = chart.lines[0].points[-1].score_pct
            assert f"{format_score(newest)} {chart.lines[0].name}" in re.sub(r"<[^>]+>", "", drawn)
            checked.add("trend")
    assert checked == {"counts", "scores", "trend"}


def test_can_be_read_from_the_back_of_the_room(named: Story, pages_of_places: Story) -> None:
    """On a screen of 1920 by 1080: titles of 48 pixels, sentences of 28, letters in a chart of 22."""
    found = [*screens_of(named), *screens_of(pages_of_places), *screens_of(story_of(PROVINCE, 2026))]
    assert len(found) > 40
    for screen in found:
        assert screen.words.title_px >= 48
        assert screen.words.sentence_px >= 28
        if screen.drawn is not None and screen.placed is not None:
            sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', str(screen.drawn.markup))]
            smallest = min(sizes) * screen.placed.scale
            assert smallest >= SMALLEST_READABLE * SMALLEST_SHARE or "scale(" in str(screen.drawn.markup), screen.key
        if screen.table is not None:
            assert screen.table.size_px >= 24


def test_parts_a_chart_without_losing_or_repeating_a_row(named: Story) -> None:
    charts = [slide.block.chart for slide in named.slides if slide.block is not None and row_count(slide.block.chart) > 1]
    assert {type(chart) for chart in charts} & ROWS.keys()
    for chart in charts:
        for n in range(1, row_count(chart) + 1):
            parts = divide(chart, n)
            assert len(parts) == n
            assert rows_in(*parts) == rows_in(chart)


def rows_in(*charts: object) -> list[object]:
    if isinstance(charts[0], BarChart):
        return [bar for chart in charts for group in chart.groups for bar in group.bars]
    return [row for chart in charts for row in getattr(chart, ROWS[type(chart)])]


@given(st.lists(st.integers(), min_size=1, max_size=40), st.integers(1, 40))
def test_shares_are_about_equal(rows: list[int], n: int) -> None:
    found = shares(tuple(rows), min(n, len(rows)))
    assert [row for part in found for row in part] == rows
    assert max(map(len, found)) - min(map(len, found)) <= 1


@given(st.lists(st.text("abc de", max_size=60), max_size=70), st.integers(1, 4))
@settings(max_examples=40, deadline=None)
def test_a_long_table_shows_its_first_rows_and_counts_the_rest(names: list[str], n_columns: int) -> None:
    table = Table((Column("Naam"),) * n_columns, tuple((f"{at} {name}",) * n_columns for at, name in enumerate(names)))
    parts = part_table(table, Words("Titel", ("Een zin.",)))
    shown = [row for part in parts for side in part.sides for row in side.rows]
    assert shown == list(table.rows[: len(shown)])
    if table.rows:
        assert len(shown) + parts[-1].left_n == len(table.rows)
        assert (f"en nog {parts[-1].left_n}" in draw_table_part(parts[-1], "Namen")) == (parts[-1].left_n > 0)


def test_a_file_without_names_holds_none_at_all(bare: str, both: str) -> None:
    """Searched for every municipality, in texts, notes, tables and what a reader is told; those named in the other file."""
    names = [place.name for place in cached.all_places().values() if place.level == "municipality"]
    provinces = {place.name for place in cached.all_places().values() if place.level == "province"}
    searched = [name for name in names if name not in provinces]
    assert len([name for name in searched if is_said(name, unescape(both))]) >= 10
    assert [name for name in searched if is_said(name, unescape(bare))] == []
    assert 'data-do="names"' not in bare
    assert 'data-do="names"' in both


def is_said(name: str, html: str) -> bool:
    return name in html and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", html) is not None


def test_opens_with_names_and_holds_both_editions(both: str, bare: str, named: Story, nameless: Story) -> None:
    slides = ReadPage(both).slides
    assert {slide.is_hidden for slide in slides if slide.edition == "d"} == {False}
    assert {slide.is_hidden for slide in slides if slide.edition == "n"} == {True}
    keys = {slide.key.split(".")[0] for slide in slides if slide.edition == "n"}
    assert keys == {slide.key for slide in nameless.slides}
    assert {slide.edition for slide in ReadPage(bare).slides} == {"n"}


def test_a_file_asks_nothing_of_a_network(both: str) -> None:
    page = ReadPage(both)
    assert [address for tag, address in page.addresses if tag != "a"] == []
    assert all(address.startswith((f"{SERVER}/", "#")) for _tag, address in page.addresses)
    assert not re.search(r"url\((?!#)|@import|fetch\(|XMLHttpRequest", both)
    assert [name for name in page.attributes if name.startswith("on") or name == "style"] == []
    assert len(page.ids) == len(set(page.ids))
    assert len(both.encode()) < 1_500_000


def test_says_itself_what_it_may_load(both: str) -> None:
    """The script and the style are allowed by their content, so nothing that was put in later runs."""
    allowed = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', both)
    assert allowed is not None
    policy = allowed[1].replace("&#39;", "'")
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; ")
    for name in ("script", "style"):
        content = re.search(rf"<{name}>(.*?)</{name}>", both, re.DOTALL)
        assert content is not None
        digest = base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_every_slide_says_that_the_figures_are_invented_and_leads_to_its_page(both: str, named: Story) -> None:
    slides = ReadPage(both).slides
    assert all(named.origin.sample_note in slide.text for slide in slides)
    paths = {slide.key: slide.path for slide in named.slides}
    assert all(slide.links[0] == f"{SERVER}/{paths[slide.key.split('.')[0]].removeprefix('./')}" for slide in slides)
    assert all(slide.drawings >= 1 for slide in slides), "the QR code"
    first, *_others, last = (slide.text for slide in slides if slide.edition == "d")
    assert all(named.origin.source.rstrip(".") in text and named.origin.method in text for text in (first, last))


def test_colours_follow_the_scheme_of_the_page(pages_of_places: Story) -> None:
    html = write_story_page(replace(pages_of_places, is_anonymous=True)).decode()
    sections = html[html.index("<section") : html.rindex("</section>")]
    assert set(re.findall(r"#[0-9a-f]{6}\b", sections)) == set()
    declared = set(re.findall(r"--([\w-]+):light-dark", html))
    used = set(re.findall(r"var\(--([\w-]+)\)", sections))
    assert len(used) > 8
    assert used <= declared


def test_each_drawing_has_its_own_patterns(pages_of_places: Story) -> None:
    """A pattern of a slide that is out of sight cannot be drawn with, so no two drawings share one."""
    twice = replace(pages_of_places, slides=pages_of_places.slides * 2, is_anonymous=True)
    sections = re.findall(r"<section.*?</section>", write_story_page(twice).decode(), re.DOTALL)
    used = [(section, name) for section in sections for name in re.findall(r"url\(#([\w-]+)\)", section)]
    assert len({name for _section, name in used}) >= 2
    assert all(f'id="{name}"' in section for section, name in used)
    ids = re.findall(r'\bid="([^"]+)"', "".join(sections))
    assert len(ids) == len(set(ids))


def test_a_text_of_a_facilitator_stays_text(nameless: Story) -> None:
    nasty = "</script><script>alert(1)</script>"
    slide = replace(nameless.slides[0], title=nasty, note=f"eerste regel\n{nasty}")
    html = write_story_page(replace(nameless, slides=(slide, *nameless.slides[1:]))).decode()
    read = ReadPage(html)
    assert html.count("<script") == 1
    assert read.slides[0].text.count(nasty) == 2
    assert "eerste regel" in read.slides[0].text


def test_a_story_without_a_known_server_has_no_codes(nameless: Story) -> None:
    html = write_story_page(replace(nameless, origin=replace(nameless.origin, address=""))).decode()
    assert ReadPage(html).addresses == []


def test_is_served_with_both_editions_and_kept(sample: Path) -> None:
    answer = ask(f"/presentatie/{PROVINCE}?ronde=2026")
    assert answer.status == 200
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert "script-src 'sha256-" in answer.headers["content-security-policy"]
    assert 'lang="nl"' in answer.text
    page = ReadPage(answer.text)
    assert page.slides[0].text.startswith("Gelderland, ronde 2026")
    assert any(address.startswith(f"../presentatie/{PROVINCE}/ci-monitor-2026") for _tag, address in page.addresses)
    again = ask(f"/presentatie/{PROVINCE}?ronde=2026", if_none_match=answer.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert ask(f"/presentatie/{PROVINCE}?ronde=2026", "HEAD").body == b""
    assert ask(f"/presentatie/{PROVINCE}").text == answer.text, "the newest round"


@pytest.mark.parametrize(
    ("word", "shown", "editions"), [("aan", "d", {"d", "n"}), ("uit", "n", {"d", "n"}), ("geen", "n", {"n"})]
)
def test_the_address_says_with_which_names_it_opens(sample: Path, word: str, shown: str, editions: set[str]) -> None:
    slides = ReadPage(ask(f"/presentatie/{PROVINCE}?namen={word}").text).slides
    assert {slide.edition for slide in slides} == editions
    assert {slide.edition for slide in slides if not slide.is_hidden} == {shown}


def test_speaks_english_when_asked(sample: Path) -> None:
    answer = ask(f"/presentatie/{PROVINCE}?taal=en&namen=geen")
    assert 'lang="en"' in answer.text
    assert ">Next</span>" in answer.text
    assert answer.headers["content-language"] == "en"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/presentatie/bestaat-niet", "bestaat-niet"),
        ("/presentatie/GM0202", "GM0202"),
        (f"/presentatie/{PROVINCE}?ronde=1999", "Er is geen ronde “1999” met antwoorden."),
        (f"/presentatie/{PROVINCE}/verhaal.exe", "Dit bestand is er niet bij deze presentatie."),
        ("/presentatie/%3Cscript%3E", "&lt;script&gt;"),
    ],
)
def test_says_what_is_wrong_with_an_address_and_shows_the_way_out(sample: Path, address: str, said: str) -> None:
    answer = ask(address)
    assert answer.status == 404
    assert "Deze presentatie bestaat niet" in answer.text
    assert said in answer.text
    assert "Slotbijeenkomst" in answer.text


def test_files_can_be_saved_with_and_without_names(sample: Path) -> None:
    html = ask(f"/presentatie/{PROVINCE}/verhaal.html?ronde=2026&namen=geen")
    assert html.headers["content-disposition"] == 'attachment; filename="ci-monitor-2026-pv25-slotbijeenkomst-zonder-namen.html"'
    assert {slide.edition for slide in ReadPage(html.text).slides} == {"n"}
    deck = ask(f"/presentatie/{PROVINCE}/verhaal.pptx?ronde=2026")
    assert deck.headers["content-disposition"] == 'attachment; filename="ci-monitor-2026-pv25-slotbijeenkomst.pptx"'
    assert deck.body[:2] == b"PK"


def test_what_the_facilitator_keeps_is_in_the_presentation_at_once(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "store"
    shutil.copytree(sample, own)
    monkeypatch.setenv("CI_MONITOR_STORE", str(own))
    address = "/presentatie/PV24?ronde=2026&namen=geen"
    before = [slide.key for slide in ReadPage(ask(address).text).slides]
    kept = KeptStory(hidden=(before[1],), notes=((before[0], "Eerst de koffie"),))
    change_story(own, "PV24", 2026, lambda _kept: kept, "begeleider")
    slides = ReadPage(ask(address).text).slides
    assert [slide.key for slide in slides] == [before[0], *before[2:]]
    assert "Eerst de koffie" in slides[0].text


def test_the_parts_of_a_slide_are_equally_large(named: Story) -> None:
    by_slide: dict[str, list[Screen]] = {}
    for screen in screens_of(named):
        by_slide.setdefault(screen.slide.key, []).append(screen)
    parted = [found for found in by_slide.values() if len(found) > 1 and found[0].drawn]
    assert parted
    for found in parted:
        assert {screen.placed for screen in found} == {found[0].placed}
        assert [screen.part_no for screen in found] == list(range(1, len(found) + 1))
