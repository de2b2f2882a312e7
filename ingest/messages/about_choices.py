"""Messages about what the user chose between what is published and what is in a file."""

from data.text import _
from ingest.messages.facts import Facts, Message, no_action


def _kept(facts: Facts) -> str:
    return _(
        "it says “{found}” here, and you chose to keep the published answer to {question}",
        found=facts.content,
        question=facts["question"],
    )


CHOICE_MESSAGES = {
    "answer_kept": Message(
        "notice",
        _kept,
        lambda _facts: _("Expected: per question one answer that counts."),
        lambda _facts: _("The published answer stays; the one in this cell is not taken over."),
        no_action,
    ),
}
