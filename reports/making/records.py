"""What is ordered, and what came of it: the records that go between the command, its processes and the page."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

Format = Literal["pdf", "pptx", "xlsx", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True)
class Member:
    """Somebody a report is wanted for; code is None where it is no municipality, province or country."""

    name: str
    code: str | None


@dataclass(frozen=True)
class Group:
    """For whom reports are made. key: its part of the name of the zip."""

    key: str
    name: str
    members: tuple[Member, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of those a report can be made for."""
        return tuple(member.code for member in self.members if member.code)


@dataclass(frozen=True)
class Order:
    """How each report is made. store: the folder with the one version all of them are made from.

    server: the address of the live view, empty where it is not known. template: the slides of the facilitator.
    """

    store: Path
    out: Path
    round_year: int
    formats: tuple[Format, ...]
    language: str
    is_anonymous: bool = False
    server: str = ""
    template: Path | None = None


@dataclass(frozen=True)
class Task:
    """A report of one place in these formats; is_last_try: the process that made it died of it before."""

    code: str
    formats: tuple[Format, ...]
    is_last_try: bool = False


@dataclass(frozen=True)
class MadeFile:
    """A file that was made; size_bytes as on the disk."""

    form: Format
    name: str
    size_bytes: int


@dataclass(frozen=True)
class Failure:
    """A format that came to nothing, with a sentence why."""

    form: Format
    why: str


@dataclass(frozen=True)
class Outcome:
    """What became of the report of one place; its formats are made or failed, each once."""

    code: str
    files: tuple[MadeFile, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What a process says when it has made a report; is_full: it has grown so much that a new one should take its place."""

    outcome: Outcome
    is_full: bool = False
