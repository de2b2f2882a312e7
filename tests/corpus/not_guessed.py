"""What must not be guessed: each case holds something that resembles an answer, and is none."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ingest.instructions import Instructions
from tests.corpus import msforms
from tests.corpus.drafts import Draft, case
from tests.corpus.expectations import Case, Expected, Said, Wanted
from tests.corpus.files import write_file
from tests.corpus.own_layouts import register
from tests.corpus.pages import Page, address
from tests.corpus.truth import NVT, SOME, asked, label, replies
from tests.corpus.write_text import write_text
from tests.ingest.builders import Percent

HEADS = ("CBS-code", "Gemeente", "Jaar")
SHEET = "Blad1"


def sheet_case(
    about: str,
    rows: Sequence[Sequence[Any]],
    answers: dict[tuple[str, str], Any],
    findings: Sequence[Wanted],
    *,
    recognised: str = "register",
    said: Instructions | None = None,
    name: str = "register.xlsx",
) -> Case:
    """A register in one sheet with the answers by municipality and cell: {("GM0202", "S02 D3"): 2}."""
    made = {}
    for (cbs_code, place), value in answers.items():
        code, cell = place.split()
        made[(cbs_code, 2026, code)] = Said(value, SHEET, frozenset({cell}))
    expected = Expected((recognised,), made, findings=tuple(findings))
    return Case(about, name, write_file([Page(SHEET, rows)], "xlsx"), expected, said or Instructions())


def near_names() -> Case:
    """A name that only resembles one, a province, a name of two municipalities, and a code and name that differ."""
    rows = [
        (*HEADS, "S01"),
        (None, "Arnhe", 2026, 3),
        (None, "Utrechtse Heuvelrg", 2026, 2),
        (None, "Bergen", 2026, 1),
        (None, "Gelderland", 2026, 1),
        ("GM0202", "Ede", 2026, 4),
        ("GM9999", None, 2026, 4),
        (None, "Ede", 2026, 2),
    ]
    wanted = [Wanted("error", SHEET, str(row)) for row in range(2, 8)]
    return sheet_case("near names of municipalities", rows, {("GM0228", "S01 D8"): 2.0}, wanted)


def near_heads() -> Case:
    """Heads that resemble a code or a text, and a question of another questionnaire."""
    text = asked()["S02"].text
    almost = text.replace("aanbestedingsbeleid", "personeelsbeleid")
    other = "Hoe tevreden bent u over de samenwerking met de provincie?"
    rows = [(*HEADS, "S1O", almost, other, "S03"), ("GM0202", None, 2026, 3, 3, 4, "ja")]
    wanted = [Wanted("error", SHEET, "D"), Wanted("error", SHEET, "E"), Wanted("notice", SHEET, "F")]
    return sheet_case("near heads", rows, {("GM0202", "S03 G2"): 2.0}, wanted)


def code_of_another() -> Case:
    """The code of one question with the text of another: neither, or at least not in silence."""
    rows = [(*HEADS, f"S01. {asked()['S02'].text}", "S03"), ("GM0202", None, 2026, 3, "ja")]
    return sheet_case("code and text of two questions", rows, {("GM0202", "S03 E2"): 2.0}, [Wanted("error", SHEET, "D")])


def odd_answers() -> Case:
    """Texts that hold an answer of the scale without being one."""
    first, second = asked()["S02"].labels[1:3]
    odd = ("2 van 3", f"{first};{second}", f"{first}, {second}", "2/3", "1 of 2", "3?", "ongeveer 2", "A3", "Niet")
    rows: list[Sequence[Any]] = [(*HEADS, "S02", "S03")]
    codes = ("GM0202", "GM0228", "GM0796", "GM0893", "GM1900", "GM0344", "GM0748", "GM0373", "GM0164")
    rows += [(code, None, 2026, text, "nee") for code, text in zip(codes, odd, strict=True)]
    answers: dict[tuple[str, str], Any] = {(code, f"S03 E{row}"): 0.0 for row, code in enumerate(codes, start=2)}
    return sheet_case("odd answers", rows, answers, [Wanted("error", SHEET, f"D{row}") for row in range(2, 11)])


def shares() -> Case:
    """0,45 may be a share or less than one percent: it is said; a percent format is clear; dates are none."""
    rows = [
        (*HEADS, "OA5", "OA6"),
        ("GM0202", None, 2026, 45, 0.45),
        ("GM0228", None, 2026, Percent(0.45), "0,45 %"),
        ("GM0796", None, 2026, "45-50", 101),
    ]
    answers = {("GM0202", "OA5 D2"): 45.0, ("GM0202", "OA6 E2"): 0.45, ("GM0228", "OA5 D3"): 45.0, ("GM0228", "OA6 E3"): 0.45}
    wanted = [Wanted("warning", SHEET, "E2"), Wanted("error", SHEET, "D4"), Wanted("error", SHEET, "E4")]
    made = sheet_case("share or percentage", rows, answers, wanted)
    return replace(made, expected=replace(made.expected, may_differ=frozenset({("GM0202", 2026, "OA6")})))


def unsure_rounds() -> Case:
    """Two years in the title and none in a column: one error, nothing taken."""
    rows = [("Vergelijking 2025 en 2026",), ("Gemeente", "S01"), ("Arnhem", 3), ("Ede", 2)]
    return sheet_case("two years in the title", rows, {}, [Wanted("error", SHEET, "")])


def ambiguous_dates() -> Case:
    """A column with 13/04 and 04/13 has no order: its other dates may not be read silently."""
    days = ("13/04/2025", "04/13/2025", "04/05/2025")
    found = (Wanted("error", SHEET, "E3"), Wanted("warning", SHEET, "E4"), Wanted("error", SHEET, "E2", is_optional=True))
    return _dated("ambiguous dates", days, found, {})


def us_dates() -> Case:
    """A column in which a month stands first everywhere: 04/05 is 5 April, or it is not read."""
    days = ("04/13/2025", "04/05/2025", "12/31/2025")
    found = tuple(Wanted("error", SHEET, f"E{row}", is_optional=True) for row in (2, 3, 4))
    return _dated(
        "US dates", days, found, {"GM0202": date(2025, 4, 13), "GM0228": date(2025, 4, 5), "GM0344": date(2025, 12, 31)}
    )


def _dated(about: str, days: Sequence[str], found: tuple[Wanted, ...], set_on: dict[str, date]) -> Case:
    rows = [("CBS-code", "Niveau", "Nulmeting", "Doel over 3 jaar", "Vastgesteld op")]
    codes = ("GM0202", "GM0228", "GM0344")
    rows += [(code, "Strategisch", 2024, 60, day) for code, day in zip(codes, days, strict=True)]  # type: ignore[misc]
    made = {(code, "strategic", 2024, 3): 60.0 for code in codes}
    expected = Expected(("doelen",), targets=made, set_on=set_on, findings=found, targets_may_differ=frozenset(codes))
    return Case(about, "doelen.xlsx", write_file([Page(SHEET, rows)], "xlsx"), expected)


def unknown_encoding() -> Case:
    """The signs of DOS: no accent may become another one. Rows and answers without accents may be read."""
    draft = register(label, "texts")
    expected = draft.expected("register")
    accented = frozenset(key for key, said in expected.answers.items() if _has_accent(draft, key) or said.value == NVT)
    found = tuple(Wanted("error", "", address(1, n), is_optional=True) for n in range(1, 15))
    found += tuple(Wanted("error", "", str(row), is_optional=True) for row in range(2, 8))
    answers = {key: replace(said, sheet="") for key, said in expected.answers.items()}
    columns_read = frozenset(key for key in answers if key[2] in ("OG5", "S01", "S02"))
    made = Expected(
        ("register", "unknown"), answers, findings=(*found, Wanted("warning", "", "")), may_differ=accented | columns_read
    )
    return Case("encoding of DOS", "r.csv", write_text(draft.page(), ";", "cp850"), made)


def _has_accent(draft: Draft, key: tuple[str, int, str]) -> bool:
    reply = next(reply for reply in draft.replies if reply.cbs_code == key[0])
    return not f"{reply.written_as}{label(asked()[key[2]], reply.values[key[2]])}".isascii()


def place_of_the_form() -> Case:
    """A form without a municipality: one error for the sheet, not one per row; nothing is taken."""
    draft = msforms.table()
    columns = (*draft.columns[:6], *draft.columns[7:])
    page = replace(draft, columns=columns).page()
    expected = Expected(("msforms",), findings=(Wanted("error", msforms.SHEET, ""),), secrets=msforms.SECRETS)
    return Case("no municipality in the form", "f.xlsx", write_file([page], "xlsx"), expected, msforms.SAID)


def round_of_the_form() -> Case:
    """A form without a round, and nothing said: nothing is taken. A moment of filling in is no round."""
    made = case("no round in the form", msforms.table(), "msforms", msforms.SECRETS)
    return replace(made, expected=replace(made.expected, answers={}, columns={}, findings=(Wanted("error", msforms.SHEET, ""),)))


def place_said() -> Case:
    """One response, and the user says for which municipality."""
    draft = msforms.table()
    given = replies(SOME, 1)
    columns = tuple(replace(c, cells=c.cells[:1], truths=c.truths[:1]) for n, c in enumerate(draft.columns) if n != 6)
    draft = replace(draft, columns=columns, replies=given)
    return case("the municipality said", draft, "msforms", msforms.SECRETS, said=Instructions(2026, "GM0202"))


def cases() -> list[Case]:
    """Everything that must not be guessed."""
    return [
        near_names(),
        near_heads(),
        code_of_another(),
        odd_answers(),
        shares(),
        unsure_rounds(),
        ambiguous_dates(),
        us_dates(),
        unknown_encoding(),
        place_of_the_form(),
        round_of_the_form(),
        place_said(),
    ]
