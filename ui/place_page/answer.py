"""The answer at the top of the page, made from the figures."""

from analysis.places import Place, Succession
from analysis.thresholds import SMALLEST_GROUP_N
from ui import cached
from ui.place_page.context import Context, group_pct, own_pct, own_score
from ui.place_page.targets import foremost, outlooks_for
from ui.sentences.group import GroupAnswer, group_sentences
from ui.sentences.municipality import Merged, MunicipalityAnswer, Succeeded, municipality_sentences
from ui.sentences.pieces import Compared, LevelFigures
from ui.sentences.targets import answer_sentence


def answer_sentences(context: Context) -> tuple[str, ...]:
    """Return the answer in sentences, the most important one first."""
    if context.is_group:
        return group_sentences(_group_answer(context))
    sentences = municipality_sentences(municipality_answer(context))
    return (*sentences, *_target_sentences(context))


def is_participant(context: Context) -> bool:
    """Return whether the municipality took part in the round."""
    return any(score.participant_n for score in cached.scores_of(context.place, context.round_year).values())


def municipality_answer(context: Context) -> MunicipalityAnswer:
    """Return what the sentences about a municipality are made from."""
    last_year = None if is_participant(context) else _last_year(context)
    return MunicipalityAnswer(
        name=context.place.name,
        round_year=context.round_year,
        is_participant=is_participant(context),
        levels=level_figures(context),
        groups=_compared(context),
        last_year=last_year,
        last_levels=() if last_year is None else level_figures(Context(context.place, (), last_year, context.level)),
        ended=_ended(context.place),
        merged=_merged(context),
    )


def level_figures(context: Context) -> tuple[LevelFigures, ...]:
    """Return what is known of each level."""
    return tuple(_level_figures(context, level.code, level.name) for level in cached.scopes("level"))


def _level_figures(context: Context, code: str, name: str) -> LevelFigures:
    score = own_score(context, "level", code)
    change = cached.changes_of(context.place, context.round_year).get(("level", code))
    return LevelFigures(
        name=name,
        score_pct=own_pct(context, "level", code),
        reason=score.reason if score else None,
        change_pct=change.change_pct if change else None,
        from_round_year=change.from_round_year if change else None,
        change_reason=change.reason if change else None,
        coverage_pct=score.coverage_pct if score else None,
        is_within_noise=bool(change and change.is_within_noise),
    )


def _compared(context: Context) -> tuple[Compared, ...]:
    codes = [level.code for level in cached.scopes("level")]
    return tuple(
        Compared(group.name, tuple(group_pct(context, group, "level", code) for code in codes)) for group in context.groups
    )


def _group_answer(context: Context) -> GroupAnswer:
    scores = list(cached.scores_of(context.place, context.round_year).values())
    return GroupAnswer(
        name=context.place.name,
        round_year=context.round_year,
        participant_n=scores[0].participant_n,
        place_n=scores[0].place_n,
        smallest_n=SMALLEST_GROUP_N,
        levels=level_figures(context),
        groups=_compared(context),
    )


def _last_year(context: Context) -> int | None:
    trend = cached.trend_of(context.place, "level", context.level.code)
    absent = ("not_participating", "not_existing", "area_changed")
    years = [
        each.round_year
        for each in trend
        if each.reason not in absent and not each.is_reconstructed and each.round_year < context.round_year
    ]
    return max(years, default=None)


def _ended(place: Place) -> Succeeded | None:
    found = cached.successors(place.cbs_code) if place.valid_to is not None else []
    return Succeeded(found[0].effective_on, tuple(each.place.name for each in found)) if found else None


def _merged(context: Context) -> Merged | None:
    """Return the newest merger into this municipality, when it falls within the rounds that are shown."""
    opened = cached.rounds()[0].opens_on
    found = [each for each in cached.predecessors(context.place.cbs_code) if each.effective_on > opened]
    if not found:
        return None
    newest = max(each.effective_on for each in found)
    joined: list[Succession] = [each for each in found if each.effective_on == newest]
    trend = cached.trend_of(context.place, "level", context.level.code)
    return Merged(
        newest,
        tuple(each.place.name for each in joined),
        is_new=context.place.valid_from == newest,
        is_reconstructed=any(each.is_reconstructed for each in trend),
    )


def _target_sentences(context: Context) -> list[str]:
    """Return per level the word and the chance of the target that matters first (TR-3)."""
    told = [(level.name, foremost(outlooks_for(context, "level", level.code))) for level in cached.scopes("level")]
    return [answer_sentence(outlook, name) for name, outlook in told if outlook is not None]
