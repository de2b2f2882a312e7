"""A thousand changed workbooks: never an exception, never a wrong value taken silently (issue 3)."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.checking import CheckedFile
from tests.corpus.files import write_file
from tests.corpus.grids import DRAFTS, Grid, good_grid
from tests.corpus.mutations import MUTATIONS, Mutation, changed
from tests.corpus.oracle import wrongs
from tests.corpus.pages import WORKBOOKS
from tests.corpus.write_text import ENCODINGS, SEPARATORS, write_text

Check = Callable[..., CheckedFile]
EXAMPLES = 600
FORMATS = (*WORKBOOKS, *((encoding, separator) for encoding in ENCODINGS for separator in SEPARATORS))


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    number=st.integers(0, len(DRAFTS) - 1),
    changes=st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=3),
    seed=st.integers(0, 99_999),
    form=st.sampled_from(FORMATS),
)
def test_each_answer_of_a_changed_workbook_is_right_or_is_a_finding(
    check: Check, number: int, changes: list[Mutation], seed: int, form: str | tuple[str, str]
) -> None:
    grid = changed(good_grid(number), changes, seed)
    if isinstance(form, tuple):
        grid = grid.as_text()
        sheet, content = "", write_text(grid.page(), SEPARATORS[form[1]], form[0])
    else:
        sheet, content = grid.sheet, write_file([grid.page()], form)  # type: ignore[arg-type]
    checked = check(content, "bestand", grid.year)
    assert wrongs(grid, sheet, checked) == []


def tampered(how: str, check: Check) -> tuple[Grid, SimpleNamespace]:
    """A good sheet, and its result as a careless reader would have given it."""
    grid = good_grid(0)
    checked = check(write_file([grid.page()], "xlsx"))
    answers = list(checked.answers)
    first = next(n for n, answer in enumerate(answers) if answer.value is not None)
    changed = {
        "nothing": answers,
        "one left out": [answer for n, answer in enumerate(answers) if n != first],
        "another value": [replace(a, value=a.value + 1) if n == first else a for n, a in enumerate(answers)],  # type: ignore[operator]
        "not applicable": [replace(a, value=None, not_applicable=True) if n == first else a for n, a in enumerate(answers)],
        "another municipality": [
            replace(answer, cbs_code="GM0344") if n == first else answer for n, answer in enumerate(answers)
        ],
        "another round": [replace(answer, round_year=2025) for answer in answers],
        "two columns exchanged": [
            replace(answer, question_id={"S01": "S02", "S02": "S01"}.get(answer.question_id, answer.question_id))
            for answer in answers
        ],
        "taken twice": [*answers, answers[first]],
    }
    return grid, SimpleNamespace(answers=changed[how], findings=checked.findings)


@pytest.mark.parametrize(
    ("how", "is_wrong"),
    [
        ("nothing", False),
        ("one left out", True),
        ("another value", True),
        ("not applicable", True),
        ("another municipality", True),
        ("another round", True),
        ("two columns exchanged", True),
        ("taken twice", True),
    ],
)
def test_the_oracle_sees_a_careless_reader(check: Check, how: str, is_wrong: bool) -> None:
    grid, careless = tampered(how, check)
    assert bool(wrongs(grid, grid.sheet, careless)) is is_wrong  # type: ignore[arg-type]
