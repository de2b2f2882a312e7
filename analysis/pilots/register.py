"""The pilot register: circular procurement pilots of a place."""

from typing import Any

import duckdb
import pandas as pd

from analysis.pilots.pilot import EffectNumbers, Origin, PhaseDate, Pilot
from analysis.pilots.words import Word
from analysis.places import Place
from analysis.queries import Connection, fetch_frame, fetch_rows

# The columns of sql/pilots/register.sql, in their order; a test holds the two equal.
COLUMNS = (
    "pilot_key", "title", "organisation", "organisation_key", "organisation_type", "organisation_type_nl",
    "organisation_type_en", "cbs_code", "province_code", "programme", "programme_nl", "programme_en", "category",
    "category_nl", "category_en", "working_group", "working_group_nl", "working_group_en", "phase", "phase_nl", "phase_en",
    "year_start", "year_end", "procedure", "contract_value_eur", "promised_effect", "realised_effect", "co2_reduction",
    "material_reuse", "reported_result", "newcomers_involved", "success_factors", "obstacles", "lessons", "source_url",
    "promised_co2_tonne", "realised_co2_tonne", "promised_reuse_kg", "realised_reuse_kg", "promised_mki_pct",
    "realised_mki_pct", "effect_method", "effect_baseline", "is_invented", "delivery_id", "delivered_at", "file_name",
    "sheet", "cell",
)  # fmt: skip
AS_IS = (
    "pilot_key", "title", "organisation", "organisation_key", "cbs_code", "province_code", "year_start", "year_end",
    "procedure", "contract_value_eur", "promised_effect", "realised_effect", "co2_reduction", "material_reuse",
    "reported_result", "newcomers_involved", "success_factors", "obstacles", "lessons", "source_url", "is_invented",
)  # fmt: skip
WORDS = ("organisation_type", "programme", "category", "working_group", "phase")
NUMBERS = (
    "promised_co2_tonne", "realised_co2_tonne", "promised_reuse_kg", "realised_reuse_kg", "promised_mki_pct", "realised_mki_pct",
)  # fmt: skip
ORIGIN = ("delivery_id", "delivered_at", "file_name", "sheet", "cell")


def fetch_pilots(con: duckdb.DuckDBPyConnection, place: Place) -> pd.DataFrame:
    """Return the pilots of a municipality, of everybody in a province, or all.

    Shape: one row per pilot (its newest published record), newest first.
    Columns: pilot_key, title, organisation, organisation_key, organisation_type(_nl, _en),
        cbs_code, province_code, programme(_nl, _en), category(_nl, _en),
        working_group(_nl, _en), phase(_nl, _en), year_start, year_end, procedure,
        contract_value_eur (euros), promised_effect, realised_effect, co2_reduction,
        material_reuse (words, each with its own baseline: never added up),
        reported_result, newcomers_involved, success_factors, obstacles, lessons,
        source_url, promised_/realised_ co2_tonne (tonnes), reuse_kg (kilograms), mki_pct
        (per cent), effect_method, effect_baseline, is_invented, delivery_id,
        delivered_at (UTC), file_name, sheet, cell.
    Missing: what was not reported is null.
    Source: design section 3, "Pilot record".
    """
    return fetch_frame(con, "pilots/register", code=place.cbs_code)


def fetch_register(con: Connection, place: Place) -> tuple[Pilot, ...]:
    """Return the pilots of a place as records, newest first, each with the dates of its phases.

    The country has every pilot, also of organisations without a place. Source: design section 3.
    """
    dates: dict[str, list[PhaseDate]] = {}
    for pilot_key, *date in fetch_rows(con, "pilots/phase_dates"):
        dates.setdefault(pilot_key, []).append(PhaseDate(*date))
    rows = (dict(zip(COLUMNS, row, strict=True)) for row in fetch_rows(con, "pilots/register", code=place.cbs_code))
    return tuple(_pilot_of(row, tuple(dates.get(row["pilot_key"], ()))) for row in rows)


def _pilot_of(row: dict[str, Any], dates: tuple[PhaseDate, ...]) -> Pilot:
    fields: dict[str, Any] = {name: row[name] for name in AS_IS} | {name: _word_of(row, name) for name in WORDS}
    numbers = EffectNumbers(**{name: row[name] for name in NUMBERS}, method=row["effect_method"], baseline=row["effect_baseline"])
    return Pilot(**fields, effect=numbers, origin=Origin(*(row[name] for name in ORIGIN)), phase_dates=dates)


def _word_of(row: dict[str, Any], name: str) -> Word | None:
    code = row[name]
    return None if code is None else Word(code, row[f"{name}_nl"] or code, row[f"{name}_en"] or row[f"{name}_nl"] or code)
