"""Changes of the sheet: rows and columns moved, doubled, put in, removed, merged."""

from dataclasses import replace
from random import Random

from tests.corpus.change_heads import question_heads
from tests.corpus.grids import Grid, Item, cleared, widened
from tests.corpus.pages import address


def move_columns(grid: Grid, dice: Random) -> None:
    """Columns in another order."""
    order = list(range(len(grid.rows[0])))
    dice.shuffle(order)
    grid.rows = [[row[n] for n in order] for row in widened(grid.rows)]


def move_rows(grid: Grid, dice: Random) -> None:
    """Municipalities in another order."""
    below = grid.rows[grid.head_row + 1 :]
    dice.shuffle(below)
    grid.rows = grid.rows[: grid.head_row + 1] + below


def merge_cells(grid: Grid, dice: Random) -> None:
    """A merged range anywhere: Excel keeps the first content and drops the rest."""
    top, left = dice.randrange(len(grid.rows)), dice.randrange(len(grid.rows[0]))
    bottom = min(top + dice.randrange(3), len(grid.rows) - 1)
    right = min(left + dice.randrange(3), len(grid.rows[0]) - 1)
    if (top, left) == (bottom, right) or grid.merged:
        return
    grid.rows = widened(grid.rows)
    for r in range(top, bottom + 1):
        for c in range(left, right + 1):
            if (r, c) != (top, left):
                grid.put((r, c), cleared(grid.at((r, c)), needs_finding=True))
    grid.merged.append(f"{address(top + 1, left + 1)}:{address(bottom + 1, right + 1)}")


def double_column(grid: Grid, dice: Random) -> None:
    """A column of a question for the second time, with the same or another head, the same or other answers."""
    grid.rows = widened(grid.rows)
    column = dice.choice(question_heads(grid))[1]
    other_head, other_cells = dice.choice(("", "Oud: ", "Kopie van ")), dice.random() < 0.5
    for row in grid.rows:
        item = row[column]
        if item.role == "head" and item.content and other_head:
            row.append(Item(f"{other_head}{item.content}"))
        elif item.role == "answer" and (other_head or other_cells):
            row.append(Item(0 if other_cells else item.content) if other_head else replace(item, content=0, truth=0.0))
        else:
            row.append(item)


def double_row(grid: Grid, dice: Random) -> None:
    """A municipality for the second time, with the same or with another answer."""
    row = list(dice.choice(_data_rows(grid)))
    if dice.random() < 0.5:
        place = dice.choice([n for n, item in enumerate(row) if item.role == "answer"])
        row[place] = replace(row[place], content=0, truth=0.0)
    grid.rows.append(row)


def insert_blank_rows(grid: Grid, dice: Random) -> None:
    """Blank rows between and above."""
    for _time in range(dice.randint(1, 3)):
        place = dice.choice([0, *range(grid.head_row + 1, len(grid.rows) + 1)])
        grid.rows.insert(place, [Item()] * len(grid.rows[0]))


def insert_blank_columns(grid: Grid, dice: Random) -> None:
    """Blank columns between."""
    grid.rows = widened(grid.rows)
    place = dice.randrange(len(grid.rows[0]) + 1)
    for row in grid.rows:
        row.insert(place, Item())


def insert_titles(grid: Grid, dice: Random) -> None:
    """Titles above the heads."""
    titles = ("Monitor circulair inkopen 2026", "Register", "Stand van 1 juli", "Let op: concept", "Gemeente en antwoorden")
    for text in dice.sample(titles, dice.randint(1, 2)):
        grid.rows.insert(0, [Item(text), *([Item()] * (len(grid.rows[-1]) - 1))])


def add_totals(grid: Grid, dice: Random) -> None:
    """A row with totals or means under the table or in it."""
    row = list(grid.rows[-1])
    word = dice.choice(("Totaal", "Gemiddelde", "TOTAAL", "Subtotaal Gelderland", "Gem."))
    made = [Item(word) if item.role in ("name", "cbs_code") else Item(6 if item.role == "answer" else None) for item in row]
    grid.rows.insert(dice.randint(grid.head_row + 1, len(grid.rows)), made)


def add_footer(grid: Grid, dice: Random) -> None:
    """A note under the table."""
    text = dice.choice(("Bron: eigen opgave", "* voorlopig", "n.v.t. = niet van toepassing", "Opgesteld door afdeling Inkoop"))
    grid.rows += [[Item()], [Item(text)]]


def second_table(grid: Grid, dice: Random) -> None:
    """The last municipalities in a table of their own below, its heads repeated in another order."""
    grid.rows = widened(grid.rows)
    heads = [row for row in grid.rows if any(item.role == "head" for item in row)]
    below = grid.rows[grid.head_row + 1 :]
    order = list(range(len(grid.rows[0])))
    dice.shuffle(order)
    cut = dice.randrange(1, len(below)) if len(below) > 1 else 1
    moved = [[row[n] for n in order] for row in [*heads, *below[cut:]]]
    blank = [[Item()] * len(order)] * dice.randint(0, 2)
    grid.rows = [*grid.rows[: grid.head_row + 1], *below[:cut], *blank, *moved]


def remove_column(grid: Grid, dice: Random) -> None:
    """A column deleted, a key column too."""
    column = dice.choice(grid.places("answer", "name", "cbs_code", "round_year"))[1]
    grid.rows = [row[:column] + row[column + 1 :] for row in widened(grid.rows)]


def hide_sheet(grid: Grid, dice: Random) -> None:
    """The sheet hidden, now and then."""
    grid.is_hidden = dice.random() < 0.5


def _data_rows(grid: Grid) -> list[list[Item]]:
    return [row for row in grid.rows if any(item.role == "answer" for item in row)]
