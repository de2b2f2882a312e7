"""Variations of LimeSurvey inside the table: codes of answers, sub-questions, options apart, unfinished, cut heads."""

from dataclasses import replace

from ingest.instructions import ColumnChoice
from tests.corpus.drafts import ABSENT, WRONG, Column, Draft, case, question_column, same, with_cell
from tests.corpus.expectations import Case, Wanted
from tests.corpus.limesurvey import META, SAID, SECRETS, SHEET, abbreviated, code, full, meta, place_column, table
from tests.corpus.pages import letters
from tests.corpus.truth import SOME, asked, label, replies


def cases() -> list[Case]:
    """Every variation."""
    return [
        codes_of_answers(),
        unfinished(),
        without_date_stamp(),
        sub_questions(),
        with_other(),
        *abbreviated_heads(),
        one_option_per_column(),
        options_by_code(),
        options_in_words("Ja", "Nee"),
        options_in_words("1", "2"),
        marks_replaced(),
        *separators(),
    ]


def codes_of_answers() -> Case:
    """A1, A2, ... say nothing about our scale: they must not be guessed. Percentages and n.v.t. are what they are."""
    draft = table(code, lambda q, v: f"A{int(v) + 1}" if isinstance(v, float) and not q.is_percentage else v)
    columns = []
    for column in draft.columns:
        wrong = tuple(
            WRONG if str(cell).startswith("A") and column.question else truth
            for cell, truth in zip(column.cells, column.truths or column.cells, strict=True)
        )
        columns.append(replace(column, truths=wrong) if column.question else column)
    return case("limesurvey, answer codes A1..A5", replace(draft, columns=tuple(columns)), "limesurvey", SECRETS, said=SAID)


def unfinished() -> Case:
    """An empty submitdate is a response that was not sent in."""
    draft = table(code, label)
    moments = tuple(None if n == 2 else moment for n, moment in enumerate(draft.columns[1].cells))
    columns = (draft.columns[0], replace(draft.columns[1], cells=moments), *draft.columns[2:])
    row = Wanted("notice", SHEET, str(draft.first_row + 2))
    draft = replace(draft, columns=columns, left_out=(2,), findings=(row,))
    return case("limesurvey, an unfinished response", draft, "limesurvey", SECRETS, said=SAID)


def without_date_stamp() -> Case:
    """A survey without date stamp writes 1980-01-01: that is finished."""
    draft = table(code, label)
    columns = (draft.columns[0], replace(draft.columns[1], cells=same("1980-01-01 00:00:00", draft.replies)), *draft.columns[2:])
    return case("limesurvey, without date stamp", replace(draft, columns=columns), "limesurvey", SECRETS, kind="csv", said=SAID)


def sub_questions() -> Case:
    """An array: the code, or the text, of our question is that of the sub-question."""
    given = replies()
    by_code = question_column("OG1", given, "GWW[OG1]", label)
    by_text = question_column("OG5", given, f"Grond-, weg- en waterbouw [{asked()['OG5'].text}]", label)
    single = question_column("S01", given, "S01", label)
    draft = Draft(SHEET, (*meta(code, given), place_column(code, given), single, by_code, by_text), given)
    return case("limesurvey, sub-questions", draft, "limesurvey", SECRETS, said=SAID)


def with_other() -> Case:
    """Anders, namelijk: a text of one's own is no answer, and may not be read as one."""
    given = replies(("S01", "S02"))
    main = with_cell(question_column("S02", given, "S02", label), 1, "-oth-", WRONG)
    other = Column(("S02[other]",), (None, "Als apart onderwerp met voorbeelden, en meer", None, None), "?")
    comment = Column(("S01[comment]",), ("Zie het beleidsplan", None, None, None), "?")
    columns = (*meta(code, given), place_column(code, given), question_column("S01", given, "S01", label), comment, main, other)
    found = (Wanted("warning", SHEET, "O", is_optional=True), Wanted("notice", SHEET, "M", is_optional=True))
    return case("limesurvey, other and comment", Draft(SHEET, columns, given, findings=found), "limesurvey", SECRETS, said=SAID)


def abbreviated_heads() -> list[Case]:
    """Fifteen signs that fit one question may be read as that one; those that fit more may not, until the user says which."""
    draft = table(abbreviated, label)
    starts = [question.text[:15] for question in asked().values()]
    unclear = {c for c in SOME if starts.count(asked()[c].text[:15]) > 1}
    columns = tuple(replace(c, became="", question="", truths=()) if c.question in unclear else c for c in draft.columns)
    wanted = tuple(Wanted("error", SHEET, letters(len(META) + 2 + n), is_optional=c not in unclear) for n, c in enumerate(SOME))
    cut = case(
        "limesurvey, abbreviated heads", replace(draft, columns=columns, findings=wanted), "limesurvey", SECRETS, said=SAID
    )
    unsure = frozenset(cut.expected.answers)
    open_columns = {place: "?" if became in SOME else became for place, became in cut.expected.columns.items()}
    chosen = tuple(ColumnChoice(SHEET, len(META) + 2 + n, c) for n, c in enumerate(SOME))
    return [
        replace(cut, expected=replace(cut.expected, columns=open_columns, may_differ=unsure)),
        case("limesurvey, abbreviated, confirmed", draft, "limesurvey", SECRETS, said=replace(SAID, columns=chosen)),
    ]


def one_option_per_column() -> Case:
    """Multiple choice: Y or empty per option, the text of the option in the head. The last municipality chose two."""
    given = replies(("S02", "S03"))
    columns = []
    for n, option in enumerate(asked()["S02"].labels):
        mine = [reply.values["S02"] == n for reply in given]
        truths = tuple(reply.values["S02"] if chosen else ABSENT for reply, chosen in zip(given, mine, strict=True))
        cells = tuple("Y" if chosen else None for chosen in mine)
        columns.append(Column((f"{asked()['S02'].text} [{option}]",), cells, "S02", "S02", truths))
    second = next(n for n in range(5) if n != given[-1].values["S02"])
    columns[second] = with_cell(columns[second], len(given) - 1, "Y", WRONG)
    single = question_column("S03", given, asked()["S03"].text, label)
    draft = Draft(SHEET, (*meta(full, given), place_column(full, given), *columns, single), given)
    return case("limesurvey, one option per column", draft, "limesurvey", SECRETS, said=SAID)


def options_by_code() -> Case:
    """S02[SQ003] says that there was an option, and not which: nothing of it may be taken."""
    given = replies(("S02", "S03"))
    columns = [
        Column((f"S02[SQ{n + 1:03}]",), tuple("Y" if reply.values["S02"] == n else None for reply in given), "?")
        for n in range(5)
    ]
    single = question_column("S03", given, "S03", label)
    wanted = [Wanted("warning", SHEET, letter, is_optional=letter != "L") for letter in "LMNOP"]
    draft = Draft(SHEET, (*meta(code, given), place_column(code, given), *columns, single), given, findings=tuple(wanted))
    return case("limesurvey, one option per column, by code", draft, "limesurvey", SECRETS, said=SAID)


def options_in_words(chosen: str, other: str) -> Case:
    """Per option Ja or Nee; or 1 and 2, which somebody must first say what they mean: right, or not taken."""
    given = replies(("S02", "S03"))
    columns = []
    for n, option in enumerate(asked()["S02"].labels):
        mine = [reply.values["S02"] == n for reply in given]
        truths = tuple(reply.values["S02"] if is_mine else ABSENT for reply, is_mine in zip(given, mine, strict=True))
        cells = tuple(chosen if is_mine else other for is_mine in mine)
        columns.append(Column((f"{asked()['S02'].text} [{option}]",), cells, "?", "S02", truths))
    single = question_column("S03", given, asked()["S03"].text, label)
    found = tuple(Wanted("error", SHEET, letter, is_optional=True) for letter in "LMNOP") if chosen == "1" else ()
    draft = Draft(SHEET, (*meta(full, given), place_column(full, given), *columns, single), given, findings=found)
    made = case(f"limesurvey, options as {chosen} and {other}", draft, "limesurvey", SECRETS, said=SAID)
    unsure = frozenset(key for key in made.expected.answers if key[2] == "S02" and chosen == "1")
    return replace(made, expected=replace(made.expected, may_differ=unsure))


def marks_replaced() -> Case:
    """The old writer of .xls makes a hyphen of a question mark."""
    draft = table(full, label)
    columns = tuple(replace(column, heads=(str(column.heads[0]).replace("?", "-"),)) for column in draft.columns)
    return case("limesurvey, old heads", replace(draft, columns=columns), "limesurvey", SECRETS, kind="xls", said=SAID)


def separators() -> list[Case]:
    """Other separators between code and text, as the exporter may choose."""
    return [
        case(
            f"limesurvey, code{sign}text",
            table(lambda c, text, sign=sign: f"{c}{sign}{text}", label),
            "limesurvey",
            SECRETS,
            said=SAID,
        )
        for sign in (": ", " - ", "_")
    ]
