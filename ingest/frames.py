"""Records as frames, for writing in bulk: every column with its type, so that an empty one stays empty."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

import pandas as pd

from ingest.checks.double_records import pilot_key
from ingest.finding_json import params_to_json
from ingest.findings import Finding
from ingest.records import Answer, Pilot, Response, Target

TYPES = {"int": "Int64", "float": "Float64", "bool": "boolean", "date": "datetime64[s]"}


def frame_of(record: type, records: Sequence[Any]) -> pd.DataFrame:
    """Return one row per record, one column per field; None is a missing value of the column's type."""
    names = [field.name for field in fields(record)]
    values_of = attrgetter(*names)
    frame = pd.DataFrame([values_of(one) for one in records], columns=names)  # astuple would copy every value deeply
    return frame.astype({field.name: _type_of(field.type) for field in fields(record)})


def _type_of(annotation: object) -> str:
    name = getattr(annotation, "__name__", str(annotation))
    return next((TYPES[word] for word in TYPES if name.startswith(word) or str(annotation).startswith(word)), "string")


def response_frame(responses: Sequence[Response]) -> pd.DataFrame:
    """Return the columns of table response without the delivery."""
    return frame_of(Response, responses)


def answer_frame(answers: Sequence[Answer]) -> pd.DataFrame:
    """Return the columns of table answer without the delivery."""
    return frame_of(Answer, answers)


def target_frame(targets: Sequence[Target]) -> pd.DataFrame:
    """Return the columns of table target without the delivery and the target year."""
    return frame_of(Target, targets)


def pilot_frame(pilots: Sequence[Pilot]) -> pd.DataFrame:
    """Return the columns of table pilot without the delivery."""
    frame = frame_of(Pilot, pilots)
    return frame.assign(pilot_key=pd.Series([pilot_key(pilot) for pilot in pilots], dtype="string"))


def finding_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """Return the columns of table finding without the delivery."""
    rows = [
        (number, finding.severity, finding.code, finding.sheet, finding.cell, finding.found, params_to_json(finding))
        for number, finding in enumerate(findings, start=1)
    ]
    names = ["position", "severity", "code", "sheet", "cell", "found", "params"]
    return pd.DataFrame(rows, columns=names).astype({name: "Int64" if name == "position" else "string" for name in names})
