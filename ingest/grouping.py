"""Makes the findings of a file from the remarks: in reading order, and not a thousand times the same.

A notice is told once per column, with the number of other cells it holds for. Of the
errors and warnings of one code in one column the first thousand are told one by one
(fewer in a file with very many); the last of these names the other cells. No cell is lost: findings.cells_of has them all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ingest.arrays import Ints, combined
from ingest.cell_ranges import write_cells
from ingest.findings import Finding
from ingest.messages import MESSAGES
from ingest.remarks import Listed, Remarks

MOST_PER_COLUMN = (1000, 500, 200, 100, 50, 20, 10)  # errors or warnings of one code in one column told one by one:
MOST_IN_FILE = 5000  # the first number with which a file has no more of them than this; making 50,000 takes seconds
NO_ROWS = np.zeros(0, np.int32)
ALL = np.iinfo(np.int32).max


@dataclass(frozen=True)
class Places:
    """Of every remark: the number of its sheet in the file (0 is the whole file), row, column, code, block and place in it."""

    sheet: Ints
    row: Ints
    column: Ints
    code: Ints
    block: Ints
    position: Ints

    def ordered(self) -> "Places":
        """Return them as the file reads: whole file first, then sheet by sheet, row by row, left to right."""
        order = np.lexsort((self.column, self.row, self.sheet))  # keeps the order of blocks within one cell
        return Places(*(getattr(self, name)[order] for name in self.__dataclass_fields__))


def gather_findings(blocks: Sequence[Remarks | Listed], sheet_names: Iterable[str]) -> tuple[Finding, ...]:
    """Return the findings of all blocks, in reading order, what is alike in a column told together."""
    order = {name: number for number, name in enumerate(sheet_names, start=1)}
    places = _places(blocks, order).ordered()
    group, _first = combined([places.sheet, places.column, places.code])
    rank, size = _ranks(group)
    told_n = np.minimum(_most_told(places, rank), size)
    findings = []
    for n in np.flatnonzero(rank < told_n).tolist():
        finding = _made(blocks[places.block[n]], int(places.position[n]))
        if rank[n] == told_n[n] - 1 and size[n] > told_n[n]:
            rest = np.flatnonzero((group == group[n]) & (rank >= told_n[n]))
            finding = _with_others(finding, int(places.column[n]), places.row[rest])
        findings.append(finding)
    return tuple(findings)


def _places(blocks: Sequence[Remarks | Listed], order: dict[str, int]) -> Places:
    codes = {code: number for number, code in enumerate(MESSAGES)}
    columns = [_columns(block, order, codes) for block in blocks]
    sizes = [len(one[0]) for one in columns]
    sheet, row, column, code = (np.concatenate([NO_ROWS, *(one[n] for one in columns)]).astype(np.int32) for n in range(4))
    block = np.repeat(np.arange(len(blocks)), sizes)
    position = np.concatenate([NO_ROWS, *(np.arange(size) for size in sizes)])
    return Places(sheet, row, column, code, block, position)


def _columns(block: Remarks | Listed, order: dict[str, int], codes: dict[str, int]) -> tuple[Ints, Ints, Ints, Ints]:
    """Return sheet, row, column and code of each remark of a block."""
    if isinstance(block, Listed):
        sheets = np.array([order.get(finding.sheet, 0) for finding in block.findings], np.int32)
        spots = np.array(block.spots, np.int32).reshape(-1, 2)
        return sheets, spots[:, 0], spots[:, 1], np.array([codes[finding.code] for finding in block.findings], np.int32)
    ones = np.ones(block.rows_n, np.int32)
    row = block.rows if block.column else 0 * ones
    return order.get(block.sheet, 0) * ones, row, block.column * ones, codes[block.code] * ones


def _ranks(group: Ints) -> tuple[Ints, Ints]:
    """Return per remark how many of its group went before it, and how many its group has."""
    by_group = np.argsort(group, kind="stable")
    sizes = np.bincount(group, minlength=1)
    starts = np.cumsum(sizes) - sizes
    rank = np.empty(len(group), np.int64)
    rank[by_group] = np.arange(len(group)) - starts[group[by_group]]
    return rank, sizes[group]


def _most_told(places: Places, rank: Ints) -> Ints:
    """Return per remark how many of its group are told one by one; what is about a whole sheet or file always is."""
    is_notice = np.array([message.severity == "notice" for message in MESSAGES.values()])[places.code]
    is_whole = places.row * places.column == 0
    ranks = rank[~is_notice & ~is_whole]
    fits = (most for most in MOST_PER_COLUMN if np.count_nonzero(ranks < most) <= MOST_IN_FILE)
    return np.where(is_whole, ALL, np.where(is_notice, 1, next(fits, MOST_PER_COLUMN[-1])))


def _made(block: Remarks | Listed, position: int) -> Finding:
    return block.findings[position] if isinstance(block, Listed) else block.make(position)


def _with_others(finding: Finding, column: int, rows: Ints) -> Finding:
    return replace(finding, params={**finding.params, "more_n": len(rows), "more_cells": write_cells(column, rows)})
