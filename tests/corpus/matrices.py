"""Grids as each tool writes them: the title of the grid in one place, our question in another; and heads people touched."""

from collections.abc import Sequence
from dataclasses import replace

from tests.corpus import kobo_alchemer, limesurvey, msforms, qualtrics, surveymonkey
from tests.corpus.drafts import Column, Draft, case, places, question_column
from tests.corpus.expectations import Case, Wanted
from tests.corpus.truth import Reply, asked, label, replies

SAID = msforms.SAID
TITLE = "Grond-, weg- en waterbouw"
ROWS = ("OG1", "OG2", "OG5")


def cases() -> list[Case]:
    """A grid per tool; then heads with groups and numbers before them, and rows of heads somebody removed."""
    return [
        grid_of_surveymonkey(),
        grid_of_qualtrics(),
        grid_of_alchemer(),
        grid_of_limesurvey(),
        labels_with_groups(),
        numbered_texts(),
        without_second_head(),
        without_third_head(),
    ]


def _questions(given: Sequence[Reply], heads: Sequence[tuple[str | None, ...]]) -> list[Column]:
    columns = [question_column(c, given, "", label) for c in ROWS]
    return [replace(column, heads=head) for column, head in zip(columns, heads, strict=True)]


def grid_of_surveymonkey() -> Case:
    """The title above the first column, the row of the grid below each."""
    given = replies(ROWS)
    heads = [(TITLE if n == 0 else None, asked()[c].text) for n, c in enumerate(ROWS)]
    columns = (*surveymonkey.meta(given), surveymonkey.place_column(given), *_questions(given, heads))
    draft = Draft(surveymonkey.SHEET, columns, given, heads_n=2)
    return case("surveymonkey, grid", draft, "surveymonkey", surveymonkey.SECRETS, said=SAID)


def grid_of_qualtrics() -> Case:
    """Q3_1 with "title - row"."""
    given = replies(ROWS)
    heads = [(f"Q3_{n}", f"{TITLE} - {asked()[c].text}", qualtrics.import_id(f"QID3_{n}")) for n, c in enumerate(ROWS, start=1)]
    place = Column(("Q1", "Gemeente", qualtrics.import_id("QID1_TEXT")), places(given), "name")
    draft = Draft(qualtrics.SHEET, (*qualtrics.meta(given), place, *_questions(given, heads)), given, heads_n=3)
    return case("qualtrics, grid", draft, "qualtrics", qualtrics.SECRETS, said=SAID)


def grid_of_alchemer() -> Case:
    """ "row:title"."""
    given = replies(ROWS)
    meta = kobo_alchemer.columns_of(kobo_alchemer.ALCHEMER_META, given)
    questions = _questions(given, [(f"{asked()[c].text}:{TITLE}",) for c in ROWS])
    draft = Draft("Export", (*meta, Column(("Gemeente",), places(given), "name"), *questions), given)
    return case("alchemer, grid", draft, "alchemer", kobo_alchemer.ALCHEMER_SECRETS, said=SAID)


def grid_of_limesurvey() -> Case:
    """Code and text of an array: "GWW[OG1]. title [row]"."""
    given = replies(ROWS)
    heads = limesurvey.code_and_text
    questions = _questions(given, [(f"GWW[{c}]. {TITLE} [{asked()[c].text}]",) for c in ROWS])
    draft = Draft(limesurvey.SHEET, (*limesurvey.meta(heads, given), limesurvey.place_column(heads, given), *questions), given)
    return case("limesurvey, grid by code and text", draft, "limesurvey", limesurvey.SECRETS, said=SAID)


def labels_with_groups() -> Case:
    """Kobo with the label of the group before that of the question."""
    draft = kobo_alchemer.kobo("labels")
    columns = tuple(replace(c, heads=(f"Beleid en praktijk/{c.heads[0]}",)) if c.question else c for c in draft.columns)
    secrets = kobo_alchemer.KOBO_SECRETS
    return case("kobotoolbox, labels with groups", replace(draft, columns=columns), "kobotoolbox", secrets, said=SAID)


def numbered_texts() -> Case:
    """Texts somebody numbered: "1. In hoeverre ...", "Vraag 2: Hoe is ..."; read, or a question to the user."""
    draft = msforms.table(codes=("S01", "S02", "S03", "OA5"))
    ways = {"S01": "1. {}", "S02": "Vraag 2: {}", "S03": "3) {}", "OA5": "4 {}"}
    columns = tuple(
        replace(c, heads=(ways[c.question].format(asked()[c.question].text),), became="?") if c.question else c
        for c in draft.columns
    )
    wanted = tuple(Wanted("error", msforms.SHEET, letter, is_optional=True) for letter in "HIJK")
    made = case(
        "msforms, numbered texts", replace(draft, columns=columns, findings=wanted), "msforms", msforms.SECRETS, said=SAID
    )
    return replace(made, expected=replace(made.expected, may_differ=frozenset(made.expected.answers)))


def without_second_head() -> Case:
    """Somebody removed the second row of heads of SurveyMonkey."""
    draft = surveymonkey.condensed()
    columns = tuple(replace(column, heads=column.heads[:1]) for column in draft.columns)
    draft = replace(draft, columns=columns, heads_n=1)
    return case("surveymonkey, second row of heads removed", draft, "surveymonkey", surveymonkey.SECRETS, said=SAID)


def without_third_head() -> Case:
    """Somebody removed the row with ImportId of Qualtrics."""
    draft = qualtrics.table(names="given")
    columns = tuple(replace(column, heads=column.heads[:2]) for column in draft.columns)
    draft = replace(draft, columns=columns, heads_n=2)
    return case("qualtrics, third row of heads removed", draft, "qualtrics", qualtrics.SECRETS, said=SAID)
