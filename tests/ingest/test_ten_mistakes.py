"""The workbook of issue 2 with ten kinds of mistakes: each its own finding, the good rows offered, nothing published."""

import duckdb
import pytest

from data import store
from data.errors import NotLoadable
from ingest.checking import CheckedFile
from ingest.findings import sentence
from ingest.publishing import PublishRequest, publish
from tests.ingest.builders import Formula, Tweaks, make_workbook
from tests.ingest.seen import seen, values

ROWS = [
    ["CBS-code", "Gemeente", "Jaar", "S01", "S03", "OA5", "S02", "S99", "S06", "S07"],
    ["GM0202", "Arnhem", 2026, 3, "ja", 45, 2, 1, 2, 3],  # right but for the columns that are left out
    [None, "Arnhim", 2026, 3, "ja", 45, 2, 1, 2, 3],  # unknown municipality, in B3
    ["GM0228", "Ede", 2026, "Een beetje", "ja", 45, 2, 1, 2, 3],  # wrong label, in D4
    ["GM0268", "Nijmegen", 2026, 7, "ja", 45, 2, 1, 2, 3],  # 7 on a scale of 0-4, in D5
    ["GM0200", "Apeldoorn", 2026, 3, "ja", 140, 2, 1, 2, 3],  # percentage 140, in F6
    ["GM0289", "Wageningen", 2026, 3, "ja", "veel", 2, 1, 2, 3],  # text in a number, in F7
    ["GM0299", "Zevenaar", 2026, 3, "ja", 45, 2, 1, 2, 3],  # double row, with row 9
    ["GM0299", "Zevenaar", 2026, 4, "nee", 50, 2, 1, 2, 3],
    ["GM0232", "Epe", 2026, 3, Formula("=1+1"), 45, 2, 1, 2, 3],  # formula without value, in E10
]


@pytest.fixture(scope="module")
def content() -> bytes:
    return make_workbook({"Register": ROWS, "Leeg": []}, Register=Tweaks(merged=("I1:J1",)))


@pytest.fixture(scope="module")
def checked(content: bytes, check) -> CheckedFile:
    return check(content, "tien fouten.xlsx")


def test_each_mistake_is_its_own_finding_with_sheet_and_cell(checked: CheckedFile) -> None:
    assert seen(checked) == [
        ("head_unknown", "Register", "H1"),
        ("head_merged", "Register", "I1"),
        ("place_unknown", "Register", "B3"),
        ("option_unknown", "Register", "D4"),
        ("number_outside_scale", "Register", "D5"),
        ("percentage_out_of_range", "Register", "F6"),
        ("text_in_number", "Register", "F7"),
        ("row_double_different", "Register", "A8"),
        ("row_double_different", "Register", "A9"),
        ("formula_without_value", "Register", "E10"),
        ("sheet_empty", "Leeg", ""),
    ]


def test_the_sentence_has_its_five_parts_in_plain_dutch(checked: CheckedFile) -> None:
    outside = next(finding for finding in checked.findings if finding.code == "number_outside_scale")
    assert sentence(outside, checked.file_name) == (
        "tien fouten.xlsx, tabblad “Register”, cel D5: hier staat 7, en dat cijfer bestaat niet in deze schaal. "
        "Verwacht: een cijfer van 0 tot en met 4, of de tekst van een antwoord. "
        "Dit antwoord telt niet mee; van het onderdeel “Beleid” zijn in dit bestand 2 van de 5 vragen goed ingevuld. "
        "Vul in: een cijfer van 0 tot en met 4, of de tekst van een antwoord. Lever het bestand daarna opnieuw aan."
    )


def test_a_near_name_is_suggested_and_never_taken(checked: CheckedFile) -> None:
    unknown = next(finding for finding in checked.findings if finding.code == "place_unknown")
    assert "Bedoelt u “Arnhem”?" in sentence(unknown, checked.file_name)
    assert [row.cbs_code for row in checked.responses].count("GM0202") == 1


def test_what_is_right_is_offered(checked: CheckedFile) -> None:
    assert checked.has_errors
    assert not checked.is_loadable
    assert values(checked) == {
        **{("GM0202", 2026, q): v for q, v in {"S01": 3, "S03": 2, "OA5": 45, "S02": 2}.items()},
        **{("GM0228", 2026, q): v for q, v in {"S03": 2, "OA5": 45, "S02": 2}.items()},
        **{("GM0268", 2026, q): v for q, v in {"S03": 2, "OA5": 45, "S02": 2}.items()},
        **{("GM0200", 2026, q): v for q, v in {"S01": 3, "S03": 2, "S02": 2}.items()},
        **{("GM0289", 2026, q): v for q, v in {"S01": 3, "S03": 2, "S02": 2}.items()},
        **{("GM0232", 2026, q): v for q, v in {"S01": 3, "OA5": 45, "S02": 2}.items()},
    }
    assert checked.good_n == 19


def test_nothing_is_published_until_the_user_says_so(checked: CheckedFile, path) -> None:
    with pytest.raises(NotLoadable):
        publish(path, checked, PublishRequest("test"))
    assert _delivered(store.read(path)) == (0, 0)
    publish(path, checked, PublishRequest("test", good_rows=True))
    assert _delivered(store.read(path)) == (1, 19)


def _delivered(con: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    row = con.execute("select (select count(*) from delivery), (select count(*) from answer)").fetchone()
    assert row is not None
    return row
