"""What the user says about a file, built up choice by choice; each choice can be taken back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from data.text import _
from ingest.addresses import column_letters
from ingest.instructions import ColumnChoice, Correction, Instructions, KeptAnswer, RowChoice
from ingest.vocabulary import Vocabulary


@dataclass(frozen=True)
class SaidLine:
    """One thing the user said, in words, with what remains when it is taken back."""

    text: str
    without: Instructions


def with_columns(said: Instructions, choices: Iterable[ColumnChoice]) -> Instructions:
    """Return what was said, with these columns decided."""
    decided = {(one.sheet, one.column): one for one in (*said.columns, *choices)}
    return replace(said, columns=tuple(decided.values()))


def with_corrections(said: Instructions, corrections: Iterable[Correction]) -> Instructions:
    """Return what was said, with these cells corrected; what stands in the file is no correction."""
    decided = {(one.sheet, one.cell): one for one in (*said.corrections, *corrections)}
    return replace(said, corrections=tuple(one for one in decided.values() if one.found != one.corrected))


def with_rows_left_out(said: Instructions, rows: Iterable[RowChoice]) -> Instructions:
    """Return what was said, with these rows left out."""
    return replace(said, left_out_rows=tuple(dict.fromkeys((*said.left_out_rows, *rows))))


def with_kept(said: Instructions, kept: Iterable[KeptAnswer], taken: Iterable[KeptAnswer]) -> Instructions:
    """Return what was said, with the published answer kept here and the one of the file taken there."""
    away = set(taken)
    return replace(said, kept_answers=tuple(dict.fromkeys(one for one in (*said.kept_answers, *kept) if one not in away)))


def said_lines(said: Instructions, words: Vocabulary) -> tuple[SaidLine, ...]:
    """Return everything that was said, one line each, in the order of the work."""
    return (*_about_file(said, words), *_columns(said), *_corrections(said), *_rows(said), *_kept(said, words))


def _about_file(said: Instructions, words: Vocabulary) -> list[SaidLine]:
    lines = []
    if said.round_year is not None:
        text = _("Round of the file: {year}", year=said.round_year)
        lines.append(SaidLine(text, replace(said, round_year=None)))
    if said.cbs_code is not None:
        text = _("Municipality of the file: {name}", name=_place_name(said.cbs_code, words))
        lines.append(SaidLine(text, replace(said, cbs_code=None)))
    return lines


def _columns(said: Instructions) -> list[SaidLine]:
    lines = []
    for one in said.columns:
        where = _where(one.sheet, column_letters(one.column))
        text = _("Column {where} is: {what}", where=where, what=one.became) if one.became else _not_taken(where)
        lines.append(SaidLine(text, replace(said, columns=tuple(other for other in said.columns if other != one))))
    return lines


def _not_taken(where: str) -> str:
    return _("Column {where} is not taken over", where=where)


def _corrections(said: Instructions) -> list[SaidLine]:
    lines = []
    for one in said.corrections:
        where = _where(one.sheet, one.cell)
        text = f"{_('Cell {where}', where=where)}: {_change(one)}"
        lines.append(SaidLine(text, replace(said, corrections=tuple(other for other in said.corrections if other != one))))
    return lines


def _change(one: Correction) -> str:
    if not one.corrected:
        return _("“{was}” was emptied", was=one.found)
    return (
        _("“{was}” became “{now}”", was=one.found, now=one.corrected)
        if one.found
        else _("“{now}” was filled in", now=one.corrected)
    )


def _rows(said: Instructions) -> list[SaidLine]:
    lines = []
    for one in said.left_out_rows:
        text = _("Row {where} does not count", where=_where(one.sheet, str(one.row)))
        lines.append(SaidLine(text, replace(said, left_out_rows=tuple(other for other in said.left_out_rows if other != one))))
    return lines


def _kept(said: Instructions, words: Vocabulary) -> list[SaidLine]:
    lines = []
    for one in said.kept_answers:
        name = _place_name(one.cbs_code, words)
        text = _(
            "{name} {year}, {question}: the published answer stays", name=name, year=one.round_year, question=one.question_id
        )
        lines.append(SaidLine(text, replace(said, kept_answers=tuple(other for other in said.kept_answers if other != one))))
    return lines


def _place_name(code: str, words: Vocabulary) -> str:
    return words.places[code].name if code in words.places else code


def _where(sheet: str, address: str) -> str:
    return _("{address} (sheet “{sheet}”)", address=address, sheet=sheet) if sheet else address
