"""Findings in and out of the store: the parameters of a sentence as JSON."""

import json

from ingest.findings import Finding, Severity


def params_to_json(finding: Finding) -> str:
    """Return the parameters as JSON, keys in order."""
    return json.dumps(dict(finding.params), ensure_ascii=False, sort_keys=True)


def stored_finding(row: tuple[Severity, str, str, str, str, str]) -> Finding:
    """Return a finding from severity, code, sheet, cell, found and the parameters as JSON."""
    severity, code, sheet, cell, found, params = row
    return Finding(severity, code, sheet, cell, found, json.loads(params))
