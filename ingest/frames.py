"""Records as frames, for writing in bulk: every column with its type, so that an empty one stays empty."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

import numpy as np
import pandas as pd

from ingest.addresses import column_letters
from ingest.answers import Answers
from ingest.arrays import Ints
from ingest.checks.double_records import pilot_key
from ingest.finding_json import params_to_json
from ingest.findings import Finding
from ingest.records import PhaseDate, Pilot, Response, Target

TYPES = {"int": "Int64", "float": "Float64", "bool": "boolean", "date": "datetime64[s]", "tuple": "object"}


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


def answer_frame(answers: Answers) -> pd.DataFrame:
    """Return the columns of table answer without the delivery; texts as categories, the cell in two parts.

    Columns: position (from 0), cbs_code, round_year, question_id, value, not_applicable, comment, sheet,
        column_letters and row (the cell).
    """
    rows, contents = answers.rows, answers.contents
    columns, column = np.unique(answers.column, return_inverse=True)
    value = contents.value[answers.content]
    return pd.DataFrame(
        {
            "position": np.arange(len(answers), dtype=np.int32),
            "cbs_code": category(answers.place_codes, rows.place[answers.of_row]),
            "round_year": rows.round_year[answers.of_row],
            "question_id": category(answers.question_codes, answers.question),
            "value": pd.arrays.FloatingArray(np.nan_to_num(value), np.isnan(value)),
            "not_applicable": contents.not_applicable[answers.content],
            "comment": category(contents.comment, answers.content),
            "sheet": category(answers.sheets, rows.sheet[answers.of_row]),
            "column_letters": category([column_letters(int(one)) for one in columns], column),
            "row": answers.row.astype(np.int32),
        }
    )


def category(texts: Sequence[str | None], numbers: Ints) -> pd.Categorical:
    """Return texts[number] for each number, each text kept once; None is a missing value."""
    codes, distinct = pd.factorize(np.array(texts, dtype=object))
    chosen = codes[numbers] if len(codes) else np.zeros(0, np.int64)
    return pd.Categorical.from_codes(chosen, categories=pd.Index(distinct))


def target_frame(targets: Sequence[Target]) -> pd.DataFrame:
    """Return the columns of table target without the delivery and the target year."""
    return frame_of(Target, targets)


def pilot_frame(pilots: Sequence[Pilot]) -> pd.DataFrame:
    """Return the columns of table pilot without the delivery."""
    frame = frame_of(Pilot, pilots).drop(columns="phase_dates")
    return frame.assign(pilot_key=pd.Series([pilot_key(pilot) for pilot in pilots], dtype="string"))


def phase_date_frame(pilots: Sequence[Pilot]) -> pd.DataFrame:
    """Return the columns of table pilot_phase_date without the delivery: one row per pilot and dated phase."""
    keys = [pilot_key(pilot) for pilot in pilots for _entered in pilot.phase_dates]
    frame = frame_of(PhaseDate, [entered for pilot in pilots for entered in pilot.phase_dates])
    return frame.assign(pilot_key=pd.Series(keys, dtype="string"))


def finding_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """Return the columns of table finding without the delivery."""
    rows = [
        (number, finding.severity, finding.code, finding.sheet, finding.cell, finding.found, params_to_json(finding))
        for number, finding in enumerate(findings, start=1)
    ]
    names = ["position", "severity", "code", "sheet", "cell", "found", "params"]
    return pd.DataFrame(rows, columns=names).astype({name: "Int64" if name == "position" else "string" for name in names})
