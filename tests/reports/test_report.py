"""What a report holds: the figures of the screen, in the order of a report, and an honest word where there is nothing."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb
import pytest

from analysis.places import PlaceUnknown, RoundUnknown
from data import store
from data.text import speaking
from reports.contents.report import report_of
from reports.records import Report
from ui import cached
from ui.block import Block
from ui.learning_page.figure import step_block
from ui.learning_page.situation import situation_of
from ui.pilot_page.known import pilots_of
from ui.place_page.answer import answer_sentences
from ui.place_page.cards import level_cards
from ui.place_page.context import Context, context_of
from ui.place_page.page import place_blocks
from ui.place_page.programmes import participations_of
from ui.what_helps.figure import step_table, what_if_chart
from ui.what_helps.scene import scene_of
from ui.what_helps.trial import try_steps

pytestmark = pytest.mark.usefixtures("sample")
YEAR = 2026
FRONTRUNNER, STARTER, DISSOLVED, LOW_COVERAGE = "GM0281", "GM0484", "GM0501", "GM0502"  # Tiel, Alphen, Brielle, Capelle
LONG_NAME, ABSENT, MANY_PILOTS, GELDERLAND = "GM0820", "GM0796", "GM0307", "PV25"  # Nuenen, 's-Hertogenbosch, Amersfoort
PLACES = (FRONTRUNNER, STARTER, DISSOLVED, LOW_COVERAGE, LONG_NAME, ABSENT, MANY_PILOTS, GELDERLAND, "NL")
FIGURES = ("development", "targets", "themes", "grid", "standouts")
FULL = (*FIGURES, "moved", "steps", "pilots", "promises", "learning", "among", "basis", "method")
WITHOUT_FIGURES = ("development", "targets", "pilots", "promises", "among", "basis", "method")


@cache
def made(code: str) -> Report:
    return report_of(code, YEAR, server="https://monitor.example.nl")


def contexts(code: str) -> list[Context]:
    return [context_of(cached.all_places()[code], YEAR, level.code) for level in cached.scopes("level")]


def blocks_of(report: Report, *keys: str) -> list[Block]:
    return [block for section in report.sections if not keys or section.key in keys for block in section.blocks]


def keys_of(report: Report) -> tuple[str, ...]:
    return tuple(section.key for section in report.sections)


@pytest.mark.parametrize("code", PLACES)
def test_every_figure_is_that_of_the_page_of_the_place(code: str) -> None:
    report = made(code)
    own = {(block.chart, block.table) for block in blocks_of(report)}
    for context in contexts(code):
        for block in place_blocks(context):
            shown = (block.chart, block.table) in own
            assert shown or (not block.table.rows and block.sentence in sentences_of(report)), block.key
    assert report.sentences == answer_sentences(contexts(code)[0])
    assert report.cards in (tuple(level_cards(contexts(code)[0])), ())


def sentences_of(report: Report) -> list[str]:
    return [text for section in report.sections for text in section.sentences]


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        (FRONTRUNNER, FULL), (STARTER, FULL), (LOW_COVERAGE, FULL), (MANY_PILOTS, FULL),
        (ABSENT, WITHOUT_FIGURES), (DISSOLVED, WITHOUT_FIGURES),
        (GELDERLAND, (*FIGURES, "pilots", "among", "members", "basis", "method")),
    ],
)  # fmt: skip
def test_sections_stand_in_the_order_of_a_report(code: str, keys: tuple[str, ...]) -> None:
    assert keys_of(made(code)) == keys
    assert bool(made(code).cards) == ("themes" in keys)


@pytest.mark.parametrize("code", PLACES)
def test_no_section_is_empty_and_every_block_has_its_own_key(code: str) -> None:
    report = made(code)
    assert [section.key for section in report.sections if not (section.sentences or section.blocks)] == []
    keys = [block.key for block in blocks_of(report)]
    assert len(set(keys)) == len(keys)
    assert [block.key for block in blocks_of(report) if not block.table.rows and block.chart is None] == []
    assert all(block.markup for block in blocks_of(report, "pilots", "promises", "steps", "learning", "basis"))


def test_what_helps_most_is_that_of_its_page() -> None:
    place, levels = cached.all_places()[LOW_COVERAGE], cached.scopes("level")
    blocks = {block.key: block for block in blocks_of(made(LOW_COVERAGE), "steps")}
    for level in levels:
        scene = scene_of(place, level, None)
        assert scene is not None
        shown = blocks[f"steps-{level.code}"].table.rows
        assert shown == tuple(row[:-1] for row in step_table(try_steps(scene, {})).rows[: len(shown)])
        taken = {step.item.question_id: step.next.option.value for step in scene.ground.steps[:3]}
        assert blocks[f"what-if-{level.code}"].table == what_if_chart(try_steps(scene, taken)).table
    assert len(blocks) == 2 * len(levels)


def test_who_to_learn_from_is_that_of_its_page() -> None:
    place = cached.all_places()[MANY_PILOTS]
    tables = [block.table for block in blocks_of(made(MANY_PILOTS), "learning")]
    situations = [situation_of(place, level, YEAR) for level in cached.scopes("level")]
    assert tables == [step_block(each).table for each in situations if each is not None]
    assert any("Apeldoorn" in block.sentence for block in blocks_of(made(MANY_PILOTS), "learning"))


def test_what_moved_is_what_the_answers_say(sample: Path) -> None:
    """Counted once more from the answers as they count: of questions answered in one of two rounds or with another score."""
    told = store.read(sample).execute(
        """
        select count(*) from (select * from current_answer where cbs_code = $code and round_year = 2026) as later
        full join (select * from current_answer where cbs_code = $code and round_year = 2025) as earlier using (question_id)
        where later.score_pct is distinct from earlier.score_pct
            and not coalesce(later.not_applicable, false) and not coalesce(earlier.not_applicable, false)
        """,
        {"code": FRONTRUNNER},
    )  # fmt: skip
    (block,) = blocks_of(made(FRONTRUNNER), "moved")
    assert len(block.table.rows) == told.fetchall()[0][0] > 10
    assert not blocks_of(made(STARTER), "moved")  # its first round


def test_pilots_and_promises_are_those_of_the_registers(sample: Path) -> None:
    con = store.read(sample)
    (block,) = blocks_of(made(MANY_PILOTS), "pilots")
    assert sorted(str(row[0]) for row in block.table.rows) == titles(con, MANY_PILOTS)
    assert len(block.table.rows) == len(pilots_of(cached.all_places()[MANY_PILOTS]))
    found = participations_of(cached.all_places()[FRONTRUNNER])
    promised = blocks_of(made(FRONTRUNNER), "promises")
    assert len(promised) == len(found) == 1
    shown = [(row[0], row[1], row[5]) for row in promised[0].table.rows]
    assert shown == [(text, due, cell.why) for text, due, cell in promised[0].chart.promises]
    assert len(shown) == registered(con, found[0][1].programme)


def registered(con: duckdb.DuckDBPyConnection, programme: str) -> int:
    """How many promises the programme has."""
    rows = con.execute("select count(*) from known_promise where programme = $programme", {"programme": programme}).fetchall()
    return int(rows[0][0])


def titles(con: duckdb.DuckDBPyConnection, code: str) -> list[str]:
    return sorted(
        title for (title,) in con.execute("select title from current_pilot where cbs_code = $code", {"code": code}).fetchall()
    )


def test_it_says_where_it_comes_from_and_leads_to_the_live_view() -> None:
    report = made(FRONTRUNNER)
    assert report.path == f"./gemeente?plaats={FRONTRUNNER}"
    assert report.origin.address == f"https://monitor.example.nl/gemeente?plaats={FRONTRUNNER}"
    assert report.origin.sample_note.startswith("Verzonnen voorbeelddata")
    older = report_of(FRONTRUNNER, 2024)
    assert older.path.endswith("&ronde=2024")
    assert older.origin.address == ""
    assert not blocks_of(older, "steps")  # reckoned from the newest answers only
    with speaking("en"):
        english = report_of(FRONTRUNNER, YEAR)
    assert english.path.endswith("&taal=en")
    assert [section.key for section in english.sections] == list(keys_of(report))
    assert english.title == "Report of Tiel, round 2026"


def test_the_rules_are_those_the_blocks_name() -> None:
    report = made(FRONTRUNNER)
    (rules,) = blocks_of(report, "method")
    named = {code for block in blocks_of(report) for code in block.explanation.rule_codes}
    assert {str(row[2]) for row in rules.table.rows} == named
    assert len(named) > 15


@pytest.mark.parametrize(("code", "year", "error"), [("GM9999", YEAR, PlaceUnknown), (FRONTRUNNER, 1999, RoundUnknown)])
def test_what_does_not_exist_is_said(code: str, year: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        report_of(code, year)


@pytest.fixture(autouse=True, scope="module")
def _forget() -> Iterator[None]:
    made.cache_clear()
    yield
    made.cache_clear()
