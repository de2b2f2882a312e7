"""The plain numbers about a target in words: gap, pace so far, pace needed, the usual pace, who ever kept it."""

from analysis.targets.outlooks import Outlook
from analysis.thresholds import PACE_YEARS, SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.delivered_words import delivered_in_sentence
from ui.format import MINUS, format_count, format_date, format_decimal_plain, format_pace, format_points, shown_difference, whole

SMALLEST_PACE = 0.1  # what is still needed is never shown as nothing


def gap_words(outlook: Outlook) -> str:
    """Return how far the target is from the newest score, as the reader would compute it from the shown numbers."""
    if outlook.gap_pct is None or outlook.last_score_pct is None:
        return _("Not known: there is no score yet.")
    if outlook.gap_pct <= 0:
        above = -shown_difference(outlook.target_pct, outlook.last_score_pct)
        return _("Met, {points} above it.", points=format_points(above)) if above > 0 else _("Met.")
    points = format_points(shown_gap(outlook))
    return _("{points} to go.", points=points) if outlook.is_open else _("{points} short.", points=points)


def shown_gap(outlook: Outlook) -> int:
    """Return the gap in whole points between the shown numbers, at least 1 while it is open; 0 when met or not known."""
    if outlook.gap_pct is None or outlook.last_score_pct is None or outlook.gap_pct <= 0:
        return 0
    return max(shown_difference(outlook.target_pct, outlook.last_score_pct), 1)


def pace_words(outlook: Outlook) -> str:
    """Return the pace so far, per year."""
    pace = outlook.pace_pct_per_year
    if pace is not None:
        return moving_words(pace)
    year = outlook.base_round_year
    if outlook.last_round_year is None:
        return _("Not known: there is no score yet.")
    if outlook.last_round_year <= year:
        return _("Not known yet: the target was set on round {year}.", year=year)
    return _("Not known: the score cannot be compared with that of {year}.", year=year)


def needed_words(outlook: Outlook) -> str:
    """Return the pace needed from now on, per year; empty when nothing more is needed or possible."""
    needed = outlook.needed_pace_pct_per_year
    if needed is None:
        return ""
    return _("{pace} up, until {year}.", pace=format_pace(max(needed, SMALLEST_PACE)), year=outlook.target_year)


def usual_words(outlook: Outlook) -> str:
    """Return the usual pace of comparable municipalities; empty when too few are known (GR-4)."""
    if outlook.usual_pct_per_year is None:
        return ""
    middle = _(
        "{pace} This is the middle one of {n} comparable municipalities.",
        pace=moving_words(outlook.usual_pct_per_year),
        n=format_count(outlook.comparable_n),
    )
    if outlook.usual_low_pct_per_year is None or outlook.usual_high_pct_per_year is None:
        return middle
    half = _(
        "Half of them: {low} to {high} points a year.",
        low=signed_pace(outlook.usual_low_pct_per_year),
        high=signed_pace(outlook.usual_high_pct_per_year),
    )
    return f"{middle} {half}"


def kept_words(outlook: Outlook) -> str:
    """Return how many municipalities ever kept the pace that is needed; empty when none is needed or too few are known.

    Source: TR-5, GR-4.
    """
    if outlook.needed_pace_pct_per_year is None or outlook.kept_of_n < SMALLEST_GROUP_N:
        return ""
    values = {"total": format_count(outlook.kept_of_n), "years": PACE_YEARS}
    if not outlook.kept_n:
        return _("None of the {total} municipalities ever kept such a pace for {years} years or more.", **values)
    if outlook.kept_n == outlook.kept_of_n:
        return _("All {total} municipalities once kept such a pace for {years} years or more.", **values)
    return ngettext(
        "Of {total} municipalities {n} ever kept such a pace for {years} years or more.",
        "Of {total} municipalities {n} ever kept such a pace for {years} years or more.",
        outlook.kept_n,
        **values,
    )


def pathway_words(outlook: Outlook) -> str:
    """Return since when the score is below the pathway to the target; empty when that cannot be said. Source: TR-5."""
    left = outlook.left_pathway_round_year
    if outlook.pace_pct_per_year is None or outlook.gap_pct is None or outlook.gap_pct <= 0:
        return ""
    if left is None:
        return _("The score is still on the pathway to the target.") if outlook.is_open else ""
    if left == outlook.last_round_year:
        return _("In {year} the score came below the pathway to the target.", year=left)
    return _("Since {year} the score is below the pathway to the target.", year=left)


def set_words(outlook: Outlook) -> str:
    """Return who set the target and when, as far as that was said."""
    if not outlook.set_by:
        return ""
    who = delivered_in_sentence(outlook.set_by)
    if outlook.set_on is None:
        return _("Set by {who}.", who=who)
    return _("Set by {who} on {day}.", who=who, day=format_date(outlook.set_on))


def moving_words(pace_pct_per_year: float) -> str:
    """Return a pace with its direction in words: "2,5 punten per jaar omhoog." """
    if whole(pace_pct_per_year * 10) == 0:
        return _("No change on balance.")
    pace = format_pace(pace_pct_per_year)
    return _("{pace} up.", pace=pace) if pace_pct_per_year > 0 else _("{pace} down.", pace=pace)


def signed_pace(pace_pct_per_year: float) -> str:
    """Return points a year with at most one decimal and a sign: "+2,5", "−0,5", "0"."""
    tenths = whole(pace_pct_per_year * 10)
    sign = "+" if tenths > 0 else MINUS if tenths < 0 else ""
    return sign + format_decimal_plain(abs(tenths) / 10)
