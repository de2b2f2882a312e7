"""Who says something else about the same thing: among many statements, by arithmetic on their numbers."""

from dataclasses import dataclass

import numpy as np

from ingest.arrays import NONE, Ints, first_positions


@dataclass(frozen=True)
class Statements:
    """Position by position: about what, what is said of it, and by which speaker; in the order of the file."""

    about: Ints
    said: Ints
    speaker: Ints


def opposites(statements: Statements, abouts_n: int) -> Ints:
    """Return per statement the position of the first one about the same that says something else, NONE where none does.

    What one speaker says twice is no contradiction here: the first statement is then compared with those of others.
    """
    first = first_positions(statements.about, abouts_n)[statements.about]
    says_first = statements.said == statements.said[first]
    is_other = ~says_first & (statements.speaker != statements.speaker[first])
    if not is_other.any():
        return np.full(len(statements.about), NONE, np.int32)
    other = first_positions(statements.about, abouts_n, is_other)[statements.about]
    return np.where((other == NONE) | says_first, other, first)
