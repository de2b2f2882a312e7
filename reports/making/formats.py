"""The formats of a report: how their names end, their media types, and what writes them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reports.making.records import Format
from reports.records import Report

OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class FormatKind:
    """A format; name as people know it. size_kb in a zip, seconds: what one report usually takes, for the estimate."""

    name: str
    media_type: str
    write: Callable[[Report, Path | None], bytes]
    size_kb: int
    seconds: float


def write_report(report: Report, form: Format, template: Path | None = None) -> bytes:
    """Return the report in a format; template: the slides of the facilitator, for PPTX only."""
    return KINDS[form].write(report, template)


# Each library is loaded only when its format is wanted.
def _write_pdf(report: Report, _template: Path | None) -> bytes:
    from reports.pdf.document import write_pdf

    return write_pdf(report)


def _write_slides(report: Report, template: Path | None) -> bytes:
    from reports.slides.report_deck import write_report_deck

    return write_report_deck(report, template)


def _write_receipt(report: Report, _template: Path | None) -> bytes:
    from reports.receipt.workbook import write_receipt

    return write_receipt(report)


def _write_page(report: Report, _template: Path | None) -> bytes:
    from reports.offline.page import write_page

    return write_page(report)


KINDS: Mapping[Format, FormatKind] = {
    "pdf": FormatKind("PDF", "application/pdf", _write_pdf, 480, 0.15),
    "pptx": FormatKind("PowerPoint", f"{OFFICE}.presentationml.presentation", _write_slides, 180, 0.2),
    "xlsx": FormatKind("Excel", f"{OFFICE}.spreadsheetml.sheet", _write_receipt, 66, 0.1),
    "html": FormatKind("HTML", "text/html; charset=utf-8", _write_page, 130, 0.05),
}
