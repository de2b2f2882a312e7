"""What would change when a file is published: the publication itself, on a throw-away copy (rule IR-6)."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import duckdb
import pandas as pd

from data import store
from ingest.checking import CheckedFile
from ingest.comparing import STATES, compare_answers
from ingest.frames import answer_frame, pilot_frame, response_frame, target_frame
from ingest.pilot_changes import FIELD_COLUMNS, compare_pilots
from ingest.programmes.comparing import Facts, compare_facts, fetch_facts, no_changes
from ingest.publishing import PublishRequest, already_published, write_delivery
from ingest.reference_tables import read_vocabulary
from ingest.statements import statement
from ingest.vocabulary import Vocabulary

State = Literal["new", "changed", "unchanged", "removed"]
TARGET_COLUMNS = ["cbs_code", "name", "scope", "code", "horizon_years", "before_pct", "after_pct", "state"]
SCORE_COLUMNS = ["cbs_code", "name", "round_year", "scope", "code", "name_nl", "name_en", "score_before_pct", "score_after_pct"]


@dataclass(frozen=True)
class Counts:
    """How many are new, changed, the same, or removed (emptied)."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True)
class Preview:
    """What publishing a file would change.

    answers: one row per answer that is there before or after (comparing.ANSWER_COLUMNS; before and after as a person
        reads them; texts as categories, because there may be a million).
    scores: one row per municipality of the file, round, level and theme, then their provinces and the country
        per level (SCORE_COLUMNS; 0-100, null when there is none).
    targets, pilots: one row each (TARGET_COLUMNS, pilot_changes.PILOT_COLUMNS).
    pilot_fields: one row per field that changes of a pilot that is known already (pilot_changes.FIELD_COLUMNS).
    outlooks: where the targets of the municipalities of the file stand, one row per target before and one after
        (outlooks_after.sql); empty for a file without answers and targets.
    baseless: what in the file has targets on a base round without a score, with the reason (target_bases.sql).
    existing_delivery: number of the delivery of the same file when it is published already: nothing changes.
    programmes: what changes about learning programmes (programmes/comparing.py).
    """

    answers: pd.DataFrame
    scores: pd.DataFrame
    targets: pd.DataFrame
    pilots: pd.DataFrame
    answer_counts: Counts
    target_counts: Counts
    pilot_counts: Counts
    outlooks: pd.DataFrame
    baseless: pd.DataFrame
    existing_delivery: int | None = None
    programmes: pd.DataFrame = field(default_factory=no_changes)
    programme_counts: Counts = Counts()
    pilot_fields: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=FIELD_COLUMNS))


def preview(store_path: Path, checked: CheckedFile, words: Vocabulary | None = None) -> Preview:
    """Return what publishing what is right of a file would change; nothing is changed.

    words: what files are compared with, where it was read before.
    Raises: StoreMissing, StoreOutdated.
    """
    with store.rehearse(store_path) as con:
        words = words or read_vocabulary(con)
        con.register("delivered_answer", answer_frame(checked.answers))
        con.register("delivered_response", response_frame(checked.responses))
        con.register("delivered_target", target_frame(checked.targets))
        con.register("delivered_pilot", pilot_frame(checked.pilots))
        answers = compare_answers(con, words, checked.answers)
        targets = _compare_targets(con, words, checked)
        pilots = compare_pilots(con, words, checked.pilots)
        baseless = con.execute(statement("target_bases")).df()
        existing = already_published(con, checked)
        facts = fetch_facts(con) if checked.programmes else {}
        scores, outlooks = _compare_figures(con, checked, is_written=existing is None)
        programmes = _compare_programmes(con, checked, facts, is_written=existing is None)
    counts = _count(answers), _count(targets), _count(pilots.pilots)
    of_programmes = programmes, _count(programmes)
    return Preview(answers, scores, targets, pilots.pilots, *counts, outlooks, baseless, existing, *of_programmes, pilots.fields)


def _state(before: object, after: object) -> State:
    if before == after:
        return "unchanged"
    if before is None:
        return "new"
    return "removed" if after is None else "changed"


def _count(frame: pd.DataFrame) -> Counts:
    counted = frame["state"].value_counts()
    return Counts(*(int(counted.get(state, 0)) for state in STATES))


def _compare_figures(
    con: duckdb.DuckDBPyConnection, checked: CheckedFile, *, is_written: bool
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return scores and outlooks before and after; what moves neither is not written for it."""
    if not checked.responses and not checked.targets:
        return pd.DataFrame(columns=SCORE_COLUMNS), pd.DataFrame()
    con.execute(statement("keep_scores_before"))
    con.execute(statement("keep_outlooks_before"))
    if is_written:
        write_delivery(con, checked, PublishRequest("", good_rows=True))
        con.register("delivered_response", response_frame(checked.responses))
    store.refresh_derived(con)
    return con.execute(statement("scores_after")).df(), con.execute(statement("outlooks_after")).df()


def _compare_programmes(con: duckdb.DuckDBPyConnection, checked: CheckedFile, before: Facts, *, is_written: bool) -> pd.DataFrame:
    """Return what changes about learning programmes; a file without scores was not written yet."""
    if not checked.programmes:
        return no_changes()
    if is_written and not checked.responses and not checked.targets:
        write_delivery(con, checked, PublishRequest("", good_rows=True))
    return compare_facts(before, fetch_facts(con), checked.programmes)


def _compare_targets(con: duckdb.DuckDBPyConnection, words: Vocabulary, checked: CheckedFile) -> pd.DataFrame:
    now = {row[:4]: row[4:] for row in con.execute(statement("targets_now")).fetchall()}
    rows = []
    for one in checked.targets:
        before = now.get((one.cbs_code, one.scope, one.code, one.horizon_years))
        # a target that no longer holds is none, as the view current_target has it
        after = None if one.target_pct is None else (one.base_round_year, one.target_pct, one.set_by, one.set_on)
        name, before_pct = words.places[one.cbs_code].name, before[1] if before else None
        state = _state(before, after)
        rows.append((one.cbs_code, name, one.scope, one.code, one.horizon_years, before_pct, one.target_pct, state))
    return pd.DataFrame(rows, columns=TARGET_COLUMNS)
