"""The explanation sheet of a template, from the same reference rows as the reader uses."""

from data.text import _, by_language
from ingest.heads import TARGET_DROPPED
from ingest.pilot_heads import PILOT_LISTS, pilot_fields
from ingest.programmes.guide import programme_lines, programme_table
from ingest.questions import Question
from ingest.vocabulary import Vocabulary
from ingest.writing.sheet_writer import Guide


def guide_of(kind: str, words: Vocabulary, question_ids: tuple[str, ...], *, is_invented: bool = False, note: str = "") -> Guide:
    """Return the explanation for a layout: the note, how to fill it in, and what may stand in the cells."""
    lines = [*([note] if note else []), *([_invented()] if is_invented else [])]
    if kind == "pilots":
        return Guide(_title(), [*lines, *_pilot_lines()], _pilot_table(words))
    if kind == "leertraject":
        return Guide(_title(), [*lines, *programme_lines()], programme_table(words))
    if kind == "doelen":
        return Guide(_title(), [*lines, *_target_lines()], _target_table(words))
    return Guide(_title(), [*lines, *_answer_lines(kind)], _question_table(words, question_ids))


def about_text(is_invented: bool) -> str:
    """Return the description in the document properties."""
    return _invented() if is_invented else _("Template of CI Monitor")


def question_note(words: Vocabulary, question: Question) -> str:
    """Return the note on the head of a question: its text and what is expected."""
    options = "\n".join(question.option_text(option) for option in question.options)
    return "\n".join(part for part in (question.text, options or question.expected, _not_applicable(words)) if part)


def _title() -> str:
    return _("CI Monitor: explanation of this file")


def _invented() -> str:
    return _("The data in this file are invented. They only serve as an example.")


def _not_applicable(words: Vocabulary) -> str:
    return _("Does the question not apply? Fill in: {word}", word=words.word("cell_word", "not_applicable").synonyms[0])


def _answer_lines(kind: str) -> list[str]:
    shape = {
        "register": _("Each row is one municipality. Each column after the first four is one question."),
        "vragenlijst": _("This file is for one municipality. Fill in the column with answers, one row per question."),
        "lang": _("Each row is one answer: of one municipality, in one year, to one question."),
    }[kind]
    return [
        shape,
        _("Fill in the number of the answer or its text. For a share: a percentage from 0 to 100."),
        _("Leave a cell empty when you do not know the answer. An empty cell is never counted as 0."),
        _("Does a question not apply to your municipality? Fill in n.v.t."),
        _("Leave the heads as they are: the program recognises the columns by them. Their order does not matter."),
    ]


def _target_lines() -> list[str]:
    return [
        _("Each row is the target of one municipality for one level or theme."),
        _("A target is a score from 0 to 100. The base measurement is the year you count from."),
        _("You may leave a target empty: an earlier target then stays as it is."),
        _("Fill in {word} when a target no longer holds.", word=TARGET_DROPPED),
    ]


def _pilot_lines() -> list[str]:
    return [
        _("Each row is one pilot. Only the title and the organisation are required."),
        _("Leave a cell empty, or fill in onbekend, when something is not known."),
        _("Say with each effect what it is compared with, for example: 30 % less CO2 than a new road."),
    ]


def _question_table(words: Vocabulary, question_ids: tuple[str, ...]) -> list[list[str]]:
    themes = {scope.code: scope.name for scope in words.scopes}
    table = [[_("Question code"), _("Part"), _("Question text"), _("What you may fill in")]]
    for question in (words.questions[question_id] for question_id in question_ids):
        part = f"{themes[question.level]}: {themes[question.theme]}"
        options = "; ".join(question.option_text(option) for option in question.options)
        table.append([question.question_id, part, question.text, options or question.expected])
    return table


def _target_table(words: Vocabulary) -> list[list[str]]:
    return [
        [_("Code of the level or theme"), _("Level or theme")],
        *([scope.code, by_language(*words.scope_text(scope))] for scope in words.scopes),
    ]


def _pilot_table(words: Vocabulary) -> list[list[str]]:
    table = [[_("Column"), _("What you may fill in")]]
    for pilot_field in pilot_fields(words):
        names = [word.name for name in PILOT_LISTS.get(pilot_field.key, ()) for word in words.words(name)]
        table.append([pilot_field.head, "; ".join(names)])
    return table
