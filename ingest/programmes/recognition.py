"""Which sheet of a workbook about learning programmes is it, and which column is which? (rule IR-2)"""

from dataclasses import replace

from ingest.forms.personal import is_personal_head
from ingest.heads import Field
from ingest.layouts.head_rows import SYNONYM_CERTAINTY, HeadRow, read_head_row, recognise_field
from ingest.pilot_heads import PILOT_FIELDS
from ingest.programmes import heads
from ingest.programmes.heads import SheetLayout, SheetName, layout_of
from ingest.rows import HeadColumn
from ingest.sheets import Sheet
from ingest.text_forms import normal_form
from ingest.vocabulary import Vocabulary

ROLES = "role"
PILOT_TITLE = PILOT_FIELDS[0]
ABOUT_A_PROGRAMME = (heads.PROGRAMME_CODE, heads.STARTS_ON, heads.ENDS_ON, heads.ABOUT)


def recognise_programme_sheet(sheet: Sheet, row: int, words: Vocabulary) -> tuple[SheetLayout, HeadRow] | None:
    """Return the layout and the heads when a row holds the heads of one of the sheets; a register of pilots is none."""
    texts = _Texts([cell.text for cell in sheet.row(row)], words)
    name = _name_of(texts) if not texts.forms & words.question_by_form.keys() else None
    if name is None:
        return None
    layout = layout_of(name)
    return layout, _without_people(read_head_row(sheet, row, lambda text: _recognise(layout, words, text)))


def role_heads(words: Vocabulary) -> dict[str, str]:
    """Return what a column of a role becomes, by each way the role is written in normal form."""
    return {
        normal_form(text): heads.ROLE_KEY + role.code
        for role in words.words(ROLES)
        for text in (role.code, role.name_nl, role.name_en, *role.synonyms)
        if text
    }


class _Texts:
    """The texts of a row, looked at as heads."""

    def __init__(self, texts: list[str], words: Vocabulary) -> None:
        self.forms = {normal_form(text) for text in texts if text}
        self.roles = role_heads(words).keys()

    def has(self, *fields: Field) -> bool:
        return any(self.forms & field.forms for field in fields)

    @property
    def has_role(self) -> bool:
        return bool(self.forms & self.roles)


def _name_of(row: _Texts) -> SheetName | None:
    """Return which sheet has these heads: what needs the most is looked for first."""
    if row.has(PILOT_TITLE):
        return None
    if row.has(heads.ORGANISATION, heads.MUNICIPALITY):
        return _name_with_organisation(row)
    if row.has(heads.PROMISE) and row.has(heads.MEASURED_BY):
        return "promises"
    if not row.has(heads.PROGRAMME):
        return None
    if row.has(heads.COHORT) or row.has_role:
        return "participants"  # without a column for the organisation, which then is told
    if row.has(heads.SESSION):
        return "sessions"
    if row.has(heads.WORKING_GROUP):
        return "working_groups"
    return "programmes" if row.has(*ABOUT_A_PROGRAMME) else None


def _name_with_organisation(row: _Texts) -> SheetName | None:
    if row.has(heads.PROMISE) and row.has(heads.SAID):
        return "reports"
    if row.has(heads.SESSION):
        return "attendance"
    is_list = row.has(heads.PROGRAMME, heads.COHORT) and (row.has(heads.COHORT, heads.MAY_BE_NAMED) or row.has_role)
    return "participants" if is_list else None


def _recognise(layout: SheetLayout, words: Vocabulary, text: str) -> HeadColumn | None:
    found = recognise_field(layout.readable, text)
    if found or not layout.roles_after:
        return found
    role = role_heads(words).get(normal_form(text))
    return HeadColumn("", 0, "", "", role, SYNONYM_CERTAINTY) if role else None


def _without_people(row: HeadRow) -> HeadRow:
    """Mark the columns that hold names or addresses of people: they are left out with a notice (rule IR-4)."""
    columns = (
        replace(column, dropped="personal") if not column.became and is_personal_head(column.head) else column
        for column in row.columns
    )
    return replace(row, columns=tuple(columns))
