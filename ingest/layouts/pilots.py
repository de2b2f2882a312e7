"""Layout pilots: one row per pilot, with Dutch heads or the column names of a pilot register in CSV."""

from collections.abc import Callable
from functools import partial
from typing import Any

from ingest.findings import Finding, Spot, make_finding
from ingest.heads import CODE, PILOT_FIELDS, PILOT_LISTS, Field
from ingest.layouts.closed_lists import parse_amount, parse_word, parse_year, parse_yes_no
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.pilot_places import read_pilot_place, read_pilot_province
from ingest.layouts.row_loop import read_rows
from ingest.problems import Problem, cell_problem
from ingest.records import Pilot
from ingest.rows import ReadingContext, SheetReading
from ingest.sheets import Cell
from ingest.vocabulary import NOT_ANSWERED

FIELDS = {field.key: field for field in PILOT_FIELDS}
REQUIRED = ("title", "organisation")
PLACE_KEYS = ("municipality", "province")
COLUMN_OF = {"cbs_code": "municipality", "province_code": "province"}
Parser = Callable[[Cell], Any]


def read_pilots(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the pilots of a sheet and everything that is wrong with them."""
    heads, findings = check_heads(found, KnownHeads([field.head for field in (CODE, *PILOT_FIELDS)], PILOT_FIELDS[0].head))
    missing = [missing_head(heads, FIELDS[key]) for key in REQUIRED if not heads.column_of(FIELDS[key])]
    if missing:
        return SheetReading("pilots", heads.sheet.name, heads.row, heads.columns, findings=(*findings, *missing))
    read = read_rows(heads, partial(_read_row, context, heads))
    findings += read.findings
    return SheetReading(
        "pilots", heads.sheet.name, heads.row, heads.columns, pilots=read.records, findings=tuple(findings), cells_n=read.cells_n
    )


def _read_row(context: ReadingContext, heads: HeadRow, number: int) -> tuple[list[Pilot], list[Finding]]:
    findings: list[Finding] = []
    contents: dict[str, Any] = {}
    for key in (key for key in FIELDS if key not in PLACE_KEYS):
        contents[key] = _read_field(context, key, heads.cell(number, FIELDS[key]))
    contents |= _read_places(context, heads, number)
    for key, content in contents.items():
        if isinstance(content, Problem):
            findings.append(_at(heads, number, FIELDS[COLUMN_OF.get(key, key)], content))
    if any(finding.severity == "error" for finding in findings):
        return [], findings
    first = heads.cell(number, FIELDS["title"]).address
    pilot = Pilot(**contents, sheet=heads.sheet.name, cell=first)
    return [pilot], [*findings, *_check_years(heads, number, pilot)]


def _at(heads: HeadRow, number: int, field: Field, problem: Problem) -> Finding:
    cell = heads.cell(number, field)
    return problem.at(Spot(heads.sheet.name, number, cell.column), what="pilot", head=field.head)


def _read_field(context: ReadingContext, key: str, cell: Cell) -> Any:
    """Return the content of a field, None when it is not reported, or what is wrong with it."""
    trouble = cell_problem(cell)
    if trouble:
        return trouble
    if _is_not_reported(context, cell):
        return Problem("pilot_field_missing") if key in REQUIRED else None
    return _parser(context, key)(cell)


def _is_not_reported(context: ReadingContext, cell: Cell) -> bool:
    return cell.is_blank or context.words.cell_words.get(cell.text.casefold()) == NOT_ANSWERED


def _parser(context: ReadingContext, key: str) -> Parser:
    if key in PILOT_LISTS:
        entries = tuple(word for name in PILOT_LISTS[key] for word in context.words.words(name))
        return lambda cell: parse_word(entries, cell)
    special: dict[str, Parser] = {
        "year_start": parse_year,
        "year_end": parse_year,
        "contract_value_eur": parse_amount,
        "newcomers_involved": parse_yes_no,
    }
    return special.get(key, lambda cell: cell.text)


def _read_places(context: ReadingContext, heads: HeadRow, number: int) -> dict[str, Any]:
    """Return municipality and province by the columns of the record: a code, None, or what is wrong."""
    municipality, province = (heads.cell(number, FIELDS[key]) for key in PLACE_KEYS)
    code = heads.cell(number, CODE)
    region = None if _is_not_reported(context, province) else read_pilot_province(context, province)
    if _is_not_reported(context, municipality) and code.is_blank:
        return {"cbs_code": None, "province_code": region}
    inside = region if isinstance(region, str) else None
    return {"cbs_code": read_pilot_place(context, code, municipality, inside), "province_code": region}


def _check_years(heads: HeadRow, number: int, pilot: Pilot) -> list[Finding]:
    if not pilot.year_start or not pilot.year_end or pilot.year_end >= pilot.year_start:
        return []
    cell = heads.cell(number, FIELDS["year_end"])
    return [make_finding("years_reversed", Spot(heads.sheet.name, number, cell.column), cell.text, begin=pilot.year_start)]
