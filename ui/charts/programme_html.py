"""The charts of the learning programmes in HTML: cards, bars of promises, sessions with who was there, numbers beside others."""

from collections.abc import Sequence

from markupsafe import Markup

from data.text import ngettext
from ui.charts.markup import number, tag
from ui.charts.programme_promise_records import Fact, PromiseBars, WordCountBar
from ui.charts.programme_records import CountChart, CountRow, ProgrammeCard, ResultCard, ResultWords, SessionChart, SessionRow
from ui.charts.promise_html import promise_mark
from ui.format import format_count


def draw_programme_card(card: ProgrammeCard) -> Markup:
    """Return a programme at first sight."""
    facts = [
        tag("div", tag("dt", name), tag("dd", value), tag("dd", note) if note else None, class_="ci-figure-of")
        for name, value, note in card.facts
    ]
    bar = draw_word_bar(card.promises) if card.promises.total else None
    return tag(
        "section",
        tag("h2", card.name),
        tag("p", card.when, class_="ci-note") if card.when else None,
        tag("p", card.about) if card.about else None,
        tag("dl", *facts, class_="ci-figures-of"),
        tag("p", card.promises_told, class_="ci-promises-told"),
        bar,
        tag("p", card.label, class_="ci-made-up") if card.label else None,
        class_="ci-figure ci-programme",
    )


def draw_word_bar(bar: WordCountBar) -> Markup:
    """Return how many have which word: one bar of parts, below it each word with its sign and number."""
    parts = [
        tag("i", class_=f"ci-part ci-promise-{word}", style=f"width:{number(100 * n / bar.total)}%")
        for word, n in bar.counts
        if n
    ]
    told = [tag("li", promise_mark(word), " ", tag("span", format_count(n))) for word, n in bar.counts if n]
    return tag(
        "div",
        tag("div", *parts, class_="ci-parts", aria_hidden="true"),
        tag("ul", *told, class_="ci-legend"),
        class_="ci-word-parts",
    )


def draw_promise_bars(chart: PromiseBars) -> Markup:
    """Return a bar per promise."""
    rows = [
        tag(
            "li",
            tag("div", tag("span", bar.name, class_="ci-bar-name"), class_="ci-bar-head"),
            tag("div", bar.note, class_="ci-note") if bar.note else None,
            draw_word_bar(bar.bar),
        )
        for bar in chart.bars
    ]
    return tag("figure", tag("ul", *rows, class_="ci-plain"), class_="ci-figure ci-promise-bars", aria_label=chart.title)


MOST_OPEN = 6  # rows; a longer list of sessions or working groups is folded in


def draw_sessions(chart: SessionChart) -> Markup:
    """Return a bar per session; who was there opens below it. Many sessions are folded in."""
    rows = [_draw_session(row, chart) for row in chart.rows]
    told = ngettext("Show the {n} session", "Show the {n} sessions", len(rows))
    drawn = _folded(tag("ol", *rows, class_="ci-plain"), told, is_open=len(rows) <= MOST_OPEN)
    return tag("figure", drawn, class_="ci-figure ci-sessions", aria_label=chart.title)


def draw_groups(chart: CountChart) -> Markup:
    """Return working groups with how many sit in them as bars; many of them are folded in."""
    told = ngettext("Show the {n} working group", "Show the {n} working groups", len(chart.rows))
    drawn = _folded(_count_list(chart), told, is_open=len(chart.rows) <= MOST_OPEN)
    return tag("figure", drawn, class_="ci-figure ci-counts", aria_label=chart.title)


def _folded(rows: Markup, told: str, *, is_open: bool) -> Markup:
    """Return rows as they are, or behind what says how many there are."""
    return rows if is_open else tag("details", tag("summary", told), rows, class_="ci-fold")


def draw_counts(chart: CountChart) -> Markup:
    """Return names with numbers as bars."""
    return tag("figure", _count_list(chart), class_="ci-figure ci-counts", aria_label=chart.title)


def _count_list(chart: CountChart) -> Markup:
    return tag("ul", *map(_draw_count, chart.rows), class_="ci-plain")


def draw_results(cards: Sequence[ResultCard], words: ResultWords) -> Markup:
    """Return published numbers beside those known here."""
    return tag("div", *(_draw_result(card, words) for card in cards), class_="ci-figure ci-cards")


def draw_fact(fact: Fact, source_text: str) -> Markup:
    """Return a line of evidence with its source and the label of what is invented."""
    link = tag("a", source_text, href=fact.href, target="_blank", rel="noopener") if fact.href else None
    label = tag("span", fact.label, class_="ci-made-up") if fact.label else None
    return tag("li", fact.text, " " if link else None, link, " " if label else None, label)


def _draw_session(row: SessionRow, chart: SessionChart) -> Markup:
    head = tag(
        "div",
        tag("span", row.name, tag("span", f" {row.when}", class_="ci-note") if row.when else None, class_="ci-bar-name"),
        tag("b", row.told, class_="ci-bar-score"),
        class_="ci-bar-head",
    )
    fill = None if row.share_pct is None else tag("i", class_="ci-fill", style=f"width:{number(row.share_pct)}%")
    track = tag("div", fill, class_="ci-track" if row.share_pct is not None else "ci-track ci-missing", aria_hidden="true")
    return tag("li", head, track, tag("div", row.note, class_="ci-note") if row.note else None, _draw_lists(row, chart.more_text))


def _draw_lists(row: SessionRow, more_text: str) -> Markup | None:
    if not row.lists:
        return None
    lists = [
        tag("section", tag("h3", head), tag("ul", *(tag("li", name) for name in names), class_="ci-names"))
        for head, names in row.lists
    ]
    return tag("details", tag("summary", more_text), *lists, class_="ci-explained")


def _draw_count(row: CountRow) -> Markup:
    head = tag(
        "div", tag("span", row.name, class_="ci-bar-name"), tag("b", row.told, class_="ci-bar-score"), class_="ci-bar-head"
    )
    fill = tag("i", class_="ci-fill", style=f"width:{number(row.share_pct)}%") if row.n else None
    note = tag("div", row.note, class_="ci-note") if row.note else None
    return tag("li", head, tag("div", fill, class_="ci-track", aria_hidden="true"), note)


def _draw_result(card: ResultCard, words: ResultWords) -> Markup:
    published = tag("ul", *(draw_fact(fact, words.source) for fact in card.published))
    why = [tag("p", text, class_="ci-note") for text in card.why]
    return tag(
        "section",
        tag("h3", card.name),
        tag("dl", tag("dt", words.published), tag("dd", published), tag("dt", words.known), tag("dd", card.known)),
        *why,
        class_="ci-card",
    )
