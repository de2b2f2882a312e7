"""A municipality with a comparison group, in sentences."""

from data.text import _
from ui.charts.compare_records import ComparedScore
from ui.compare_page.group_data import GroupData, GroupFigure
from ui.compare_page.group_names import group_words
from ui.compare_page.place_scores import score_on
from ui.format import format_change, format_count, format_n_of, format_points, format_score, shown_difference
from ui.parts import name_of_part
from ui.sentences.trust import rank_words


def group_sentences(data: GroupData) -> tuple[str, ...]:
    """Return the answer: the own score beside the mean of the group, its margin, the place in it, and both changes."""
    own = score_on(data.own, data.round_year, data.part)
    rank = data.ranks.get((data.part.scope, data.part.code))
    place = _("In the group: {place}.", place=rank_words(rank)) if rank else ""
    told = (_first(data, own), _basis(data.figure, data.least_n), place, _changes(data, own))
    return tuple(text for text in told if text)


def hidden_words(figure: GroupFigure, least_n: int) -> str:
    """Return why the mean of a group is not shown, with how many have a score. Source: GR-4."""
    n_of = format_n_of(figure.score_n, figure.place_n)
    if figure.reason == "rest_too_few":
        return _(
            "The mean of the group is hidden: beside the other figures on this page it would tell what one or two"
            " municipalities score ({n_of} municipalities have a score).",
            n_of=n_of,
        )
    return _(
        "The mean of the group is hidden: {n_of} municipalities have a score, at least {least} are needed.",
        n_of=n_of, least=least_n,
    )  # fmt: skip


def group_change_words(figure: GroupFigure) -> str:
    """Return the change of the group over the same municipalities: "+2, within the margin"; empty without one."""
    if figure.change_pct is None:
        return ""
    change = format_change(figure.change_pct)
    return _("{change}, within the margin", change=change) if figure.is_within_noise else change


def margin_words(figure: GroupFigure) -> str:
    """Return the 95 % margin of the mean: "50 to 56"; empty without one, or when every municipality has a score."""
    if figure.score_pct is None or figure.interval_low_pct is None or figure.score_n == figure.place_n:
        return ""
    low, high = format_score(figure.interval_low_pct), format_score(figure.interval_high_pct)
    return _("{low} to {high}", low=low, high=high)


def _first(data: GroupData, own: ComparedScore) -> str:
    part, words, mean = name_of_part(data.part), group_words(data.group, data.own, data.name), data.figure.score_pct
    values = {"part": part, "name": data.own.name, "year": data.round_year, "group": words}
    if own.score_pct is None:
        why = own.no_value.text if own.no_value else _("no score")
        told = _("On “{part}” {name} has no score in {year}: {why}.", why=why, **values)
        return told if mean is None else told + " " + _(
            "The mean of {group} is {mean}.", group=words, mean=format_score(mean)
        )  # fmt: skip
    score = format_score(own.score_pct)
    if mean is None:
        return _("On “{part}” {name} scores {score} in {year}.", score=score, **values)
    points = shown_difference(own.score_pct, mean)
    values |= {"score": score, "mean": format_score(mean), "points": format_points(points)}
    if points == 0:
        return _("On “{part}” {name} scores {score} in {year}, the same as the mean of {group}.", **values)
    if points > 0:
        return _("On “{part}” {name} scores {score} in {year}, {points} higher than the mean of {group} ({mean}).", **values)
    return _("On “{part}” {name} scores {score} in {year}, {points} lower than the mean of {group} ({mean}).", **values)


def _basis(figure: GroupFigure, least_n: int) -> str:
    if figure.score_pct is None:
        return hidden_words(figure, least_n)
    if figure.score_n == figure.place_n:
        return _("The unweighted mean is over all {n} municipalities.", n=format_count(figure.score_n))
    n_of, margin = format_n_of(figure.score_n, figure.place_n), margin_words(figure)
    if not margin:
        return _("The unweighted mean is over {n_of} municipalities.", n_of=n_of)
    return _("The unweighted mean is over {n_of} municipalities; its 95% margin is {margin}.", n_of=n_of, margin=margin)


def _changes(data: GroupData, own: ComparedScore) -> str:
    figure = data.figure
    group = group_change_words(figure)
    told = [_("Change of {name} since the round before: {change}.", name=data.own.name, change=own.change)] if own.change else []
    if group:
        told.append(
            _("Change of the group since {year}: {change}, over the municipalities in both rounds.",
              change=group, year=figure.from_round_year)
        )  # fmt: skip
    elif figure.change_reason == "rest_too_few":
        told.append(_("The change of the group is hidden: it would tell what one or two municipalities score."))
    return " ".join(told)
