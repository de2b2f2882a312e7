"""How the figures are made: how to read them, the questionnaire, the forecasts, the sources, the rules that calculate."""

import streamlit as st
from markupsafe import Markup

from analysis.rules.catalogue import Rule, fetch_rules
from data.text import _, ngettext
from ui import cached
from ui.answer_block import show_answer
from ui.charts.figure import show_figure
from ui.charts.markup import tag
from ui.charts.records import Column, Table
from ui.charts.table_html import draw_table
from ui.forecaster_section import show_forecaster
from ui.format import format_date


def show_method_page() -> None:
    """Show how to read the figures first, then where they come from; the rules themselves are folded in."""
    st.title(_("How the figures are made"), anchor=False)
    show_answer((_turned_sentence(), _("The numbers in these texts are those of the calculation.")))
    if cached.facts().is_sample:
        show_figure(_draw_sample(), "sample_notice")
    _show_reading()
    _show_questionnaire()
    show_forecaster()
    _show_sources()
    _show_rules()


def _draw_sample() -> Markup:
    return tag(
        "p",
        _(
            "The figures are invented, to try the monitor with. They say nothing about real municipalities."
            " Pilots and participants with a source are real."
        ),
        class_="ci-notice",
    )


def _turned_sentence() -> str:
    """Return what becomes of the answers, with the number of questions of the longest edition."""
    return ngettext(
        "The CI Monitor turns the answers of municipalities to {n} question into scores from 0 to 100, by the rules below.",
        "The CI Monitor turns the answers of municipalities to {n} questions into scores from 0 to 100, by the rules below.",
        max((each.question_n for each in cached.editions()), default=0),
    )


def _show_rules() -> None:
    st.header(_("The rules"), anchor=False)
    rules = fetch_rules()
    with st.expander(_("All {n} rules, with formula and source", n=len(rules))):
        st.markdown("\n\n".join(map(_rule_text, rules)))


def _rule_text(rule: Rule) -> str:
    head = f"**{rule.title}** :small[({rule.code})]"
    return f"{head}\n\n{rule.explanation}\n\n**{_('Formula')}:** {rule.formula}\n\n**{_('Source')}:** {rule.source}"


def _show_questionnaire() -> None:
    st.header(_("The questionnaire"), anchor=False)
    st.markdown(_("Levels and themes, in the order of the questionnaire:"))
    for level in cached.scopes("level"):
        themes = ", ".join(theme.name for theme in cached.scopes("theme") if theme.parent_code == level.code)
        st.markdown(f"- **{level.name}:** {themes}")
    columns = (Column(_("Edition")), Column(_("Questions"), "count"), Column(_("Rounds")))
    rows = tuple(
        (each.name, each.question_n, each.rounds or _("may be used instead of the full one")) for each in cached.editions()
    )
    show_figure(draw_table(Table(columns, rows), _("Editions of the questionnaire")), "editions")
    columns = (Column(_("Round"), "year"), Column(_("Opens")), Column(_("Closes")))
    rounds = tuple((each.round_year, format_date(each.opens_on), format_date(each.closes_on)) for each in cached.rounds())
    show_figure(draw_table(Table(columns, rounds), _("Rounds with answers")), "rounds")


def _show_reading() -> None:
    st.header(_("How to read the figures"), anchor=False)
    points = (
        _("Scores are whole numbers on a scale of 0 to 100. Calculation is done with unrounded numbers."),
        _("A difference between two shown scores is the difference of the shown numbers."),
        _("A dash is a missing score, never a zero; the reason stands beside it."),
        _("A few points up or down in one year can be chance. Look at several rounds."),
        _("Province and country are the mean of the municipalities that took part; the number of them stands beside it."),
    )
    st.markdown("\n".join(f"- {point}" for point in points))


def _show_sources() -> None:
    st.header(_("Sources"), anchor=False)
    points = (
        _("Answers, targets and pilots: handed in by municipalities and others; each can be traced to file, sheet and cell."),
        _("Municipalities, provinces, mergers and inhabitants: Statistics Netherlands (CBS)."),
        _("The map shows every municipality as a tile of the same size, because area is not importance."),
    )
    st.markdown("\n".join(f"- {point}" for point in points))
