"""Exports of Microsoft Forms: Dutch and English heads, lists with ;, anonymous, quiz, odd blanks, CSV with US dates.

Source: Dutch and English importers in public code; peers.md 4.2.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ingest.instructions import ColumnChoice, Instructions
from tests.corpus.drafts import WRONG, Column, Draft, case, places, question_column, same, with_cell
from tests.corpus.expectations import Case, Wanted
from tests.corpus.pages import letters
from tests.corpus.truth import SOME, Reply, asked, label, replies

SAID = Instructions(round_year=2026)
SHEET = "Sheet1"
SECRETS = ("piet.devries@arnhem.example", "Piet de Vries-Jansen")
DUTCH = ("ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Tijd van laatste wijziging")
ENGLISH = ("ID", "Start time", "Completion time", "Email", "Name", "Last modified time")
BECAME = ("drop", "drop", "drop", "personal", "personal", "drop")
START, END = datetime(2026, 4, 13, 10, 1), datetime(2026, 4, 13, 10, 23)


def meta(heads: Sequence[str], given: Sequence[Reply], moments: tuple[object, object] = (START, END)) -> list[Column]:
    """The six columns of every export."""
    contents = (None, *moments, *SECRETS, None)
    cells = [tuple(range(1, len(given) + 1)), *(same(content, given) for content in contents[1:])]
    return [Column((head,), cell, became) for head, cell, became in zip(heads, cells, BECAME, strict=True)]


def table(heads: Sequence[str] = DUTCH, codes: Sequence[str] = SOME, language: str = "nl") -> Draft:
    """A whole export. Forms leaves a blank behind a question now and then."""
    given = replies(codes)
    text = {c: asked()[c].text if language == "nl" else asked()[c].text_en for c in codes}
    questions = [question_column(c, given, f"{text[c]} ", lambda q, v: label(q, v, language)) for c in codes]
    place = Column(("Gemeente" if language == "nl" else "Municipality",), places(given), "name")
    return Draft(SHEET, (*meta(heads, given), place, *questions), given)


def cases() -> list[Case]:
    """Every variation of Microsoft Forms."""
    whole = table(codes=tuple(asked()))
    return [
        case("msforms, Dutch", table(), "msforms", SECRETS, said=SAID),
        case("msforms, Dutch, all questions", whole, "msforms", SECRETS, kind="xlsb", said=SAID),
        case("msforms, English", table(ENGLISH, language="en"), "msforms", SECRETS, kind="ods", said=SAID),
        case("msforms, English heads, Dutch questions", table(ENGLISH), "msforms", SECRETS, kind="xls", said=SAID),
        trailing(),
        two_chosen(),
        anonymous(),
        quiz(),
        odd_blanks(),
        repeated_texts(),
        us_dates(),
        year_asked(),
        place_as_sentence(),
    ]


def trailing() -> Case:
    """One cell with a list ends in ;, also when one thing was chosen."""
    draft = table()
    columns = [
        replace(c, cells=tuple(f"{cell};" if isinstance(cell, str) else cell for cell in c.cells)) if c.question else c
        for c in draft.columns
    ]
    return case("msforms, trailing ;", replace(draft, columns=tuple(columns)), "msforms", SECRETS, said=SAID)


def two_chosen() -> Case:
    """Two options for one question: not for us to choose."""
    draft = table()
    place = next(n for n, column in enumerate(draft.columns) if column.question == "S02")
    first, second = asked()["S02"].labels[1:3]
    columns = list(draft.columns)
    columns[place] = with_cell(columns[place], 3, f"{first};{second};", WRONG)
    return case("msforms, two options chosen", replace(draft, columns=tuple(columns)), "msforms", SECRETS, said=SAID)


def anonymous() -> Case:
    """Nobody signed in."""
    draft = table()
    columns = [replace(c, cells=same("anonymous", draft.replies)) if c.heads[0] == "E-mail" else c for c in draft.columns]
    columns = [replace(c, cells=same(None, draft.replies)) if c.heads[0] == "Naam" else c for c in columns]
    return case("msforms, anonymous", replace(draft, columns=tuple(columns)), "msforms", said=SAID)


def quiz() -> Case:
    """A quiz adds points and feedback per question; their heads hold the text of the question."""
    draft = table(ENGLISH, ("S01", "S02", "OA5"))
    extra = [
        Column((head,), same(content, draft.replies), "?") for head, content in (("Total points", 3), ("Quiz feedback", None))
    ]
    columns = [*draft.columns[:6], *extra, draft.columns[6]]
    for column in draft.columns[7:]:
        text = str(column.heads[0]).strip()
        points = Column((f"Points - {text}",), same(1, draft.replies), "drop")
        feedback = Column((f"Feedback - {text}",), same("Goed gedaan", draft.replies), "drop")
        columns += [column, points, feedback]
    return case("msforms, quiz", replace(draft, columns=tuple(columns)), "msforms", SECRETS, said=SAID)


def odd_blanks() -> Case:
    """Non-breaking blanks, line breaks and double blanks in heads and answers."""
    draft = table()
    columns = [
        replace(
            c,
            heads=(str(c.heads[0]).replace(" ", "\u00a0", 2).replace(" ", "\n", 1) + "\u00a0",),
            cells=tuple(cell.replace(" ", "\u00a0 ") if isinstance(cell, str) else cell for cell in c.cells),
        )
        if c.question
        else c
        for c in draft.columns
    ]
    return case("msforms, odd blanks", replace(draft, columns=tuple(columns)), "msforms", SECRETS, said=SAID)


def repeated_texts() -> Case:
    """A text that stands in the form twice gets a number behind it: the second is not the first."""
    draft = table(codes=("S01", "S02"))
    again = Column((f"{asked()['S02'].text}2",), same(asked()["S02"].labels[4], draft.replies), "?")
    remarks = [Column((head,), same("tekst", draft.replies), "?") for head in ("Toelichting", "Toelichting2", "Toelichting3")]
    columns = (*draft.columns, again, *remarks)
    places_of = [letters(n) for n in range(len(draft.columns) + 1, len(columns) + 1)]
    wanted = [Wanted("notice", SHEET, letter, is_optional=n > 0) for n, letter in enumerate(places_of)]
    return case("msforms, repeated texts", replace(draft, columns=columns, findings=tuple(wanted)), "msforms", SECRETS, said=SAID)


def us_dates() -> Case:
    """A CSV saved from the workbook: US moments under Dutch heads."""
    draft = table()
    columns = (*meta(DUTCH, draft.replies, ("04/13/26 10:01:00", "04/13/26 10:23:00")), *draft.columns[6:])
    return case("msforms, US dates", replace(draft, columns=columns), "msforms", SECRETS, kind="csv", said=SAID)


def year_asked() -> Case:
    """The form asks for the round itself: nothing has to be said."""
    draft = table()
    columns = (*draft.columns[:7], Column(("Jaar",), same("2026", draft.replies), "round_year"), *draft.columns[7:])
    return case("msforms, the year is asked", replace(draft, columns=columns), "msforms", SECRETS)


def place_as_sentence() -> Case:
    """A sentence of one's own for the municipality is nowhere known: confirmed by the user it is read."""
    draft = table(codes=("S01", "S02"))
    head = "Namens welke organisatie vult u deze vragenlijst in?"
    columns = (*draft.columns[:6], replace(draft.columns[6], heads=(head,)), *draft.columns[7:])
    said = replace(SAID, columns=(ColumnChoice(SHEET, 7, "name"),))
    return case("msforms, the municipality confirmed", replace(draft, columns=columns), "msforms", SECRETS, said=said)
