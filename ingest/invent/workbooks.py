"""The invented sample as real workbooks: registers, single questionnaires, late corrections and targets."""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from ingest.invent.pilots import invent_pilots
from ingest.invent.programmes import invent_programmes
from ingest.invent.sample import SEED, InventedResponse, InventedSample
from ingest.records import AnswerValue, FilledResponse, Target
from ingest.reference_tables import read_vocabulary
from ingest.writing.templates import (
    WriteOptions,
    write_long,
    write_pilots,
    write_programmes,
    write_questionnaire,
    write_register,
    write_targets,
)

ON_THEIR_OWN = 4  # municipalities of the last round that send in a questionnaire of their own
CORRECTED = 5  # municipalities of the round before that send a correction later
CORRECTED_QUESTIONS = 6
INVENTED = WriteOptions(is_invented=True)
INVENTED_IN_WORDS = WriteOptions(is_invented=True, answers_as="text")


def write_sample(con: duckdb.DuckDBPyConnection, sample: InventedSample, folder: Path, seed: int = SEED) -> list[Path]:
    """Write the workbooks of the sample to the folder and return them in order of loading."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in [*_workbooks(con, sample), *programme_workbooks(con, sample, seed)]:
        (folder / name).write_bytes(content)
        written.append(folder / name)
    return written


def _workbooks(con: duckdb.DuckDBPyConnection, sample: InventedSample) -> Iterator[tuple[str, bytes]]:
    years = sorted({response.round_year for response in sample.responses})
    own = _own_senders(sample, years[-1])
    for year in years:
        rows = [_filled(r) for r in sample.responses if r.round_year == year and not (year == years[-1] and r in own)]
        yield f"{year}-1-register.xlsx", write_register(con, year, rows, INVENTED)
    for response in own:
        name = response.municipality.name.lower().replace(" ", "-")
        yield f"{years[-1]}-2-vragenlijst-{name}.xlsx", write_questionnaire(con, years[-1], _filled(response), INVENTED_IN_WORDS)
    yield f"{years[-2]}-3-nagekomen.xlsx", write_long(con, years[-2], _corrections(sample, years[-2]), INVENTED)
    yield "doelen.xlsx", write_targets(con, _targets(sample), INVENTED)


def programme_workbooks(con: duckdb.DuckDBPyConnection, sample: InventedSample, seed: int) -> Iterator[tuple[str, bytes]]:
    """Give name and content of the workbooks about programmes and pilots, in order of loading.

    Who a source names comes first, in a file of its own: of them no people and no working groups are invented.
    """
    programmes = invent_programmes(con, sample, seed)
    real = WriteOptions(note="Deze deelnemers staan in een openbare bron; de bron staat erbij.")
    yield "leertrajecten-bronnen.xlsx", write_programmes(con, programmes.real, real)
    yield "leertrajecten.xlsx", write_programmes(con, programmes.invented, INVENTED)
    yield "pilots-verzonnen.xlsx", write_pilots(con, invent_pilots(read_vocabulary(con), programmes.invented, seed), INVENTED)


def _own_senders(sample: InventedSample, year: int) -> list[InventedResponse]:
    """Some of the largest participants of the last round with the full questionnaire."""
    full = max(len(response.cells) for response in sample.responses)
    candidates = [r for r in sample.responses if r.round_year == year and len(r.cells) == full]
    candidates.sort(key=lambda response: -response.municipality.population)
    return candidates[3 : 3 + ON_THEIR_OWN]


def _filled(response: InventedResponse) -> FilledResponse:
    answers = {
        question_id: AnswerValue(value, not_applicable)
        for question_id, value, not_applicable in response.cells
        if value is not None or not_applicable
    }
    return FilledResponse(response.municipality.cbs_code, answers, response.edition)


def _corrections(sample: InventedSample, year: int) -> list[FilledResponse]:
    """Answers that were left open first and came in later."""
    rows: list[FilledResponse] = []
    for response in sample.responses:
        later = [question_id for question_id, value, not_applicable in response.cells if value is None and not not_applicable]
        if response.round_year == year and len(later) >= CORRECTED_QUESTIONS and len(rows) < CORRECTED:
            answers = {question_id: AnswerValue(1.0, comment="Later ingevuld") for question_id in later[:CORRECTED_QUESTIONS]}
            rows.append(FilledResponse(response.municipality.cbs_code, answers))
    return rows


def _targets(sample: InventedSample) -> list[Target]:
    return [
        Target(target.cbs_code, "level", target.level, target.base_round_year, horizon, pct, target.set_by, target.set_on)
        for target in sample.targets
        for horizon, pct in target.target_pct_by_horizon
    ]
