"""Records about programmes as the sheets of a workbook; what is written here, the reader gives back."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import groupby
from operator import attrgetter

from data.text import by_language
from ingest.place_book import PlaceBook
from ingest.programmes import heads
from ingest.programmes.book import ProgrammeBook
from ingest.programmes.guide import CHOICE_LISTS, choices_of, columns_of
from ingest.programmes.heads import LAYOUTS, ROLE_KEY, SheetLayout
from ingest.programmes.records import Attendance, Participant, ProgrammeData, ProgrammePromise, PromiseReport, Session
from ingest.vocabulary import Vocabulary
from ingest.writing.sheet_writer import Choices, Column, Content, DataSheet
from ingest.writing.template_choices import cell_range

Row = Mapping[str, Content]
WIDE = (heads.PROGRAMME.key, heads.ABOUT.key, heads.PROMISE.key, heads.ORGANISATION.key, heads.EVIDENCE.key, heads.SESSION.key)


def programme_sheets(words: Vocabulary, data: ProgrammeData) -> list[DataSheet]:
    """Return a sheet per kind of row; without any data every sheet is there, empty."""
    writer = _Writer(words, data)
    return [_sheet(words, layout, writer.rows(layout)) for layout in LAYOUTS if getattr(data, layout.name) or not data]


def _sheet(words: Vocabulary, layout: SheetLayout, rows: Sequence[Row]) -> DataSheet:
    columns = columns_of(words, layout)
    choices = [Choices(cell_range(number), choices_of(words, key)) for number, (key, _head) in enumerate(columns, start=1)]
    return DataSheet(
        layout.sheet,
        [Column(head, 36 if key in WIDE else 16) for key, head in columns],
        [[row.get(key) for key, _head in columns] for row in rows],
        choices=[choice for choice in choices if choice.texts],
        frozen_columns=1,
    )


class _Writer:
    """Makes the rows of each sheet; names of what the store knows come from its vocabulary."""

    def __init__(self, words: Vocabulary, data: ProgrammeData) -> None:
        self.words, self.data = words, data
        self.book = ProgrammeBook(PlaceBook(words), words.programmes, data)

    def rows(self, layout: SheetLayout) -> list[Row]:
        makers = {
            "programmes": self._programmes, "sessions": self._sessions, "working_groups": self._groups,
            "promises": self._promises, "participants": self._participants, "attendance": self._attendance,
            "reports": self._reports,
        }  # fmt: skip
        return makers[layout.name]()

    def _name(self, programme: str) -> str:
        return self.book.programmes[programme].name_nl

    def _programmes(self) -> list[Row]:
        return [
            {
                "code": one.programme, "programme": one.name_nl, "starts_on": one.starts_on, "ends_on": one.ends_on,
                "about": one.about_nl or None, "source_url": one.source_url or None, "is_invented": _yes(one.is_invented),
                "name_en": _other(one.name_en, one.name_nl), "about_en": _other(one.about_en, one.about_nl),
            }
            for one in self.data.programmes
        ]  # fmt: skip

    def _sessions(self) -> list[Row]:
        return [
            {
                "programme": self._name(one.programme), "position": one.position, "session": one.name_nl,
                "held_on": one.held_on or one.held_year, "name_en": _other(one.name_en, one.name_nl),
            }
            for one in self.data.sessions
        ]  # fmt: skip

    def _groups(self) -> list[Row]:
        return [
            {
                "programme": self._name(one.programme), "working_group": one.name_nl,
                "name_en": _other(one.name_en, one.name_nl),
            }
            for one in self.data.working_groups
        ]  # fmt: skip

    def _promises(self) -> list[Row]:
        return [{**self._measured(one), "programme": self._name(one.programme)} for one in self.data.promises]

    def _measured(self, one: ProgrammePromise) -> Row:
        listed = {key: self._word(key, getattr(one, key)) for key in ("measured_by", "bound", "per", "counts_from_phase")}
        names = ("required_n", "scale_up_n", "question_id", "required_value", "due_on")
        return {
            "promise": one.text_nl, "name_en": _other(one.text_en, one.text_nl), **listed,
            **{name: getattr(one, name) for name in names},
        }  # fmt: skip

    def _word(self, key: str, code: str | None) -> str | None:
        return self.words.word(CHOICE_LISTS[key], code).name if code else None

    def _who(self, one: Participant) -> Row:
        return {"programme": self._name(one.programme), "cohort": one.cohort or None, "organisation": one.organisation}

    def _participants(self) -> list[Row]:
        places = self.words.places
        return [
            {
                **self._who(one), "organisation_type": self._word("organisation_type", one.organisation_type),
                "municipality": places[one.cbs_code].name if one.cbs_code else None, "cbs_code": one.cbs_code,
                "province": places[one.province_code].name if one.province_code else None, "starts_on": one.joined_on,
                "ends_on": one.left_on - timedelta(days=1) if one.left_on else None,
                "working_groups": "; ".join(self._group_names(one)) or None, **_people(one.people),
                "may_be_named": None if one.may_be_named is None else _yes_no(one.may_be_named),
                "is_invented": _yes(one.is_invented), "source_url": one.source_url,
            }
            for one in self.data.participants
        ]  # fmt: skip

    def _group_names(self, one: Participant) -> list[str]:
        names = {group.working_group: group.name_nl for group in self.book.working_groups(one.programme)}
        return [names[code] for code in one.working_groups]

    def _attendance(self) -> list[Row]:
        rows: list[Row] = []
        for _key, group in groupby(self.data.attendance, key=lambda one: (_identity(one.participant), one.position)):
            records = list(group)
            first = records[0]
            session = self._session(first)
            people = _people(tuple((one.role, one.people_n) for one in records if one.role))
            total = next((one.people_n for one in records if one.role is None), None)
            told: Row = {"session": session.name_nl, "held_on": session.held_on, "is_invented": _yes(first.is_invented)}
            rows.append({**self._who(first.participant), **told, **people, "people_n": total})
        return rows

    def _session(self, one: Attendance) -> Session:
        sessions = self.book.sessions(one.participant.programme)
        return next(session for session in sessions if session.position == one.position)

    def _reports(self) -> list[Row]:
        return [{**self._who(one.participant), **self._said(one)} for one in self.data.reports]

    def _said(self, one: PromiseReport) -> Row:
        promises = {each.promise: each.text_nl for each in self.book.promises(one.participant.programme)}
        return {
            "promise": promises[one.promise], "said": self._word("said", one.said), "evidence": one.evidence,
            "said_on": one.said_on, "is_invented": _yes(one.is_invented), "source_url": one.source_url,
        }  # fmt: skip


_identity = attrgetter("programme", "cohort", "organisation", "organisation_type", "cbs_code")


def _people(people: Sequence[tuple[str, int]]) -> Row:
    return {ROLE_KEY + role: people_n for role, people_n in people}


def _yes_no(said: bool) -> str:
    return by_language("ja", "yes") if said else by_language("nee", "no")


def _yes(said: bool) -> str | None:
    return _yes_no(said) if said else None


def _other(text: str, same: str) -> str | None:
    return text if text and text != same else None
