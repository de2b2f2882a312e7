"""axe-core in the page: what breaks a rule, as lines to read."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from ui.accessibility_gaps import GAPS

# Rows of one table are alike, and so are the tiles of the map: the first dozens stand for all. What is folded in is
# checked where it is opened (test_for_everybody.py).
ALIKE = ".ci-table tbody tr:nth-child(n+13), .ci-map a:nth-of-type(n+61), details:not([open]) > :not(summary)"
RULES = "{resultTypes: ['violations'], selectors: %s, runOnly: {type: %s, values: %s}}"
ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"


@cache
def axe_script() -> str:
    """The script as the package brings it, without a network."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def leave_out_what_is_alike(page: Page) -> None:
    """Take most of what is alike off the page, which is not looked at any more after that: a fifth of the time for axe."""
    page.evaluate("alike => document.querySelectorAll(alike).forEach(each => each.remove())", ALIKE)


def broken_rules(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """Every broken rule that is ours, with the elements that break it; of the rules named, else of all."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_script())
    which = ("'rule'", list(rules)) if rules else ("'tag'", ALL)
    options = RULES % ("false", *which)  # without selectors it takes two thirds of the time
    found: list[str] = page.evaluate(f"axe.run({options}).then(({{violations}}) => violations.map(each => each.id))")
    return _told(page, found) if found else []


def _told(page: Page, rules: Sequence[str]) -> list[str]:
    options = RULES % ("true", "'rule'", list(rules))
    nodes: list[tuple[str, str, str]] = page.evaluate(
        f"axe.run({options}).then(({{violations}}) => violations.flatMap("
        "rule => rule.nodes.map(node => [rule.id, node.target.join(' '), node.html.slice(0, 200)])))"
    )
    return [f"{rule}: {target}: {html}" for rule, target, html in nodes if not _is_known(page, rule, target)]


def _is_known(page: Page, rule: str, target: str) -> bool:
    """Whether the element is one of the framework's that the statement lists."""
    known = [gap.selector for gap in GAPS if gap.rule == rule]
    return any(
        page.evaluate("([target, known]) => document.querySelector(target)?.matches(known)", [target, each]) for each in known
    )
