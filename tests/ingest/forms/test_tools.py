"""Each tool is recognised by the heads it adds, and its answers are read by code or text, never by position."""

import random

import pytest

from tests.ingest.builders import make_csv, make_workbook
from tests.ingest.forms import exports
from tests.ingest.forms.exports import text
from tests.ingest.seen import seen, the, values

GOOD = {("GM0202", 2026, "S01"): 3, ("GM0202", 2026, "S03"): 2, ("GM0202", 2026, "OA5"): 45.5}


def label(words, code: str, value: int) -> str:
    return next(option.label_nl for option in words.questions[code].options if option.value == value)


def forms(words) -> dict[str, list[list[object]]]:
    """One response of Arnhem per tool, always with the same three answers."""
    asked = [text(words, code) for code in ("S01", "S03", "OA5")]
    said = [label(words, "S01", 3), "Ja", "45,5"]
    return {
        "limesurvey": exports.limesurvey_codes(exports.limesurvey_row(1, "Arnhem", *said)),
        "msforms": exports.microsoft(
            exports.microsoft_row(1, "Arnhem", *(f"{one};" for one in said)),
            heads=["Naam gemeente", *(f"{q}\u00a0" for q in asked)],
        ),
        "googleforms": [["Tijdstempel", "E-mailadres", "Gemeente", *asked], ["2-4-2026 10:11:12", "a@b.nl", "Arnhem", *said]],
        "surveymonkey": exports.surveymonkey(
            exports.surveymonkey_row(1, "Arnhem", *said),
            first=["Voor welke gemeente vult u in?", *asked],
            second=["Open-Ended Response", "Response", "Response", "Open-Ended Response"],
        ),
        "qualtrics": exports.qualtrics(
            exports.qualtrics_row("Arnhem", *said),
            asked=[("Q1", "Gemeente"), *zip(("S01", "Q3", "Q4"), asked, strict=True)],
        ),
        "kobotoolbox": exports.kobo(
            exports.kobo_row(1, "Arnhem", *said), heads=["gemeente", "beleid/S01", "beleid/S03", "G2_OA5"]
        ),
        "alchemer": exports.alchemer(exports.alchemer_row(1, "Arnhem", *said), heads=["Gemeente", *asked]),
    }


TOOLS = ["limesurvey", "msforms", "googleforms", "surveymonkey", "qualtrics", "kobotoolbox", "alchemer"]


@pytest.mark.parametrize("tool", TOOLS)
def test_the_answers_of_each_tool_are_read(check, words, tool: str) -> None:
    checked = check(make_workbook({"Blad1": forms(words)[tool]}), round_year=2026)
    assert checked.kind == tool
    assert values(checked) == GOOD, [finding.code for finding in checked.findings]
    assert seen(checked, "error") == []
    assert checked.is_loadable


@pytest.mark.parametrize("tool", TOOLS)
def test_the_order_of_the_columns_does_not_matter(check, words, tool: str) -> None:
    rows = forms(words)[tool]
    order = list(range(len(rows[0])))
    if tool == "surveymonkey":  # options belong to the question left of them: only whole questions move
        order = order[9:] + order[:9]
    else:
        random.Random(3).shuffle(order)
    mixed = [[row[n] for n in order] for row in rows]
    checked = check(make_workbook({"Blad1": mixed}), round_year=2026)
    assert checked.kind == tool
    assert values(checked) == GOOD


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_tool_is_recognised_in_csv_too(check, words, tool: str, separator: str) -> None:
    checked = check(make_csv(forms(words)[tool], separator), "export.csv", round_year=2026)
    assert checked.kind == tool
    assert values(checked) == GOOD


@pytest.mark.parametrize("tool", TOOLS)
def test_personal_data_is_dropped_and_never_repeated(check, words, tool: str) -> None:
    rows = forms(words)[tool]
    heads = rows[1] if tool == "surveymonkey" else rows[0]
    rows = [[*row, more] for row, more in zip(rows, _contents(heads, rows), strict=True)]
    checked = check(make_workbook({"Blad1": rows}), round_year=2026)
    told = repr(checked.findings)
    for personal in ("a@b.nl", "jan@arnhem.nl", "10.0.0.1", "Jansen", "piet@ede.nl"):
        assert personal not in told
    assert "columns_personal" in [finding.code for finding in checked.findings]
    assert [column.dropped for column in checked.columns][-1] == "personal"


def _contents(heads: list[object], rows: list[list[object]]) -> list[object]:
    """A column that does not say it is personal, with an e-mail address below it."""
    head_rows = 3 if "StartDate" in rows[0] else 2 if "Collector ID" in rows[0] else 1
    return [("Hoe bereiken we u" if n == 0 else None) for n in range(head_rows)] + ["bel of mail piet@ede.nl"] * (
        len(rows) - head_rows
    )


@pytest.mark.parametrize("tool", TOOLS)
def test_a_form_without_our_questions_is_recognised_and_nothing_is_taken(check, words, tool: str) -> None:
    rows = forms(words)[tool]
    ours = {text(words, code): f"Vraag {n} over iets heel anders?" for n, code in enumerate(("S01", "S03", "OA5"))}
    ours |= {"S01": "Q7", "S03": "Q8", "OA5": "Q9", "beleid/S01": "a/Q7", "beleid/S03": "a/Q8", "G2_OA5": "Q9"}
    other = [[ours.get(str(cell).strip("\u00a0 "), cell) for cell in row] for row in rows]
    checked = check(make_workbook({"Blad1": other}), round_year=2026)
    assert checked.kind == tool
    assert checked.answers == ()
    assert seen(checked, "error") == [("form_without_questions", "Blad1", "A1")]


@pytest.mark.parametrize("tool", TOOLS)
def test_without_a_round_there_is_one_finding_for_the_sheet(check, words, tool: str) -> None:
    checked = check(make_workbook({"Blad1": forms(words)[tool]}))
    assert seen(checked, "error") == [("round_missing", "Blad1", "")]
    assert checked.answers == ()


@pytest.mark.parametrize("tool", TOOLS)
def test_the_round_may_be_in_the_name_of_the_file(check, words, tool: str) -> None:
    checked = check(make_workbook({"Blad1": forms(words)[tool]}), "Monitor 2026.xlsx")
    assert values(checked) == GOOD
    assert the(checked, "round_taken").params["where"] == "file_name"


def test_head_rows_of_each_tool(check, words) -> None:
    rows = {tool: check(make_workbook({"Blad1": form})).head_lines for tool, form in forms(words).items()}
    assert rows["surveymonkey"] == (("Blad1", (1, 2)),)
    assert rows["qualtrics"] == (("Blad1", (1, 2, 3)),)
    assert {rows[tool] for tool in TOOLS if tool not in ("surveymonkey", "qualtrics")} == {(("Blad1", (1,)),)}
