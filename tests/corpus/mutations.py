"""Changes people and programs make to a good sheet. Each keeps the truth of every cell it moves or rewrites."""

from collections.abc import Callable, Sequence
from random import Random

from tests.corpus import change_heads, change_shapes, change_values
from tests.corpus.grids import Grid

Mutation = Callable[[Grid, Random], None]
MUTATIONS: tuple[Mutation, ...] = (
    change_heads.rename_head,
    change_heads.restyle_head,
    change_heads.restyle_places,
    change_heads.contrary_head,
    change_values.blank_cells,
    change_values.retype_values,
    change_values.spoil_values,
    change_values.make_shares,
    change_shapes.move_columns,
    change_shapes.move_rows,
    change_shapes.merge_cells,
    change_shapes.double_column,
    change_shapes.double_row,
    change_shapes.insert_blank_rows,
    change_shapes.insert_blank_columns,
    change_shapes.insert_titles,
    change_shapes.add_totals,
    change_shapes.add_footer,
    change_shapes.remove_column,
    change_shapes.second_table,
    change_shapes.hide_sheet,
)
# In this order after the others: restyling would heal a contrary head, a second table has columns of its own,
# and a merged range does not move along.
LAST: tuple[Mutation, ...] = (change_heads.contrary_head, change_shapes.second_table, change_shapes.merge_cells)


def changed(grid: Grid, changes: Sequence[Mutation], seed: int) -> Grid:
    """The grid after the changes, each with dice of its own; the grid itself is changed."""
    ordered = [change for change in changes if change not in LAST] + [last for last in LAST if last in changes]
    for n, change in enumerate(ordered):
        if grid.places("answer"):
            change(grid, Random(f"{seed} {n}"))
    return grid
