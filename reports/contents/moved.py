"""What moved since the round before, question by question."""

from data.text import _
from reports.contents.subject import Subject
from reports.records import Section
from ui.place_page.answer import figures_of
from ui.question_page.block import changed_block
from ui.sentences.reasons import reason_text


def moved_section(subject: Subject) -> Section | None:
    """Return the answers that changed since the last round the municipality took part in; None where it took no part."""
    if subject.is_group or not subject.has_figures:
        return None
    title = _("What changed since the last round, question by question")
    earlier, reason = _earlier(subject)
    if earlier is None:
        return Section("moved", title, (_("There is nothing to compare with: {reason}.", reason=reason),), ())
    block = changed_block(subject.place, subject.round_year, earlier)
    if block is None:
        return Section("moved", title, (_("No answer changed since {year}.", year=earlier),), ())
    told = _("One question says little: a change that chance alone often gives is said to be within the noise.")
    return Section("moved", title, (told,), (block,))


def _earlier(subject: Subject) -> tuple[int | None, str]:
    """Return the round to compare with; None with the reason when there is none."""
    own = figures_of(subject.place.cbs_code, subject.round_year)
    year = next((each.from_round_year for each in own if each.from_round_year is not None), None)
    reasons = {each.change_reason for each in own}
    if year is None or reasons == {"new_baseline"}:
        return None, reason_text(next((each.change_reason for each in own if each.change_reason), "first_round"))
    return year, ""
