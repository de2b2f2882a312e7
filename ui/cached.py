"""The only module with cache decorators: what is read from the store, kept as long as its version lasts.

Every version of the store has a shelf of its own, found by the file of the version:
new data has a new file, so the cache empties by itself. Everything kept is a frozen
record or a mapping nobody changes, shared without copying: only public figures are
in here, nothing of a visitor.
"""

import gc
import math
import time
from collections.abc import Callable, Hashable, Mapping
from contextvars import ContextVar
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

import pandas as pd
import streamlit as st

from analysis import comparison, places, questions, scores, store_facts, trends
from analysis.places import Place, Round, Scope, ScopeKind, Succession
from analysis.queries import Connection
from analysis.store_facts import Edition, StoreFacts
from analysis.targets import targets
from analysis.targets.targets import Target
from data import default_store_path, store
from data.text import current_language
from ui import rows
from ui.place_names import named
from ui.plain_rows import PlainRows, plain_rows
from ui.rows import records_of
from ui.shelf import Shelf

Made = TypeVar("Made")
Scores = Mapping[tuple[str, str], rows.Score]
Changes = Mapping[tuple[str, str], rows.Change]
ROOM = 1500  # entries per name on a shelf
# of .2, .1 and .1 to .7 MB each; the others are soon made again from what is kept of everybody
ROOM_OF = {
    "place_view": 700, "reading_page": 700, "compare_view": 150, "steps": 40, "answers": 40, "answer rows": 4,
    "learning_ground": 60, "stage_page": 30,
}  # fmt: skip


_version_of_run: ContextVar[str | None] = ContextVar("version_of_run", default=None)
_newest_run = [-math.inf]  # when somebody last asked for something, on the clock of time.monotonic


def begin_run() -> None:
    """Settle on the newest version of the store for this run: one look at the disk, and one version on a page.

    Raises: StoreMissing.
    """
    _newest_run[0] = time.monotonic()
    settle_version()


def settle_version() -> None:
    """Settle on the newest version for what this thread does, without anybody having asked for it. Raises: StoreMissing."""
    _version_of_run.set(store.version_key(default_store_path()))


def seconds_since_run() -> float:
    """Return how long ago somebody last asked for something; infinite when nobody did yet."""
    return time.monotonic() - _newest_run[0]


def version() -> str:
    """Return what everything kept belongs to: the version of this run, else the newest. Raises: StoreMissing."""
    return _version_of_run.get() or store.version_key(default_store_path())


@st.cache_resource(show_spinner=False)
def warm_up() -> bool:
    """Once per server: collect the garbage of starting up and leave the rest out of every later collection.

    Streamlit collects after each run; with pandas and DuckDB loaded that took about
    100 ms a run, most of what a run cost (stack.md 2).
    """
    gc.collect()
    gc.freeze()
    return True


def facts() -> StoreFacts:
    """Return whether the figures are invented, and when something last changed."""
    return _kept(version(), "facts", (), store_facts.fetch_store_facts)


def aliases() -> list[tuple[str, str]]:
    """Return the other names of municipalities with their codes."""
    return _kept(version(), "aliases", (), store_facts.fetch_aliases)


def editions() -> list[Edition]:
    """Return the editions of the questionnaire."""
    return _kept(version(), "editions", (), store_facts.fetch_editions)


def rounds() -> list[Round]:
    """Return the rounds somebody answered, oldest first."""
    return _kept(version(), "rounds", (), places.fetch_rounds_with_answers)


def scopes(kind: ScopeKind) -> list[Scope]:
    """Return what has a score of one kind, in the order of the questionnaire."""
    return _kept(version(), "scopes", (kind,), lambda con: places.fetch_scopes(con, kind))


def all_places() -> Mapping[str, Place]:
    """Return every place by its code: country, provinces, municipalities, each by name; the country's is in two languages."""
    return _kept(
        version(), "places", (current_language(),),
        lambda con: {place.cbs_code: named(place) for place in places.fetch_places(con)},
    )  # fmt: skip


def country() -> Place:
    """Return the country."""
    return next(place for place in all_places().values() if place.level == "country")


def successors(code: str) -> list[Succession]:
    """Return where a dissolved municipality went."""
    return _kept(version(), "successors", (code,), lambda con: places.fetch_successors(con, code))


def predecessors(code: str) -> list[Succession]:
    """Return what went into a municipality."""
    found = _kept(version(), "predecessors", (), places.fetch_all_predecessors)
    return found.get(code, [])


def scores_of(place: Place, round_year: int) -> Scores:
    """Return what a place scores in a round, by kind of scope and code."""
    return _kept(
        version(), "scores", (place.cbs_code, round_year),
        lambda con: _by_scope(_score_records(con, place, round_year)),
    )  # fmt: skip


def changes_of(place: Place, round_year: int) -> Changes:
    """Return what changed for a place up to a round, by kind of scope and code."""
    return _kept(
        version(), "changes", (place.cbs_code, round_year),
        lambda con: _by_scope(_change_records(con, place, round_year)),
    )  # fmt: skip


def trend_of(place: Place, kind: ScopeKind, code: str) -> tuple[rows.RoundScore, ...]:
    """Return the development of a place on one thing, oldest round first."""
    if place.level == "municipality":  # all in one query: hardly slower than one
        return _kept(version(), "municipality trends", (kind, code), lambda con: _trends(con, kind, code))[place.cbs_code]
    return _kept(
        version(), "trend", (place.cbs_code, kind, code),
        lambda con: records_of(trends.fetch_trend(con, place, kind, code), rows.RoundScore),
    )  # fmt: skip


def municipality_scores(round_year: int, kind: ScopeKind, code: str) -> tuple[rows.MunicipalityScore, ...]:
    """Return what every municipality scores on one thing in a round, by name."""
    return _kept(
        version(), "municipalities", (round_year, kind, code),
        lambda con: records_of(scores.fetch_score_per_municipality(con, round_year, kind, code), rows.MunicipalityScore),
    )  # fmt: skip


def participants(round_year: int) -> frozenset[str]:
    """Return the codes of the municipalities that took part in a round."""
    scores = municipality_scores(round_year, "level", scopes("level")[0].code)
    return frozenset(each.cbs_code for each in scores if each.reason != "not_participating")


def targets_of(code: str) -> list[Target]:
    """Return the current targets of a municipality."""
    return _kept(version(), "targets", (), targets.fetch_targets_of_all).get(code, [])


def standouts_of(place: Place, round_year: int) -> tuple[tuple[rows.Standout, ...], tuple[rows.Standout, ...]]:
    """Return the strong and the weak points of a place in a round."""

    def make(_con: Connection) -> tuple[tuple[rows.Standout, ...], tuple[rows.Standout, ...]]:
        beside = None if place.level == "country" else tuple(scores_of(country(), round_year).values())
        found = comparison.strong_and_weak(tuple(scores_of(place, round_year).values()), beside)
        strong, weak = (tuple(rows.Standout(**each._asdict()) for each in side) for side in found)
        return strong, weak

    return _kept(version(), "standouts", (place.cbs_code, round_year), make)


def answers_of(place: Place, round_year: int, earlier_round_year: int | None) -> tuple[rows.Answer, ...]:
    """Return the answers of a place, question by question, in one or two rounds."""
    return _kept(
        version(), "answers", (place.cbs_code, round_year, earlier_round_year),
        lambda con: _answer_records(con, place, (round_year, earlier_round_year)),
    )  # fmt: skip


def kept_drawing(name: str, key: Hashable, draw: Callable[[], Made]) -> Made:
    """Return what draw makes, made once per version of the store, language, name and key."""
    return _shelf(version()).take(name, (current_language(), key), draw)


def kept(name: str, key: Hashable, make: Callable[[Connection], Made]) -> Made:
    """Return what make reads from the store, read once per version, name and key; for what one page needs only."""
    return _kept(version(), name, key, make)


def _kept(store_version: str, name: str, key: Hashable, make: Callable[[Connection], Made]) -> Made:
    return _shelf(store_version).take(name, key, lambda: make(store.read(default_store_path())))


@lru_cache(maxsize=2)  # the newest version, and the one a run that is still going began with
def _shelf(_store_version: str) -> Shelf:
    return Shelf(ROOM, ROOM_OF)


def _score_records(con: Connection, place: Place, round_year: int) -> tuple[rows.Score, ...]:
    if place.level == "municipality":  # all in one query: hardly slower than one
        return _kept(
            version(), "score rows", (round_year,),
            lambda _con: _plain(scores.fetch_scores_of_municipalities(con, round_year), rows.Score),
        ).of(place.cbs_code, rows.Score)  # fmt: skip
    groups = _kept(
        version(), "group score frames", (round_year,), lambda _con: _by_place(scores.fetch_scores_of_groups(con, round_year))
    )
    return records_of(groups[place.cbs_code], rows.Score)


def _answer_records(con: Connection, place: Place, years: tuple[int, int | None]) -> tuple[rows.Answer, ...]:
    """The answers of a participant out of everybody's; of who took no part the questions alone."""
    everybody = _kept(
        version(), "answer rows", years,
        lambda _con: _plain(questions.fetch_answers_of_participants(con, *years), rows.Answer),
    )  # fmt: skip
    own = everybody.of(place.cbs_code, rows.Answer)
    return own or records_of(questions.fetch_answer_per_question(con, place, *years), rows.Answer)


def _change_records(con: Connection, place: Place, round_year: int) -> tuple[rows.Change, ...]:
    if place.level != "municipality":
        return records_of(trends.fetch_change(con, place, round_year), rows.Change)
    return _kept(
        version(), "change rows", (round_year,),
        lambda _con: _plain(trends.fetch_changes_of_municipalities(con, round_year), rows.Change),
    ).of(place.cbs_code, rows.Change)  # fmt: skip


def _plain(frame: pd.DataFrame, kind: type) -> PlainRows:
    return plain_rows(rows.per_place(frame, "cbs_code"), kind)


def _trends(con: Connection, kind: ScopeKind, code: str) -> Mapping[str, tuple[rows.RoundScore, ...]]:
    frame = trends.fetch_trend_per_municipality(con, kind, code)
    found: dict[str, list[rows.RoundScore]] = {}
    for cbs_code, record in zip(frame["cbs_code"], records_of(frame, rows.RoundScore), strict=True):
        found.setdefault(str(cbs_code), []).append(record)
    return MappingProxyType({cbs_code: tuple(records) for cbs_code, records in found.items()})


def _by_place(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(code): own.reset_index(drop=True) for code, own in frame.groupby("place_code")}


def _by_scope(found: tuple[Made, ...]) -> Mapping[tuple[str, str], Made]:
    return MappingProxyType({(row.scope, row.code): row for row in found})  # type: ignore[attr-defined]
