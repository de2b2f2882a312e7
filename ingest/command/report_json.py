"""What `python -m ingest` prints for machines."""

import json
from dataclasses import asdict
from typing import Any

import pandas as pd

from ingest.addresses import column_letters
from ingest.checking import CheckedFile
from ingest.findings import Finding, explain, sentence
from ingest.previewing import Preview
from ingest.rows import HeadColumn


def file_record(checked: CheckedFile, changes: Preview | None) -> dict[str, Any]:
    """Return everything about a checked file; changes is None when nothing in it can be published."""
    return {
        "file": checked.file_name,
        "checksum_sha256": checked.checksum_sha256,
        "kind": checked.kind,
        "recognised": checked.kind,
        "readable": checked.is_readable,
        "loadable": checked.is_loadable,
        "head_rows": [{"sheet": sheet, "row": rows[0], "rows": list(rows)} for sheet, rows in checked.head_lines],
        "form_keys": dict(checked.form_keys),
        "columns": [_column_record(column) for column in checked.columns],
        "findings": [_finding_record(finding, checked.file_name) for finding in checked.findings],
        "counts": _counts(checked),
        "changes": _changes(changes) if changes else None,
    }


def _column_record(column: HeadColumn) -> dict[str, Any]:
    return {
        "sheet": column.sheet,
        "column": column_letters(column.column),
        "head": column.head,
        "cell": column.cell,
        "became": column.became or None,
        "certainty": column.certainty,
        "suggestion": column.suggestion or None,
        "suggestion_certainty": column.suggestion_certainty,
        "dropped": column.dropped or None,
    }


def _finding_record(finding: Finding, file_name: str) -> dict[str, Any]:
    text = explain(finding)
    return {
        "severity": finding.severity,
        "code": finding.code,
        "sheet": finding.sheet,
        "cell": finding.cell,
        "found": finding.found,
        "expected": text.expected,
        "consequence": text.consequence,
        "remedy": text.remedy,
        "sentence": sentence(finding, file_name),
    }


def _counts(checked: CheckedFile) -> dict[str, int]:
    return {
        "cells_n": checked.cells_n,
        "good_n": checked.good_n,
        "answers_n": len(checked.answers),
        "targets_n": len(checked.targets),
        "pilots_n": len(checked.pilots),
        "programme_records_n": checked.programmes.records_n,
        "municipalities_n": len({response.cbs_code for response in checked.responses}),
        "errors_n": checked.count("error"),
        "warnings_n": checked.count("warning"),
        "notices_n": checked.count("notice"),
    }


def _changes(changes: Preview) -> dict[str, Any]:
    return {
        "existing_delivery": changes.existing_delivery,
        "answers": asdict(changes.answer_counts),
        "targets": asdict(changes.target_counts),
        "pilots": asdict(changes.pilot_counts),
        "programmes": asdict(changes.programme_counts),
        "changed_answers": records(changes.answers[changes.answers["state"] != "unchanged"]),
        "changed_programmes": records(changes.programmes[changes.programmes["state"] != "unchanged"]),
        "changed_pilots": records(changes.pilot_fields),
        "scores": records(changes.scores),
    }


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a frame as records that JSON can hold: a missing value is null, a moment is ISO 8601."""
    converted: list[dict[str, Any]] = json.loads(frame.to_json(orient="records", date_format="iso", double_precision=15))
    return converted
