"""What a comparison group is called, by which rule it was chosen, and why there is none."""

from analysis.groups.choosing import NEAREST_N
from analysis.groups.records import Group, SizeClass
from analysis.places import Place
from analysis.thresholds import COMPARABLE_WITHIN_PCT
from data.text import _, ngettext
from ui import cached
from ui.format import format_count, format_score
from ui.programme_page.about import programmes


def short_name(group: Group, own: Place, given: str) -> str:
    """Return the name beside a line or a mark; given is what a group of one's own was called."""
    names = {
        "province": cached.all_places()[own.parent_code].name if own.parent_code else "",
        "country": cached.country().name,
        "size": _("Same size"),
        "same_start": _("Started as high"),
        "programme": _programme_name(group),
        "nearest": _("Most similar"),
        "own": given or _("Own group"),
    }
    return names[group.asked.kind]


def group_words(group: Group, own: Place, given: str) -> str:
    """Return the group in a sentence: "municipalities with 50,000 to 100,000 inhabitants"."""
    name = short_name(group, own, given)
    words = {
        "province": _("the municipalities in {name}", name=name),
        "country": _("the municipalities in {name}", name=name),
        "size": _("municipalities with {size}", size=size_words(group.size_class)) if group.size_class else "",
        "same_start": _("municipalities that started as high"),
        "programme": _("participants in {name}", name=name),
        "nearest": _("the {n} most similar municipalities", n=len(group.members)),
        "own": _("the group “{name}”", name=name),
    }
    return words[group.asked.kind]


def size_words(size: SizeClass) -> str:
    """Return a size class: "50,000 to 100,000 inhabitants"."""
    if size.least is None:
        return _("fewer than {n} inhabitants", n=format_count(size.below))
    if size.below is None:
        return _("{n} inhabitants or more", n=format_count(size.least))
    return _("{least} to {below} inhabitants", least=format_count(size.least), below=format_count(size.below))


def rule_sentence(group: Group, own: Place) -> str:
    """Return why these municipalities: the rule, with what is known of the own municipality."""
    start = group.own.start_pct if group.own else None
    year = group.own.start_round_year if group.own else None
    people = format_count(group.own.population if group.own else None)
    texts = {
        "province": _("All municipalities of the province, as it was on the last day of the round."),
        "country": _("All municipalities, as they were on the last day of the round."),
        "size": _("Municipalities in the same size class as {name} ({people} inhabitants).", name=own.name, people=people),
        "same_start": _(
            "Municipalities whose first score on this level lies within {n} points of that of {name} ({start} in {year}).",
            n=COMPARABLE_WITHIN_PCT, name=own.name, start=format_score(start), year=year,
        ),
        "programme": _("Municipalities that take part in the learning programme, or did."),
        "nearest": _(
            "The {n} municipalities nearest to {name} in inhabitants ({people}) and in first score on this level ({start} in"
            " {year}). The table has the distance of each: 0 is alike.",
            n=NEAREST_N, name=own.name, people=people, start=format_score(start), year=year,
        ),
        "own": ngettext("{n} municipality you chose.", "{n} municipalities you chose.", len(group.members)),
    }  # fmt: skip
    return texts[group.asked.kind]


def problem_sentence(group: Group, own: Place) -> str:
    """Return why there is nothing to show of the group, and what to do."""
    texts = {
        "not_existing": _("{name} did not exist in {year}. Choose another round.", name=own.name, year=group.asked.round_year),
        "no_population": _("How many inhabitants {name} has is not known here, so there is no such group.", name=own.name),
        "no_start": _("{name} has no score on this level yet, so there is no start to compare with.", name=own.name),
        "no_programme": _("{name} takes part in no learning programme, as far as is known here.", name=own.name),
        "nobody": _("Choose the municipalities of your group above. Three with a score is the least for a mean."),
    }
    return texts[group.problem or "nobody"]


def _programme_name(group: Group) -> str:
    return next((each.name for each in programmes() if each.programme == group.asked.programme), "")
