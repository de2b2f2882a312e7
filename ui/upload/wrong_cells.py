"""Findings put together as a user corrects them: per kind and column, and in it per content."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ingest import heads
from ingest.addresses import address_of, column_letters, position_of
from ingest.checking import CheckedFile
from ingest.findings import Finding, cells_of
from ingest.rows import HeadColumn
from ingest.sheets import Sheet, shown

DOUBLE_ROW = "row_double_different"
NOT_IN_A_CELL = ("row_too_long", "cell_merged", "correction_not_used", DOUBLE_ROW)  # typing over it does not help
ANSWER_KEYS = (heads.ANSWER.key, heads.COMMENT.key)  # columns in which every row is about another question


@dataclass(frozen=True)
class SameContent:
    """Findings of one kind about cells in one column with the same content, about the same question."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The first of them in the file."""
        return self.findings[0]

    @cached_property
    def cells_n(self) -> int:
        """How many cells the findings are about."""
        return sum(len(cells_of(finding)) or 1 for finding in self.findings)


@dataclass(frozen=True)
class Cluster:
    """Findings of one kind about one column of a sheet, or one finding about a sheet or file."""

    contents: tuple[SameContent, ...]

    @property
    def first(self) -> Finding:
        """The first of them in the file."""
        return self.contents[0].first

    @cached_property
    def cells_n(self) -> int:
        """How many cells the findings are about."""
        return sum(same.cells_n for same in self.contents)


def cluster_findings(findings: Sequence[Finding]) -> tuple[Cluster, ...]:
    """Return the findings in clusters, in the reading order of the first of each."""
    clusters: dict[object, dict[object, list[Finding]]] = {}
    for number, finding in enumerate(findings):
        column = position_of(finding.cell)[1]
        alone = () if column else (number,)
        is_double = finding.code == DOUBLE_ROW  # these belong together over sheets
        kind = (finding.code,) if is_double else (finding.severity, finding.code, finding.sheet, column, *alone)
        about = ("name", "round_year") if is_double else ("question",)
        content = (finding.found, *(finding.params.get(part, "") for part in about))
        clusters.setdefault(kind, {}).setdefault(content, []).append(finding)
    return tuple(Cluster(tuple(SameContent(tuple(same)) for same in contents.values())) for contents in clusters.values())


def is_correctable(checked: CheckedFile, finding: Finding) -> bool:
    """Return whether typing something else in the cell may solve it: a cell below the heads with an error or warning."""
    if finding.severity == "notice" or not finding.cell or finding.code in NOT_IN_A_CELL:
        return False
    head_row = dict(checked.head_rows).get(finding.sheet)
    return head_row is not None and position_of(finding.cell)[0] > head_row


def column_of(checked: CheckedFile, finding: Finding) -> HeadColumn | None:
    """Return the head above the cell of a finding."""
    place = (finding.sheet, position_of(finding.cell)[1])
    return next((column for column in checked.columns if (column.sheet, column.column) == place), None)


def same_cells(checked: CheckedFile, sheet: Sheet, same: SameContent) -> tuple[str, ...]:
    """Return the cells that hold the same wrong content: the whole column, or the found ones where rows differ in question."""
    row, number = position_of(same.first.cell)
    column, cells = column_of(checked, same.first), sheet.columns.get(number)
    if column is None or cells is None or column.became in ANSWER_KEYS:
        return tuple(dict.fromkeys(finding.cell for finding in same.findings))
    text = shown(cells.content(row))
    alike = [code for code, content in enumerate(cells.contents) if code and shown(content) == text]
    rows = np.flatnonzero(np.isin(cells.codes, alike)) + 1
    head_row = dict(checked.head_rows).get(same.first.sheet, 0)
    found = tuple(address_of(int(one), number) for one in rows if one > head_row)
    return found or tuple(finding.cell for finding in same.findings)


def where_words(cluster: Cluster) -> tuple[str, str]:
    """Return the letters of the column and the addresses of the first cells of a cluster."""
    cells = [finding.cell for same in cluster.contents for finding in same.findings if finding.cell]
    return (column_letters(position_of(cells[0])[1]) if cells else ""), ", ".join(cells[:3])
