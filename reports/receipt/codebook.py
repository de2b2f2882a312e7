"""The sheet with the codebook: every option of every question with its points."""

from collections.abc import Iterator, Mapping

from analysis.receipt.items import ReceiptItem
from analysis.steps.answer_items import Option
from analysis.steps.answer_sheet import fetch_answer_options
from data.text import _
from reports.receipt.cells import Grid, Head, Row, Sheet
from reports.receipt.ledger import Ledger
from reports.receipt.words import choice_word, percentage_word, sheet_name
from ui import cached

CHOICE, VALUE, POINTS = "A", "D", "F"  # columns the answers point at


def codebook_sheet(ledger: Ledger) -> Sheet:
    """Return the sheet: per question its options from the lowest score up."""
    told = _("Every answer that can be chosen, and the points it counts for (SR-1).")
    heads = (
        Head(_("Question"), width=9), Head(_("Text of the question"), width=52), Head(_("Scale"), width=11),
        Head(_("Value"), "input", "weight", 8), Head(_("Answer in words"), width=48), Head(_("Points"), "input", "weight", 8),
    )  # fmt: skip
    return Sheet(sheet_name("codebook"), told, (Grid(heads, tuple(_option_rows(ledger))),))


def option_n(ledger: Ledger) -> int:
    """Return how many rows the table of options has."""
    return len(list(_option_rows(ledger)))


def _option_rows(ledger: Ledger) -> Iterator[Row]:
    options: Mapping[str, tuple[Option, ...]] = cached.kept("answer options", (), fetch_answer_options)
    for item in ledger.items:
        if item.kind == "percentage":
            told = _("a percentage from 0 to 100 counts as it is")
            yield Row((item.question_id, item.question, percentage_word(), None, told, None))
        else:
            yield from (_option_row(item, option, at) for at, option in enumerate(options.get(item.question_id, ())))


def _option_row(item: ReceiptItem, option: Option, at: int) -> Row:
    """Return a row; the text of the question stands beside its first option."""
    text = item.question if at == 0 else None
    return Row((item.question_id, text, choice_word(), option.value, option.label, float(option.score_pct)))
