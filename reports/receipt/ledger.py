"""What a receipt is made from: the report, the answers, and the names of the parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from analysis.places import Place, Scope
from analysis.receipt.items import ReceiptFile, ReceiptItem, fetch_edition_name, fetch_receipt_files, fetch_receipt_items
from data import default_store_path, store
from reports.receipt.cells import Area
from reports.receipt.words import SheetKey, sheet_name
from reports.records import Report
from ui import cached
from ui.place_page.context import Context, context_of


@dataclass(frozen=True)
class Ledger:
    """Everything the sheets are written from. items: every question of the edition; without answers when nobody filled it in."""

    report: Report
    context: Context
    items: tuple[ReceiptItem, ...]
    files: tuple[ReceiptFile, ...]
    edition: str

    @property
    def place(self) -> Place:
        """What the report is about."""
        return self.report.place

    @property
    def round_year(self) -> int:
        """The round."""
        return self.report.round_year

    @property
    def has_answers(self) -> bool:
        """Whether there are answers to reckon with: of a municipality that took part."""
        return any(item.value is not None or item.not_applicable for item in self.items)

    @property
    def has_members(self) -> bool:
        """Whether the scores of the members of a group may be written out by name."""
        return self.context.is_group and not self.report.is_anonymous

    @cached_property
    def levels(self) -> tuple[Scope, ...]:
        """The levels, in their order."""
        return tuple(cached.scopes("level"))

    @cached_property
    def themes(self) -> tuple[Scope, ...]:
        """The themes, level by level."""
        found = cached.scopes("theme")
        return tuple(theme for level in self.levels for theme in found if theme.parent_code == level.code)

    @cached_property
    def names(self) -> Mapping[tuple[str, str], str]:
        """The names of levels, themes, categories and focal points, by kind and code."""
        kinds = (self.levels, self.themes, cached.scopes("category"), cached.scopes("focal_point"))
        return {(scope.scope, scope.code): scope.name for found in kinds for scope in found}

    def area(self, key: SheetKey, row_n: int | None = None) -> Area:
        """Return the rows of the table on a sheet; without a number as many as there are questions."""
        return Area(sheet_name(key), len(self.items) if row_n is None else row_n)


def ledger_of(report: Report) -> Ledger:
    """Return what the receipt of a report is made from, read from the store and not kept."""
    con, code, year = store.read(default_store_path()), report.place.cbs_code, report.round_year
    return Ledger(
        report=report,
        context=context_of(report.place, year, cached.scopes("level")[0].code),
        items=fetch_receipt_items(con, code, year),
        files=fetch_receipt_files(con, code, year),
        edition=fetch_edition_name(con, code, year),
    )
