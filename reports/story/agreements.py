"""What the group agrees on for the next round: what the facilitator wrote, else what could be agreed on."""

from data.text import _, ngettext
from reports.records import Slide
from reports.story.blocks import explain_delivered, table_block
from reports.story.names import names_nobody
from reports.story.promises import suggested_agreements
from reports.story.subject import Subject, path_of_subject
from ui.block import Block
from ui.charts.records import Column, Table


def agreement_slide(subject: Subject, written: tuple[str, ...]) -> Slide:
    """Return the agreements; what nobody wrote is said to be a proposal. One that names somebody needs names to be told."""
    title, path = _("Agreements for the next round"), path_of_subject(subject)
    if written:
        told = [text for text in written if not subject.is_anonymous or names_nobody(text)]
        first = ngettext("We agreed on {n} thing.", "We agreed on {n} things.", len(written))
        rest = () if len(told) == len(written) else (_("What names somebody stands in the edition with names."),)
        return Slide("agreements", title, (first, *rest), _block(subject, title, told), path)
    proposed = suggested_agreements(subject)
    first = _("A proposal, from the promises that are still open.") if proposed else _("What do we agree on today?")
    return Slide("agreements", title, (first,), _block(subject, title, list(proposed)), path)


def _block(subject: Subject, title: str, texts: list[str]) -> Block | None:
    if not texts:
        return None
    table = Table((Column(_("Agreement")),), tuple((text,) for text in texts))
    what = _("What the group agreed on at the closing session, or what could be agreed on.")
    return table_block("agreements", title, table, explain_delivered(subject, what, ()))
