"""Our own five layouts, as the README describes them, in every format and every encoding."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from tests.corpus.drafts import Column, Draft, case, places, question_column, same, without_sheet
from tests.corpus.expectations import Case, Expected, Said
from tests.corpus.files import write_file
from tests.corpus.pages import WORKBOOKS, Format, Page
from tests.corpus.truth import SOME, asked, label, number, replies
from tests.corpus.write_text import ENCODINGS, SEPARATORS, write_text

FORMATS: tuple[Format, ...] = (*WORKBOOKS, "csv", "tsv")


def register(write: Any = number, heads: str = "codes") -> Draft:
    """One row per municipality. heads: codes, or the texts of the questions."""
    given = replies(count=6)
    keys = [
        Column(("CBS-code",), tuple(reply.cbs_code for reply in given), "cbs_code"),
        Column(("Gemeente",), places(given), "name"),
    ]
    keys.append(Column(("Jaar",), same(2026, given), "round_year"))
    questions = [question_column(c, given, c if heads == "codes" else asked()[c].text, write) for c in SOME]
    return Draft("Register", (*keys, *questions), given)


def questionnaire(kind: Format) -> Case:
    """One municipality: labels above, one row per question."""
    (reply,) = replies(count=1)
    rows: list[list[Any]] = [
        ["Gemeente", "Arnhem"],
        ["CBS-code", "GM0202"],
        ["Jaar", 2026],
        [],
        ["vraag-id", "vraag", "antwoord", "toelichting"],
    ]
    sheet = "" if kind in ("csv", "tsv") else "Vragenlijst"
    answers = {}
    for row, code in enumerate(SOME, start=6):
        rows.append([code, asked()[code].text, label(asked()[code], reply.values[code]), None])
        answers[("GM0202", 2026, code)] = Said(reply.values[code], sheet, frozenset({f"C{row}"}))
    expected = Expected(("vragenlijst",), answers, ((sheet, (5,)),))
    return Case(f"vragenlijst, {kind}", f"v.{kind}", write_file([Page("Vragenlijst", rows)], kind), expected)


def long(kind: Format) -> Case:
    """One answer per row."""
    rows: list[list[Any]] = [["CBS-code", "Gemeente", "Jaar", "Vraag", "Antwoord", "Toelichting", "Editie"]]
    sheet, answers = ("" if kind in ("csv", "tsv") else "Antwoorden"), {}
    for reply in replies():
        for code in SOME:
            rows.append([reply.cbs_code, reply.written_as, 2026, code, number(asked()[code], reply.values[code]), None, None])
            answers[(reply.cbs_code, 2026, code)] = Said(reply.values[code], sheet, frozenset({f"E{len(rows)}"}))
    expected = Expected(("lang",), answers, ((sheet, (1,)),))
    return Case(f"lang, {kind}", f"lang.{kind}", write_file([Page("Antwoorden", rows)], kind), expected)


def targets(kind: Format) -> Case:
    """Targets: set on a date, as a number and as a percentage."""
    heads = [
        "CBS-code",
        "Gemeente",
        "Niveau",
        "Nulmeting",
        "Doel over 3 jaar",
        "Doel over 5 jaar",
        "Vastgesteld door",
        "Vastgesteld op",
    ]
    rows = [
        heads,
        ["GM0202", "Arnhem", "Strategisch", 2024, 60, 70, "de raad", date(2024, 7, 1)],
        [None, "Gemeente Ede", "Operationeel", 2024, 55, "62,5", "het college", "3-12-2024"],
    ]
    sheet = "" if kind in ("csv", "tsv") else "Doelen"
    made: Mapping[tuple[str, str, int, int], float] = {
        ("GM0202", "strategic", 2024, 3): 60,
        ("GM0202", "strategic", 2024, 5): 70,
        ("GM0228", "operational", 2024, 3): 55,
        ("GM0228", "operational", 2024, 5): 62.5,
    }
    expected = Expected(("doelen",), head_rows=((sheet, (1,)),), targets=made)
    return Case(f"doelen, {kind}", f"doelen.{kind}", write_file([Page("Doelen", rows)], kind), expected)


def pilots(kind: Format) -> Case:
    """Two pilots; an amount with points for thousands in one."""
    rows = [
        ["Titel", "Organisatie", "Gemeente", "Fase", "Begin", "Contractwaarde"],
        ["Circulaire brug", "Gemeente Arnhem", "Arnhem", "uitvoering", 2024, 1250000],
        ["Tweede leven meubels", "Gemeente Ede", "Ede", "afgerond", 2023, "€ 48.500,50"],
    ]
    sheet = "" if kind in ("csv", "tsv") else "Pilots"
    made = {
        "Circulaire brug": {"cbs_code": "GM0202", "phase": "uitvoering", "contract_value_eur": 1250000.0},
        "Tweede leven meubels": {"cbs_code": "GM0228", "phase": "afgerond", "contract_value_eur": 48500.5},
    }
    expected = Expected(("pilots",), head_rows=((sheet, (1,)),), pilots=made)
    return Case(f"pilots, {kind}", f"pilots.{kind}", write_file([Page("Pilots", rows)], kind), expected)


def cases() -> list[Case]:
    """The five layouts in the seven formats, in full; then the encodings by the separators, in full, for texts with accents."""
    made = [make(kind) for kind in FORMATS for make in (questionnaire, long, targets, pilots)]
    made += [case("register of ours", register(), "register", kind=kind) for kind in FORMATS]
    return made + encodings()


def encodings() -> list[Case]:
    """Every encoding with every separator: labels and a municipality with accents."""
    draft = register(label, "texts")
    expected = without_sheet(draft.expected("register"))
    return [
        Case(f"register of ours, {encoding}, {name}", "r.csv", write_text(draft.page(), separator, encoding), expected)
        for encoding in ENCODINGS
        for name, separator in SEPARATORS.items()
    ]


def wrongly_named() -> list[Case]:
    """The name of a file says nothing: the content does."""
    draft = register()
    wrong = (
        ("xlsx", "register.csv"),
        ("csv", "register.xlsx"),
        ("ods", "register.xls"),
        ("xls", "register.xlsx"),
        ("xlsb", "register"),
    )
    return [replace(case(f"named {name}", draft, "register", kind=kind), file_name=name) for kind, name in wrong]  # type: ignore[arg-type]
