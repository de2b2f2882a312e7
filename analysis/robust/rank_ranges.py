"""Fills the table rank_range: the place of every municipality in its province and the country, as a range (SR-9)."""

from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from analysis.queries import fetch_arrays, fetch_rows, query_text
from analysis.robust.answer_matrix import AnswerMatrix
from analysis.robust.rank_choices import CHOICES, Items, scores_under
from analysis.robust.ranking import order_of, places_within

SMALLEST_RANKED_N = 5  # no rank among fewer
DECIMALS = 7  # scores that differ less are equal: the order of a sum may not decide a place


@dataclass(frozen=True)
class Layout:
    """The columns: questions by theme, themes by level, and the scopes that are ranked, themes before levels."""

    questions: tuple[str, ...]
    weights: dict[tuple[str, str], float]  # edition, question -> weight
    theme_starts: np.ndarray
    level_starts: np.ndarray
    scopes: tuple[tuple[str, str], ...]  # kind and code


@dataclass(frozen=True)
class Entries:
    """The published scores that are ranked: the row of the answers and the column of the scope of each."""

    rows: np.ndarray
    columns: np.ndarray
    place_no: np.ndarray  # 2 x entries: number of the province, of the country
    place_codes: tuple[str, ...]


def refresh_rank_ranges(con: duckdb.DuckDBPyConnection, answers: AnswerMatrix) -> None:
    """Rank everybody anew in every round; con is inside a transaction. Source: SR-9."""
    layout = layout_of(con)
    if not answers.participants or not layout.questions:
        con.execute("delete from rank_range")
        return
    is_published = published_scopes(con, answers, layout)
    entries = _entries(answers, is_published)
    items = items_of(answers, layout, is_published)
    scores = np.stack([np.hstack(scores_under(choice, items))[entries.rows, entries.columns] for choice in CHOICES])
    con.register("fresh_rank", pa.concat_tables(_tables(answers, layout, entries, scores)))
    try:
        con.execute(query_text("robustness/replace_rank_ranges"))
    finally:
        con.unregister("fresh_rank")


def layout_of(con: duckdb.DuckDBPyConnection) -> Layout:
    """Return the columns of the matrices to rank by."""
    rows = fetch_rows(con, "robustness/theme_weights")
    theme_of = {question: theme for _level, theme, question, _edition, _weight in rows}  # in order of level and theme
    level_of = {theme: level for level, theme, *_more in rows}
    themes, levels = list(level_of), list(dict.fromkeys(level_of.values()))
    return Layout(
        questions=tuple(theme_of),
        weights={(edition, question): weight for _level, _theme, question, edition, weight in rows},
        theme_starts=np.unique([themes.index(theme) for theme in theme_of.values()], return_index=True)[1],
        level_starts=np.unique([levels.index(level) for level in level_of.values()], return_index=True)[1],
        scopes=(*(("theme", theme) for theme in themes), *(("level", level) for level in levels)),
    )


def published_scopes(con: duckdb.DuckDBPyConnection, answers: AnswerMatrix, layout: Layout) -> np.ndarray:
    """Return which scopes of whom have a score: n x scopes of the layout."""
    found = fetch_arrays(con, "robustness/score_matrix")
    is_published = np.zeros((len(answers.participants), len(answers.scopes)), dtype=bool)
    is_published[found["participant_no"], found["scope_no"]] = True
    return is_published[:, [answers.scopes.index(scope) for scope in layout.scopes]]


def _entries(answers: AnswerMatrix, is_published: np.ndarray) -> Entries:
    """Return the scores to rank: published, of a municipality that still existed on the last day of the round."""
    exists = np.array([each.province_code is not None for each in answers.participants])
    rows, columns = np.nonzero(is_published & exists[:, None])
    codes = sorted({code for each in answers.participants for code in (each.province_code, each.country_code) if code})
    number = {code: at for at, code in enumerate(codes)} | {None: -1}
    of_row = np.array([(number[each.province_code], number[each.country_code]) for each in answers.participants])
    return Entries(rows, columns, of_row[rows].T, tuple(codes))


def items_of(answers: AnswerMatrix, layout: Layout, is_published: np.ndarray) -> Items:
    """Return the answers with their weights, ready to be reckoned with in every way; is_published: n x scopes of the layout."""
    column = [answers.question_ids.index(question) for question in layout.questions]
    score_pct = answers.score_pct[:, column]
    of_edition = {
        edition: [layout.weights.get((edition, question), 0.0) for question in layout.questions]
        for edition in {each.edition for each in answers.participants}
    }
    weight = np.array([of_edition[each.edition] for each in answers.participants])
    weight = np.where(answers.is_not_applicable[:, column], 0.0, weight)
    _years, starts, round_no = np.unique(answers.round_years, return_index=True, return_inverse=True)
    answered_n = np.add.reduceat(~np.isnan(score_pct), starts, axis=0, dtype=int)
    mean_pct = np.add.reduceat(np.nan_to_num(score_pct), starts, axis=0) / np.maximum(answered_n, 1)
    theme_n = len(layout.theme_starts)
    return Items(score_pct, weight, mean_pct[round_no], layout.theme_starts, layout.level_starts, is_published[:, :theme_n])


def _tables(answers: AnswerMatrix, layout: Layout, entries: Entries, scores: np.ndarray) -> list[pa.Table]:
    """Return the ranges within provinces and within the country, as rows of the table rank_range."""
    years, round_no = np.unique(answers.round_years, return_inverse=True)
    competition = round_no[entries.rows] * len(layout.scopes) + entries.columns
    points = np.rint(scores * 10**DECIMALS).astype(np.int32)  # whole numbers: equal is equal, and they sort faster
    order, found = order_of(points), []
    for place_no in entries.place_no:
        places, rank_n = places_within(competition * len(entries.place_codes) + place_no, points, order)
        kept = rank_n >= SMALLEST_RANKED_N
        rows, columns = entries.rows[kept], entries.columns[kept]
        found.append(pa.table({
            "cbs_code": _named([each.cbs_code for each in answers.participants], rows),
            "round_year": years[round_no[rows]],
            "scope": _named([scope for scope, _code in layout.scopes], columns),
            "code": _named([code for _scope, code in layout.scopes], columns),
            "within_code": _named(list(entries.place_codes), place_no[kept]),
            "rank": places[0][kept], "rank_low": places.min(axis=0)[kept], "rank_high": places.max(axis=0)[kept],
            "rank_n": rank_n[kept], "choice_n": np.full(len(rows), len(CHOICES)),
        }))  # fmt: skip
    return found


def _named(names: list[str], numbers: np.ndarray) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(numbers, pa.int32()), pa.array(names, pa.string()))
