"""Which participant a row is about: by its name, as the municipality or province it is, and in which cohort."""

from collections.abc import Sequence

from data.text import by_language
from ingest.programmes import heads
from ingest.programmes.book import ProgrammeBook
from ingest.programmes.naming import listed, nearest
from ingest.programmes.records import Participant
from ingest.programmes.row_reader import RowReader
from ingest.sheets import Cell
from ingest.text_forms import normal_form


def find_participant(reader: RowReader, book: ProgrammeBook, programme: str) -> Participant | None:
    """Return the participant of a row; the cohort decides when an organisation is in more than one."""
    cell = reader.cell(heads.ORGANISATION)
    if cell is None:
        if reader.is_readable(heads.ORGANISATION):
            reader.tell(heads.ORGANISATION, "row_field_missing", head=heads.ORGANISATION.head)
        return None
    found = book.participants_named(programme, cell)
    if not found:
        names = [one.organisation for one in book.participants(programme)]
        reader.tell(
            heads.ORGANISATION, "organisation_no_participant", cell.text,
            programme=by_language(book.programmes[programme].name_nl, book.programmes[programme].name_en),
            suggestion=nearest(cell.text, names),
        )  # fmt: skip
        return None
    return _in_cohort(reader, found, cell)


def _in_cohort(reader: RowReader, found: Sequence[Participant], cell: Cell) -> Participant | None:
    cohort = reader.text(heads.COHORT)
    cohorts = listed(sorted({one.cohort or "–" for one in found}))
    chosen = [one for one in found if cohort is None or normal_form(one.cohort) == normal_form(cohort)]
    if len(chosen) == 1:
        return chosen[0]
    if not chosen:
        reader.tell(heads.COHORT, "cohort_unknown", cohort or "", cohorts=cohorts, organisation=cell.text)
    elif cohort is None and len({one.cohort for one in chosen}) == len(chosen):
        reader.tell(heads.COHORT, "cohort_missing", cohorts=cohorts, organisation=cell.text)
    else:
        reader.tell(heads.ORGANISATION, "organisation_ambiguous", cell.text, others=listed(one.organisation for one in chosen))
    return None
