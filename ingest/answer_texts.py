"""An answer as a person reads it: the option, the percentage, not applicable, or nothing."""

from ingest.sheets import shown_number
from ingest.vocabulary import NOT_APPLICABLE, Vocabulary


def answer_text(words: Vocabulary, question_id: str, value: float | None, not_applicable: bool) -> str:
    """Return the answer in the current language; empty when there is none."""
    if not_applicable:
        return words.word("cell_word", NOT_APPLICABLE).name
    if value is None:
        return ""
    question = words.questions[question_id]
    option = next((option for option in question.options if option.value == value), None)
    return question.option_text(option) if option else f"{shown_number(value)} %"
