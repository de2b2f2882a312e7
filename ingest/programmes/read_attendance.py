"""Rows that say who was at a meeting, and what a participant says of a promise."""

from typing import cast

from ingest.programmes import heads
from ingest.programmes.book import ProgrammeBook
from ingest.programmes.find_participant import find_participant
from ingest.programmes.lookups import find_programme, find_promise, find_session
from ingest.programmes.read_participants import read_people
from ingest.programmes.records import Attendance, Participant, PromiseReport, Said, Session
from ingest.programmes.row_reader import RowReader
from ingest.sheets import Cell

Where = tuple[Participant, Session]


def read_attendance(reader: RowReader, book: ProgrammeBook) -> list[Attendance]:
    """Return how many people were there, a record per role; of a row with only a total one record without a role."""
    programme = find_programme(reader, book)
    participant = find_participant(reader, book, programme) if programme else None
    session = find_session(reader, book.sessions(programme)) if programme else None
    people, total = read_people(reader), reader.people(heads.PEOPLE_N)
    is_invented = bool(reader.yes_no(heads.IS_INVENTED))
    if people and total is not None and total != sum(people_n for _role, people_n in people):
        by_roles = sum(people_n for _role, people_n in people)
        reader.tell(heads.PEOPLE_N, "attendance_sum_differs", str(total), by_roles=by_roles)
    if not reader.is_right or not participant or not session:
        return []
    if not people and total is None:
        reader.tell(heads.SESSION, "attendance_empty")
        return []
    counts = people or ((None, total or 0),)
    place = reader.row.sheet, Cell(reader.row.number, reader.row.first.column).address
    return [Attendance(participant, session.position, people_n, role, is_invented, *place) for role, people_n in counts]


def read_report(reader: RowReader, book: ProgrammeBook) -> PromiseReport | None:
    """Return what a participant says of a promise; a row without a word says nothing and is passed over, which is told."""
    programme = find_programme(reader, book)
    participant = find_participant(reader, book, programme) if programme else None
    promise = find_promise(reader, book.promises(programme)) if programme else None
    said = reader.word(heads.SAID, reader.context.words.words("promise_said"))
    evidence, source = reader.own_words(heads.EVIDENCE), reader.own_words(heads.SOURCE)
    said_on, is_invented = reader.last_day(heads.SAID_ON), bool(reader.yes_no(heads.IS_INVENTED))
    if not reader.is_right or not participant or not promise:
        return None
    if said is None:
        reader.tell(heads.SAID, "report_empty")
        return None
    return PromiseReport(
        participant, promise.promise, cast(Said, said), evidence, said_on, is_invented, source,
        reader.row.sheet, Cell(reader.row.number, reader.row.first.column).address,
    )  # fmt: skip
