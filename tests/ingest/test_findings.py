"""Every code has a whole sentence in Dutch and in English, and a workbook that gives it."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from data.text import set_language
from ingest.checking import CheckedFile
from ingest.command.actions import _read
from ingest.findings import Finding, Spot, explain, make_finding, sentence
from ingest.grouping import gather_findings
from ingest.messages import MESSAGES
from ingest.messages.about_big_files import BIG_FILE_MESSAGES
from ingest.messages.about_choices import CHOICE_MESSAGES
from ingest.messages.about_corrections import CORRECTION_MESSAGES
from ingest.messages.about_files import FILE_MESSAGES
from ingest.messages.about_reading import READING_MESSAGES
from ingest.messages.about_text_files import TEXT_FILE_MESSAGES
from ingest.remarks import Listed
from tests.ingest.builders import HEADS, Formula, Tweaks, make_csv, make_workbook, register
from tests.ingest.forms.provoked import FORM_FILES, NEED_MORE_THAN_A_FILE
from tests.ingest.layouts.test_long import HEADS as LONG
from tests.ingest.layouts.test_pilots import HEADS as PILOTS
from tests.ingest.layouts.test_questionnaire import form
from tests.ingest.layouts.test_targets import HEADS as TARGETS
from tests.ingest.pilots.provoked import PILOT_FILES
from tests.ingest.programmes.mistakes import PROGRAMME_FILES
from tests.ingest.test_files import all_merged, encrypted_zip, many_parts, says_it_unpacks_to

GM = ["GM0202", "Arnhem", 2026]
GOOD = [*GM, 3, "ja", 45]


def in_register(*rows: list[Any], tweaks: Tweaks | None = None) -> bytes:
    return make_workbook({"GWW": register(*rows)}, **({"GWW": tweaks} if tweaks else {}))


def with_heads(heads: list[Any], *rows: list[Any], tweaks: Tweaks | None = None) -> bytes:
    return make_workbook({"GWW": [heads, *rows]}, **({"GWW": tweaks} if tweaks else {}))


FILES: dict[str, Callable[[], bytes]] = {
    "file_empty": lambda: b"",
    "file_too_large": lambda: b"a;b\n" * 16_000_001,
    "file_unpacks_too_large": lambda: says_it_unpacks_to(610_000_000),
    "file_too_many_parts": many_parts,
    "file_too_much_merged": all_merged,
    "file_encrypted": encrypted_zip,
    "file_other_spreadsheet": lambda: (
        b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'
    ),
    "file_not_a_workbook": lambda: b"%PDF-1.7",
    "file_damaged": lambda: in_register(GOOD)[:200],
    "nothing_to_load": lambda: in_register(),
    "sheet_empty": lambda: make_workbook({"GWW": register(GOOD), "Leeg": []}),
    "sheet_hidden": lambda: in_register(GOOD, tweaks=Tweaks(hidden=True)),
    "sheet_not_recognised": lambda: make_workbook({"GWW": [["a", "b"]]}),
    "sheet_not_read": lambda: make_workbook({"GWW": register(GOOD), "Anders": [["a", "b"]]}),
    "sheet_without_rows": lambda: in_register(),
    "total_row_skipped": lambda: in_register(GOOD, [None, "Totaal", None, 3]),
    "row_ignored": lambda: in_register(GOOD, ["Bron: eigen opgave"]),
    "row_too_long": lambda: b"CBS-code,Jaar,OA5\nGM0202,2026,45,5\n",
    "cell_merged": lambda: in_register(GOOD, tweaks=Tweaks(merged=("D2:E2",))),
    "cell_merged_filled": lambda: in_register(GOOD, ["GM0228", "Ede", None, 3], tweaks=Tweaks(merged=("C2:C3",))),
    "formula_without_value": lambda: in_register([*GM, Formula("=1+1")]),
    "error_value": lambda: in_register([*GM, "#REF!"]),
    "boolean_in_cell": lambda: in_register([*GM, True]),
    "head_unknown": lambda: with_heads([*HEADS, "S01", "S99"], [*GM, 3, 2]),
    "head_not_read": lambda: with_heads([*LONG, "Kleur"], ["GM0202", 2026, "S01", 3, None, None, "rood"]),
    "head_left_out": lambda: with_heads([*HEADS, "S01", "E-mail"], [*GM, 3, "a@b.nl"]),
    "head_absent": lambda: in_register([*GOOD, "let op"]),
    "head_merged": lambda: in_register(GOOD, tweaks=Tweaks(merged=("D1:E1",))),
    "head_twice": lambda: with_heads([*HEADS, "S01", "S02", "S01"], [*GM, 3, 2, 3]),
    "head_missing": lambda: with_heads(["CBS-code", "S01"], ["GM0202", 3]),
    "option_unknown": lambda: in_register([*GM, "Genoemd"]),
    "number_outside_scale": lambda: in_register([*GM, 7]),
    "number_not_whole": lambda: in_register([*GM, 2.5]),
    "percentage_in_choice": lambda: in_register([*GM, "50 %"]),
    "option_and_number_differ": lambda: in_register([*GM, 3, "1 - ja"]),
    "text_in_number": lambda: in_register([*GM, 3, "ja", "veel"]),
    "percentage_out_of_range": lambda: in_register([*GM, 3, "ja", 140]),
    "date_in_number": lambda: in_register([*GM, datetime(2026, 4, 3)]),
    "share_or_percentage": lambda: in_register([*GM, 3, "ja", 0.45]),
    "not_applicable_with_more": lambda: in_register([*GM, "n.v.t. (zie toelichting)"]),
    "year_is_date": lambda: in_register(["GM0202", "Arnhem", datetime(2026, 5, 1), 3]),
    "not_answered_word": lambda: in_register([*GM, 3, "?", 45], ["GM0228", "Ede", 2026, 3, "?", 45]),
    "place_unknown": lambda: in_register([None, "Arnhim", 2026, 3]),
    "code_unknown": lambda: in_register(["GM9999", "Ede", 2026, 3]),
    "code_completed": lambda: in_register([202, "Arnhem", 2026, 3]),
    "code_and_name_differ": lambda: in_register(["GM0202", "Ede", 2026, 3]),
    "place_ambiguous": lambda: in_register([None, "Bergen", 2026, 3]),
    "place_dissolved": lambda: in_register([None, "Brielle", 2026, 3]),
    "place_not_yet": lambda: in_register(["GM1992", None, 2022, 3]),
    "place_not_municipality": lambda: in_register([None, "Gelderland", 2026, 3]),
    "place_missing": lambda: in_register([None, None, 2026, 3]),
    "name_not_recognised": lambda: in_register(["GM0202", "Arnhem-Noord", 2026, 3]),
    "province_unknown": lambda: with_heads(PILOTS, ["Dak", "X", None, "Holland"]),
    "round_unknown": lambda: in_register(["GM0202", "Arnhem", 2019, 3]),
    "round_missing": lambda: in_register(["GM0202", "Arnhem", None, 3]),
    "edition_unknown": lambda: with_heads([*HEADS, "Editie", "S01"], [*GM, "kort", 3]),
    "edition_conflict": lambda: with_heads(
        LONG, ["GM0202", 2026, "S01", 3, None, "start"], ["GM0202", 2026, "S02", 3, None, 2026]
    ),
    "question_not_asked": lambda: with_heads([*HEADS, "Editie", "S01", "S06"], [*GM, "start", 3, 2]),
    "row_without_answers": lambda: in_register(GOOD, ["GM0228", "Ede", 2026]),
    "row_double_same": lambda: in_register(GOOD, GOOD),
    "row_double_different": lambda: in_register(GOOD, [*GM, 2, "ja", 45]),
    "heads_repeated": lambda: in_register(GOOD, register()[0], ["GM0228", "Ede", 2026, 3]),
    "second_table": lambda: in_register(GOOD, [*HEADS, "S03", "S01"], ["GM0228", "Ede", 2026, "ja", 3]),
    "answer_double_same": lambda: with_heads(LONG, ["GM0202", 2026, "S01", 3], ["GM0202", 2026, "S01", 3]),
    "answer_double_different": lambda: with_heads(LONG, ["GM0202", 2026, "S01", 3], ["GM0202", 2026, "S01", 2]),
    "question_unknown": lambda: with_heads(LONG, ["GM0202", 2026, "S99", 3]),
    "question_missing": lambda: make_csv(form([None, None, 3])),
    "scope_unknown": lambda: with_heads(TARGETS, ["GM0202", "Arnhem", "Strategie", 2024, 60]),
    "scope_ambiguous": lambda: with_heads(TARGETS, ["GM0202", "Arnhem", "communicatie", 2024, 60]),
    "scope_missing": lambda: with_heads(TARGETS, ["GM0202", "Arnhem", None, 2024, 60]),
    "target_row_empty": lambda: with_heads(TARGETS, ["GM0202", "Arnhem", "strategic", 2024]),
    "target_goes_down": lambda: with_heads(TARGETS, ["GM0202", "Arnhem", "strategic", 2024, 60, 50]),
    "target_double_same": lambda: with_heads(TARGETS, *[["GM0202", "Arnhem", "strategic", 2024, 60]] * 2),
    "target_double_different": lambda: with_heads(TARGETS, *[["GM0202", "Arnhem", "strategic", 2024, n] for n in (60, 65)]),
    "date_unknown": lambda: with_heads(TARGETS, ["GM0202", "Arnhem", "strategic", 2024, 60, None, None, "ooit"]),
    "pilot_field_missing": lambda: with_heads(PILOTS, ["Dak", None]),
    "word_unknown": lambda: with_heads(PILOTS, ["Dak", "X", None, None, "Afgerondt"]),
    "yes_no_unknown": lambda: with_heads(PILOTS, ["Dak", "X", None, None, None, None, None, None, "misschien"]),
    "year_unknown": lambda: with_heads(PILOTS, ["Dak", "X", None, None, None, "toen"]),
    "years_reversed": lambda: with_heads(PILOTS, ["Dak", "X", None, None, None, 2021, 2018]),
    "amount_unknown": lambda: with_heads(PILOTS, ["Dak", "X", None, None, None, None, None, "-1"]),
    "pilot_double_same": lambda: with_heads(PILOTS, ["Dak", "X"], ["Dak", "X"]),
    "pilot_double_different": lambda: with_heads(PILOTS, ["Dak", "X"], ["Dak", "X", "Ede"]),
    **FORM_FILES,
    **PILOT_FILES,
    **PROGRAMME_FILES,
}


# Codes of readers and child process (test_files, test_hostile, test_encodings), and those that take more than a file:
# corrections (test_corrected), choices (test_conflicts), what is remembered (forms).
ELSEWHERE = {
    "file_not_found",
    *READING_MESSAGES,
    *BIG_FILE_MESSAGES,
    *TEXT_FILE_MESSAGES,
    *FILE_MESSAGES,
    *CORRECTION_MESSAGES,
    *CHOICE_MESSAGES,
    *NEED_MORE_THAN_A_FILE,
}


def test_every_code_has_its_workbook() -> None:
    assert set(FILES) | ELSEWHERE == set(MESSAGES)


def finding_of(code: str, check) -> Finding:
    checked: CheckedFile = check(FILES[code]())
    return next(finding for finding in checked.findings if finding.code == code)


def assert_whole(finding: Finding) -> None:
    text = explain(finding)
    parts = [text.where, text.found, text.expected, text.consequence, text.remedy]
    assert all(part.strip() for part in parts)
    whole = sentence(finding, "bestand.xlsx")
    assert not re.search(r"[{}]|None|nan\b", whole), whole
    assert not text.found.endswith("."), whole
    for part in (text.expected, text.consequence, text.remedy):
        assert part[0].isupper(), whole
        assert part[-1] in ".?", whole


@pytest.mark.parametrize("code", FILES)
def test_the_sentence_is_whole_in_both_languages(check, code: str) -> None:
    finding = finding_of(code, check)
    assert finding.severity == MESSAGES[code].severity
    assert_whole(finding)
    dutch = sentence(finding, "bestand.xlsx")
    set_language("en")
    try:
        assert_whole(finding)
        assert sentence(finding, "bestand.xlsx") != dutch
    finally:
        set_language("nl")


@pytest.mark.parametrize("code", FILES)
def test_no_word_of_the_program_is_in_the_sentence(check, code: str) -> None:
    dutch = sentence(finding_of(code, check), "bestand.xlsx")
    for word in ("cbs_code", "round_year", "question_id", "null", "error", "sheet", "cell ", "float", "string"):
        assert word not in dutch.lower()


def test_a_file_that_is_not_there(con, tmp_path) -> None:
    checked = _read(tmp_path, tmp_path / "weg.xlsx", None)
    assert_whole(checked.findings[0])
    assert not checked.is_readable


def test_findings_read_as_the_file_does() -> None:
    spots = [("B", 2, 1), ("A", 10, 1), ("A", 2, 27), ("A", 2, 3), ("A", 0, 0), ("", 0, 0), ("B", 0, 0)]
    findings = [make_finding("sheet_empty", Spot(*spot)) for spot in spots]
    ordered = gather_findings([Listed(tuple(findings))], ["A", "B"])
    assert [(finding.sheet, finding.cell) for finding in ordered] == [
        ("", ""), ("A", ""), ("A", "C2"), ("A", "AA2"), ("A", "A10"), ("B", ""), ("B", "A2"),
    ]  # fmt: skip


def test_a_long_text_in_a_cell_is_cut_in_the_sentence() -> None:
    assert len(make_finding("option_unknown", Spot("A", 1, 1), "x" * 5000).found) == 120


def test_where_without_a_sheet_is_only_the_cell() -> None:
    assert explain(make_finding("sheet_empty", Spot("", 3, 4))).where == "cel D3"
    assert explain(make_finding("sheet_empty", Spot())).where == "het hele bestand"


def test_the_number_of_equal_notices_is_said(check) -> None:
    assert (
        explain(finding_of("not_answered_word", check)).remedy
        == "U hoeft niets te doen. Dit geldt ook voor één andere cel in deze kolom."
    )


def test_an_address_of_a_person_or_a_machine_is_not_repeated() -> None:
    found = make_finding("option_unknown", Spot("A", 1, 1), "vraag j.jansen@arnhem.nl, 10.0.0.12").found
    assert found == "vraag …, …"
    assert make_finding("option_unknown", Spot("A", 1, 1), "1.250.000,00").found == "1.250.000,00"
