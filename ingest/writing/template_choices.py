"""The choices a template offers in its cells, from the same reference rows as the reader accepts."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter

from data.text import by_language
from ingest.pilot_heads import PILOT_LISTS, pilot_fields
from ingest.questions import Question
from ingest.vocabulary import Vocabulary
from ingest.writing.sheet_writer import Choices

DATA_ROWS = (2, 500)
TARGET_SCOPE_COLUMN = 3


def cell_range(column: int, rows: tuple[int, int] = DATA_ROWS) -> str:
    """Return a range of cells in one column, as Excel writes it: "E2:E500"."""
    letter = get_column_letter(column)
    return f"{letter}{rows[0]}:{letter}{rows[1]}"


def answer_choices(
    words: Vocabulary, questions: Sequence[Question], first_column: int, rows: tuple[int, int] = DATA_ROWS
) -> list[Choices]:
    """Return the options of each question, in columns next to each other."""
    not_applicable = words.word("cell_word", "not_applicable").synonyms[0]
    choices = []
    for number, question in enumerate(questions, start=first_column):
        texts = tuple(question.option_text(option) for option in question.options)
        choices.append(Choices(cell_range(number, rows), (*texts, not_applicable) if texts else (), question.expected))
    return choices


def name_choices(words: Vocabulary, round_year: int, column: int, rows: tuple[int, int] = DATA_ROWS) -> Choices:
    """Return the names of the municipalities that exist in the round."""
    day = words.rounds[round_year].closes_on
    names = (p.name for p in words.places.values() if p.place_level == "municipality" and p.existed_on(day))
    return Choices(cell_range(column, rows), tuple(sorted(names)))


def target_choices(words: Vocabulary, first_target: int, targets_n: int) -> list[Choices]:
    """Return the names to choose from and the bounds of a target."""
    scopes = Choices(cell_range(TARGET_SCOPE_COLUMN), tuple(by_language(*words.scope_text(scope)) for scope in words.scopes))
    bounds = [Choices(cell_range(first_target + number)) for number in range(targets_n)]
    return [name_choices(words, words.newest_round.round_year, 2), scopes, *bounds]


def pilot_choices(words: Vocabulary) -> list[Choices]:
    """Return the closed lists of the pilot register."""
    choices = []
    for number, field in enumerate(pilot_fields(words), start=1):
        names = tuple(word.name for name in PILOT_LISTS.get(field.key, ()) for word in words.words(name))
        if names:
            choices.append(Choices(cell_range(number), names))
    return choices
