"""One cell, one answer: right, or a finding. Rules SR-1 and SR-7, IR-3."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.findings import Spot
from ingest.numbers import WrittenNumber, parse_number
from ingest.problems import Problem
from ingest.sheets import Cell
from ingest.values import ParsedAnswer, parse_answer
from ingest.vocabulary import Vocabulary


def cell(value: object, **more: object) -> Cell:
    return Cell(2, 4, value, **more)  # type: ignore[arg-type]


def outcome(words: Vocabulary, question_id: str, value: object, **more: object) -> object:
    """The number, "n.v.t.", None for not answered, or the code of the problem."""
    parsed = parse_answer(words, words.questions[question_id], cell(value, **more))
    if isinstance(parsed, Problem):
        return parsed.code
    return "n.v.t." if parsed.not_applicable else parsed.value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3),
        (3.0, 3),
        (0, 0),
        ("3", 3),
        (" 3 ", 3),
        ("3,0", 3),
        ("3.0", 3),
        ("+3", 3),
        (2.5, "number_not_whole"),
        ("2,5", "number_not_whole"),
        (7, "number_outside_scale"),
        (-1, "number_outside_scale"),
        (1e308, "number_outside_scale"),
        ("7", "number_outside_scale"),
        ("3 %", "percentage_in_choice"),
        ("Niet opgenomen", 0),
        ("  niet   OPGENOMEN. ", 0),
        ("niet\u00a0opgenomen", 0),
        ("<p>Niet opgenomen</p>", 0),
        ("Not included", 0),
        ("2 - Als apart onderwerp met voorbeelden", 2),
        ("2: als apart onderwerp met voorbeelden", 2),
        ("2. Als apart onderwerp met voorbeelden", 2),
        ("(2) Als apart onderwerp met voorbeelden", 2),
        ("2) Als apart onderwerp met voorbeelden", 2),
        ("2 = Als apart onderwerp met voorbeelden", 2),
        ("2 – Als apart onderwerp met voorbeelden", 2),
        ("Als apart onderwerp met voorbeelden (2)", 2),
        ("3 - Als apart onderwerp met voorbeelden", "option_and_number_differ"),
        ("Als apart onderwerp", "option_unknown"),
        ("ja", "option_unknown"),
        (datetime(2026, 4, 3), "date_in_number"),
        (date(2026, 4, 3), "date_in_number"),
        (time(3, 4), "date_in_number"),
        (timedelta(hours=3), "date_in_number"),
        (True, "boolean_in_cell"),
        (None, None),
        ("-", None),
        ("—", None),
        ("?", None),
        ("onbekend", None),
        ("Weet ik niet", None),
        ("n.v.t.", "n.v.t."),
        ("NVT", "n.v.t."),
        ("N.V.T", "n.v.t."),
        ("niet van toepassing", "n.v.t."),
        ("n/a", "n.v.t."),
        ("٣", "option_unknown"),  # a digit of another script is no number here
    ],
)
def test_choice(words: Vocabulary, value: object, expected: object) -> None:
    assert outcome(words, "S02", value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("ja", 2),
        ("JA", 2),
        ("j", 2),
        ("yes", 2),
        ("deels", 1),
        ("ten dele", 1),
        ("Nee", 0),
        ("1 - Deels", 1),
        ("2 - Deels", "option_and_number_differ"),
        (2, 2),
        (3, "number_outside_scale"),
        ("ja, deels", "option_unknown"),
        (True, "boolean_in_cell"),
    ],
)
def test_yes_partly_no(words: Vocabulary, value: object, expected: object) -> None:
    assert outcome(words, "S03", value) == expected


@pytest.mark.parametrize(
    ("value", "is_percent", "expected"),
    [
        (45, False, 45),
        ("45", False, 45),
        ("45 %", False, 45),
        ("45%", False, 45),
        ("45,5 procent", False, 45.5),
        ("45.5", False, 45.5),
        ("0,5 %", False, 0.5),
        (0.45, True, 45),
        (0.07, True, 7),
        (1, True, 100),
        (0.45, False, 0.45),
        (0, False, 0),
        (1, False, 1),
        (100, False, 100),
        (100.1, False, "percentage_out_of_range"),
        (140, False, "percentage_out_of_range"),
        (45, True, "percentage_out_of_range"),
        (-5, False, "percentage_out_of_range"),
        ("veel", False, "text_in_number"),
        ("ca. 45", False, "text_in_number"),
        ("45-50", False, "text_in_number"),
        ("1.250,50", False, "text_in_number"),
        ("nan", False, "text_in_number"),
        ("inf", False, "text_in_number"),
        (datetime(2026, 4, 3), False, "date_in_number"),
        (False, False, "boolean_in_cell"),
        (None, False, None),
        ("n.v.t.", False, "n.v.t."),
    ],
)
def test_percentage(words: Vocabulary, value: object, is_percent: bool, expected: object) -> None:
    assert outcome(words, "OA5", value, is_percent=is_percent) == expected


@pytest.mark.parametrize(
    ("value", "has_remark"), [(0.45, True), ("0,45", True), ("0,45 %", False), (0.5, True), (1, False), (0, False)]
)
def test_a_bare_share_is_kept_as_it_stands_with_a_warning(words: Vocabulary, value: object, has_remark: bool) -> None:
    parsed = parse_answer(words, words.questions["OA5"], cell(value))
    assert isinstance(parsed, ParsedAnswer)
    assert (parsed.remark is not None) is has_remark
    if parsed.remark:
        assert (parsed.remark.code, parsed.value) == ("share_or_percentage", pytest.approx(0.45, abs=0.06))


def test_trouble_in_the_cell_goes_before_its_content(words: Vocabulary) -> None:
    assert outcome(words, "S02", "#REF!", trouble="error_value") == "error_value"
    assert outcome(words, "S02", None, trouble="formula_without_value") == "formula_without_value"
    assert outcome(words, "S02", 3, merged_range="D2:E2") == "cell_merged"


def test_a_wrong_text_with_a_number_of_the_scale_suggests_that_option(words: Vocabulary) -> None:
    parsed = parse_answer(words, words.questions["S02"], cell("2 (nog niet helemaal)"))
    assert isinstance(parsed, Problem)
    assert parsed.at(Spot()).params["suggestion"] == "2 - Als apart onderwerp met voorbeelden"


# --------------------------------------------------------------- properties

CELL_CONTENT = st.one_of(
    st.none(),
    st.text(max_size=60),
    st.integers(),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(),
)


@given(value=CELL_CONTENT, is_percent=st.booleans(), number=st.integers(0, 57))
def test_parsing_never_raises_and_gives_a_valid_value_or_a_problem(
    words: Vocabulary, value: object, is_percent: bool, number: int
) -> None:
    question = list(words.questions.values())[number]
    parsed = parse_answer(words, question, cell(value, is_percent=is_percent))
    if isinstance(parsed, Problem):
        return
    if parsed.value is None:
        return
    assert not parsed.not_applicable
    if question.kind == "percentage":
        assert 0 <= parsed.value <= 100
    else:
        assert parsed.value in {option.value for option in question.options}


@given(value=st.one_of(st.none(), st.text(max_size=20)))
def test_nothing_and_blanks_never_become_zero(words: Vocabulary, value: str | None) -> None:
    if value is not None and any(sign.isalnum() for sign in value):
        return
    for question_id in ("S02", "S03", "OA5"):
        assert outcome(words, question_id, value) != 0


def test_every_label_of_every_question_gives_its_own_value_back(words: Vocabulary) -> None:
    for question in words.questions.values():
        for option in question.options:
            for text in (option.label_nl, option.label_en, question.option_text(option), f"{option.value:g}", *option.synonyms):
                if text:
                    assert outcome(words, question.question_id, text) == option.value, (question.question_id, text)


SPACES = st.text(alphabet=" \t\n\u00a0\u200b", max_size=3)


@given(
    number=st.integers(0, 57),
    pick=st.integers(0, 4),
    before=SPACES,
    after=SPACES,
    change=st.sampled_from(
        [str.upper, str.lower, str.title, lambda t: t.replace(" ", "\u00a0"), lambda t: f"<b>{t}</b>", lambda t: t + "."]
    ),
)
def test_case_blanks_and_markup_change_nothing(
    words: Vocabulary, number: int, pick: int, before: str, after: str, change
) -> None:
    question = list(words.questions.values())[number]
    if not question.options:
        return
    option = question.options[pick % len(question.options)]
    if option.label_nl:
        assert outcome(words, question.question_id, f"{before}{change(option.label_nl)}{after}") == option.value


@given(value=st.decimals(0, 100, places=2))
def test_a_percentage_is_the_same_however_it_is_written(words: Vocabulary, value) -> None:
    number = float(value)
    texts = [f"{value}", f"{value}".replace(".", ","), f"{value} %", f"{value}".replace(".", ",") + "%", number]
    assert {outcome(words, "OA5", text) for text in texts} == {number}
    assert outcome(words, "OA5", number / 100, is_percent=True) == pytest.approx(number)


@given(text=st.text(max_size=40))
def test_only_plain_numbers_are_numbers(text: str) -> None:
    number = parse_number(cell(text))
    if number is not None:
        assert isinstance(number, WrittenNumber)
        assert any(sign in "0123456789" for sign in text)
