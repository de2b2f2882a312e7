"""How far a figure can be trusted, in words: a change within the noise, a direction, a place as a range."""

from analysis.places import Place
from analysis.robust.arrows import LEAST_ROUNDS_N, Direction
from data.text import _, ngettext
from ui.format import format_change, format_count, format_pace, format_score, whole
from ui.rows import Change, Heading, RankRange

MARKS: dict[Direction, str] = {"up": "↗", "down": "↘", "none": "↔"}  # an arrow only where there is a direction


def change_words(change: Change | None) -> str:
    """Return a change with shape, sign and words: "▲ +6 punten sinds 2025"; empty when there is none."""
    if change is None or change.change_pct is None:
        return ""
    points, values = whole(change.change_pct), {"change": format_change(change.change_pct), "year": change.from_round_year}
    if points == 0:
        return _("= unchanged since {year}", year=change.from_round_year)
    if change.is_within_noise:
        return ngettext(
            "≈ {change} point since {year}: within the noise", "≈ {change} points since {year}: within the noise",
            abs(points), **values,
        )  # fmt: skip
    shape = "▲" if points > 0 else "▼"
    return ngettext(
        "{shape} {change} point since {year}", "{shape} {change} points since {year}", abs(points), shape=shape, **values
    )


def change_cell(change: Change | None) -> str:
    """Return a change for a table: "▲ +6" or "≈ +2, binnen de ruis"; empty when there is none."""
    if change is None or change.change_pct is None:
        return ""
    return signed_change(change.change_pct, is_within_noise=bool(change.is_within_noise))


def signed_change(change_pct: float, *, is_within_noise: bool) -> str:
    """Return a change with its shape, and said to be within the noise when it is."""
    shown, points = format_change(change_pct), whole(change_pct)
    if points == 0:
        return _("= the same")
    if is_within_noise:
        return _("≈ {change}, within the noise", change=shown)
    return _("▲ {change}", change=shown) if points > 0 else _("▼ {change}", change=shown)


def direction_word(direction: Direction) -> str:
    """Return the direction over the last rounds as short words."""
    words = {
        "up": _("going up"),
        "down": _("going down"),
        "none": _("no clear direction"),
        "too_early": _("too early for a trend"),
    }
    return words[direction]


def heading_words(heading: Heading | None) -> str:
    """Return the direction with the rounds it rests on, as a line on a card; empty when there is none."""
    if heading is None:
        return ""
    word = direction_word(heading.direction)
    if heading.direction == "too_early":
        return _("Trend: {word} (at least {n} rounds needed)", word=word, n=LEAST_ROUNDS_N)
    return _("Trend: {word} (over {n} rounds)", word=f"{MARKS[heading.direction]} {word}", n=heading.round_n)


def heading_sentence(heading: Heading | None, place: Place, span: tuple[float, float] | None = None) -> str:
    """Return the direction as a sentence below a chart, and what it rests on; empty when there is none.

    span: the first and last score of those rounds on that same basis, which differ from the scores as published.
    """
    if heading is None:
        return ""
    if heading.direction == "too_early":
        return _("It is too early for a trend: that takes at least {n} rounds.", n=LEAST_ROUNDS_N)
    values = {"name": place.name, "n": heading.round_n, "basis": _basis(place) + _span_words(span)}
    pace = format_pace(heading.slope_pct_per_year or 0)
    if heading.direction == "up":
        return _("Over the last {n} rounds {name} is going up, by {pace}, {basis}.", pace=pace, **values)
    if heading.direction == "down":
        return _("Over the last {n} rounds {name} is going down, by {pace}, {basis}.", pace=pace, **values)
    return _("Over the last {n} rounds {name} shows no clear direction, {basis}.", **values)


def _span_words(span: tuple[float, float] | None) -> str:
    return "" if span is None else _(" (from {first} to {last})", first=format_score(span[0]), last=format_score(span[1]))


def _basis(place: Place) -> str:
    """Return why the pace differs from what the scores in the chart would give."""
    if place.level == "municipality":
        return _("measured on the same questions")
    return _("measured on the same participants")


def rank_words(rank: RankRange) -> str:
    """Return the place as a range: "plaats 34 van 203 (tussen 28 en 47)"."""
    total = format_count(rank.rank_n)
    if rank.rank_low == rank.rank_high:
        return _("place {rank} of {total}, whichever way it is computed", rank=rank.rank, total=total)
    return _(
        "place {rank} of {total} (between {low} and {high})", rank=rank.rank, low=rank.rank_low, high=rank.rank_high, total=total
    )
