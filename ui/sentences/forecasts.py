"""How good our forecasts were, in words. Numbers first; what is too few is said and never shown as if it were known."""

from analysis.record.brier import Gain
from analysis.record.record import ForecastRecord
from analysis.record.scores import LEAST_CASES_N
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.format import format_count, join_names


def record_sentences(record: ForecastRecord) -> tuple[str, ...]:
    """Return the answer of the page, the most important sentence first."""
    if not record.judged_n:
        return _nothing_yet(record)
    if record.municipality_n < SMALLEST_GROUP_N:
        return (_("The target year of fewer than {n} municipalities has come. That is too few to show.", n=SMALLEST_GROUP_N),)
    told = (*warning_sentences(record), rival_sentence(record), judged_sentence(record), made_sentence(record))
    return tuple(sentence for sentence in told if sentence)


def _nothing_yet(record: ForecastRecord) -> tuple[str, ...]:
    unknown = _("So we do not know yet whether our chances and warnings were right. As soon as we do, it stands here.")
    if record.due_n:
        return _("Where a target year has come, there is no score to compare our forecast with."), unknown
    return _("No target year has come yet for which we had a forecast."), unknown


def warning_sentences(record: ForecastRecord) -> tuple[str, ...]:
    """Return how often a warning came true, and which part of the missed targets had one."""
    found = record.warnings
    if any(len(each.words) > 1 and "at_risk" in each.words for each in record.words):
        return (_("How often our warnings came true is not shown: they are about too few municipalities."),)
    if not found.warned_n:
        first = _("We have not said of any of these targets that it was at risk of being missed.")
    else:
        first = ngettext(
            "Of the {n} time that we said a target was at risk of being missed, it was indeed missed {missed} times.",
            "Of the {n} times that we said a target was at risk of being missed, it was indeed missed {missed} times.",
            found.warned_n, missed=format_count(found.warned_missed_n),
        )  # fmt: skip
    missed = ngettext(
        "Of the {n} time that a target was missed, we had warned {warned} times.",
        "Of the {n} times that a target was missed, we had warned {warned} times.",
        found.missed_n, warned=format_count(found.warned_missed_n),
    )  # fmt: skip
    met = ngettext(
        "Of the {n} time that a target was met, we had warned for nothing {warned} times.",
        "Of the {n} times that a target was met, we had warned for nothing {warned} times.",
        found.met_n, warned=format_count(found.warned_met_n),
    )  # fmt: skip
    return first, missed if found.missed_n else "", met if found.met_n else ""


def judged_sentence(record: ForecastRecord) -> str:
    """Return over how many forecasts this is, and whether that is enough."""
    about = ngettext("{n} municipality", "{n} municipalities", record.municipality_n)
    years = join_names([str(year) for year in record.years])
    told = ngettext(
        "{n} forecast could be judged, about {municipalities} and target year {years}.",
        "{n} forecasts could be judged, about {municipalities} and target years {years}.",
        record.judged_n, municipalities=about, years=years,
    )  # fmt: skip
    return told if record.judged_n >= LEAST_CASES_N else f"{told} {_too_few()}"


def _too_few() -> str:
    return _("That is too few to say how good our forecasts are; we do that from {n}.", n=LEAST_CASES_N)


def made_sentence(record: ForecastRecord) -> str:
    """Return whether these forecasts were published at the time, or made afterwards with what was known then."""
    if record.published_n == record.judged_n:
        return _("All of them were published before the next round opened, and kept unchanged.")
    if not record.published_n:
        return _(
            "They were made afterwards with only what was known at the time, because the CI Monitor"
            " did not publish forecasts then."
        )
    return ngettext(
        "{n} of them was published at the time; the others were made afterwards with only what was known then.",
        "{n} of them were published at the time; the others were made afterwards with only what was known then.",
        record.published_n,
    )


def rival_sentence(record: ForecastRecord) -> str:
    """Return what our chances add to knowing nothing; empty when there are too few to say."""
    found = record.brier
    if found is None:
        return ""
    return _(
        "Our chances were {average} than always saying the average, and {same} than saying “nothing changes”.",
        average=gain_word(found.base_rate), same=gain_word(found.no_change),
    )  # fmt: skip


def gain_word(gain: Gain) -> str:
    """Return whether we did better than a rival, or cannot tell."""
    if not gain.is_certain:
        return _("not clearly better or worse")
    return _("better") if gain.mean > 0 else _("worse")
