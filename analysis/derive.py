"""Everything that is derived from what was delivered, in order: the store runs it inside every publication.

The files of sql/derive in order of name, and between them what SQL cannot say or
says too slowly, before the first file that reads it.
"""

from collections.abc import Callable
from datetime import date

import duckdb

from analysis.outlook.tables import refresh_forecasts
from analysis.queries import SQL, query_text
from analysis.robust.robustness import refresh_robustness
from analysis.robust.trend_arrows import refresh_trend_arrows

DERIVATIONS = SQL / "derive"
Step = Callable[[duckdb.DuckDBPyConnection], None]
BEFORE: dict[str, tuple[Step, ...]] = {
    "60_group_score": (refresh_robustness,),  # reads how much chance moves a score
    "75_target_outlook": (refresh_forecasts, refresh_trend_arrows),  # reads the chances
}


EMPTY_WITHOUT = {"75_target_outlook": "target"}  # planning that query costs more than the rest of a small store
RULES = "derive/00_rules"


def derive(con: duckdb.DuckDBPyConnection) -> None:
    """Rebuild every derived table; con is inside a transaction. Source: design section 3, decision 4."""
    if _is_empty(con, "answer"):  # a store that was just made: planning all that takes five times as long as the write
        con.execute(query_text(RULES))
        con.execute(query_text("derive/without_answers/remove_derived"))
        return
    for script in sorted(DERIVATIONS.glob("*.sql")):
        for step in BEFORE.get(script.stem, ()):
            step(con)
        needed = EMPTY_WITHOUT.get(script.stem)
        if needed is not None and _is_empty(con, needed):
            con.execute(query_text("forecasting/remove_outlooks"))
        else:
            con.execute(script.read_text(encoding="utf-8"))


def _is_empty(con: duckdb.DuckDBPyConnection, table: str) -> bool:
    return con.execute("select 1 from query_table($table) limit 1", {"table": table}).fetchone() is None


def keep(con: duckdb.DuckDBPyConnection, today: date) -> None:
    """Keep the forecasts of the running round as they are published today. Source: TR-5."""
    if _is_empty(con, "forecast") and _is_empty(con, "kept_forecast"):
        return
    for statement in duckdb.extract_statements(query_text("forecasting/keep_forecasts")):
        con.execute(statement, {"today": today})
