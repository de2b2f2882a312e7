"""Exports of LimeSurvey: four styles of heads, labels or codes, one option per column, sub-questions, unfinished.

Source: Writer.php and ExcelWriter.php of LimeSurvey/LimeSurvey; peers.md 4.1.
"""

from collections.abc import Callable, Sequence
from typing import Any

from ingest.instructions import Instructions
from tests.corpus.drafts import Column, Draft, case, places, question_column, same
from tests.corpus.expectations import Case
from tests.corpus.truth import SOME, Asked, Reply, Value, asked, label, number, replies

SAID = Instructions(round_year=2026)
SHEET = "Monitor circulair inkopen"
SECRETS = ("tok9XyZq", "10.11.12.13", "p.devries@arnhem.example")
META = (  # code, English text, Dutch text, content, what it becomes
    ("id", "Response ID", "Respons-ID", 17, "drop"),
    ("submitdate", "Date submitted", "Datum ingediend", "2026-04-12 10:23:45", "drop"),
    ("lastpage", "Last page", "Laatste pagina", 6, "drop"),
    ("startlanguage", "Start language", "Starttaal", "nl", "drop"),
    ("seed", "Seed", "Seed", "1834523", "drop"),
    ("token", "Access code", "Toegangscode", SECRETS[0], "personal"),
    ("startdate", "Date started", "Startdatum", "2026-04-12 10:01:00", "drop"),
    ("datestamp", "Date last action", "Datum laatste actie", "2026-04-12 10:23:45", "drop"),
    ("ipaddr", "IP address", "IP-adres", SECRETS[1], "personal"),
    ("refurl", "Referrer URL", "Referrer-URL", None, "drop"),
)
Heads = Callable[[str, str], str]


def code(code: str, _text: str) -> str:
    """S01"""
    return code


def full(_code: str, text: str) -> str:
    """The whole text."""
    return text


def abbreviated(_code: str, text: str) -> str:
    """The first 15 signs."""
    return text if len(text) <= 15 else f"{text[:15]}.. "


def code_and_text(code: str, text: str) -> str:
    """The usual separator."""
    return f"{code}. {text}"


def underscores(_code: str, text: str) -> str:
    """Blanks to underscores."""
    return text.replace(" ", "_")


def with_markup(_code: str, text: str) -> str:
    """The markup of the question left in."""
    first, blank, rest = text.partition(" ")
    return f"<p><strong>{first}</strong>{blank and '&nbsp;'}{rest}</p>\n"


def meta(heads: Heads, given: Sequence[Reply], dutch: bool = False) -> list[Column]:
    """The columns every export begins with."""
    made = []
    for name, english, in_dutch, content, became in META:
        head = heads(name, in_dutch if dutch else english)
        cells = tuple(range(17, 17 + len(given))) if name == "id" else same(content, given)
        made.append(Column((head,), cells, became))
    return made


def place_column(heads: Heads, given: Sequence[Reply]) -> Column:
    """The question for the municipality."""
    return Column((heads("gemeente", "Gemeente"),), places(given), "name")


def table(heads: Heads, write: Callable[[Asked, Value], Any], codes: Sequence[str] = SOME, dutch: bool = False) -> Draft:
    """A whole export in one style."""
    given = replies(codes)
    questions = [question_column(c, given, heads(c, asked()[c].text), write) for c in codes]
    return Draft(SHEET, (*meta(heads, given, dutch), place_column(heads, given), *questions), given)


def cases() -> list[Case]:
    """Every variation of LimeSurvey."""
    styles = {"code": code, "full text": full, "code and text": code_and_text, "underscores": underscores, "markup": with_markup}
    made = [
        case(f"limesurvey, heads {name}, labels", table(heads, label), "limesurvey", SECRETS, kind=kind, said=SAID)
        for (name, heads), kind in zip(styles.items(), ("xlsx", "csv", "xls", "tsv", "ods"), strict=True)
    ]
    made.append(case("limesurvey, Dutch heads", table(full, label, dutch=True), "limesurvey", SECRETS, kind="xlsb", said=SAID))
    made.append(case("limesurvey, all questions by code", table(code, label, tuple(asked())), "limesurvey", SECRETS, said=SAID))
    made.append(case("limesurvey, our own numbers as codes", table(code, number), "limesurvey", SECRETS, said=SAID))
    return [*made, english_labels()]


def english_labels() -> Case:
    """A survey of which the base language is English."""
    given = replies()
    questions = [question_column(c, given, asked()[c].text_en, lambda q, v: label(q, v, "en")) for c in SOME]
    draft = Draft(SHEET, (*meta(full, given), Column(("Municipality",), places(given), "name"), *questions), given)
    return case("limesurvey, English", draft, "limesurvey", SECRETS, said=SAID)
