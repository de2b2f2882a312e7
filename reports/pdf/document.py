"""A report as a tagged PDF (PDF/UA-1), set by typst from report.typ: no browser, no network, no font of the machine."""

import json
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from reports.pdf.letters import drawable
from reports.pdf.paper import paper_of
from reports.pdf.records import Cell
from reports.records import Report
from ui.picture.lettering import FONTS

TEMPLATE = Path(__file__).resolve().parent / "report.typ"
STANDARD: Literal["ua-1"] = "ua-1"  # typst refuses what it can see is not accessible, like a picture without a text


def write_pdf(report: Report) -> bytes:
    """Return the report as a PDF on A4, in the language of this context."""
    return set_pages(paper_json(report))


def paper_json(report: Report) -> str:
    """Return what is printed of a report, as report.typ reads it."""
    return drawable(json.dumps(paper_of(report), default=_written, ensure_ascii=False))


def _written(record: object) -> object:
    """Return a record as JSON has it; most cells are a text only."""
    if isinstance(record, Cell) and record.status is None and not record.href:
        return record.text
    return vars(record)


def set_pages(paper: str) -> bytes:
    """Return the pages of what is printed."""
    return typst.compile(
        _template(), font_paths=_fonts(), ignore_system_fonts=True, sys_inputs={"paper": paper}, pdf_standards=[STANDARD]
    )


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
