"""How a result differs from what was expected. Knows only the public result: CheckedFile and the record of `check --json`."""

from collections.abc import Mapping
from typing import Any

from ingest.checking import CheckedFile
from ingest.findings import Finding
from tests.corpus.expectations import Expected, Key, Wanted
from tests.corpus.truth import NVT, Value

RANK = {"notice": 0, "warning": 1, "error": 2}


def differences(checked: CheckedFile, record: Mapping[str, Any], expected: Expected) -> list[str]:
    """Every difference between a result and what was expected, as sentences; empty when there is none."""
    return [
        *_of_recognition(record, expected),
        *_of_columns(record, expected),
        *_of_answers(checked, expected),
        *_of_records(checked, expected),
        *_of_findings(checked, expected),
        *_of_secrets(checked, record, expected),
    ]


def _of_recognition(record: Mapping[str, Any], expected: Expected) -> list[str]:
    found = []
    if record.get("recognised") not in expected.recognised:
        found.append(f"recognised: expected {' or '.join(expected.recognised)}, got {record.get('recognised')}")
    named = {sheet for sheet, _rows in expected.head_rows}
    heads = [(head["sheet"], tuple(head.get("rows", ()))) for head in record["head_rows"] if head["sheet"] in named]
    if heads != list(expected.head_rows):
        found.append(f"head rows: expected {expected.head_rows}, got {heads}")
    return found


def _of_columns(record: Mapping[str, Any], expected: Expected) -> list[str]:
    got = {(column["sheet"], column.get("column", "")): column for column in record["columns"]}
    found = []
    for place, became in expected.columns.items():
        column = got.get(place)
        if became == "?":
            continue
        if column is None:
            found.append(f"column {place}: expected {became or 'nothing'}, and it is not in the list")
        elif became == "drop" and (column.get("became") or not column.get("dropped")):
            found.append(
                f"column {place} {column['head']!r}: expected dropped, got {column.get('became')} {column.get('dropped')}"
            )
        elif became == "personal" and column.get("dropped") != "personal":
            found.append(
                f"column {place} {column['head']!r}: expected personal, got {column.get('became')} {column.get('dropped')}"
            )
        elif became not in ("drop", "personal") and (column.get("became") or "") != became:
            found.append(f"column {place} {column['head']!r}: expected {became or 'nothing'}, got {column.get('became')}")
    return found


def taken(checked: CheckedFile) -> dict[Key, list[tuple[Value, str, str]]]:
    """The answers by municipality, round and question, each with its sheet and cell."""
    found: dict[Key, list[tuple[Value, str, str]]] = {}
    for answer in checked.answers:
        value: Value = NVT if answer.not_applicable else answer.value
        found.setdefault((answer.cbs_code, answer.round_year, answer.question_id), []).append((value, answer.sheet, answer.cell))
    return found


def _of_answers(checked: CheckedFile, expected: Expected) -> list[str]:
    got, found = taken(checked), []
    for key, said in expected.answers.items():
        values = got.get(key, [])
        if not values and key in expected.may_differ:
            continue
        if not values and said.value is None:
            found.append(f"answer {key}: expected an empty answer, and there is none")
        elif [value for value, _sheet, _cell in values] != [said.value]:
            found.append(f"answer {key}: expected {said.value} from {sorted(said.cells)}, got {values}")
        elif values[0][1] != said.sheet or (said.cells and values[0][2] not in said.cells):
            found.append(f"answer {key}: expected from {said.sheet!r} {sorted(said.cells)}, got {values[0][1:]}")
    return found + [f"answer {key}: not expected, got {values}" for key, values in got.items() if key not in expected.answers]


def _of_records(checked: CheckedFile, expected: Expected) -> list[str]:
    targets = {(t.cbs_code, t.code, t.base_round_year, t.horizon_years): t.target_pct for t in checked.targets}
    wanted = {key: pct for key, pct in expected.targets.items() if key in targets or key[0] not in expected.targets_may_differ}
    found = [] if targets == wanted else [f"targets: expected {wanted}, got {targets}"]
    wrong_days = {t.cbs_code: t.set_on for t in checked.targets if t.set_on != expected.set_on.get(t.cbs_code, t.set_on)}
    found += [f"days: expected {dict(expected.set_on)}, got {wrong_days}"] if wrong_days else []
    pilots = {pilot.title: pilot for pilot in checked.pilots}
    if set(pilots) != set(expected.pilots):
        return [*found, f"pilots: expected {sorted(expected.pilots)}, got {sorted(pilots)}"]
    for title, fields in expected.pilots.items():
        wrong = {name: getattr(pilots[title], name) for name, value in fields.items() if getattr(pilots[title], name) != value}
        found += [f"pilot {title}: expected {fields}, got {wrong}"] if wrong else []
    return found


def _of_findings(checked: CheckedFile, expected: Expected) -> list[str]:
    found = []
    for wanted in expected.findings:
        fitting = [f for f in checked.findings if covers(f, wanted) and RANK[f.severity] >= RANK[wanted.severity]]
        if wanted.code:
            fitting = [finding for finding in fitting if finding.code == wanted.code]
        if not fitting and not wanted.is_optional:
            found.append(f"finding: expected {wanted.severity} {wanted.code} on {wanted.sheet!r} {wanted.place or 'the sheet'}")
    for finding in checked.findings:
        if finding.severity != "notice" and not any(covers(finding, wanted) for wanted in expected.findings):
            found.append(
                f"finding: not expected, {finding.severity} {finding.code} on {finding.sheet!r} {finding.cell}: {finding.found!r}"
            )
    return found


def covers(finding: Finding, wanted: Wanted) -> bool:
    """Whether a finding is on the place of what was wanted: its cell, its column, its row, or the whole."""
    if wanted.sheet and finding.sheet not in ("", wanted.sheet):
        return False
    if not finding.cell or not wanted.place:
        return True
    if wanted.severity == "notice" and ("more_n" in finding.params or "columns_n" in finding.params):
        return True  # what is equal is said once, at the first cell
    if wanted.place in str(finding.params.get("rows", "")).split(", "):
        return True
    column, row = finding.cell.rstrip("0123456789"), finding.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return wanted.place in (finding.cell, column, row)


def _of_secrets(checked: CheckedFile, record: Mapping[str, Any], expected: Expected) -> list[str]:
    answers = [(a.cbs_code, a.comment, a.sheet, a.cell) for a in checked.answers]
    everything = repr((record, checked.findings, answers, checked.columns))
    return [f"personal data {secret!r} is in the result" for secret in expected.secrets if secret in everything]
