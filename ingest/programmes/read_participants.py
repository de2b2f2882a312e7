"""Rows that say who takes part: an organisation, with how many people per role. Names of people are never read (rule IR-4)."""

from dataclasses import replace

from ingest import heads as common
from ingest.layouts.pilot_places import PlaceCells, read_pilot_places
from ingest.programmes import heads
from ingest.programmes.book import ProgrammeBook
from ingest.programmes.lookups import find_programme, find_working_groups
from ingest.programmes.organisations import MUNICIPALITY
from ingest.programmes.records import Participant
from ingest.programmes.row_reader import RowReader
from ingest.sheets import Cell


def read_participant(reader: RowReader, book: ProgrammeBook) -> Participant | None:
    """Return the participant of a row."""
    programme, name = find_programme(reader, book), reader.name(heads.ORGANISATION)
    kind = reader.word(heads.ORGANISATION_TYPE, reader.context.words.words("organisation_type"))
    joined_on, left_on = reader.first_day(heads.STARTS_ON), reader.day_after(heads.ENDS_ON)
    if joined_on and left_on and left_on <= joined_on:
        reader.tell(heads.ENDS_ON, "participant_leaves_first", reader.row.cell(heads.ENDS_ON).text)
    one = Participant(
        programme or "", reader.label(heads.COHORT) or "", name or "", kind,
        joined_on=joined_on, left_on=left_on, may_be_named=reader.yes_no(heads.MAY_BE_NAMED),
        is_invented=bool(reader.yes_no(heads.IS_INVENTED)), source_url=reader.own_words(heads.SOURCE),
        people=read_people(reader), sheet=reader.row.sheet,
        cell=Cell(reader.row.number, reader.row.first.column).address,
    )  # fmt: skip
    one = _with_place(reader, one)
    if programme:
        one = replace(one, working_groups=find_working_groups(reader, book.working_groups(programme)))
    return one if reader.is_right and programme and name else None


def read_people(reader: RowReader) -> tuple[tuple[str, int], ...]:
    """Return how many people per role, for each role that is filled in."""
    keys = [key for key in reader.row.cells if key.startswith(heads.ROLE_KEY)]
    counts = ((key.removeprefix(heads.ROLE_KEY), reader.people(key)) for key in keys)
    return tuple((role, people_n) for role, people_n in counts if people_n is not None)


def _with_place(reader: RowReader, one: Participant) -> Participant:
    """Return the participant with its municipality and province, read as those of a pilot: the two must meet."""
    keys = (common.CODE, heads.MUNICIPALITY, heads.PROVINCE, heads.ORGANISATION)
    code, municipality, province, organisation = (reader.row.cell(field) for field in keys)
    where = read_pilot_places(reader.context, PlaceCells(code, municipality, province, organisation, one.organisation_type))
    for key, problem in where.problems:
        by_code = key == heads.MUNICIPALITY.key and not code.is_blank
        found = replace(problem, code="organisation_place_read") if problem.code == "organisation_recognised" else problem
        reader.problem(common.CODE if by_code else key, found)
    is_place = where.organisation_type == MUNICIPALITY
    if is_place and where.cbs_code is None and reader.is_right:
        reader.tell(heads.ORGANISATION, "organisation_without_place", one.organisation)
    region = where.province_code or (reader.context.words.places[where.cbs_code].parent_code if where.cbs_code else None)
    return replace(one, organisation_type=where.organisation_type, cbs_code=where.cbs_code, province_code=region)
