"""The sentences of the page leren."""

from analysis.learning.ground import Need
from analysis.learning.step_makers import StepMaker
from analysis.learning.via_facilitator import ProvinceCount
from analysis.thresholds import COMPARABLE_WITHIN_PCT, SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.format import format_points, format_score, shown_difference
from ui.learning_page.situation import Situation
from ui.sentences.targets import in_sentence


def answer_sentences(situation: Situation) -> tuple[str, ...]:
    """Return the answer: how many made the step, what the step is, and what was widened to find them."""
    learned = situation.learned
    told = [_found_sentence(situation), _need_sentence(situation)]
    if learned.is_short:
        told.append(_("Nobody with such a start rose that far and stayed there; these rose furthest."))
    if learned.is_other_size:
        told.append(_("None of them is of comparable size (between half and twice the inhabitants)."))
    return tuple(told)


def made_words(maker: StepMaker) -> str:
    """Return "from 44 to 58 in 2 years (2023–2025)"."""
    years = maker.to_round_year - maker.from_round_year
    return ngettext(
        "from {low} to {high} in {n} year ({first}–{last})", "from {low} to {high} in {n} years ({first}–{last})", years,
        low=format_score(maker.from_pct), high=format_score(maker.to_pct), first=maker.from_round_year, last=maker.to_round_year,
    )  # fmt: skip


def fact_words(maker: StepMaker) -> str:
    """Return what makes the municipality comparable: the same province, comparable size."""
    facts = []
    if maker.is_near:
        facts.append(_("same province"))
    facts.append(_("comparable size") if maker.is_like_size else _("other size"))
    return " · ".join(facts)


def others_words(count: ProvinceCount) -> str:
    """Return "3 municipalities in Gelderland, through the facilitator". Source: GR-4."""
    if count.n is None:
        return _("Fewer than {n} municipalities that were not asked to be named or did not want it.", n=SMALLEST_GROUP_N)
    if count.province_name is None:
        return ngettext(
            "{n} municipality spread over several provinces", "{n} municipalities spread over several provinces", count.n
        )
    return ngettext("{n} municipality in {province}", "{n} municipalities in {province}", count.n, province=count.province_name)


def own_words(situation: Situation) -> str:
    """Return the own score as the key names it."""
    need = situation.learned.need
    return _("{name}, {year}: {score}", name=situation.place.name, year=need.round_year, score=format_score(need.score_pct))


def target_words(need: Need) -> str:
    """Return the target as the key names it; empty without one."""
    if need.target_pct is None:
        return ""
    return _("target {year}: {score}", year=need.target_year, score=format_score(need.target_pct))


def _found_sentence(situation: Situation) -> str:
    learned = situation.learned
    values = {"name": situation.place.name, "part": in_sentence(situation.part_name)}
    if not learned.makers and not learned.others:
        return _("No municipality with such a start rose on {part} beyond the noise and stayed there.", **values)
    others = learned.others[0].n is not None if learned.others else False
    other_n = sum(count.n or 0 for count in learned.others)
    if not learned.makers:
        return _other_sentence(others, other_n, values)
    first = ngettext(
        "{n} municipality that may be named made the step {name} has to make on {part}",
        "{n} municipalities that may be named made the step {name} has to make on {part}",
        len(learned.makers), **values,
    )  # fmt: skip
    if not learned.others:
        return f"{first}."
    if not others:
        return _("{first}; fewer than {n} more through the facilitator.", first=first, n=SMALLEST_GROUP_N)
    return _("{first}; {n} more through the facilitator.", first=first, n=other_n)


def _other_sentence(is_counted: bool, n: int, values: dict[str, str]) -> str:
    if not is_counted:
        return _("Fewer than {few} municipalities made the step {name} has to make on {part}; the facilitator knows them.",
                 few=SMALLEST_GROUP_N, **values)  # fmt: skip
    return _("{n} municipalities made the step {name} has to make on {part}; none may be named, the facilitator knows them.",
             n=n, **values)  # fmt: skip


def _need_sentence(situation: Situation) -> str:
    need = situation.learned.need
    values = {
        "name": situation.place.name, "score": format_score(need.score_pct), "year": need.round_year,
        "within": COMPARABLE_WITHIN_PCT,
    }  # fmt: skip
    if need.target_pct is None:
        return _(
            "{name} scores {score} in {year} and has no target that is still to be met; so any rise beyond the noise counts, of"
            " municipalities that began within {within} points of that score.", **values,
        )  # fmt: skip
    points = format_points(shown_difference(need.target_pct, need.score_pct))
    return _(
        "{name} scores {score} in {year} and wants {target} in {target_year}: a step of {points}. Shown are municipalities that"
        " began within {within} points of that score.", points=points, target=format_score(need.target_pct),
        target_year=need.target_year, **values,
    )  # fmt: skip
