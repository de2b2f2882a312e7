"""Layout pilots: one row per pilot, with the heads of the template, other words for them, or the columns of a register in CSV."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_facts import contents_below
from ingest.forms.dates import DATES_LOOKED_AT, ColumnDates, decide_order
from ingest.heads import CODE, Field
from ingest.layouts.head_findings import missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.key_columns import check_merged_keys, spread_cell
from ingest.layouts.pilot_amounts import FieldRead
from ingest.layouts.pilot_checks import PilotRow, check_pilot
from ingest.layouts.pilot_columns import map_pilot_columns
from ingest.layouts.pilot_dates import texts_of
from ingest.layouts.pilot_fields import REQUIRED, ColumnSays, read_pilot_field
from ingest.layouts.pilot_places import PLACE_KEYS, PlaceCells, read_pilot_places
from ingest.layouts.pilot_rows import skipped_row
from ingest.layouts.pilot_units import split_head
from ingest.layouts.row_loop import read_rows
from ingest.pilot_heads import PILOT_FIELDS, phase_of, pilot_fields
from ingest.problems import Problem
from ingest.records import Pilot
from ingest.rows import ReadingContext, SheetReading
from ingest.sheets import Cell

FIELDS = {field.key: field for field in PILOT_FIELDS}
SPREAD = ("organisation", "organisation_type", *PLACE_KEYS, "programme", "category", "working_group")  # one for more rows


@dataclass(frozen=True)
class PilotSheet:
    """The heads of a sheet with what they say about the cells below: what one is, and the order of day and month."""

    heads: HeadRow
    fields: tuple[Field, ...]
    factors: Mapping[str, float]
    dates: Mapping[str, ColumnDates]

    @cached_property
    def by_key(self) -> Mapping[str, Field]:
        """The fields by their key."""
        return {field.key: field for field in self.fields}

    def cell(self, number: int, key: str) -> Cell:
        """Return the cell of a field; one merged with those below it holds the content they share."""
        field = self.by_key[key]
        return spread_cell(self.heads, number, field) if key in SPREAD else self.heads.cell(number, field)


def read_pilots(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the pilots of a sheet and everything that is wrong with them. Source: IR-2, IR-3, IR-4, IR-5."""
    columns = map_pilot_columns(context, found)
    heads, findings = columns.heads, list(columns.findings)
    lines = tuple(sorted({position_of(column.cell)[0] for column in heads.columns}))
    reading = SheetReading("pilots", heads.sheet.name, heads.row, heads.columns, form_key=columns.form_key, head_lines=lines)
    missing = [missing_head(heads, FIELDS[key]) for key in REQUIRED if not heads.column_of(FIELDS[key])]
    if missing:
        return _with(reading, [*findings, *missing])
    sheet = _sheet(context, heads)
    read = read_rows(heads, partial(_read_row, context, sheet))
    findings += [*check_merged_keys(heads, tuple(FIELDS[key] for key in SPREAD)), *_about_dates(sheet)]
    return _with(reading, [*findings, *read.findings], read.records, read.cells_n)


def _with(reading: SheetReading, findings: list[Finding], pilots: tuple[Pilot, ...] = (), cells_n: int = 0) -> SheetReading:
    return replace(reading, findings=tuple(findings), pilots=pilots, cells_n=cells_n)


def _sheet(context: ReadingContext, heads: HeadRow) -> PilotSheet:
    fields = pilot_fields(context.words)
    by_key = {column.became: column for column in heads.columns if column.became and column.column not in heads.left_out}
    splits = {key: split_head(key, column.head) for key, column in by_key.items()}
    factors = {key: split[1] for key, split in splits.items() if split}
    dates = {key: _dates(heads, column.column) for key, column in by_key.items() if phase_of(key)}
    return PilotSheet(heads, fields, factors, dates)


def _dates(heads: HeadRow, column: int) -> ColumnDates:
    return decide_order(texts_of(contents_below(heads.sheet.columns.get(column), heads.row, DATES_LOOKED_AT)))


def _about_dates(sheet: PilotSheet) -> list[Finding]:
    """Return what is said of the order of day and month: decided for a whole column, or not to be decided."""
    findings = []
    for column in sheet.heads.columns:
        dates = sheet.dates.get(column.became)
        codes = {"month_first": "dates_month_first", "undecided": "dates_may_be_month_first"}
        if dates and dates.order in codes and (dates.order == "month_first" or dates.looks_american):
            spot = Spot(sheet.heads.sheet.name, sheet.heads.row, column.column)
            findings.append(make_finding(codes[dates.order], spot, column.head))
    return findings


def _read_row(context: ReadingContext, sheet: PilotSheet, number: int) -> tuple[list[Pilot], list[Finding]]:
    skipped = skipped_row(sheet.heads, number)
    if skipped:
        return [], [skipped]
    read = {field.key: _read_cell(context, sheet, number, field.key) for field in sheet.fields if field.key not in PLACE_KEYS}
    place = read_pilot_places(context, _place_cells(sheet, number, read["organisation_type"].value))
    problems = [(key, one.problem) for key, one in read.items() if one.problem] + list(place.problems)
    findings = [_at(sheet, number, key, problem) for key, problem in problems]
    if any(finding.severity == "error" for finding in findings):
        return [], [finding for finding in findings if finding.severity != "notice"]  # those say how it was read
    contents = {key: one.value for key, one in read.items() if not phase_of(key)}
    contents |= {"cbs_code": place.cbs_code, "province_code": place.province_code, "organisation_type": place.organisation_type}
    entered = tuple(one.value for key, one in read.items() if phase_of(key) and one.value)
    first = sheet.cell(number, "title").address
    pilot = Pilot(**contents, phase_dates=entered, sheet=sheet.heads.sheet.name, cell=first)
    return [pilot], [*findings, *check_pilot(context.words, PilotRow(sheet.heads, number, pilot))]


def _read_cell(context: ReadingContext, sheet: PilotSheet, number: int, key: str) -> FieldRead:
    dates = sheet.dates.get(key)
    column = ColumnSays(sheet.factors.get(key, 1.0), dates.order if dates else "none")
    return read_pilot_field(context, key, sheet.cell(number, key), column)


def _place_cells(sheet: PilotSheet, number: int, organisation_type: str | None) -> PlaceCells:
    municipality, province, organisation = (sheet.cell(number, key) for key in (*PLACE_KEYS, "organisation"))
    return PlaceCells(sheet.heads.cell(number, CODE), municipality, province, organisation, organisation_type)


def _at(sheet: PilotSheet, number: int, key: str, problem: Problem) -> Finding:
    field = sheet.by_key[key]
    column = sheet.heads.column_of(field) or (sheet.heads.column_of(CODE) if key in PLACE_KEYS else None) or 0
    return problem.at(Spot(sheet.heads.sheet.name, number, column), what="pilot", head=field.head)
