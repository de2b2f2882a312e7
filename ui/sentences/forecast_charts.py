"""The pictures of how good our forecasts were, in words; what is too few is said and never shown as if it were known."""

from babel.numbers import format_decimal

from analysis.record.record import INTERVAL_PCT, ForecastRecord, MarginCount
from analysis.record.scores import LEAST_CASES_N, ChanceBin, WordCount
from data.text import _, current_language, ngettext
from ui.format import format_count, format_percent, join_names


def reliability_sentence(record: ForecastRecord) -> str:
    """Return the picture in words: what we said, what happened, and whether the difference is more than chance."""
    if not record.bins:
        return _(
            "There are too few forecasts for a picture: {n}, at least {least} are needed.", n=record.judged_n, least=LEAST_CASES_N
        )
    first, *others = [(format_percent(found.said_pct), format_percent(found.met.pct)) for found in record.bins]
    told = _("Where we said {said} on average, {met} was met.", said=first[0], met=first[1])
    if others:
        pieces = [_("{met} where we said {said}", said=said, met=met) for said, met in others]
        told = f"{told} {_('It was {pieces}.', pieces=join_names(pieces))}"
    off = [found for found in record.bins if not found.met.low_pct <= found.said_pct <= found.met.high_pct]
    if not off:
        return f"{told} {_('All these differences can be chance.')}"
    more = ngettext(
        "In {n} group the difference is larger than chance brings.",
        "In {n} groups the difference is larger than chance brings.",
        len(off),
    )
    return f"{told} {more}"


def bin_text(found: ChanceBin) -> str:
    """Return one dot in words."""
    return _(
        "We said {said} on average; the target was met {met} of {n} times ({share}, by chance {low} to {high}).",
        said=format_percent(found.said_pct), met=format_count(found.met_n), n=format_count(found.case_n),
        share=format_percent(found.met.pct), low=format_percent(found.met.low_pct), high=format_percent(found.met.high_pct),
    )  # fmt: skip


def range_text(found: ChanceBin) -> str:
    """Return the chances of a group: "20% tot 40%"."""
    return _("{low} to {high}", low=format_percent(found.low_pct), high=format_percent(found.high_pct))


def word_note(found: WordCount) -> str:
    """Return how often a word was said and the target was then met."""
    told = ngettext(
        "said {n} time, met {met} times", "said {n} times, met {met} times", found.case_n, met=format_count(found.met_n)
    )
    return told if found.case_n >= LEAST_CASES_N else _("{told}: too few for a percentage", told=told)


def margin_sentence(record: ForecastRecord) -> str:
    """Return how often the score fell within the margin, and on which side it fell outside."""
    known = [found for found in record.margins if found.share]
    if not known:
        return _("Of too few forecasts the year has come to say whether the margin of {pct} % was right.", pct=INTERVAL_PCT)
    pieces = [
        _("{share} at {ahead}", share=format_percent(found.share.pct), ahead=ahead_text(found)) for found in known if found.share
    ]
    told = _(
        "A margin of {pct} % ought to be right 8 out of 10 times. Ours was right in {pieces}.",
        pct=INTERVAL_PCT,
        pieces=join_names(pieces),
    )
    below, above = sum(found.below_n for found in known), sum(found.above_n for found in known)
    outside = _(
        "Outside it the score was lower {below} times, and higher {above} times.",
        below=format_count(below),
        above=format_count(above),
    )
    return " ".join(piece for piece in (told, outside, _side(below, above)) if piece)


def _side(below_n: int, above_n: int) -> str:
    """Return on which side our forecasts were, when one side has at least twice the scores of the other."""
    if below_n + above_n < LEAST_CASES_N or max(below_n, above_n) < 2 * min(below_n, above_n):
        return ""
    if above_n > below_n:
        return _("So our forecasts were on the low side.")
    return _("So our forecasts were on the high side.")


def ahead_text(found: MarginCount) -> str:
    """Return "1 jaar vooruit"."""
    return ngettext("{n} year ahead", "{n} years ahead", found.years_ahead)


def margin_note(found: MarginCount) -> str:
    """Return the counts behind a share within the margin."""
    told = _("{within} of {n} scores within the margin", within=format_count(found.within_n), n=format_count(found.case_n))
    return told if found.share else _("{told}: too few for a percentage", told=told)


def brier_sentence(record: ForecastRecord) -> str:
    """Return our Brier score beside its two rivals, and what the differences mean."""
    found = record.brier
    if found is None:
        return _(
            "There are too few forecasts to compare: {n}, at least {least} are needed.", n=record.judged_n, least=LEAST_CASES_N
        )
    return _(
        "Our chances had a Brier score of {ours}: 0 is perfect, and always saying 50 % gives {half}. Always saying"
        " the average of afterwards gives {base}, “nothing changes” gives {same}.",
        ours=brier_text(found.brier), half=brier_text(0.25), base=brier_text(found.base_rate.rival_brier),
        same=brier_text(found.no_change.rival_brier),
    )  # fmt: skip


def brier_text(value: float) -> str:
    """Return a Brier score with three decimals."""
    return format_decimal(value, format="0.000", locale=current_language())


def reason_of_unjudged(reason: str) -> str:
    """Return why a forecast of which the year has come cannot be judged."""
    texts = {
        "no_score": _("Not judged: took part in the target year, but had no score"),
        "not_participating": _("Not judged: did not take part in the target year"),
        "not_existing": _("Not judged: the municipality was merged"),
        "not_comparable": _("Not judged: after a merger or another questionnaire the score cannot be compared"),
    }
    return texts[reason]
