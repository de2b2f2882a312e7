"""Where the targets the municipalities set themselves stand, and who is warned: how many, never who."""

from dataclasses import dataclass
from functools import partial

from analysis.places import Scope
from analysis.targets.status import STATUSES, Status
from analysis.targets.word_counts import WordCount, count_words
from data.text import _
from reports.records import Slide
from reports.story.blocks import explain_round
from reports.story.subject import Subject, path_of_subject
from ui import cached
from ui.block import Block, block_of
from ui.charts.pathway_records import WordChart, WordRow
from ui.charts.records import Column, Table, Worded
from ui.charts.words_html import draw_words
from ui.format import format_count
from ui.navigation import HORIZON_KEY, PART_KEY, PLACE_KEY, ROUND_KEY, TARGETS, path_to
from ui.programme_page.about import About
from ui.programme_page.targets import target_words_of
from ui.sentences.group_targets import municipalities, words_sentence
from ui.sentences.pieces import capital
from ui.sentences.targets import status_word
from ui.target_page.about import About as TargetAbout
from ui.target_page.about import horizons_of, members_of

STILL_OPEN: tuple[Status, ...] = ("on_track", "uncertain", "at_risk")


@dataclass(frozen=True)
class GroupWords:
    """How the targets for one level after so many years stand; counts is empty where too few have one (GR-4)."""

    horizon_years: int
    target_n: int
    counts: tuple[WordCount, ...]

    @property
    def is_told(self) -> bool:
        """Whether any of the words may be told with its number."""
        return any(each.n is not None for each in self.counts)

    @property
    def open_n(self) -> int:
        """Of how many targets still to come the word is told."""
        return sum(each.n or 0 for each in self.counts if each.status in STILL_OPEN)


def target_slides(subject: Subject) -> list[Slide]:
    """Return a slide per level of which anybody has a target. Source: TR-3, GR-4."""
    slides = [_slide(subject, level) for level in cached.scopes("level")]
    return [slide for slide in slides if slide is not None]


def words_of(subject: Subject, level: Scope) -> GroupWords | None:
    """Return the targets that are most to come still, the nearest of equal ones; None without targets."""
    if isinstance(subject.of, About):
        told = [each for each in target_words_of(subject.of) if each.code == level.code]
        found = [GroupWords(each.horizon_years, each.target_n, each.counts) for each in told]
    else:
        about = TargetAbout(subject.of, subject.round_year, level)
        found = [_of_place(about, each.horizon_years) for each in horizons_of(about)]
    return max(found, key=lambda each: (each.open_n, -each.horizon_years), default=None)


def _of_place(about: TargetAbout, horizon_years: int) -> GroupWords:
    statuses = [each.status for each in members_of(about, horizon_years)]
    return GroupWords(horizon_years, sum(each is not None for each in statuses), count_words(statuses))


def _slide(subject: Subject, level: Scope) -> Slide | None:
    found = words_of(subject, level)
    if found is None or not found.target_n:
        return None
    title = _("Targets and warnings, {level}", level=level.name.lower())
    block = _block(subject, level, found) if found.is_told else None
    return Slide(f"targets_{level.code}", title, _sentences(found), block, _path(subject, level, found))


def _sentences(found: GroupWords) -> tuple[str, ...]:
    who = capital(municipalities(found.target_n if found.counts else None))
    first = _("{municipalities} set a target for after {years} years.", municipalities=who, years=found.horizon_years)
    if not found.is_told:
        return first, _("Too few to tell where those stand.")
    counts = {each.status: each.n for each in found.counts}
    warned = [status for status in ("at_risk", "missed") if status in counts]
    told = [f"{capital(status_word(status))}: {municipalities(counts[status])}." for status in warned]
    if not warned:
        told = [_("None of them is at risk of not being achieved.")]
    is_hidden = any(each.n is None for each in found.counts)
    return first, *told, *([_("A number of one or two is not told, nor what would give it away.")] if is_hidden else [])


def _block(subject: Subject, level: Scope, found: GroupWords) -> Block:
    hidden = _("not shown")
    total = max(found.target_n, 1)
    rows = tuple(WordRow(each.status, each.n, None if each.n is None else 100 * each.n / total) for each in found.counts)
    columns = (Column(_("Word"), "word"), Column(_("Municipalities"), "count"), Column(_("Remark")))
    table = Table(columns, tuple((_word(row.status), row.n, hidden if row.n is None else "") for row in rows))
    title = _("Targets for {level} after {years} years", level=level.name.lower(), years=found.horizon_years)
    chart = WordChart(title, words_sentence(found.counts), rows, hidden, table)
    what = _("How many municipalities have which word for their own target. Every municipality sets its own targets.")
    explain = explain_round(
        subject, what, ("TR-1", "TR-3", "GR-4"),
        _("A number of one or two is not told, nor what would give it away."),
        _("{n} municipalities have such a target.", n=format_count(found.target_n)),
    )  # fmt: skip
    return block_of(f"targets_{level.code}", chart, partial(draw_words, chart), explain)


def _word(status: Status) -> Worded:
    return Worded(status_word(status), STATUSES.index(status), status)


def _path(subject: Subject, level: Scope, found: GroupWords) -> str:
    """Return the page doelen of a place; a programme has its targets on its own page."""
    if isinstance(subject.of, About):
        return path_of_subject(subject)
    address = {
        PLACE_KEY: subject.key, ROUND_KEY: str(subject.round_year), PART_KEY: level.code, HORIZON_KEY: str(found.horizon_years),
    }  # fmt: skip
    return path_to(TARGETS, address)
