"""Reads for which level or theme a target is: by code, by name, or level and theme in two columns."""

from ingest.heads import SCOPE, THEME
from ingest.layouts.head_findings import nearest_head
from ingest.layouts.head_rows import HeadRow
from ingest.messages.facts import Param
from ingest.problems import Problem, cell_problem
from ingest.text_forms import normal_form
from ingest.vocabulary import Scope, Vocabulary


def read_scope(words: Vocabulary, heads: HeadRow, number: int) -> Scope | Problem:
    """Return the level or theme of a row with a target."""
    cell, theme = heads.cell(number, SCOPE), heads.cell(number, THEME)
    trouble = cell_problem(cell) or cell_problem(theme)
    if trouble:
        return trouble
    text = f"{cell.text}/{theme.text}" if theme.text else cell.text
    if not text:
        return Problem("scope_missing", "", _choices(words, words.scopes))
    found = {scope.code: scope for scope in words.scopes if normal_form(text) in _forms(words, scope)}
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        return Problem("scope_ambiguous", text, _choices(words, tuple(found.values())))
    near = nearest_head(text, [scope.name for scope in words.scopes])
    return Problem("scope_unknown", text, {**_choices(words, words.scopes), "suggestion": near})


def _choices(words: Vocabulary, scopes: tuple[Scope, ...]) -> dict[str, Param]:
    dutch, english = zip(*(words.scope_text(scope) for scope in scopes), strict=True)
    return {"scopes_nl": "; ".join(dutch), "scopes_en": "; ".join(english)}


def _forms(words: Vocabulary, scope: Scope) -> set[str]:
    """Return every way a scope is written: its code, its name, and for a theme also with its level."""
    own = {scope.code, scope.name_nl, scope.name_en, scope.code.split("/")[-1]}
    for level in words.scopes:
        if level.code == scope.parent_code:  # "Strategisch: Beleid", also "strategic/beleid"
            own |= {f"{before}/{after}" for before in (level.code, level.name_nl, level.name_en) for after in tuple(own)}
    return {normal_form(text) for text in own if text}
