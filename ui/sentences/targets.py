"""Targets in words: the word, the chance as a frequency, and the answer."""

from analysis.targets.outlooks import Outlook
from analysis.targets.status import Status
from data.text import _, ngettext
from ui.format import format_points, format_score, whole
from ui.sentences.target_numbers import shown_gap

OUT_OF_N = 10
RARE_PCT, RARE_OUT_OF_N = 5, 100  # below 5 % and above 95 % "about 0 of 10" would say never


def status_word(status: Status) -> str:
    """Return the word as it stands alone, without a capital. Source: TR-3."""
    words: dict[Status, str] = {
        "achieved": _("achieved"),
        "on_track": _("on track"),
        "uncertain": _("uncertain"),
        "at_risk": _("at risk of not being achieved"),
        "too_early": _("too early to say"),
        "missed": _("not achieved"),
        "closed": _("no longer holds"),
    }
    return words[status]


def outlook_word(outlook: Outlook) -> str:
    """Return the word of a target; of one whose year passed without a score that it cannot be told."""
    return _("cannot be told") if outlook.is_untold else status_word(outlook.status)


def chance_words(chance_pct: float) -> str:
    """Return a chance of 0-100 as a frequency, a piece of a sentence without capital or full stop. Source: TR-2."""
    if chance_pct < RARE_PCT:
        return _("of {n} municipalities in this position fewer than {few} reached such a target", n=RARE_OUT_OF_N, few=RARE_PCT)
    if chance_pct > 100 - RARE_PCT:
        values = {"n": RARE_OUT_OF_N, "most": RARE_OUT_OF_N - RARE_PCT}
        return _("of {n} municipalities in this position more than {most} reached such a target", **values)
    return ngettext(
        "of {total} municipalities in this position about {n} reached such a target",
        "of {total} municipalities in this position about {n} reached such a target",
        out_of_ten(chance_pct),
        total=OUT_OF_N,
    )


def held_words(chance_pct: float) -> str:
    """Return the chance (0-100) that a target met before its year is met in its year, as a frequency. Source: TR-3."""
    if chance_pct < RARE_PCT:
        return _(
            "of {n} municipalities in this position fewer than {few} still met it in that year", n=RARE_OUT_OF_N, few=RARE_PCT
        )
    if chance_pct > 100 - RARE_PCT:
        values = {"n": RARE_OUT_OF_N, "most": RARE_OUT_OF_N - RARE_PCT}
        return _("of {n} municipalities in this position more than {most} still met it in that year", **values)
    return ngettext(
        "of {total} municipalities in this position about {n} still met it in that year",
        "of {total} municipalities in this position about {n} still met it in that year",
        out_of_ten(chance_pct),
        total=OUT_OF_N,
    )


def out_of_ten(chance_pct: float) -> int:
    """Return how many of ten: 1 to 9, so that nothing is called certain; at most 3 at risk, at least 7 on track."""
    return min(max(whole(chance_pct / OUT_OF_N), 1), OUT_OF_N - 1)


def frequency_words(outlook: Outlook) -> str:
    """Return the chance of a target still to come as a frequency; empty when there is none to tell."""
    if outlook.chance_pct is None or not outlook.is_open:
        return ""
    return held_words(outlook.chance_pct) if outlook.status == "achieved" else chance_words(outlook.chance_pct)


def answer_sentence(outlook: Outlook, name: str) -> str:
    """Return one sentence with the word and the chance, for the top of a page. name: the part as shown. Source: TR-3."""
    values = {"part": in_sentence(name), "target": format_score(outlook.target_pct), "year": outlook.target_year}
    if outlook.is_untold:
        return _("Whether the target for {part} ({target} in {year}) was met cannot be told: {reason}.",
                 reason=reason_words(outlook), **values)  # fmt: skip
    if outlook.status == "missed":
        points = format_points(shown_gap(outlook))
        return _("The target for {part} ({target} in {year}) was not achieved: it was {points} short.", points=points, **values)
    if outlook.status == "closed":
        return _("The target for {part} ({target} in {year}) no longer holds: {reason}.", reason=reason_words(outlook), **values)
    if outlook.status == "too_early":
        return _(
            "About the target for {part} ({target} in {year}) nothing can be said yet: {reason}.",
            reason=reason_words(outlook), **values,
        )  # fmt: skip
    return _with_frequency(_judged(outlook, values), frequency_words(outlook))


def _judged(outlook: Outlook, values: dict[str, object]) -> str:
    """Return the word in a sentence without full stop."""
    if outlook.status == "achieved" and outlook.is_open:
        return _("The target for {part} ({target} in {year}) is already achieved", **values)
    if outlook.status == "achieved":
        return _("The target for {part} ({target} in {year}) is achieved", **values)
    if outlook.status == "on_track":
        return _("The target for {part} ({target} in {year}) is on track", **values)
    if outlook.status == "uncertain":
        return _("It is uncertain whether the target for {part} ({target} in {year}) will be achieved", **values)
    return _("The target for {part} ({target} in {year}) is at risk of not being achieved", **values)


def reason_words(outlook: Outlook) -> str:
    """Return why nothing can be said, or why a target no longer holds, as a piece of a sentence; empty otherwise."""
    year = min(outlook.origin_round_year, outlook.target_year)
    if outlook.reason is None:
        return ""
    if outlook.reason == "last_score_too_old":
        return _("the newest score is from {year}", year=outlook.last_round_year)
    texts = {
        "one_round": _("that takes two rounds that can be compared"),
        "no_score": _("there is no score in {year}", year=year),
        "coverage_too_low": _("too few questions were answered in {year}", year=year),
        "not_participating": _("the municipality did not take part in {year}", year=year),
        "no_round": _("no municipality took part in {year}", year=year),
        "area_changed": _("it is from before a merger"),
    }
    return texts[outlook.reason]


def in_sentence(name: str) -> str:
    """Return the name of a part as it stands inside a sentence: without a capital, unless it is an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _with_frequency(judged: str, frequency: str) -> str:
    return f"{judged}: {frequency}." if frequency else f"{judged}."
