"""Exports of KoboToolbox (names or labels, options apart) and Alchemer (Option:Question). Source: peers.md 4, public exports."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.instructions import Instructions
from tests.corpus.drafts import ABSENT, WRONG, Column, Draft, case, places, question_column, same, with_cell
from tests.corpus.expectations import Case, Wanted
from tests.corpus.truth import SOME, Reply, asked, label, number, replies

SAID = Instructions(round_year=2026)
KOBO_SECRETS = ("kobo_gebruiker_7",)
KOBO_FIRST = (("start", "2026-04-12T10:01:12.000+02:00", "drop"), ("end", "2026-04-12T10:23:45.000+02:00", "drop"))
KOBO_LAST = (
    ("__version__", "vK8h2", "drop"),
    ("_id", 92347, "drop"),
    ("_uuid", "1f0c8a7e-0000-4000-8000-5d2d4f1a9c11", "drop"),
    ("_submission_time", "2026-04-12T08:23:50", "drop"),
    ("_validation_status", None, "drop"),
    ("_notes", None, "drop"),
    ("_status", "submitted_via_web", "drop"),
    ("_submitted_by", KOBO_SECRETS[0], "personal"),
    ("_tags", None, "drop"),
    ("_index", 1, "drop"),
)
ALCHEMER_SECRETS = ("Mozilla/5.0 (X11; geheim)", "99.88.77.66", "contact-8812", "52.09073")
ALCHEMER_META = (
    ("Response ID", 12, "drop"),
    ("Time Started", "2026-04-12 10:01:12", "drop"),
    ("Date Submitted", "2026-04-12 10:23:45", "drop"),
    ("Status", "Complete", "drop"),
    ("Contact ID", ALCHEMER_SECRETS[2], "drop"),
    ("Legacy Comments", None, "drop"),
    ("Comments", None, "drop"),
    ("Language", "Dutch", "drop"),
    ("Referer", None, "drop"),
    ("SessionID", "1649750472_62554c88", "drop"),
    ("User Agent", ALCHEMER_SECRETS[0], "drop"),
    ("Tags", None, "drop"),
    ("IP Address", ALCHEMER_SECRETS[1], "personal"),
    ("Longitude", None, "drop"),
    ("Latitude", ALCHEMER_SECRETS[3], "drop"),
    ("Country", "Netherlands", "drop"),
    ("City", "Arnhem", "drop"),
    ("State/Region", "GE", "drop"),
    ("Postal", "6811", "drop"),
)


def columns_of(meta: Sequence[tuple[str, object, str]], given: Sequence[Reply]) -> list[Column]:
    """Columns with the same content in each row."""
    return [Column((head,), same(content, given), became) for head, content, became in meta]


def kobo(names: str, codes: Sequence[str] = SOME) -> Draft:
    """A whole export. names: "xml" with our codes below a group, or "labels"."""
    given = replies(codes)
    head = (lambda c: f"vragen/{c}") if names == "xml" else (lambda c: asked()[c].text)
    questions = [question_column(c, given, head(c), number if names == "xml" else label) for c in codes]
    place = Column(("gemeente" if names == "xml" else "Gemeente",), places(given), "name")
    return Draft("Monitor", (*columns_of(KOBO_FIRST, given), place, *questions, *columns_of(KOBO_LAST, given)), given)


def kobo_options() -> Case:
    """Options apart and together: S02 with the value, S02/0 to S02/4 with 1 or 0."""
    draft = kobo("xml", ("S02", "OA5"))
    parts = [Column((f"vragen/S02/{n}",), tuple(int(reply.values["S02"] == n) for reply in draft.replies), "?") for n in range(5)]
    columns = (*draft.columns[:4], *parts, *draft.columns[4:])
    return case("kobotoolbox, options both ways", replace(draft, columns=columns), "kobotoolbox", KOBO_SECRETS, said=SAID)


def alchemer(codes: Sequence[str] = SOME) -> Draft:
    """A whole export with texts as heads."""
    given = replies(codes)
    questions = [question_column(c, given, asked()[c].text, label) for c in codes]
    place = Column(("Gemeente",), places(given), "name")
    return Draft("Export", (*columns_of(ALCHEMER_META, given), place, *questions), given)


def alchemer_options() -> Case:
    """One column per option, "Option:Question", with the text of the option where it was chosen."""
    given = replies(("S02", "S03"))
    columns = []
    for n, option in enumerate(asked()["S02"].labels):
        mine = [reply.values["S02"] == n for reply in given]
        truths = tuple(reply.values["S02"] if chosen else ABSENT for reply, chosen in zip(given, mine, strict=True))
        cells = tuple(option if chosen else None for chosen in mine)
        columns.append(Column((f"{option}:{asked()['S02'].text}",), cells, "S02", "S02", truths))
    single = question_column("S03", given, asked()["S03"].text, label)
    place = Column(("Gemeente",), places(given), "name")
    draft = Draft("Export", (*columns_of(ALCHEMER_META, given), place, *columns, single), given)
    return case("alchemer, one option per column", draft, "alchemer", ALCHEMER_SECRETS, said=SAID)


def partial() -> Case:
    """A response with status Partial was not finished."""
    draft = alchemer()
    columns = list(draft.columns)
    columns[3] = replace(columns[3], cells=("Complete", "Complete", "Partial", "Disqualified"))
    wanted = tuple(Wanted("notice", "Export", str(draft.first_row + n)) for n in (2, 3))
    draft = replace(draft, columns=tuple(columns), left_out=(2, 3), findings=wanted)
    return case("alchemer, partial", draft, "alchemer", ALCHEMER_SECRETS, said=SAID)


def cases() -> list[Case]:
    """Every variation of both tools."""
    return [
        case("kobotoolbox, names", kobo("xml"), "kobotoolbox", KOBO_SECRETS, said=SAID),
        case("kobotoolbox, names", kobo("xml"), "kobotoolbox", KOBO_SECRETS, kind="csv", said=SAID),
        case("kobotoolbox, labels", kobo("labels"), "kobotoolbox", KOBO_SECRETS, kind="xls", said=SAID),
        case("kobotoolbox, all questions", kobo("labels", tuple(asked())), "kobotoolbox", KOBO_SECRETS, kind="ods", said=SAID),
        kobo_options(),
        kobo_two_chosen(),
        case("alchemer", alchemer(), "alchemer", ALCHEMER_SECRETS, said=SAID),
        case("alchemer", alchemer(), "alchemer", ALCHEMER_SECRETS, kind="csv", said=SAID),
        case("alchemer, all questions", alchemer(tuple(asked())), "alchemer", ALCHEMER_SECRETS, kind="xlsb", said=SAID),
        alchemer_options(),
        partial(),
    ]


def kobo_two_chosen() -> Case:
    """More than one chosen stands in one cell with a blank between the names."""
    draft = kobo("xml", ("S02", "OA5"))
    columns = list(draft.columns)
    columns[3] = with_cell(columns[3], 2, "2 3", WRONG)
    return case("kobotoolbox, two chosen", replace(draft, columns=tuple(columns)), "kobotoolbox", KOBO_SECRETS, said=SAID)
