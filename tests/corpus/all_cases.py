"""Every case of the corpus.

In full: own layouts x formats (35), encodings x separators (18). Pairwise: each variation of a tool in one or two
formats, chosen so that every tool meets every format with a text head, and every format meets a list, a grid and
several rows of heads; a reader does not know the tool and a tool does not know the reader, so the product is needless.
"""

from functools import cache

from tests.corpus import (
    counted,
    googleforms,
    kobo_alchemer,
    limesurvey,
    limesurvey_odd,
    matrices,
    msforms,
    not_guessed,
    odd_files,
    own_layouts,
    privacy,
    qualtrics,
    real_world,
    registers,
    said_by_user,
    surveymonkey,
    texts,
)
from tests.corpus.expectations import Case

PARTS = (
    counted,
    privacy,
    matrices,
    odd_files,
    limesurvey_odd,
    texts,
    said_by_user,
    own_layouts,
    limesurvey,
    msforms,
    googleforms,
    surveymonkey,
    qualtrics,
    kobo_alchemer,
    registers,
    not_guessed,
    real_world,
)


@cache
def all_cases() -> tuple[Case, ...]:
    """Every case, in a fixed order; each about once."""
    made = [case for part in PARTS for case in part.cases()] + [registers.wrong_in_cells(), *own_layouts.wrongly_named()]
    assert len({case.about for case in made}) == len(made), sorted(case.about for case in made)
    return tuple(made)
