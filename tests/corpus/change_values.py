"""Changes of values: emptied, retyped, spoiled."""

from dataclasses import replace
from datetime import date
from random import Random

from tests.corpus.grids import UNREADABLE, Grid, Item, cleared
from tests.corpus.truth import asked, label
from tests.ingest.builders import Percent


def blank_cells(grid: Grid, dice: Random) -> None:
    """Some cells emptied, of any sort."""
    for place in dice.sample(grid.places("answer", "head", "name", "cbs_code", "round_year"), 3):
        grid.put(place, cleared(grid.at(place)))


def retype_values(grid: Grid, dice: Random) -> None:
    """The same answer as another type or text."""
    for place in dice.sample(grid.places("answer"), 5):
        item = grid.at(place)
        if isinstance(item.truth, float) and not item.needs_finding:
            grid.put(place, replace(item, content=dice.choice(_ways(item))))


def _ways(item: Item) -> tuple[object, ...]:
    question, value = asked()[item.question], float(item.truth)  # type: ignore[arg-type]
    plain = f"{value:g}"
    comma = plain.replace(".", ",")
    if question.is_percentage:
        return value, plain, comma, f"{comma} %", f"{comma}%", Percent(value / 100), f" {comma}\u00a0"
    text = str(label(question, value))
    return (
        int(value),
        value,
        plain,
        f"{plain},0",
        f" {plain} ",
        text,
        text.upper(),
        f"{plain} - {text}",
        f"{text};",
        f"<p>{text}</p>",
    )


def spoil_values(grid: Grid, dice: Random) -> None:
    """Contents that are no answer any more."""
    spoiled = (date(2026, 4, 3), True, "ongeveer 3", "3?", "2 van 3", "A3", 17, -1, "zie bijlage", "1;2", "#REF!", 1e12)
    for place in dice.sample(grid.places("answer"), 3):
        item = grid.at(place)
        content = dice.choice(spoiled)
        if content == 17 and asked()[item.question].is_percentage:
            content = 117
        grid.put(place, replace(item, content=content, truth=UNREADABLE))


def make_shares(grid: Grid, dice: Random) -> None:
    """A percentage written as a share: 0.45 says 0.45, and may not be taken without a word."""
    for place in [place for place in grid.places("answer") if asked()[grid.at(place).question].is_percentage]:
        item = grid.at(place)
        if isinstance(item.truth, float) and 1 < item.truth < 100 and not item.needs_finding and dice.random() < 0.5:
            share = round(item.truth / 100, 4)
            grid.put(place, replace(item, content=share, truth=share, needs_finding=True))
