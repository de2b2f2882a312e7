"""How the figures of a report are made: every rule that its blocks name, in words."""

from collections.abc import Iterable

from analysis.forecast import METHOD_VERSION
from analysis.rules.catalogue import fetch_rules
from data.text import _
from reports.records import Section
from ui.block import Block, Explanation
from ui.charts.records import Column, Table
from ui.charts.table_html import draw_table


def method_section(sections: Iterable[Section]) -> Section:
    """Return the rules in words, each once, in the order of the method page."""
    blocks = [block for section in sections for block in section.blocks]
    used = {code for block in blocks for code in block.explanation.rule_codes}
    rules = [rule for rule in fetch_rules() if rule.code in used]
    table = Table(
        (Column(_("Rule")), Column(_("In words")), Column(_("Code"))),
        tuple((rule.title, rule.explanation, rule.code) for rule in rules),
    )
    title = _("The rules in words")
    told = _("The codes are those of the page Method, where each rule has its formula and its source.")
    explanation = Explanation("", tuple(rule.code for rule in rules), (), blocks[0].explanation.place_name, None)
    block = Block("rules", title, told, lambda: draw_table(table, title), table, explanation)
    return Section("method", _("How the figures are made"), _sentences(), (block,))


def _sentences() -> tuple[str, ...]:
    return (
        _("Scores are whole numbers on a scale of 0 to 100. Calculation is done with unrounded numbers."),
        _("A difference between two shown scores is the difference of the shown numbers."),
        _("Method of calculation: version {version}", version=METHOD_VERSION) + ".",
    )
