"""What a wanted target would mean, in words."""

from analysis.targets.outlooks import OutlookReason
from analysis.targets.wanted_targets import ChanceBorders, Position, WantedOutlook, usual_pace
from analysis.thresholds import COMPARABLE_WITHIN_PCT, LONGEST_GAP_YEARS, PACE_YEARS, SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.format import format_count, format_n_of, format_pace, format_score
from ui.sentences.target_numbers import SMALLEST_PACE, moving_words
from ui.sentences.targets import chance_words, held_words, in_sentence

LEAST_OTHERS_N = 4  # with fewer than five municipalities nothing is said of a place among them (SR-9)


def chance_line(outlook: WantedOutlook) -> str:
    """Return the chance as a frequency, or why there is none."""
    if outlook.status == "too_early":
        return silence_text(outlook.reason, outlook.target_year)
    if outlook.chance_pct is None:
        return _("No chance any more: the target year has come.")
    told = (held_words if outlook.status == "achieved" else chance_words)(outlook.chance_pct)
    return f"{told[:1].upper()}{told[1:]}."


def silence_text(reason: OutlookReason | None, year: int) -> str:
    """Return why nothing is said of a chance, as a sentence."""
    texts = {
        "one_round": _("Too early: at least two rounds that can be compared are needed."),
        "coverage_too_low": _("Too early: in the newest round too few questions were answered for a score."),
        "last_score_too_old": _("Too early: the newest score is more than {years} years old.", years=LONGEST_GAP_YEARS),
    }
    return texts.get(reason or "", _("Nothing can be said of {year}: there is no score.", year=year))


def needed_line(outlook: WantedOutlook, last_round_year: int) -> str:
    """Return the pace the target needs; empty when none is needed or possible any more."""
    needed = outlook.needed_pace_pct_per_year
    if needed is None:
        return ""
    pace = format_pace(max(needed, SMALLEST_PACE))
    return _("{pace} up, every year from {from_year} to {year}.", pace=pace, from_year=last_round_year, year=outlook.target_year)


def kept_line(outlook: WantedOutlook, position: Position, *, with_usual: bool = True) -> str:
    """Return how many comparable municipalities kept the pace it needs, and what is usual. Source: TR-2, TR-5, GR-4."""
    if outlook.kept_n is None:
        return ""
    if outlook.comparable_n < SMALLEST_GROUP_N:
        return _("Too few municipalities once had about this score to compare with.")
    return " ".join(
        part for part in (_kept(outlook.kept_n, outlook.comparable_n), _usual(position) if with_usual else "") if part
    )


def _kept(kept_n: int, comparable_n: int) -> str:
    values = {"total": format_count(comparable_n), "years": PACE_YEARS}
    if kept_n == 0:
        return _(
            "None of the {total} municipalities that once had about this score kept that pace for {years} years or more.",
            **values,
        )
    return ngettext(
        "Of {total} municipalities that once had about this score, {n} kept that pace for {years} years or more.",
        "Of {total} municipalities that once had about this score, {n} kept that pace for {years} years or more.",
        kept_n,
        **values,
    )


def _usual(position: Position) -> str:
    usual = usual_pace(position)
    return "" if usual is None else _("Usual for them: {pace}", pace=in_sentence(moving_words(usual)))


def rank_line(outlook: WantedOutlook, name: str, round_year: int) -> str:
    """Return where the target would put the municipality among the others; empty with fewer than five in all."""
    if outlook.others_n < LEAST_OTHERS_N:
        return ""
    return _(
        "With {score}, {name} would have scored higher than {n_of} other municipalities in {year}.",
        score=format_score(outlook.target_pct),
        name=name,
        n_of=format_n_of(outlook.lower_n, outlook.others_n),
        year=round_year,
    )


def borders_line(borders: ChanceBorders, score_pct: float) -> str:
    """Return which targets go with which word, in whole scores above the score there is now."""
    values = {"year": borders.year, "on_track": borders.on_track_to_pct, "at_risk": borders.at_risk_from_pct}
    if borders.at_risk_from_pct > 100:
        return _("Every target for {year} up to {on_track} is on track today.", **values)
    if borders.on_track_to_pct <= score_pct:
        return _("A target above the score of now is uncertain today; from {at_risk} on it is at risk.", **values)
    return _("A target up to {on_track} is on track today; from {at_risk} on it is at risk.", **values)


def comparable_words() -> str:
    """Return who counts as comparable."""
    return _(
        "Comparable: other municipalities that were within {points} points of the score of now in some round, "
        "with a later round at least {years} years after it.",
        points=COMPARABLE_WITHIN_PCT, years=PACE_YEARS,
    )  # fmt: skip
