"""Which municipalities agreed to be named to others, and which said no."""

from analysis.queries import Connection, fetch_rows


def fetch_namings(con: Connection) -> dict[str, bool]:
    """Return by code whether a municipality agreed to be named; who was not asked is not in it."""
    return dict(fetch_rows(con, "learning/fetch_namings"))
