"""How many municipalities have which word, and whose outlook changed: both in HTML, each word with its mark."""

from markupsafe import Markup

from ui.charts.markup import join, number, tag
from ui.charts.pathway_records import Move, MoveChart, MoveList, WordChart, WordRow
from ui.charts.status_html import status_mark
from ui.format import format_count
from ui.navigation import path_of_place


def draw_words(chart: WordChart) -> Markup:
    """Return a row per word: mark and word, a bar, the number; a small number is a word instead of a bar."""
    rows = [_draw_row(row, chart.hidden_text) for row in chart.rows]
    return tag("figure", tag("ul", *rows, class_="ci-words"), class_="ci-figure", aria_label=chart.title)


def draw_moves(chart: MoveChart) -> Markup:
    """Return the lists side by side, below each other on a phone; a press on a name opens it."""
    return tag("figure", *map(_draw_list, chart.lists), class_="ci-figure ci-columns", aria_label=chart.title)


def _draw_row(row: WordRow, hidden_text: str) -> Markup:
    told = hidden_text if row.n is None else format_count(row.n)
    bar = None if row.share_pct is None else tag("i", class_="ci-word-bar", style=f"width:{number(row.share_pct)}%")
    track = tag("div", bar, class_="ci-word-track" if row.n is not None else "ci-word-track ci-hidden", aria_hidden="true")
    return tag("li", status_mark(row.status), track, tag("b", told), class_=f"ci-word-row ci-status-{row.status}")


def _draw_list(moves: MoveList) -> Markup:
    rows = [_draw_move(move) for move in moves.moves]
    body = tag("ol", *rows, class_="ci-moves") if rows else tag("p", moves.none_told, class_="ci-note")
    more = tag("p", moves.more_told, class_="ci-note") if moves.more_told else None
    return tag("section", tag("h3", moves.head), body, more)


def _draw_move(move: Move) -> Markup:
    link = tag("a", move.place.name, href=move.place.path or path_of_place(move.place.code), data_go=move.place.code)
    words = []
    if move.before is not None and move.before != move.now:
        words = [status_mark(move.before), tag("span", "→", aria_hidden="true")]
    if move.now is not None:
        words.append(status_mark(move.now))
    told = tag("span", move.told, class_="ci-note") if move.told else None
    return tag("li", tag("div", link, " ", told), tag("div", join(*words), class_="ci-move-words"))
