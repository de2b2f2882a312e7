"""Changes of heads and keys: renamed, or the same thing written in another way."""

from dataclasses import replace
from datetime import date
from random import Random

from tests.corpus.grids import Grid, Item, widened
from tests.corpus.truth import asked

ALIASES = {"Arnhem": "gemeente ARNHEM", "Gemeente Ede": "Ede ", "Den Bosch": "'s-Hertogenbosch", "Bergen (L.)": "Bergen Limburg"}


def rename_head(grid: Grid, dice: Random) -> None:
    """A head that no longer says which question it is: mistyped, or another text."""
    place = dice.choice(question_heads(grid))
    item = grid.at(place)
    text = str(item.content)
    cut = dice.randrange(len(text))
    new = dice.choice((text[:cut] + text[cut + 1 :], f"{text} (oud)", f"{text}2", "Cijfer", "x" + text, text[: len(text) // 2]))
    if new.strip().upper() not in asked():
        grid.put(place, replace(item, content=new))


def restyle_head(grid: Grid, dice: Random) -> None:
    """The same question, written in another way: code, text, both, capitals, odd blanks, markup."""
    place = dice.choice(question_heads(grid))
    question = asked()[grid.at(place).question]
    code, text = question.code, question.text
    styles = (
        code,
        code.lower(),
        text,
        text.upper(),
        f"{code}. {text}",
        f"{code}: {text}",
        f" {text}\u00a0",
        text.replace(" ", "\u00a0"),
        f"<p>{text}</p>",
        f"<b>{code}</b> {text}",
        text.replace(" ", "_"),
        text.replace(" ", "\n", 2),
        question.text_en,
    )
    grid.put(place, replace(grid.at(place), content=dice.choice(styles)))


def contrary_head(grid: Grid, dice: Random) -> None:
    """The code of the question with the text of another: to be said, whatever is read."""
    grid.rows = widened(grid.rows)
    row, column = dice.choice(question_heads(grid))
    if sum(place[1] == column for place in question_heads(grid)) > 1:
        return  # another row of heads still says which question it is
    item = grid.at((row, column))
    other = asked()[dice.choice([code for code in asked() if code != item.question])]
    grid.put((row, column), replace(item, content=f"{item.question}. {other.text}"))
    for line in grid.rows:
        if line[column].role == "answer":
            line[column] = replace(line[column], needs_finding=True)


def restyle_places(grid: Grid, dice: Random) -> None:
    """Other ways to write the municipality and the year."""
    for place in grid.places("name", "cbs_code", "round_year"):
        item = grid.at(place)
        text = str(item.content or "")
        ways = {
            "name": (text, text.upper(), f" {text}\u00a0", ALIASES.get(text, text), text[:-1], "Onbekendam"),
            "cbs_code": (text, text.lower(), text[2:], text[2:].lstrip("0"), "GM9999", f"{text} "),
            "round_year": (2026, "2026", 2026.0, " 2026 ", date(2026, 5, 1), "26", "vorig jaar"),
        }[item.role]
        if item.content is not None and dice.random() < 0.4:
            content = dice.choice(ways)
            grid.put(
                place, replace(item, content=int(content) if item.role == "cbs_code" and str(content).isdigit() else content)
            )


def question_heads(grid: Grid) -> list[tuple[int, int]]:
    """Where the heads with the code or text of a question are."""
    return [place for place in grid.places("head") if grid.at(place).question and _says_question(grid.at(place))]


def _says_question(item: Item) -> bool:
    text = str(item.content or "")
    return bool(text) and not text.startswith("{") and text not in ("Response", "Open-Ended Response")
