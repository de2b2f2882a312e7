"""Exports of Google Forms: Tijdstempel, grids, the CSV of the form and the sheet with the answers. Source: peers.md 4.3."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ingest.instructions import Instructions
from tests.corpus.drafts import Column, Draft, case, places, question_column, same
from tests.corpus.expectations import Case, Expected, Wanted
from tests.corpus.files import write_file
from tests.corpus.pages import Page
from tests.corpus.truth import SOME, Reply, asked, label, replies

SAID = Instructions(round_year=2026)
SHEET = "Formulierreacties 1"
SECRETS = ("jan.jansen@ede.example",)


def meta(given: Sequence[Reply], dutch: bool, moment: object) -> list[Column]:
    """The moment, and the address of who filled in."""
    heads = ("Tijdstempel", "E-mailadres") if dutch else ("Timestamp", "Email Address")
    return [Column((heads[0],), same(moment, given), "drop"), Column((heads[1],), same(SECRETS[0], given), "personal")]


def table(dutch: bool = True, moment: object = datetime(2026, 4, 12, 10, 23), codes: Sequence[str] = SOME) -> Draft:
    """A whole export."""
    given = replies(codes)
    language = "nl" if dutch else "en"
    text = {c: asked()[c].text if dutch else asked()[c].text_en for c in codes}
    questions = [question_column(c, given, text[c], lambda q, v: label(q, v, language)) for c in codes]
    place = Column(("Naam van de gemeente" if dutch else "Municipality",), places(given), "name")
    return Draft(SHEET if dutch else "Form Responses 1", (*meta(given, dutch, moment), place, *questions), given)


def cases() -> list[Case]:
    """Every variation of Google Forms."""
    whole = table(codes=tuple(asked()))
    return [
        case("googleforms, Dutch sheet", table(), "googleforms", SECRETS, said=SAID),
        case("googleforms, English sheet", table(dutch=False), "googleforms", SECRETS, kind="ods", said=SAID),
        case(
            "googleforms, CSV of the form",
            table(moment="2026/04/12 10:23:45 a.m. CET"),
            "googleforms",
            SECRETS,
            kind="csv",
            said=SAID,
        ),
        case(
            "googleforms, Dutch moment as text", table(moment="12-4-2026 10:23:45"), "googleforms", SECRETS, kind="tsv", said=SAID
        ),
        case("googleforms, all questions", whole, "googleforms", SECRETS, kind="xlsb", said=SAID),
        grid(),
        without_head(),
        without_address(),
    ]


def grid() -> Case:
    """A grid: the question between brackets is the row, the text before it is the title of the grid."""
    given = replies(("S01", "OG1", "OG5", "OA5"))
    title = "Aandacht in grond-, weg- en waterbouw"
    rows = [question_column(c, given, f"{title} [{asked()[c].text}]", label) for c in ("OG1", "OG5")]
    plain = [question_column(c, given, asked()[c].text, label) for c in ("S01", "OA5")]
    columns = (*meta(given, True, datetime(2026, 4, 12, 10, 23)), Column(("Gemeente",), places(given), "name"), *plain, *rows)
    return case("googleforms, grid", Draft(SHEET, columns, given), "googleforms", SECRETS, said=SAID)


def without_address() -> Case:
    """Addresses are not collected by default."""
    draft = table()
    return case(
        "googleforms, no addresses", replace(draft, columns=(draft.columns[0], *draft.columns[2:])), "googleforms", said=SAID
    )


def without_head() -> Case:
    """Somebody removed the heads: nothing says which question a column is, so nothing is read."""
    draft = table()
    page = Page(SHEET, draft.page().rows[1:])
    expected = Expected(("unknown", "googleforms"), findings=(Wanted("error", SHEET, ""),), secrets=SECRETS)
    return Case("googleforms, no head row, xlsx", "export.xlsx", write_file([page], "xlsx"), expected, SAID)
