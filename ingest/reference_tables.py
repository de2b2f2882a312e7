"""Reads the vocabulary from the reference tables of a store."""

from typing import Any

import duckdb

from ingest.programmes.known import read_known_programmes
from ingest.questions import Option, Question
from ingest.statements import statement
from ingest.vocabulary import Edition, Place, Round, Scope, Successor, Vocabulary, Word


def read_vocabulary(con: duckdb.DuckDBPyConnection) -> Vocabulary:
    """Return everything a file is compared with, as the store's reference tables say it."""
    return Vocabulary(
        questions={question.question_id: question for question in _read_questions(con)},
        editions={row[0]: Edition(row[0], row[1], row[2], row[3], tuple(row[4])) for row in _rows(con, "editions")},
        rounds={row[0]: Round(*row) for row in _rows(con, "rounds")},
        scopes=tuple(Scope(*row) for row in _rows(con, "scopes")),
        places={row[0]: Place(*row) for row in _rows(con, "places")},
        aliases=tuple((row[0], row[1]) for row in _rows(con, "aliases")),
        successors=tuple(Successor(*row) for row in _rows(con, "successors")),
        all_words=tuple(Word(row[0], row[1], row[2], row[3], _split(row[4])) for row in _rows(con, "words")),
        programmes=read_known_programmes(con),
    )


def _rows(con: duckdb.DuckDBPyConnection, name: str) -> list[tuple[Any, ...]]:
    return con.execute(statement(name)).fetchall()


def _split(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split("|") if word)


def _read_questions(con: duckdb.DuckDBPyConnection) -> list[Question]:
    options: dict[str, list[Option]] = {}
    for answer_type, value, label_nl, label_en, synonyms in _rows(con, "options"):
        options.setdefault(answer_type, []).append(Option(value, label_nl, label_en, _split(synonyms)))
    return [_question(row, options.get(row[3], [])) for row in _rows(con, "questions")]


def _question(row: tuple[Any, ...], options: list[Option]) -> Question:
    question_id, level, theme, answer_type, kind, text_nl, text_en, labels_nl, labels_en, expected_nl, expected_en = row[:11]
    category_names, focal_point_names = (tuple(name for name in names if name) for names in row[11:])
    own_nl = labels_nl.split("|") if labels_nl else [option.label_nl for option in options]
    own_en = labels_en.split("|") if labels_en else [option.label_en for option in options]
    own_en += [""] * (len(own_nl) - len(own_en))
    labelled = tuple(Option(o.value, nl, en, o.synonyms) for o, nl, en in zip(options, own_nl, own_en, strict=False))
    return Question(
        question_id,
        level,
        theme,
        answer_type,
        kind,
        text_nl,
        text_en,
        expected_nl,
        expected_en,
        labelled,
        bool(labels_nl),
        category_names,
        focal_point_names,
    )
