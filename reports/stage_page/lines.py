"""The slides of a story as the list of the page: made once per version, and only what the list needs."""

from dataclasses import dataclass

from markupsafe import Markup

from data.stories import SavedStory
from reports.records import Slide
from reports.story.agreements import agreement_slide
from reports.story.kept import Arranged, arrange
from reports.story.promises import suggested_agreements
from reports.story.story import all_slides
from reports.story.subject import Subject
from ui import cached, clock
from ui.charts.markup import tag
from ui.picture.charts import can_draw, draw_chart
from ui.picture.lettering import FAMILY

AGREEMENTS = "agreements"  # its figure is what is being written


@dataclass(frozen=True)
class Draft:
    """A story in preparation: what it is about, what was saved, and the slides in their kept order."""

    subject: Subject
    saved: SavedStory
    arranged: Arranged
    proposals: tuple[str, ...]

    @property
    def usual(self) -> tuple[str, ...]:
        """The keys of the slides in the usual order."""
        return tuple(slide.key for slide in lines_of(self.subject))

    @property
    def version(self) -> int:
        """The newest version that was saved; 0 is none."""
        return self.saved.versions[0].number if self.saved.versions else 0

    @property
    def notes(self) -> dict[str, str]:
        """The notes by slide."""
        return dict(self.saved.kept.notes)


def draft_of(subject: Subject, saved: SavedStory) -> Draft:
    """Return the story as it stands."""
    kept = saved.kept
    slides = [agreement_slide(subject, kept.agreements) if slide.key == AGREEMENTS else slide for slide in lines_of(subject)]
    return Draft(subject, saved, arrange(slides, kept), _proposals(subject))


def lines_of(subject: Subject) -> tuple[Slide, ...]:
    """Return every slide in the usual order, without its figure."""
    key = (subject.key, subject.round_year, clock.today())
    return cached.kept_drawing("story_lines", key, lambda: tuple(_line(slide) for slide in all_slides(subject)))


def preview_of(subject: Subject, key: str) -> Markup | None:
    """Return the chart of a slide as a small picture, drawn when somebody chooses it; None for a list, or without a figure."""
    chosen = (subject.key, subject.round_year, clock.today(), key)
    return cached.kept_drawing("story_preview", chosen, lambda: _drawn(subject, key))


def _drawn(subject: Subject, key: str) -> Markup | None:
    block = next((slide.block for slide in all_slides(subject) if slide.key == key), None)
    if block is None or block.chart is None or not can_draw(block.chart):
        return None
    drawn = draw_chart(block.chart)
    return tag(
        "svg", drawn.markup, viewBox=f"0 0 {drawn.width:.0f} {drawn.height:.0f}", font_family=FAMILY, font_size=15, role="img",
        aria_label=block.sentence or block.title, class_="ci-slide-preview",
    )  # fmt: skip


def _line(slide: Slide) -> Slide:
    return Slide(slide.key, slide.title, slide.sentences, None, slide.path)


def _proposals(subject: Subject) -> tuple[str, ...]:
    key = (subject.key, subject.round_year, clock.today())
    return cached.kept_drawing("story_proposals", key, lambda: suggested_agreements(subject))
