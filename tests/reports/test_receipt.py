"""The calculation receipt: what its formulas give when they are recalculated, and what is in it and what is not."""

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from analysis.places import ScopeKind
from analysis.steps.answer_sheet import fetch_answer_sheet
from analysis.store_facts import sample_note
from data import store
from reports.receipt.book import Book
from reports.receipt.cells import Grid, Head, Row, Sheet
from reports.receipt.workbook import write_receipt
from reports.records import Report
from tests.reports.recalculate import Recalculated
from ui import cached
from ui.files.origin import Origin
from ui.parts import name_of_part
from ui.place_page.answer import answer_sentences
from ui.place_page.context import context_of
from ui.place_page.members import member_table
from ui.place_page.target_table import target_table
from ui.place_page.trend import trend_chart
from ui.sentences.reasons import reason_text

# Low coverage; the short edition with many questions not asked; a theme in which nothing applies; targets to come and passed.
PLACES = [("GM0153", 2026), ("GM0086", 2026), ("GM0537", 2023), ("GM0202", 2026)]
FIRST = 6


@pytest.fixture(scope="module", autouse=True)
def _sample(sample: Path) -> Iterator[None]:
    yield
    for kept in (receipt, book_of, recalculated_of):
        kept.cache_clear()


@cache
def receipt(code: str, round_year: int, is_anonymous: bool = False) -> bytes:
    place = cached.all_places()[code]
    context = context_of(place, round_year, cached.scopes("level")[0].code)
    origin = Origin(sample_note(), place.name, "bron", "methode", "https://monitor.example.nl/gemeente")
    told = answer_sentences(context)
    return write_receipt(Report(place, round_year, is_anonymous, f"Rapport van {place.name}", told, (), (), origin, "./gemeente"))


@cache
def book_of(*given: Any) -> Workbook:
    return load_workbook(BytesIO(receipt(*given)))


@cache
def recalculated_of(*given: Any) -> Recalculated:
    return Recalculated(book_of(*given))


def table(book: Workbook, sheet: str) -> list[dict[str, Any]]:
    """The rows of the first table of a sheet by their heads; heads that come twice keep the first."""
    page = book[sheet]
    heads = [cell.value for cell in page[FIRST - 1]]
    return [dict(reversed([*zip(heads, row, strict=True)])) for row in page.iter_rows(min_row=FIRST, values_only=True)]


@pytest.mark.parametrize(("code", "round_year"), PLACES)
def test_every_formula_gives_what_is_shown_without_recalculating(code: str, round_year: int) -> None:
    shown, recalculated = load_workbook(BytesIO(receipt(code, round_year)), data_only=True), recalculated_of(code, round_year)
    assert len(recalculated.formulas) > 500
    different = [
        (sheet, address, value, kept)
        for sheet, address in recalculated.formulas
        if not same(value := recalculated.value(sheet, address), kept := shown[sheet][address].value)
    ]
    assert different == []


def same(value: Any, kept: Any) -> bool:
    if isinstance(value, str) or kept is None or isinstance(kept, str):
        return value == (kept or "")
    return value == pytest.approx(kept, abs=1e-9)


@pytest.mark.parametrize(("code", "round_year"), PLACES)
def test_the_formulas_give_the_scores_of_the_screen(code: str, round_year: int) -> None:
    book, recalculated = book_of(code, round_year), recalculated_of(code, round_year)
    published = cached.scores_of(cached.all_places()[code], round_year)
    scores = [recalculated.value("Scores", f"M{row}") for row in range(FIRST, FIRST + len(published))]
    whys = [recalculated.value("Scores", f"N{row}") for row in range(FIRST, FIRST + len(published))]
    expected = [published[key] for key in keys_in_order()]
    assert len(expected) == len(published)
    assert scores == ["" if each.score_pct is None else pytest.approx(each.score_pct, abs=1e-9) for each in expected]
    assert whys == [reason_text(each.reason) for each in expected]
    coverage = [recalculated.value("Scores", f"I{row}") for row in range(FIRST, FIRST + len(published))]
    assert coverage == [
        "" if not each.coverage_pct and not each.applicable_n else pytest.approx(each.coverage_pct) for each in expected
    ]
    assert {recalculated.value("Scores", f"Q{row}") for row in range(FIRST, FIRST + len(published))} == {"gelijk"}
    differing_n = next(row for row in book["Leeswijzer"].iter_rows(min_row=FIRST) if "verschillen" in str(row[1].value))[2]
    assert recalculated.value("Leeswijzer", differing_n.coordinate) == 0


def keys_in_order() -> list[tuple[ScopeKind, str]]:
    themes = cached.scopes("theme")
    found: list[tuple[ScopeKind, str]] = []
    for level in cached.scopes("level"):
        found += [("theme", theme.code) for theme in themes if theme.parent_code == level.code]
        found.append(("level", level.code))
    grid: tuple[ScopeKind, ...] = ("category", "focal_point", "cell")
    return found + [(kind, scope.code) for kind in grid for scope in cached.scopes(kind)]


def test_lowest_and_highest_possible_score_are_those_of_the_store(sample: Path) -> None:
    recalculated = recalculated_of("GM0153", 2026)
    rows = store.read(sample).execute(
        "select scope, code, low_pct, high_pct from score where cbs_code = 'GM0153' and round_year = 2026"
    ).fetchall()  # fmt: skip
    bounds = {(scope, code): (low, high) for scope, code, low, high in rows}
    found = {
        key: [recalculated.value("Scores", f"{letter}{at}") for letter in "OP"] for at, key in enumerate(keys_in_order(), FIRST)
    }
    assert bounds
    for key, (low, high) in bounds.items():
        assert found[key] == ["" if low is None else pytest.approx(low), "" if high is None else pytest.approx(high)], key


def test_a_changed_answer_changes_the_scores_as_the_analysis_would(sample: Path) -> None:
    book = load_workbook(BytesIO(receipt("GM0202", 2026)))  # of this test alone
    sheet = fetch_answer_sheet(store.read(sample), "GM0202", 2026)
    page = book["Antwoorden"]
    row = next(row for row in range(page.max_row, FIRST, -1) if page[f"G{row}"].value == "keuze" and page[f"H{row}"].value == 1)
    assert page[f"C{row}"].value == "Operationeel"
    page[f"H{row}"].value = 2
    recalculated = Recalculated(book)
    changed = sheet.with_answers({page[f"A{row}"].value: 2.0})
    levels = cached.scopes("level")
    assert any(changed.score_pct(level) != sheet.score_pct(level) for level in levels)
    rows = {key: at for at, key in enumerate(keys_in_order(), FIRST)}
    for level in levels:
        assert recalculated.value("Scores", f"M{rows['level', level.code]}") == pytest.approx(changed.score_pct(level))


def test_an_answer_taken_away_is_no_zero() -> None:
    book = load_workbook(BytesIO(receipt("GM0202", 2026)))
    page = book["Antwoorden"]
    row = next(row for row in range(FIRST, page.max_row + 1) if page[f"H{row}"].value == 2)
    page[f"H{row}"].value = None
    recalculated = Recalculated(book)
    assert [recalculated.value("Antwoorden", f"{letter}{row}") for letter in "JLMO"] == ["", "nee", "niet ingevuld", 0]
    assert recalculated.value("Antwoorden", f"N{row}") == recalculated.value("Antwoorden", f"K{row}") > 0
    assert recalculated.value("Antwoorden", f"Q{row}") == "verschil"


def test_the_answers_stand_in_it_with_where_they_came_from() -> None:
    book = book_of("GM0202", 2026)
    answers = cached.answers_of(cached.all_places()["GM0202"], 2026, None)
    found = table(book, "Antwoorden")
    assert [row["Vraag"] for row in found] == [each.question_id for each in answers]
    assert [row["Antwoord"] for row in found] == ["n.v.t." if each.not_applicable else each.value for each in answers]
    assert [(row["Bestand"], row["Tabblad"], row["Cel"]) for row in found] == [(a.file_name, a.sheet, a.cell) for a in answers]
    assert {row["Antwoord"] for row in found} >= {None, "n.v.t.", 1, 4}


def test_comparison_and_development_are_those_of_the_screen() -> None:
    book, place = book_of("GM0202", 2026), cached.all_places()["GM0202"]
    country = cached.scores_of(cached.country(), 2026)
    changes = cached.changes_of(place, 2026)
    found = {row["Onderdeel"]: row for row in table(book, "Vergelijking") if row["Soort"] in ("Niveau", "Thema")}
    for scope in (*cached.scopes("level"), *cached.scopes("theme")):
        row, mean = found[name_of_part(scope)], country[scope.scope, scope.code]
        assert row["Gemiddelde van Nederland"] == pytest.approx(mean.score_pct)
        change = changes[scope.scope, scope.code].change_pct
        assert row["Verandering"] == (None if change is None else pytest.approx(change, abs=1e-9))
    for level in cached.scopes("level"):
        shown = trend_chart(context_of(place, 2026, level.code)).table
        rows = [row for row in table(book, "Ontwikkeling") if row["Niveau"] == level.name]
        for at, column in enumerate(shown.columns[1:4], start=1):
            scores = {row[0]: row[at] and pytest.approx(row[at]) for row in shown.rows if row[-1] != "eigen doel"}
            assert {row["Ronde"]: row["Score"] for row in rows if row["Plaats"] == column.head} == scores


def test_targets_are_those_of_the_screen() -> None:
    book = book_of("GM0202", 2026)
    shown = target_table(context_of(cached.all_places()["GM0202"], 2026, cached.scopes("level")[0].code))
    rows = table(book, "Doelen")
    assert [(row["Onderdeel"], row["Doeljaar"], row["Doel"], row["Score"]) for row in rows] == [
        (*row[:3], row[3] and pytest.approx(row[3])) for row in shown.rows
    ]
    assert [row["Kans"] for row in rows] == [row[9] and pytest.approx(row[9]) for row in shown.rows]
    assert any(row["Kans"] is not None for row in rows)


def test_a_group_is_the_mean_of_its_municipalities_and_small_ones_stay_hidden(sample: Path) -> None:
    con = store.read(sample)
    hidden = con.execute(
        "select place_code, round_year from group_score where scope = 'level' and score_n between 1 and 2 order by all limit 1"
    ).fetchone()  # fmt: skip
    for code, year in (("PV24", 2026), hidden or ("", 0)):
        recalculated = recalculated_of(code, year)
        scores = cached.scores_of(cached.all_places()[code], year)
        levels = [scores["level", level.code].score_pct for level in cached.scopes("level")]
        means = [recalculated.value("Scores", f"C{FIRST + at}") for at in range(len(levels))]
        assert means == ["" if each is None else pytest.approx(each) for each in levels]
    assert None in levels
    why = {row["Gemeente"]: row["Waarom er geen score is"] for row in table(book_of("PV24", 2026), "Gemeenten")}
    shown = {row[0].name: row[-1] for row in member_table(context_of(cached.all_places()["PV24"], 2026, "strategic")).rows}
    assert {name: reason or "" for name, reason in why.items()} == shown


def names_of_others(own: str) -> re.Pattern[str]:
    """What finds the name of any other municipality in a text."""
    municipalities = {place.name for code, place in cached.all_places().items() if place.level == "municipality" and code != own}
    names = municipalities - {place.name for place in cached.all_places().values() if place.level != "municipality"}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)")


def test_without_names_no_municipality_and_no_file_is_named() -> None:
    book = book_of("GM0202", 2026, True)
    found = table(book, "Antwoorden")
    assert {row[head] for row in found for head in ("Bestand", "Tabblad", "Cel", "Toelichting van de gemeente")} == {None}
    assert "Aangeleverd bestand" not in {row["Wat"] for row in table(book, "Bronnen")}
    assert "Gemeenten" not in book_of("PV24", 2026, True).sheetnames
    texts = " | ".join(cell for page in book for row in page.iter_rows(values_only=True) for cell in row if isinstance(cell, str))
    assert names_of_others("GM0202").findall(texts) == []


def test_who_did_not_take_part_gets_an_honest_file(sample: Path) -> None:
    book = book_of("GM0501", 2026)
    assert book.sheetnames == ["Leeswijzer", "Vergelijking", "Ontwikkeling", "Doelen", "Rekenregels", "Bronnen"]
    assert any("Brielle" in str(row["Uitleg"]) for row in table(book, "Leeswijzer"))


def test_every_sheet_says_that_the_figures_are_invented_and_keeps_its_heads_in_sight() -> None:
    book = book_of("GM0202", 2026)
    assert len(book.sheetnames) == 11
    for page in book:
        assert page["A3"].value == "Verzonnen voorbeelddata: dit zijn geen cijfers van echte gemeenten."
        assert "Verzonnen" in page.oddFooter.left.text
        assert page.freeze_panes.endswith(str(FIRST))


def test_a_text_never_becomes_a_formula(sample: Path) -> None:
    texts = ("=1+1", "+31", "-x", "@sum", "\x01=2", "gewoon")
    book = Book("=Titel", Origin("", "", "", ""))
    book.add(Sheet("Blad", "=told", (Grid((Head("=Kop"),), tuple(Row((text,)) for text in texts)),)))
    page = load_workbook(BytesIO(book.bytes()))["Blad"]
    cells = [page[f"A{FIRST + at}"] for at in range(len(texts))]
    assert [(cell.data_type, cell.value) for cell in cells] == [("s", text.replace("\x01", "")) for text in texts]
    assert [bool(cell.quotePrefix) for cell in cells] == [True] * 4 + [False, False]
    assert {page[each].data_type for each in ("A1", "A2", "A5")} == {"s"}
