"""Of every export of the corpus: the copy can be corrected and delivered again, and holds every sentence (IR-8)."""

from dataclasses import replace

import pytest

from ingest.annotated.copying import annotated_copy
from ingest.checking import check_content
from ingest.findings import sentence
from ingest.place_book import PlaceBook
from ingest.rows import ReadingContext
from ingest.vocabulary import Vocabulary
from tests.corpus.all_cases import all_cases
from tests.corpus.expectations import Case
from tests.ingest.annotated.seen_copy import notes_of, parts_of

OURS = ("PK", ".xlsx", ".xlsm")
CASES = all_cases()
OWN = [case for case in CASES if case.content[:2] == b"PK" and case.file_name.endswith(OURS)]
OTHER = [case for case in CASES if not case.file_name.endswith(OURS)][::5]


@pytest.mark.parametrize("case", OWN, ids=[case.about for case in OWN])
def test_the_copy_can_be_delivered_again_and_says_the_same(words: Vocabulary, book: PlaceBook, case: Case) -> None:
    context = ReadingContext(words, book, case.said)
    checked = check_content(context, case.file_name, case.content)
    copy = annotated_copy(case.file_name, case.content, checked.findings, case.said.corrections)
    again = check_content(context, case.file_name, copy.content)
    assert copy.is_new_workbook == (copy.reason != "own_workbook")
    assert again.findings == checked.findings
    assert list(again.answers) == list(checked.answers)
    texts = [text for name, part in parts_of(copy.content).items() if "comments" in name for text in notes_of(part).values()]
    for finding in checked.findings:
        said = sentence(finding, "x").removeprefix("x, ").removeprefix("x: ")
        assert any(said in text for text in texts), said


@pytest.mark.parametrize("case", OTHER, ids=[case.about for case in OTHER])
def test_another_format_becomes_a_new_workbook_with_the_same_values(words: Vocabulary, book: PlaceBook, case: Case) -> None:
    context = ReadingContext(words, book, case.said)
    checked = check_content(context, case.file_name, case.content)
    copy = annotated_copy(case.file_name, case.content, checked.findings, case.said.corrections)
    again = check_content(context, copy.file_name, copy.content)
    assert copy.is_new_workbook
    of_text = {"encoding_taken"}  # a workbook says its encoding itself
    assert [(f.code, f.cell, f.found) for f in again.findings] == [
        (f.code, f.cell, f.found) for f in checked.findings if f.code not in of_text
    ]
    assert [replace(answer, sheet="") for answer in again.answers] == [replace(answer, sheet="") for answer in checked.answers]
