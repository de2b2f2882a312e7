"""What a cell points at: a programme, a meeting, a promise, working groups, a participant. What is not found is told."""

import re
from collections.abc import Container, Sequence

from data.text import by_language
from ingest.numbers import parse_number
from ingest.programmes import heads
from ingest.programmes.book import ProgrammeBook
from ingest.programmes.naming import listed, nearest
from ingest.programmes.records import ProgrammePromise, Session, WorkingGroup
from ingest.programmes.row_reader import RowReader
from ingest.sheets import Cell
from ingest.text_forms import normal_form

SEVERAL = re.compile(r"[;|\n]+")


def find_programme(reader: RowReader, book: ProgrammeBook) -> str | None:
    """Return the code of the programme of a row; an empty cell is the only programme the file describes."""
    text = reader.text(heads.PROGRAMME)
    if text is None:
        if len(book.filed_codes) == 1 and reader.is_readable(heads.PROGRAMME):
            return next(iter(book.filed_codes))
        if reader.is_readable(heads.PROGRAMME):
            reader.tell(heads.PROGRAMME, "programme_missing", programmes=listed(one.name_nl for one in book.programmes.values()))
        return None
    found = book.named(text)
    if len(found) == 1:
        return found[0].programme
    names = [by_language(one.name_nl, one.name_en) for one in found or book.programmes.values()]
    code = "programme_ambiguous" if found else "programme_unknown"
    reader.tell(heads.PROGRAMME, code, text, programmes=listed(names), suggestion="" if found else nearest(text, names))
    return None


def find_filed_programme(reader: RowReader, book: ProgrammeBook) -> str | None:
    """Return the programme of a row that only counts together with the description of the programme in the same file."""
    code = find_programme(reader, book)
    if code is None or code in book.filed_codes:
        return code
    sheet = heads.layout_of("programmes").sheet
    reader.tell(heads.PROGRAMME, "programme_not_in_file", reader.row.cell(heads.PROGRAMME).text, other_sheet=sheet)
    return None


def find_session(reader: RowReader, sessions: Sequence[Session]) -> Session | None:
    """Return the meeting of a row, by its number or name; the date decides between meetings of one name."""
    cell, when = reader.cell(heads.SESSION), reader.when(heads.HELD_ON)
    if cell is None:
        if reader.is_readable(heads.SESSION):
            reader.tell(heads.SESSION, "row_field_missing", head=heads.SESSION.head)
        return None
    found = _sessions_called(cell, sessions)
    day = when.day if when else None
    if len(found) > 1 and day:
        found = [one for one in found if one.held_on == day] or found
    if len(found) != 1:
        names = [f"{one.position} {by_language(one.name_nl, one.name_en)}" for one in found or sessions]
        reader.tell(heads.SESSION, "session_ambiguous" if found else "session_unknown", cell.text, sessions=listed(names))
        return None
    if day and found[0].held_on and found[0].held_on != day:
        known = found[0].held_on
        reader.tell(heads.HELD_ON, "session_on_other_day", reader.row.cell(heads.HELD_ON).text,
                    day=f"{known.day}-{known.month}-{known.year}")  # fmt: skip
    return found[0]


def _sessions_called(cell: Cell, sessions: Sequence[Session]) -> list[Session]:
    form = normal_form(cell.text)
    named = [one for one in sessions if form in {normal_form(text) for text in _session_texts(one)}]
    number = parse_number(cell)
    return named or [one for one in sessions if number and number.value == one.position]


def _session_texts(one: Session) -> tuple[str, ...]:
    """Return how a meeting may be written: its name, or its number and name as findings and choices show it."""
    return one.name_nl, one.name_en, f"{one.position} {one.name_nl}", f"{one.position} {one.name_en}"


def find_promise(reader: RowReader, promises: Sequence[ProgrammePromise]) -> ProgrammePromise | None:
    """Return the promise of a row: by its text, its code or its number in the programme."""
    cell = reader.cell(heads.PROMISE)
    if cell is None:
        if reader.is_readable(heads.PROMISE):
            reader.tell(heads.PROMISE, "row_field_missing", head=heads.PROMISE.head)
        return None
    form, number = normal_form(cell.text), parse_number(cell)
    found = [one for one in promises if form in {normal_form(text) for text in (one.promise, one.text_nl, one.text_en)}]
    found = found or [one for one in promises if number and number.value == one.position]
    if found:
        return found[0]
    texts = [by_language(one.text_nl, one.text_en) for one in promises]
    reader.tell(heads.PROMISE, "promise_unknown", cell.text, promises=listed(texts), suggestion=nearest(cell.text, texts))
    return None


def find_working_groups(reader: RowReader, groups: Sequence[WorkingGroup]) -> tuple[str, ...]:
    """Return the codes of the working groups in a cell, with a semicolon, a comma or a new line between them."""
    text = reader.text(heads.WORKING_GROUPS)
    if text is None:
        return ()
    by_form = {normal_form(word): one.working_group for one in groups for word in (one.name_nl, one.name_en, one.working_group)}
    names = [by_language(one.name_nl, one.name_en) for one in groups]
    found = []
    for part in _parts(text, by_form):
        code = by_form.get(normal_form(part))
        if code is None:
            reader.tell(heads.WORKING_GROUPS, "group_unknown", part, groups=listed(names), suggestion=nearest(part, names))
        else:
            found.append(code)
    return tuple(dict.fromkeys(found))


def _parts(text: str, known: Container[str]) -> list[str]:
    """Return what stands between the signs of a list; a comma is one too, unless it is part of a name that is known."""
    parts = list[str]()
    for part in SEVERAL.split(text):
        parts += [part] if normal_form(part) in known else part.split(",")
    return [part.strip() for part in parts if part.strip()]
