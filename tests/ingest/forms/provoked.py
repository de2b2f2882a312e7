"""A file that gives each code of messages/about_forms.py and about_responses.py, for tests/ingest/test_findings.py."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from tests.ingest.builders import make_workbook
from tests.ingest.forms import exports
from tests.ingest.layouts.test_targets import HEADS as TARGETS

S01 = (
    "In hoeverre komt circulariteit terug in het algemene beleid van uw organisatie, zoals het bestuursprogramma of de "
    "duurzaamheidsvisie?"
)
OPTIONS = ("Komt niet voor", "Genoemd, zonder doel")
META = ["id", "submitdate", "lastpage", "startlanguage"]
MOMENT = datetime(2026, 4, 2, 10, 11)


def survey(heads: list[Any], *rows: list[Any], name: str = "2026") -> bytes:
    return make_workbook({name: [[*META, "Gemeente", *heads], *([n, MOMENT, 3, "nl", *row] for n, row in enumerate(rows))]})


def microsoft(*moments: str) -> bytes:
    places = ("Arnhem", "Ede", "Zwolle")
    rows = [
        exports.microsoft_row(n, place, 0, moment=moment) for n, (moment, place) in enumerate(zip(moments, places, strict=False))
    ]
    return make_workbook({"2026": exports.microsoft(*rows, heads=["Gemeente", "S01"])})


def qualtrics(status: str) -> bytes:
    rows = exports.qualtrics(exports.qualtrics_row("Arnhem", 0, status=status), asked=[("Q1", "Gemeente"), ("S01", S01)])
    return make_workbook({"2026": rows})


def targets(*days: str) -> bytes:
    rows = [["GM0202", "Arnhem", "strategic", 2024, 60 + n, None, "raad", day] for n, day in enumerate(days)]
    heads = [*TARGETS[:3], "Nulmeting", "Doel over 3 jaar", "Doel over 5 jaar", "Vastgesteld door", "Vastgesteld op"]
    return make_workbook({"Doelen": [heads, *rows]})


def register(*rows: list[Any], name: str = "Blad1") -> bytes:
    return make_workbook({name: list(rows)})


FORM_FILES: dict[str, Callable[[], bytes]] = {
    "head_suggested": lambda: survey(["S1"], ["Arnhem", 3]),
    "head_contradicts": lambda: survey(["S01_S02"], ["Arnhem", 3]),
    "head_ambiguous": lambda: survey(["In hoeverre let.. "], ["Arnhem", 3]),
    "columns_personal": lambda: survey(["S01", "token"], ["Arnhem", 0, "abc"]),
    "columns_metadata": lambda: survey(["S01"], ["Arnhem", 0]),
    "columns_left_out": lambda: survey(["S01", "S01[comment]"], ["Arnhem", 0, "Zie bijlage"]),
    "column_taken_by_content": lambda: register(["Voor welke gemeente vult u in?", "Jaar", "S01"], ["Arnhem", 2026, 3]),
    "form_without_questions": lambda: survey(["Hoe heet uw hond?"], ["Arnhem", "Bas"]),
    "heads_absent": lambda: make_workbook({"Formulierreacties 1": [[MOMENT, "Arnhem", 3], [MOMENT, "Ede", 2]]}),
    "options_not_known": lambda: survey(["S01[SQ001]", "S01[SQ002]"], ["Arnhem", "Y", ""]),
    "options_coded_otherwise": lambda: survey([f"{S01} [{option}]" for option in OPTIONS], ["Arnhem", 2, 1]),
    "options_two_chosen": lambda: survey([f"{S01} [{option}]" for option in OPTIONS], ["Arnhem", "Y", "Y"]),
    "numbers_count_otherwise": lambda: survey(["S01"], ["Arnhem", 5]),
    "numbers_may_count_otherwise": lambda: survey(["S01"], ["Arnhem", 3]),
    "responses_unfinished": lambda: make_workbook(
        {"2026": exports.limesurvey_codes(exports.limesurvey_row(1, "Arnhem", 0, "Ja", 5, submitted=None))}
    ),
    "responses_preview": lambda: qualtrics("Survey Preview"),
    "responses_spam": lambda: qualtrics("Spam"),
    "responses_outside_round": lambda: microsoft("25-12-2025 10:11:12"),
    "dates_month_first": lambda: microsoft("4/22/26 10:11:12"),
    "dates_both": lambda: microsoft("4/22/26 10:11:12", "22/4/26 10:11:12"),
    "dates_undecided": lambda: microsoft("4/2/26 10:11:12"),
    "dates_may_be_month_first": lambda: targets("4/2/26"),
    "date_two_ways": lambda: targets("13/4/2025", "4/13/2025", "4/5/2025"),
    "round_taken": lambda: register(["Gemeente", "S01"], ["Arnhem", 3], name="2026"),
    "round_contradicts": lambda: register(["Monitor 2025"], ["Gemeente", "S01"], ["Arnhem", 3], name="2026"),
    "round_column_contradicts": lambda: register(["Gemeente", "Jaar", "S01"], ["Arnhem", 2025, 3], name="2026"),
    "place_taken": lambda: register(["Gemeente: Arnhem"], ["Jaar", "S01", "S02", "S03"], [2026, 3, 2, "ja"]),
}
NEED_MORE_THAN_A_FILE = ("columns_remembered", "rows_left_out", "round_not_as_chosen")
