"""The explanation of a block as HTML: what is measured, how, what to keep in mind, source and date."""

from markupsafe import Markup

from analysis.rules.catalogue import fetch_rules
from data.text import _
from ui import cached
from ui.block import Explanation
from ui.charts.markup import join, tag
from ui.format import format_date, format_moment


def draw_explanation(told: Explanation) -> Markup:
    """Return the explanation under four heads; a head without a text is left out."""
    rules = {rule.code: rule for rule in fetch_rules()}
    how = [
        _("{title}: {explanation} ({code})", title=rules[code].title, explanation=rules[code].explanation, code=code)
        for code in told.rule_codes
        if code in rules
    ]
    parts = (
        (_("What we measure"), tag("p", told.what) if told.what else None),
        (_("How it is computed"), _draw_list(how)),
        (_("Keep in mind"), _draw_list(told.caveats)),
        (_("Source and date"), tag("p", source_text(told))),
    )
    return join(*(join(tag("h3", head), text) for head, text in parts if text is not None))


def source_text(told: Explanation) -> str:
    """Return where the figures come from and when they last changed, in one or two sentences."""
    round_year = told.round_year
    found = next((each for each in cached.rounds() if each.round_year == round_year), None)
    changed = cached.facts().changed_at
    sentences = [told.source] if told.source else []
    if found is not None and not told.source:
        opens, closes = format_date(found.opens_on), format_date(found.closes_on)
        text = _(
            "Answers of the municipalities themselves in round {year}, held from {opens} to {closes}.",
            year=round_year,
            opens=opens,
            closes=closes,
        )
        sentences.append(text)
    if changed is not None:
        sentences.append(_("Last change of the figures: {moment}.", moment=format_moment(changed)))
    return " ".join(sentences)


def _draw_list(texts: list[str] | tuple[str, ...]) -> Markup | None:
    return tag("ul", *(tag("li", text) for text in texts)) if texts else None
