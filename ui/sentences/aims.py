"""The targets of a municipality in its answer: the words together, then the chances, then why nothing can be said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analysis.targets.outlooks import Outlook
from data.text import _, ngettext
from ui.format import format_points, format_score, join_names
from ui.sentences.pieces import capital
from ui.sentences.target_numbers import shown_gap
from ui.sentences.targets import OUT_OF_N, RARE_OUT_OF_N, RARE_PCT, in_sentence, out_of_ten, reason_words


@dataclass(frozen=True)
class Aimed:
    """The target that matters first for a part, and the name of the part."""

    name: str
    outlook: Outlook


def verdicts_piece(aimed: Sequence[Aimed]) -> str:
    """Return the words, "de doelen voor strategisch en operationeel liggen op koers"; empty where nothing can be said yet.

    Targets with one word stand together, by their year where that is the same for all. Source: TR-3.
    """
    found: dict[str, list[Aimed]] = {}
    for each in aimed:
        found.setdefault(_verdict_of(each.outlook), []).append(each)
    return join_names([VERDICTS[word](len(own), _about(own, len(aimed))) for word, own in found.items() if word in VERDICTS])


def aims_sentence(aimed: Sequence[Aimed]) -> str:
    """Return the targets with what is known of them: the chance, how much it missed by, or why nothing can be said."""
    with_chance = [each for each in aimed if _has_chance(each.outlook)]
    others = [each for each in aimed if not _has_chance(each.outlook)]
    pieces = [_chances_piece(with_chance)] if with_chance else []
    pieces += [_past_piece(each) for each in others if each.outlook.status in ("achieved", "missed")]
    pieces += _untold_pieces([each for each in others if each.outlook.status == "too_early"])
    return capital("; ".join(pieces)) + "." if pieces else ""


def chance_of(chance_pct: float) -> str:
    """Return a chance of 0-100 as a short frequency: "ongeveer 3 op de 10". Source: TR-2."""
    if chance_pct < RARE_PCT:
        return _("below {few} in {n}", few=RARE_PCT, n=RARE_OUT_OF_N)
    if chance_pct > 100 - RARE_PCT:
        return _("above {most} in {n}", most=RARE_OUT_OF_N - RARE_PCT, n=RARE_OUT_OF_N)
    return _("about {few} in {n}", few=out_of_ten(chance_pct), n=OUT_OF_N)


def _has_chance(outlook: Outlook) -> bool:
    return outlook.is_open and outlook.chance_pct is not None


def _aim(each: Aimed) -> str:
    """Return "strategisch (55 in 2028)"."""
    values = {"target": format_score(each.outlook.target_pct), "year": each.outlook.target_year}
    return _("{part} ({target} in {year})", part=in_sentence(each.name), **values)


def _about(own: Sequence[Aimed], aimed_n: int) -> str:
    """Return which targets a word is about: their year when it is about all of them, else the names of the parts."""
    years = {each.outlook.target_year for each in own}
    if len(own) == aimed_n > 1 and len(years) == 1:
        return str(years.pop())
    return join_names([in_sentence(each.name) for each in own])


def _chances_piece(aimed: Sequence[Aimed]) -> str:
    """Return the chances, targets with the same one together."""
    found: dict[str, list[str]] = {}
    for each in aimed:
        found.setdefault(chance_of(each.outlook.chance_pct or 0), []).append(_aim(each))
    chances = [_("{chance} for {aims}", chance=chance, aims=join_names(aims)) for chance, aims in found.items()]
    return _("the chance of reaching the target is {chances}", chances=join_names(chances))


def _past_piece(each: Aimed) -> str:
    """Return the target of a year that has come, and by how much it was missed."""
    if each.outlook.status == "achieved":
        return _("what was asked was {aim}", aim=_aim(each))
    values = {"target": format_score(each.outlook.target_pct), "year": each.outlook.target_year}
    points = format_points(shown_gap(each.outlook))
    return _("{part} stayed {points} below the target ({target} in {year})",
             part=in_sentence(each.name), points=points, **values)  # fmt: skip


def _untold_pieces(aimed: Sequence[Aimed]) -> list[str]:
    """Return why nothing can be said, the targets with one reason together."""
    found: dict[tuple[bool, str], list[str]] = {}
    for each in aimed:
        found.setdefault((each.outlook.is_untold, reason_words(each.outlook)), []).append(_aim(each))
    return [_untold_piece(is_past, reason, aims) for (is_past, reason), aims in found.items()]


def _untold_piece(is_past: bool, reason: str, aims: Sequence[str]) -> str:
    values = {"aims": join_names(aims), "reason": reason}
    if is_past:
        return ngettext(
            "whether the target for {aims} was met cannot be told: {reason}",
            "whether the targets for {aims} were met cannot be told: {reason}", len(aims), **values,
        )  # fmt: skip
    return ngettext(
        "about the target for {aims} nothing can be said yet: {reason}",
        "about the targets for {aims} nothing can be said yet: {reason}", len(aims), **values,
    )  # fmt: skip


def _verdict_of(outlook: Outlook) -> str:
    return "achieved_early" if outlook.status == "achieved" and outlook.is_open else outlook.status


VERDICTS: dict[str, Callable[[int, str], str]] = {
    "achieved_early": lambda n, about: ngettext(
        "the target for {about} is already achieved", "the targets for {about} are already achieved", n, about=about
    ),
    "achieved": lambda n, about: ngettext(
        "the target for {about} is achieved", "the targets for {about} are achieved", n, about=about
    ),
    "on_track": lambda n, about: ngettext(
        "the target for {about} is on track", "the targets for {about} are on track", n, about=about
    ),
    "uncertain": lambda n, about: ngettext(
        "the target for {about} is uncertain", "the targets for {about} are uncertain", n, about=about
    ),
    "at_risk": lambda n, about: ngettext(
        "the target for {about} is at risk of not being achieved",
        "the targets for {about} are at risk of not being achieved", n, about=about,
    ),
    "missed": lambda n, about: ngettext(
        "the target for {about} was not achieved", "the targets for {about} were not achieved", n, about=about
    ),
}  # fmt: skip
