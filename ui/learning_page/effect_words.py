"""The effect of taking part in words: what is missing for a figure, and how a figure is read."""

from collections.abc import Sequence

from analysis.effect.limits import LEAST_MEMBERS_N, LEAST_OTHERS_N, LEAST_ROUNDS_AFTER_N, LEAST_ROUNDS_BEFORE_N
from analysis.effect.records import Difference, Figure, Minimum, Missing, PartEffect, ProgrammeEffect
from analysis.rules.of_effect import no_cause
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.format import format_count, format_rate
from ui.parts import name_of_part, part_of
from ui.sentences.targets import in_sentence

COUNTED: tuple[Minimum, ...] = ("rounds_before", "rounds_after", "participants", "others")


def effect_sentence(effect: ProgrammeEffect) -> str:
    """Return the sentences of the block: how many take part, what was found or what is missing, and what it does not show."""
    if not effect.participants_n:
        return _("No municipality takes part in this programme, so there are no scores to compare.")
    told = [_participants_sentence(effect)]
    if not effect.told:
        told.append(_nothing_sentence(effect.parts))
        return " ".join(each for each in told if each)
    levels = [part for part in effect.told if part.scope == "level"] or list(effect.told[:1])
    told += [_figure_sentence(part, part.figure) for part in levels if part.figure]
    return " ".join([*told, no_cause()])


def missing_words(missing: Sequence[Missing]) -> str:
    """Return which minimums are missing, as a piece that stands on its own: the first that counts, or what was found out."""
    if not missing:
        return ""
    first = missing[0]
    texts = {
        "rounds_before": ngettext("{n} round before joining, {need} are needed", "{n} rounds before joining, {need} are needed",
                                  round(first.have), need=LEAST_ROUNDS_BEFORE_N),
        "rounds_after": ngettext("{n} round after joining, {need} is needed", "{n} rounds after joining, {need} is needed",
                                 round(first.have), need=LEAST_ROUNDS_AFTER_N),
        "participants": _("{n} participants with enough rounds, {need} are needed", n=_few(first.have), need=LEAST_MEMBERS_N),
        "others": _("{n} others with enough rounds, {need} are needed", n=_few(first.have), need=LEAST_OTHERS_N),
        "gap": _("the groups were too far apart before"),
        "placebo": _("the groups already went apart before anybody took part"),
        "turning_back": _("beside others with equal scores before the difference is gone: low scores turn back by themselves"),
    }  # fmt: skip
    return texts[first.what]


def difference_words(difference: Difference) -> str:
    """Return a difference with its margin: "+1,4 (−2,0 tot +4,8)"."""
    return _(
        "{points} ({low} to {high})",
        points=format_rate(difference.points), low=format_rate(difference.low), high=format_rate(difference.high),
    )  # fmt: skip


def verdict_words(figure: Figure) -> str:
    """Return whether chance alone may have given the difference."""
    if figure.is_beyond_chance:
        return _("larger than chance")
    return _("chance can give this")


def part_name(part: PartEffect) -> str:
    """Return the name of a level or theme as shown."""
    return name_of_part(part_of(part.code))


def _participants_sentence(effect: ProgrammeEffect) -> str:
    told = ngettext("Participants: {n} municipality.", "Participants: {n} municipalities.", effect.participants_n)
    if effect.undated_n:
        told += " " + ngettext(
            "Of {n} it is not known when it joined.", "Of {n} it is not known when they joined.", effect.undated_n
        )
    return told


def _nothing_sentence(parts: Sequence[PartEffect]) -> str:
    """Return why there is no figure for any part: the most basic minimum first."""
    missing = [each for part in parts for each in part.missing]
    basic = [each for kind in COUNTED for each in missing if each.what == kind]
    why = missing_words((basic or missing)[:1])
    if not why:
        return ""
    return _("No figure about the effect of taking part: {why}.", why=why)


def _figure_sentence(part: PartEffect, figure: Figure) -> str:
    found = figure.difference
    values = {
        "part": in_sentence(part_name(part)), "n": format_rate(abs(found.points)).lstrip("+"),
        "low": format_rate(found.low), "high": format_rate(found.high),
        "verdict": _("that is more than chance gives") if figure.is_beyond_chance else _("that can be chance"),
    }  # fmt: skip
    if found.points < 0:
        return _("On {part} participants changed {n} points less than others (margin {low} to {high}); {verdict}.", **values)
    return _("On {part} participants changed {n} points more than others (margin {low} to {high}); {verdict}.", **values)


def _few(n: float) -> str:
    """Return a number of municipalities; one or two are not counted (GR-4)."""
    return _("fewer than {n}", n=SMALLEST_GROUP_N) if 0 < n < SMALLEST_GROUP_N else format_count(n)
