"""Exports as the survey tools write them, with our questions in them; heads from public exports and importers."""

from typing import Any

from ingest.vocabulary import Vocabulary

Rows = list[list[Any]]


def text(words: Vocabulary, code: str) -> str:
    return words.questions[code].text_nl


def limesurvey_codes(*rows: list[Any], questions: tuple[str, ...] = ("S01", "S03", "OA5")) -> Rows:
    meta = ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr"]
    return [[*meta, "gemeente", *questions], *rows]


def limesurvey_row(number: int, place: str, *answers: Any, submitted: Any = "2026-04-02 10:11:12") -> list[Any]:
    moments = ["2026-04-02 10:01:12", "2026-04-02 10:11:12", "10.0.0.1"]
    return [number, submitted, 3, "nl", 12345, *moments, place, *answers]


def microsoft(*rows: list[Any], heads: list[str], dutch: bool = True) -> Rows:
    meta = (
        ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Tijd van laatste wijziging"]
        if dutch
        else ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time"]
    )
    return [[*meta, *heads], *rows]


def microsoft_row(number: int, *answers: Any, mail: str = "anonymous", moment: Any = "2-4-2026 10:11:12") -> list[Any]:
    return [number, moment, moment, mail, "", None, *answers]


QUALTRICS_NAMES = [
    "StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate",
    "ResponseId", "RecipientLastName", "RecipientFirstName", "RecipientEmail", "ExternalReference", "LocationLatitude",
    "LocationLongitude", "DistributionChannel", "UserLanguage",
]  # fmt: skip
QUALTRICS_TEXTS = [
    "Start Date", "End Date", "Response Type", "IP Address", "Progress", "Duration (in seconds)", "Finished", "Recorded Date",
    "Response ID", "Recipient Last Name", "Recipient First Name", "Recipient Email", "External Data Reference",
    "Location Latitude", "Location Longitude", "Distribution Channel", "User Language",
]  # fmt: skip


def qualtrics(*rows: list[Any], asked: list[tuple[str, str]]) -> Rows:
    names = [*QUALTRICS_NAMES, *(name for name, _text in asked)]
    imports = [f'{{"ImportId":"{name[:1].lower() + name[1:]}"}}' for name in names]
    return [names, [*QUALTRICS_TEXTS, *(said for _name, said in asked)], imports, *rows]


def qualtrics_row(*answers: Any, status: str = "IP Address", finished: Any = "True", progress: Any = 100) -> list[Any]:
    moment = "2026-04-02 10:11:12"
    return [moment, moment, status, "10.0.0.1", progress, 61, finished, moment, "R_1abc", "Jansen", "Jan", "jan@arnhem.nl",
            "", "52.1", "5.9", "anonymous", "NL", *answers]  # fmt: skip


MONKEY = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name",
          "Custom Data 1"]  # fmt: skip


def surveymonkey(*rows: list[Any], first: list[Any], second: list[Any]) -> Rows:
    return [[*MONKEY, *first], [*([None] * len(MONKEY)), *second], *rows]


def surveymonkey_row(number: int, *answers: Any) -> list[Any]:
    return [number, 4711, "04/02/2026 10:01:12 AM", "04/02/2026 10:11:12 AM", "10.0.0.1", "jan@arnhem.nl", "Jan", "Jansen", "",
            *answers]  # fmt: skip


KOBO = [
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "__version__",
    "_tags",
    "_index",
]


def kobo(*rows: list[Any], heads: list[str]) -> Rows:
    return [["start", "end", *heads, *KOBO], *rows]


def kobo_row(number: int, *answers: Any) -> list[Any]:
    moment = "2026-04-02T10:11:12"
    return [moment, moment, *answers, number, f"uuid-{number}", moment, "", "", "submitted_via_web", "jan", "v1", "", number]


ALCHEMER = ["Response ID", "Time Started", "Date Submitted", "Status", "Contact ID", "Legacy Comments", "Comments", "Language",
            "Referer", "SessionID", "User Agent", "Extended Referer", "Longitude", "Latitude", "Country", "City", "State/Region",
            "Postal"]  # fmt: skip


def alchemer(*rows: list[Any], heads: list[str]) -> Rows:
    return [[*ALCHEMER, *heads], *rows]


def alchemer_row(number: int, *answers: Any, status: str = "Complete") -> list[Any]:
    moment = "2026-04-02 10:11:12"
    return [number, moment, moment, status, "", "", "", "Dutch", "", "1_abc", "Mozilla", "", 5.9, 52.1, "NL", "Arnhem", "",
            "6811", *answers]  # fmt: skip
