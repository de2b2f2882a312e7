"""What a press on the page saves: each press one version of the story, so that each can be undone."""

from collections.abc import Callable
from dataclasses import replace

from data import default_store_path
from data.errors import CIMonitorError
from data.stories import KeptStory, change_story, undo_story
from data.text import _
from reports.stage_page.lines import Draft
from reports.stage_page.state import FORM
from reports.story.kept import moved, order_of
from ui.pressed import pressed
from ui.upload.state import leave_message, user_name

Change = Callable[[KeptStory], KeptStory]


@pressed
def move_slide(draft: Draft, key: str, steps: int) -> None:
    """Move a slide so many places down, or up."""
    _save(draft, lambda kept: replace(kept, order=moved(order_of(draft.usual, kept), key, steps)))


@pressed
def leave_out(draft: Draft, key: str, *, is_hidden: bool) -> None:
    """Leave a slide out of the story, or put it back."""

    def change(kept: KeptStory) -> KeptStory:
        rest = tuple(each for each in kept.hidden if each != key)
        return replace(kept, hidden=(*rest, key) if is_hidden else rest)

    _save(draft, change)


@pressed
def save_note(draft: Draft, key: str, field: str) -> None:
    """Save the note to a slide; an empty one is no note."""
    note = FORM.typed_in(field, "").strip()

    def change(kept: KeptStory) -> KeptStory:
        rest = tuple(each for each in kept.notes if each[0] != key)
        return replace(kept, notes=(*rest, (key, note)) if note else rest)

    _save(draft, change, _("The note is saved."))


@pressed
def save_agreements(draft: Draft, field: str) -> None:
    """Save the agreements, a line each; without any the story shows proposals again."""
    written = tuple(line.strip() for line in FORM.typed_in(field, "").splitlines() if line.strip())
    _save(draft, lambda kept: replace(kept, agreements=written), _("The agreements are saved."))


@pressed
def undo_last(draft: Draft) -> None:
    """Go back to the story before the last change."""
    try:
        undo_story(default_store_path(), draft.subject.key, draft.subject.round_year, user_name())
    except CIMonitorError as error:
        leave_message("error", error.user_message)
        return
    FORM.begin_anew()
    leave_message("success", _("The last change is undone."))


def _save(draft: Draft, change: Change, told: str = "") -> None:
    try:
        change_story(default_store_path(), draft.subject.key, draft.subject.round_year, change, user_name())
    except CIMonitorError as error:
        leave_message("error", error.user_message)
        return
    if told:
        leave_message("success", told)
