"""Exports of Qualtrics: three rows of heads, texts or numbers, previews and unfinished. Source: peers.md 4.5."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from ingest.instructions import Instructions
from tests.corpus.drafts import ABSENT, WRONG, Column, Draft, case, places, question_column, same
from tests.corpus.expectations import Case, Wanted
from tests.corpus.truth import SOME, Asked, Reply, Value, asked, label, number, replies

SAID = Instructions(round_year=2026)
SHEET = "Sheet0"
SECRETS = ("44.55.66.77", "Klaassenstra", "Mirjamke", "mirjam@ede.example", "52.04321", "5.66789")
META = (
    ("StartDate", "Start Date", "2026-04-12 10:01:12", "drop"),
    ("EndDate", "End Date", "2026-04-12 10:23:45", "drop"),
    ("Status", "Response Type", "IP Address", "drop"),
    ("IPAddress", "IP Address", SECRETS[0], "personal"),
    ("Progress", "Progress", 100, "drop"),
    ("Duration (in seconds)", "Duration (in seconds)", 1353, "drop"),
    ("Finished", "Finished", "True", "drop"),
    ("RecordedDate", "Recorded Date", "2026-04-12 10:23:46", "drop"),
    ("ResponseId", "Response ID", "R_2aBcDeF", "drop"),
    ("RecipientLastName", "Recipient Last Name", SECRETS[1], "personal"),
    ("RecipientFirstName", "Recipient First Name", SECRETS[2], "personal"),
    ("RecipientEmail", "Recipient Email", SECRETS[3], "personal"),
    ("ExternalReference", "External Data Reference", None, "drop"),
    ("LocationLatitude", "Location Latitude", SECRETS[4], "drop"),
    ("LocationLongitude", "Location Longitude", SECRETS[5], "drop"),
    ("DistributionChannel", "Distribution Channel", "anonymous", "drop"),
    ("UserLanguage", "User Language", "NL", "drop"),
)


def import_id(name: str) -> str:
    """The third row."""
    return f'{{"ImportId":"{name}"}}'


def meta(given: Sequence[Reply]) -> list[Column]:
    """The columns every export begins with."""
    return [Column((name, text, import_id(name)), same(content, given), became) for name, text, content, became in META]


def table(write: Callable[[Asked, Value], Any] = label, codes: Sequence[str] = SOME, names: str = "own") -> Draft:
    """A whole export. names: our codes as names of questions, or Q1, Q2 as Qualtrics gives them itself."""
    given = replies(codes)
    questions = []
    for n, c in enumerate(codes, start=2):
        column = question_column(c, given, "", write)
        questions.append(replace(column, heads=(c if names == "own" else f"Q{n}", asked()[c].text, import_id(f"QID{n}"))))
    place = Column(("gemeente" if names == "own" else "Q1", "Gemeente", import_id("QID1_TEXT")), places(given), "name")
    return Draft(SHEET, (*meta(given), place, *questions), given, heads_n=3)


def cases() -> list[Case]:
    """Every variation of Qualtrics."""
    return [
        case("qualtrics, choice text, Q1", table(names="given"), "qualtrics", SECRETS, said=SAID),
        case("qualtrics, choice text, Q1", table(names="given"), "qualtrics", SECRETS, kind="csv", said=SAID),
        case("qualtrics, choice text, own names", table(), "qualtrics", SECRETS, kind="tsv", said=SAID),
        case(
            "qualtrics, all questions", table(codes=tuple(asked()), names="given"), "qualtrics", SECRETS, kind="xlsb", said=SAID
        ),
        case("qualtrics, numbers recoded to ours", table(number), "qualtrics", SECRETS, kind="xls", said=SAID),
        numbers_from_one(),
        left_out(),
        text_of_other(),
        selected_choice(),
        options_apart(),
    ]


def numbers_from_one() -> Case:
    """Numeric values count options from 1 unless recoded: a 5 shows it, and the column is not taken for our 0-4."""
    draft = table(number, ("S01", "S02", "OA5"), "given")
    columns = [
        replace(c, cells=(5, 3, 1, 2), truths=same(WRONG, draft.replies)) if c.question in ("S01", "S02") else c
        for c in draft.columns
    ]
    made = case("qualtrics, numbers from 1", replace(draft, columns=tuple(columns)), "qualtrics", SECRETS, kind="csv", said=SAID)
    wanted = tuple(Wanted("error", "", letter) for letter in "ST")
    return replace(made, expected=replace(made.expected, findings=wanted, columns={}))


def left_out() -> Case:
    """A preview, spam and an unfinished response are in the file and do not count."""
    draft = table(names="given")
    status = ("IP Address", "Survey Preview", "Spam", "IP Address")
    finished = ("True", "True", "True", "False")
    columns = list(draft.columns)
    columns[2], columns[6] = replace(columns[2], cells=status), replace(columns[6], cells=finished)
    wanted = tuple(Wanted("notice", SHEET, str(draft.first_row + n)) for n in (1, 2, 3))
    draft = replace(draft, columns=tuple(columns), left_out=(1, 2, 3), findings=wanted)
    return case("qualtrics, preview, spam, unfinished", draft, "qualtrics", SECRETS, said=SAID)


def text_of_other() -> Case:
    """Q2_5_TEXT holds what somebody typed beside an option: no answer of ours."""
    draft = table(names="given", codes=("S01", "S02"))
    typed = Column(
        ("Q2_5_TEXT", f"{asked()['S01'].text} - Anders, namelijk - Tekst", import_id("QID2_5_TEXT")),
        ("tekst", None, None, None),
        "?",
    )
    findings = (Wanted("warning", SHEET, "U", is_optional=True),)
    draft = replace(draft, columns=(*draft.columns, typed), findings=findings)
    return case("qualtrics, text of other", draft, "qualtrics", SECRETS, said=SAID)


def selected_choice() -> Case:
    """A question with a text beside it: "- Selected Choice" stands behind the text of the question."""
    draft = table(names="given", codes=("S01", "S02", "S03"))
    columns = tuple(
        replace(c, heads=(c.heads[0], f"{c.heads[1]} - Selected Choice", c.heads[2])) if c.question == "S02" else c
        for c in draft.columns
    )
    return case("qualtrics, selected choice", replace(draft, columns=columns), "qualtrics", SECRETS, said=SAID)


def options_apart() -> Case:
    """Several answers, split: Q3_1 to Q3_5 with the text of the option behind that of the question."""
    draft = table(names="given", codes=("S01", "S03"))
    given = replies(("S01", "S02", "S03"))
    columns = []
    for n, option in enumerate(asked()["S02"].labels):
        mine = [reply.values["S02"] == n for reply in given]
        truths = tuple(reply.values["S02"] if is_mine else ABSENT for reply, is_mine in zip(given, mine, strict=True))
        heads = (f"Q9_{n + 1}", f"{asked()['S02'].text} - {option}", import_id(f"QID9_{n + 1}"))
        columns.append(Column(heads, tuple(option if is_mine else None for is_mine in mine), "S02", "S02", truths))
    plain = [
        replace(question_column(c, given, "", label), heads=draft.columns[place].heads) for c, place in (("S01", -2), ("S03", -1))
    ]
    whole = Draft(SHEET, (*meta(given), draft.columns[17], *plain, *columns), given, heads_n=3)
    return case("qualtrics, options apart", whole, "qualtrics", SECRETS, kind="csv", said=SAID)
