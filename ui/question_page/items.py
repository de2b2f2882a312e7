"""The answers of a municipality as a chart record."""

from collections import Counter
from collections.abc import Sequence

from data.text import _, by_language, ngettext
from ui import cached, rows
from ui.charts.records import Column, Item, ItemChart, ItemGroup, Table
from ui.format import format_percent, format_score, join_names
from ui.sentences.trust import signed_change

CHANGED = ("higher", "lower", "new", "gone")


def item_chart(answers: Sequence[rows.Answer], round_year: int, earlier_year: int | None, *, is_part: bool = False) -> ItemChart:
    """Return the answers per theme, in the order of the questionnaire; of a part of them it is said what changed there."""
    names = {theme.code: theme.name for theme in cached.scopes("theme")}
    levels = {level.code: level.name for level in cached.scopes("level")}
    heads: dict[str, list[Item]] = {}  # in the order of the questionnaire
    for answer in answers:
        head = f"{levels[answer.level]}: {names[f'{answer.level}/{answer.theme}']}"
        heads.setdefault(head, []).append(_item(answer, earlier_year))
    groups = tuple(ItemGroup(head, tuple(items), _group_note(items)) for head, items in heads.items())
    return ItemChart(
        _("Answers"),
        _sentence(answers, earlier_year, is_part=is_part),
        round_year,
        earlier_year,
        groups,
        _table(groups, round_year, earlier_year),
    )


def answer_text(value: float | None, not_applicable: bool | None, label: str | None) -> str:
    """Return an answer in words: the text of the option, the percentage, or that there is none."""
    if not_applicable:
        return _("not applicable")
    if value is None:
        return _("not answered")
    return label or format_percent(value)


def _item(answer: rows.Answer, earlier_year: int | None) -> Item:
    label = by_language(answer.answer_label_nl or "", answer.answer_label_en or "")
    earlier = by_language(answer.earlier_answer_label_nl or "", answer.earlier_answer_label_en or "")
    return Item(
        question=answer.question,
        answer=answer_text(answer.value, answer.not_applicable, label),
        score_pct=answer.score_pct if answer.weight else None,
        earlier_answer=answer_text(answer.earlier_value, answer.earlier_not_applicable, earlier),
        earlier_score_pct=answer.earlier_score_pct if answer.weight else None,
        change=_change(answer) if earlier_year is not None else "",
        is_changed=earlier_year is not None and answer.state in CHANGED,
        notes=_notes(answer),
    )


def _group_note(items: Sequence[Item]) -> str:
    """Return how many questions a theme has and of how many the answer changed."""
    changed_n = sum(item.is_changed for item in items)
    told = ngettext("{n} question", "{n} questions", len(items))
    return f"{told}, {_('{n} changed', n=changed_n)}" if changed_n else told


def _change(answer: rows.Answer) -> str:
    if answer.state in ("higher", "lower") and answer.change_pct is not None:
        return signed_change(answer.change_pct, is_within_noise=bool(answer.is_within_noise))
    texts = {
        "equal": _("= the same"),
        "new": _("new answer"),
        "gone": _("no longer answered"),
        "not_comparable": _("cannot be compared"),
    }
    return texts.get(answer.state or "", "")


def _notes(answer: rows.Answer) -> tuple[str, ...]:
    told = []
    if not answer.weight:
        told.append(_("This question is compared, but does not count in a score."))
    elif answer.country_mean_score_pct is not None:
        told.append(_("Mean of the Netherlands: {score}", score=format_score(answer.country_mean_score_pct)))
    if answer.comment:
        told.append(_("Explanation of the municipality: {text}", text=answer.comment))
    return tuple(told)


def _sentence(answers: Sequence[rows.Answer], earlier_year: int | None, *, is_part: bool) -> str:
    if not answers:
        return _("There are no questions to show with this choice.")
    if not is_part:
        return _("Press a theme to see its questions and answers.")
    told = ngettext("You see {n} question.", "You see {n} questions.", len(answers))
    states = Counter(answer.state for answer in answers)
    if earlier_year is None or not any(states[state] for state in ("higher", "lower", "equal")):
        return told
    counted = [
        ngettext("{n} answer higher", "{n} answers higher", states["higher"]),
        ngettext("{n} answer lower", "{n} answers lower", states["lower"]),
        ngettext("{n} answer the same", "{n} answers the same", states["equal"]),
    ]
    return f"{told} {_('Compared with {year}: {counts}.', year=earlier_year, counts=join_names(counted))}"


def _table(groups: tuple[ItemGroup, ...], round_year: int, earlier_year: int | None) -> Table:
    columns = [
        Column(_("Theme")),
        Column(_("Question")),
        Column(_("Answer {year}", year=round_year)),
        Column(_("Score {year}", year=round_year), "score"),
    ]
    if earlier_year is not None:
        columns += [
            Column(_("Answer {year}", year=earlier_year)),
            Column(_("Score {year}", year=earlier_year), "score"),
            Column(_("Change")),
        ]
    found = []
    for group in groups:
        for item in group.items:
            row = (group.name, item.question, item.answer, item.score_pct)
            found.append((*row, item.earlier_answer, item.earlier_score_pct, item.change) if earlier_year is not None else row)
    return Table(tuple(columns), tuple(found))
