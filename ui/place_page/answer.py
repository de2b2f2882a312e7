"""The answer at the top of the page, made from the figures."""

from analysis.level_figures import LevelFigure, fetch_level_figures
from analysis.places import Place, Scope
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _
from ui import cached
from ui.place_page.context import Context, group_pct, own_pct, own_score
from ui.place_page.risks import risk_counts
from ui.place_page.targets import foremost, outlooks_for, outlooks_of
from ui.sentences.aims import Aimed
from ui.sentences.group import GroupAnswer, group_sentences
from ui.sentences.municipality import MunicipalityAnswer, Succeeded, municipality_sentences
from ui.sentences.pieces import Compared, LevelFigures


def answer_sentences(context: Context) -> tuple[str, ...]:
    """Return the answer in sentences; the first is the whole answer for who has ten seconds."""
    if context.is_group:
        return group_sentences(group_answer(context))
    return municipality_sentences(municipality_answer(context))


def is_participant(context: Context) -> bool:
    """Return whether the municipality took part in the round."""
    return any(each.is_participant for each in figures_of(context.place.cbs_code, context.round_year))


def figures_of(code: str, round_year: int) -> tuple[LevelFigure, ...]:
    """Return a municipality on each level in a round; empty when it never took part."""
    found = cached.kept("level_figures", round_year, lambda con: fetch_level_figures(con, round_year))
    return found.get(code, ())


def municipality_answer(context: Context) -> MunicipalityAnswer:
    """Return what the sentences about a municipality are made from."""
    own = figures_of(context.place.cbs_code, context.round_year)
    taking_part = is_participant(context)
    last_year = None if taking_part else next((each.last_round_year for each in own), None)
    return MunicipalityAnswer(
        name=context.place.name,
        round_year=context.round_year,
        is_participant=taking_part,
        levels=_levels_of(context.place, context.round_year),
        groups=_compared(context),
        last_year=last_year,
        last_levels=() if last_year is None else _levels_of(context.place, last_year),
        ended=_ended(context.place),
        aims=_aims(context),
        has_targets=bool(outlooks_of(context.place.cbs_code, cached.rounds()[-1].round_year)),
    )


def group_answer(context: Context) -> GroupAnswer:
    """Return what the sentences about a province or the country are made from."""
    scores = list(cached.scores_of(context.place, context.round_year).values())
    return GroupAnswer(
        name=context.place.name,
        round_year=context.round_year,
        participant_n=scores[0].participant_n,
        place_n=scores[0].place_n,
        smallest_n=SMALLEST_GROUP_N,
        levels=tuple(_group_figures(context, level) for level in cached.scopes("level")),
        groups=_compared(context),
        is_weighted=context.is_weighted,
        risks=risk_counts(context.place, context.round_year),
    )


def _levels_of(place: Place, round_year: int) -> tuple[LevelFigures, ...]:
    found = {each.code: each for each in figures_of(place.cbs_code, round_year)}
    return tuple(_own_figures(level, found.get(level.code)) for level in cached.scopes("level"))


def _own_figures(level: Scope, own: LevelFigure | None) -> LevelFigures:
    if own is None:
        return LevelFigures(level.name, None, "not_participating", None, None, "not_participating")
    return LevelFigures(
        name=level.name,
        score_pct=own.score_pct,
        reason=own.reason,
        change_pct=own.change_pct,
        from_round_year=own.from_round_year,
        change_reason=own.change_reason,
        coverage_pct=own.coverage_pct,
        is_within_noise=bool(own.is_within_noise),
    )


def _group_figures(context: Context, level: Scope) -> LevelFigures:
    score = own_score(context, "level", level.code)
    shown = own_pct(context, "level", level.code)
    change = cached.changes_of(context.place, context.round_year).get(("level", level.code))
    is_heavy = score is not None and score.score_pct is not None and shown is None  # one municipality weighs most (GR-4)
    return LevelFigures(
        name=level.name,
        score_pct=shown,
        reason="one_weighs_most" if is_heavy else score.reason if score else None,
        change_pct=change.change_pct if change else None,
        from_round_year=change.from_round_year if change else None,
        change_reason=change.reason if change else None,
        is_within_noise=bool(change and change.is_within_noise),
    )


def _compared(context: Context) -> tuple[Compared, ...]:
    codes = [level.code for level in cached.scopes("level")]
    return tuple(
        Compared(_group_name(context, group), tuple(group_pct(context, group, "level", code) for code in codes))
        for group in context.groups
    )


def _group_name(context: Context, group: Place) -> str:
    """Return the name of a group, told apart from a municipality of that name: Utrecht, Groningen."""
    name = cached.all_places()[group.cbs_code].name  # in the context it may be told apart already, as a label
    return _("the province of {name}", name=name) if name == context.place.name else group.name


def _ended(place: Place) -> Succeeded | None:
    found = cached.successors(place.cbs_code) if place.valid_to is not None else []
    return Succeeded(found[0].effective_on, tuple(each.place.name for each in found)) if found else None


def _aims(context: Context) -> tuple[Aimed, ...]:
    """Return per level the target that matters first (TR-3)."""
    told = [(level.name, foremost(outlooks_for(context, "level", level.code))) for level in cached.scopes("level")]
    return tuple(Aimed(name, outlook) for name, outlook in told if outlook is not None)
