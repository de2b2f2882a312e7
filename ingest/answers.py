"""The answers of a file as columns of numbers, that can also be read one by one.

A file of 20,000 rows holds more than a million answers: as records they would take a
gigabyte, as columns some ten megabytes. What works on all of them takes the columns.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from ingest.addresses import address_of
from ingest.arrays import Ints, Mask, renumbered, smallest
from ingest.cell_table import CellTable
from ingest.records import Answer
from ingest.vocabulary import Vocabulary


@dataclass(frozen=True)
class AnswerRows:
    """One position per row or form: numbers in Answers.place_codes and Answers.sheets, and the round."""

    place: Ints
    round_year: Ints
    sheet: Ints

    def __len__(self) -> int:
        return len(self.place)


@dataclass(frozen=True)
class Contents:
    """What cells say, each once: value is nan when there is none, comment None without an explanation."""

    value: NDArray[np.float64]
    not_applicable: Mask
    comment: tuple[str | None, ...]


@dataclass(frozen=True, eq=False)
class Answers(Sequence[Answer]):
    """One position per answer, in the order of the file; each column in the smallest type that holds it.

    of_row: position in rows. question: number in question_codes. content: position in contents. row, column: from 1.
    """

    place_codes: tuple[str, ...]
    question_codes: tuple[str, ...]
    sheets: tuple[str, ...]
    rows: AnswerRows
    contents: Contents
    of_row: Ints
    question: Ints
    content: Ints
    row: Ints
    column: Ints

    def __len__(self) -> int:
        return len(self.of_row)

    @overload
    def __getitem__(self, index: int) -> Answer: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Answer]: ...
    def __getitem__(self, index: int | slice) -> Answer | Sequence[Answer]:
        if isinstance(index, slice):
            return tuple(self[n] for n in range(*index.indices(len(self))))
        row, content = self.of_row[index], self.content[index]
        value = float(self.contents.value[content])
        return Answer(
            *self.key(int(row)),
            self.question_codes[self.question[index]],
            None if np.isnan(value) else value,
            bool(self.contents.not_applicable[content]),
            self.contents.comment[content],
            self.sheets[self.rows.sheet[row]],
            address_of(int(self.row[index]), int(self.column[index])),
        )

    def __iter__(self) -> Iterator[Answer]:
        return (self[n] for n in range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str):
            return NotImplemented
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]

    def key(self, row: int) -> tuple[str, int]:
        """Return municipality and round of a row."""
        return self.place_codes[self.rows.place[row]], int(self.rows.round_year[row])

    @cached_property
    def is_given(self) -> Mask:
        """Per answer whether something was answered, also not applicable."""
        given = ~np.isnan(self.contents.value) | self.contents.not_applicable
        is_given: Mask = given[self.content]
        return is_given

    @cached_property
    def given_n(self) -> int:
        """How many are given."""
        return int(np.count_nonzero(self.is_given))

    def without(self, left_out: Mask) -> "Answers":
        """Return the answers but those left out."""
        columns: dict[str, Any] = {field.name: getattr(self, field.name) for field in fields(self)}
        per_answer = ("of_row", "question", "content", "row", "column")
        return Answers(**{**columns, **{name: columns[name][~left_out] for name in per_answer}})


def right_answers(words: Vocabulary, table: CellTable) -> Answers:
    """Return the answers of a checked table that are right, also the empty ones."""
    right = table.is_right[table.content]
    kept = slice(None) if right.all() else right
    content, used = renumbered(table.content[kept], len(table.contents))
    given = [table.contents[code] for code in used.tolist()]
    values = [one.answer.value if one.answer else None for one in given]
    rows = table.rows
    return Answers(
        tuple(words.places),
        tuple(words.questions),
        table.sheets,
        AnswerRows(rows.place, rows.round_year, rows.sheet),
        Contents(
            np.array([np.nan if value is None else value for value in values], np.float64),
            np.array([bool(one.answer and one.answer.not_applicable) for one in given], np.bool_),
            tuple(one.comment for one in given),
        ),
        smallest(table.of_row[kept]),
        smallest(table.question[kept]),
        smallest(content),
        smallest(table.row[kept]),
        smallest(table.column[kept]),
    )


def no_answers() -> Answers:
    """Return a file without answers."""
    none = np.zeros(0, np.int32)
    contents = Contents(np.zeros(0), np.zeros(0, np.bool_), ())
    return Answers((), (), (), AnswerRows(none, none, none), contents, none, none, none, none, none)
