"""The answer at the top: what helps most, or what the chosen steps bring."""

from analysis.steps.prospects import Prospect
from analysis.steps.what_if import RefusedStep
from analysis.targets.outlooks import Outlook
from analysis.targets.status import reaches
from data.text import _, ngettext
from ui.format import format_points, format_score, shown_difference
from ui.sentences.targets import answer_sentence, in_sentence, status_word
from ui.what_helps.scene import Scene
from ui.what_helps.trial import Trial
from ui.what_helps.words import chance_piece, gain_words, move_words, scores_words

SAME_PCT = 1e-6  # gains this close are equal


def answer_sentences(trial: Trial) -> tuple[str, ...]:
    """Return the answer in sentences, the most important one first."""
    if trial.step_n:
        return (*brought_sentences(trial), *_old_sentence(trial.scene))
    return (*_first_sentences(trial.scene), *_to_tick(trial.scene), *_old_sentence(trial.scene))


def paper_sentences(scene: Scene) -> tuple[str, ...]:
    """Return what helps most where nothing can be ticked."""
    return (*_first_sentences(scene), *_old_sentence(scene))


def refusal_sentences(trial: Trial) -> list[str]:
    """Return why steps of the address do not count, one sentence per reason."""
    texts = {
        "unknown": _("A step in the link is not in the questionnaire of this municipality; it is left out."),
        "other_part": _("Steps in the link that belong to another part are left out."),
        "not_answered": _("A question in the link was not answered, so there is no step to take; it is left out."),
        "not_applicable": _("A question in the link does not apply to this municipality; it is left out."),
        "not_higher": _("A step in the link was taken already: the answer is as high or higher now."),
    }
    refused: tuple[RefusedStep, ...] = trial.found.refused
    return [texts[reason] for reason in dict.fromkeys(step.reason for step in refused)]


def _first_sentences(scene: Scene) -> tuple[str, ...]:
    steps = scene.ground.steps
    helpful = [step for step in steps if step.next.gain_pct > 0]
    if not helpful:
        return (_no_step_sentence(scene), *_target_sentences(scene))
    best = [step for step in helpful if helpful[0].next.gain_pct - step.next.gain_pct < SAME_PCT]
    values = {"part": in_sentence(scene.part_name), "gain": gain_words(best[0].next.gain_pct)}
    if len(best) == 1:
        move = move_words(best[0].item, best[0].answer, best[0].next.option)
        which = _("It is ‘{question}’ {move}.", question=best[0].item.question, move=move)
        first: tuple[str, ...] = (_("One step adds most to {part}: {gain}.", **values), which)
    else:
        first = (
            ngettext(
                "{n} steps add most to {part}: {gain} each.", "{n} steps add most to {part}: {gain} each.", len(best), **values
            ),
        )
    return (*first, *_target_sentences(scene))


def _to_tick(scene: Scene) -> tuple[str, ...]:
    is_any = any(step.next.gain_pct > 0 for step in scene.ground.steps)
    return (_("Tick steps below and see what they do together."),) if is_any else ()


def _no_step_sentence(scene: Scene) -> str:
    values = {"part": in_sentence(scene.part_name)}
    if scene.ground.steps:
        return _("No step adds to {part} yet: too few questions of these themes were answered.", **values)
    return _("There is no step left for {part}: every answer is at its highest.", **values)


def _target_sentences(scene: Scene) -> tuple[str, ...]:
    if scene.outlook is not None:
        return (answer_sentence(scene.outlook, scene.part_name),)
    return (_("There is no target to come for {part}, so no chance can be named.", part=in_sentence(scene.part_name)),)


def brought_sentences(trial: Trial) -> tuple[str, ...]:
    """Return what the chosen steps would bring: the score, the chance, and the word with them."""
    score, planned = scores_words(trial.score_pct, trial.planned_pct, trial.target_pct)
    values = {"part": in_sentence(trial.scene.part_name), "score": score, "planned": planned}
    brings = ngettext("{n} step brings {part} from {score} to {planned}", "{n} steps bring {part} from {score} to {planned}",
                      trial.step_n, **values)  # fmt: skip
    outlook, prospect = trial.scene.outlook, trial.prospect
    if trial.planned_pct <= trial.score_pct:
        return (_("The steps chosen do not change the score yet: too few questions of these themes were answered."),)
    if outlook is None or prospect is None:
        return (f"{brings}.", *_target_sentences(trial.scene))
    if outlook.target_year <= prospect.next_round_year:
        return (f"{brings}; {_verdict_words(outlook, trial.planned_pct)}.",)
    return (f"{brings}; {_chance_words(outlook, prospect)}.", *_usual_growth(prospect))


def _verdict_words(outlook: Outlook, planned_pct: float) -> str:
    """Return whether the steps are enough for a target of the next round itself."""
    values = {"target": format_score(outlook.target_pct), "year": outlook.target_year}
    if reaches(planned_pct, outlook.target_pct):
        return _("that is enough for the target of {target} in {year}", **values)
    points = format_points(max(shown_difference(outlook.target_pct, planned_pct), 1))
    return _("that is {points} short of the target of {target} in {year}", points=points, **values)


def _chance_words(outlook: Outlook, prospect: Prospect) -> str:
    """Return what becomes of the chance, in the second half of a sentence."""
    values = {"target": format_score(outlook.target_pct), "year": outlook.target_year}
    now, then = chance_piece(prospect.chance_pct), chance_piece(prospect.planned_chance_pct)
    if now == then:
        return _("the chance of the target of {target} in {year} stays {chance}", chance=now, **values)
    if prospect.planned_status == "achieved":
        return _("that meets the target of {target}; the chance that it still does in {year} is then {then} instead of {now}",
                 now=now, then=then, **values)  # fmt: skip
    return _("the chance of the target of {target} in {year} is then {then} instead of {now}", now=now, then=then, **values)


def _usual_growth(prospect: Prospect) -> tuple[str, ...]:
    """Return the word with the steps, and why a chance does not rise (or falls) with steps below the usual growth."""
    word = _("With these steps: {word}.", word=status_word(prospect.planned_status))
    if prospect.planned_chance_pct > prospect.chance_pct:
        return (word,)
    why = _(
        "The chance of now already reckons with the growth that is usual. These steps add less than that in one round;"
        " without any growth the chance would be {chance}.",
        chance=chance_piece(prospect.unchanged_chance_pct),
    )
    return (word, why)


def _old_sentence(scene: Scene) -> tuple[str, ...]:
    if scene.round_year == scene.origin_round_year:
        return ()
    return (_("The answers are those of {year}: the newest round with a score for this part.", year=scene.round_year),)
