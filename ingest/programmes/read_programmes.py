"""Rows that describe a programme: itself, its meetings and its working groups."""

from ingest.programmes import heads
from ingest.programmes.book import ProgrammeBook
from ingest.programmes.lookups import find_filed_programme
from ingest.programmes.records import Programme, Session, WorkingGroup
from ingest.programmes.row_reader import RowReader
from ingest.sheets import Cell
from ingest.text_forms import normal_form

MOST_SESSIONS = 200


def read_programme(reader: RowReader, book: ProgrammeBook) -> Programme | None:
    """Return the programme of a row; one that the store knows is replaced, which is told."""
    name = reader.name(heads.PROGRAMME)
    starts_on, ends_on = reader.first_day(heads.STARTS_ON), reader.last_day(heads.ENDS_ON)
    if starts_on and ends_on and ends_on < starts_on:
        reader.tell(heads.ENDS_ON, "programme_ends_first", reader.row.cell(heads.ENDS_ON).text)
    about, about_en = reader.own_words(heads.ABOUT) or "", reader.own_words(heads.ABOUT_EN)
    source, is_invented = reader.own_words(heads.SOURCE) or "", bool(reader.yes_no(heads.IS_INVENTED))
    name_en, said = reader.label(heads.NAME_EN), reader.label(heads.PROGRAMME_CODE)
    code = _as_known(book, said) if said else _known_code(book, name or "") or normal_form(name or "")
    if not reader.is_right or not name:
        return None
    if code in book.known_codes:
        known = next(one for one in book.known.programmes if one.programme == code)
        reader.tell(heads.PROGRAMME, "programme_replaced", name, known=known.name_nl)
    return Programme(
        code, name, name_en or name, starts_on, ends_on, about, about_en or about, source, is_invented, *_place(reader)
    )


def _as_known(book: ProgrammeBook, said: str) -> str:
    """Return a code as the store writes it: GD-1 beside gd1 would be two programmes that nobody can tell apart."""
    alike = (code for code in sorted(book.known_codes) if normal_form(code) == normal_form(said))
    return said if said in book.known_codes else next(alike, said)


def _known_code(book: ProgrammeBook, name: str) -> str:
    """Return the code of a programme of the same name; empty when there is none."""
    named = book.named(name) if name else []
    return named[0].programme if len(named) == 1 else ""


def _place(reader: RowReader) -> tuple[str, str]:
    return reader.row.sheet, Cell(reader.row.number, reader.row.first.column).address


def read_session(reader: RowReader, book: ProgrammeBook) -> Session | None:
    """Return the meeting of a row; without a number it is the next of its programme."""
    programme, name = find_filed_programme(reader, book), reader.name(heads.SESSION)
    position, when = reader.count(heads.POSITION, MOST_SESSIONS), reader.when(heads.HELD_ON)
    name_en = reader.label(heads.NAME_EN)
    if not reader.is_right or not programme or not name:
        return None
    earlier = [one.position for one in book.filed.sessions if one.programme == programme]
    position = position or max(earlier, default=0) + 1
    day, year = (when.day, when.year) if when else (None, None)
    about = book.programmes[programme]
    if day and ((about.starts_on and day < about.starts_on) or (about.ends_on and day > about.ends_on)):
        reader.tell(heads.HELD_ON, "session_outside_programme", reader.row.cell(heads.HELD_ON).text)
    _tell_renumbered(reader, book, Session(programme, position, name, ""))
    return Session(programme, position, name, name_en or name, day, year, *_place(reader))


def _tell_renumbered(reader: RowReader, book: ProgrammeBook, session: Session) -> None:
    """Say that a known meeting gets another number: who was there was kept by the number."""
    mine = [one for one in book.known.sessions if one.programme == session.programme]
    same = [one.position for one in mine if normal_form(one.name_nl) == normal_form(session.name_nl)]
    if len(same) == 1 and same[0] != session.position:
        reader.tell(heads.SESSION, "session_renumbered", session.name_nl, known=same[0], number=session.position)


def read_working_group(reader: RowReader, book: ProgrammeBook) -> WorkingGroup | None:
    """Return the working group of a row; one that is known under this name keeps its code."""
    programme, name = find_filed_programme(reader, book), reader.name(heads.WORKING_GROUP)
    name_en = reader.label(heads.NAME_EN)
    if not reader.is_right or not programme or not name:
        return None
    known = (one.working_group for one in book.known.working_groups if normal_form(one.name_nl) == normal_form(name))
    position = 1 + sum(one.programme == programme for one in book.filed.working_groups)
    return WorkingGroup(programme, next(known, normal_form(name)), position, name, name_en or name, *_place(reader))
