"""Each code about forms has a file that gives it, and its sentence is whole in both languages."""

import re

import pytest

from data.text import set_language
from ingest.findings import sentence
from ingest.messages.about_forms import FORM_MESSAGES
from ingest.messages.about_responses import RESPONSE_AND_KEY_MESSAGES
from tests.ingest.forms.provoked import FORM_FILES, NEED_MORE_THAN_A_FILE


def test_every_code_about_forms_has_its_file() -> None:
    assert {*FORM_FILES, *NEED_MORE_THAN_A_FILE} == {*FORM_MESSAGES, *RESPONSE_AND_KEY_MESSAGES}


@pytest.mark.parametrize("code", FORM_FILES)
def test_the_file_gives_the_code_with_a_whole_sentence(check, code: str) -> None:
    checked = check(FORM_FILES[code]())
    found = [finding for finding in checked.findings if finding.code == code]
    assert found, [finding.code for finding in checked.findings]
    dutch = sentence(found[0], "bestand.xlsx")
    set_language("en")
    try:
        english = sentence(found[0], "bestand.xlsx")
    finally:
        set_language("nl")
    for whole in (dutch, english):
        assert not re.search(r"[{}]|None|\bnan\b", whole), whole
    assert dutch != english
