"""Exports of SurveyMonkey: two rows of heads; one column per question or one per option. Source: peers.md 4.4."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.instructions import Instructions
from tests.corpus.drafts import ABSENT, WRONG, Column, Draft, case, places, question_column, same, with_cell
from tests.corpus.expectations import Case, Wanted
from tests.corpus.truth import SOME, Reply, asked, label, replies

SAID = Instructions(round_year=2026)
SHEET = "Sheet"
SECRETS = ("77.88.99.11", "anna.bakker@utrecht.example", "Annabel", "Bakkerstra")
META = (
    ("Respondent ID", 118_234_567_890, "drop"),
    ("Collector ID", 411_223_344, "drop"),
    ("Start Date", "2026-04-12 10:01:12", "drop"),
    ("End Date", "2026-04-12 10:23:45", "drop"),
    ("IP Address", SECRETS[0], "personal"),
    ("Email Address", SECRETS[1], "personal"),
    ("First Name", SECRETS[2], "personal"),
    ("Last Name", SECRETS[3], "personal"),
    ("Custom Data 1", None, "drop"),
)


def meta(given: Sequence[Reply]) -> list[Column]:
    """The nine columns every export begins with; nothing in the second row."""
    return [Column((head, None), same(content, given), became) for head, content, became in META]


def place_column(given: Sequence[Reply]) -> Column:
    """An open question."""
    return Column(("Gemeente", "Open-Ended Response"), places(given), "name")


def condensed(codes: Sequence[str] = SOME) -> Draft:
    """One column per question, "Response" below its text."""
    given = replies(codes)
    questions = []
    for c in codes:
        below = "Open-Ended Response" if asked()[c].is_percentage else "Response"
        column = question_column(c, given, asked()[c].text, label)
        questions.append(replace(column, heads=(asked()[c].text, below)))
    return Draft(SHEET, (*meta(given), place_column(given), *questions), given, heads_n=2)


def cases() -> list[Case]:
    """Every variation of SurveyMonkey."""
    return [
        case("surveymonkey, condensed", condensed(), "surveymonkey", SECRETS, said=SAID),
        case("surveymonkey, condensed, all questions", condensed(tuple(asked())), "surveymonkey", SECRETS, kind="xls", said=SAID),
        case("surveymonkey, condensed", condensed(), "surveymonkey", SECRETS, kind="csv", said=SAID),
        expanded("xlsx", merged=True),
        expanded("csv", merged=False),
        expanded("ods", merged=True),
        two_chosen(),
        numbers_from_one(),
        broken_lines(),
        other_option(),
    ]


def options(given: Sequence[Reply], code: str, content: str = "label") -> list[Column]:
    """One column per option: the text of the question above the first only, the option below."""
    made = []
    for n, option in enumerate(asked()[code].labels):
        mine = [reply.values[code] == n for reply in given]
        cells = tuple((option if content == "label" else 1) if chosen else None for chosen in mine)
        truths = tuple(reply.values[code] if chosen else ABSENT for reply, chosen in zip(given, mine, strict=True))
        made.append(Column((asked()[code].text if n == 0 else None, option), cells, code, code, truths))
    return made


def expanded(kind: str, *, merged: bool) -> Case:
    """One column per option; in a workbook the text of the question may be merged over its options."""
    given = replies(("S01", "S02", "OA5"))
    plain = question_column("OA5", given, asked()["OA5"].text, label)
    columns = [*meta(given), place_column(given), *options(given, "S01"), *options(given, "S02")]
    columns.append(replace(plain, heads=(asked()["OA5"].text, "Open-Ended Response")))
    ranges = ("K1:O1", "P1:T1") if merged else ()
    draft = Draft(SHEET, tuple(columns), given, heads_n=2, merged=ranges)
    return case("surveymonkey, expanded", draft, "surveymonkey", SECRETS, kind=kind, said=SAID)  # type: ignore[arg-type]


def two_chosen() -> Case:
    """Two options of one question in one row."""
    given = replies(("S01", "S02"))
    columns = [*meta(given), place_column(given), *options(given, "S01"), *options(given, "S02")]
    extra = next(n for n in range(5) if n != given[1].values["S02"])
    place = len(columns) - 5 + extra
    columns[place] = with_cell(columns[place], 1, asked()["S02"].labels[extra], WRONG)
    draft = Draft(SHEET, tuple(columns), given, heads_n=2)
    return case("surveymonkey, expanded, two options", draft, "surveymonkey", SECRETS, said=SAID)


def numbers_from_one() -> Case:
    """Values as numbers count the options from 1: a 5 shows it. Nothing of such a column may be taken for our 0-4."""
    draft = condensed(("S01", "S02", "OA5"))
    columns = []
    for column in draft.columns:
        if column.question in ("S01", "S02"):
            cells = (5, 3, 1, 2)
            column = replace(column, cells=cells, truths=same(WRONG, draft.replies))
        columns.append(column)
    made = case("surveymonkey, numbers from 1", replace(draft, columns=tuple(columns)), "surveymonkey", SECRETS, said=SAID)
    wanted = tuple(Wanted("error", SHEET, letter) for letter in "KL")
    return replace(made, expected=replace(made.expected, findings=wanted, columns={}))


def broken_lines() -> Case:
    """Texts of questions with line breaks and doubled blanks."""
    draft = condensed()
    columns = [replace(c, heads=(str(c.heads[0]).replace(" ", " \n", 1), c.heads[1])) if c.question else c for c in draft.columns]
    return case(
        "surveymonkey, line breaks in heads",
        replace(draft, columns=tuple(columns)),
        "surveymonkey",
        SECRETS,
        kind="csv",
        said=SAID,
    )


def other_option() -> Case:
    """A last column for what somebody typed: no answer of ours, and what was chosen beside it counts."""
    given = replies(("S01", "S02"))
    typed = Column((None, "Anders (geef nadere toelichting)"), (None, "wij werken eraan", None, None), "?")
    columns = (*meta(given), place_column(given), *options(given, "S01"), typed, *options(given, "S02"))
    row = Wanted("error", SHEET, "4", is_optional=True)
    draft = Draft(SHEET, columns, given, heads_n=2, findings=(Wanted("notice", SHEET, "P"), row))
    made = case("surveymonkey, other", draft, "surveymonkey", SECRETS, said=SAID)
    return replace(made, expected=replace(made.expected, may_differ=frozenset({("GM0228", 2026, "S01")})))
