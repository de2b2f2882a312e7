"""Circular procurement pilots of a place."""

import duckdb
import pandas as pd

from analysis.places import Place
from analysis.queries import fetch_frame


def fetch_pilots(con: duckdb.DuckDBPyConnection, place: Place) -> pd.DataFrame:
    """Return the pilots of a municipality, of everybody in a province, or all.

    Shape: one row per pilot (its newest published record), newest first.
    Columns: pilot_key, title, organisation, organisation_type(_nl, _en), cbs_code,
        province_code, programme(_nl, _en), category(_nl, _en), working_group,
        phase(_nl, _en), year_start, year_end, procedure, contract_value_eur (euros),
        promised_effect, realised_effect, co2_reduction, material_reuse (words, each with
        its own baseline: never added up), reported_result, newcomers_involved,
        success_factors, obstacles, lessons, source_url, delivery_id, file_name, sheet, cell.
    Missing: what was not reported is null.
    Source: design section 3, "Pilot record".
    """
    return fetch_frame(con, "fetch_pilots", code=place.cbs_code)
