"""The sheets that say where the figures come from, and by which rules they were made."""

from analysis.rules.catalogue import fetch_rules
from data.text import _
from reports.receipt.cells import Grid, Head, Row, Sheet
from reports.receipt.ledger import Ledger
from reports.receipt.words import sheet_name
from ui.format import format_count, format_moment


def rules_sheet() -> Sheet:
    """Return the sheet with every rule in words: the same as on the page Method."""
    told = _("Every figure in this file follows one of these rules; the codes are those of the page Method.")
    heads = (Head(_("Rule"), width=8), Head(_("What"), width=32), Head(_("Formula"), width=52), Head(_("Explanation"), width=84))
    rows = tuple(Row((rule.code, rule.title, rule.formula, rule.explanation)) for rule in fetch_rules())
    return Sheet(sheet_name("rules"), told, (Grid(heads, rows),))


def sources_sheet(ledger: Ledger) -> Sheet:
    """Return the sheet: where the figures come from, the edition, and the delivered files of the answers.

    Without names the files are left out: their names can say more than the report may.
    """
    told = _("Where the figures come from. The checksum tells whether a file is the one that was delivered.")
    origin = ledger.report.origin
    facts = [
        (_("About"), origin.about),
        (_("Figures"), origin.source),
        (_("Method"), origin.method),
        (_("Edition"), ledger.edition),
    ]
    files = () if ledger.report.is_anonymous else ledger.files
    rows = [Row((head, text, None, None)) for head, text in facts if text]
    for each in files:
        counted = _("{n} answers", n=format_count(each.answer_n))
        told_of_file = f"{each.file_name}: {counted}"
        rows.append(Row((_("Delivered file"), told_of_file, format_moment(each.delivered_at), each.checksum_sha256)))
    heads = (
        Head(_("What"), width=20), Head(_("Source"), width=80), Head(_("Delivered on"), width=26),
        Head(_("Checksum (SHA-256)"), width=70),
    )  # fmt: skip
    return Sheet(sheet_name("sources"), told, (Grid(heads, tuple(rows)),))
