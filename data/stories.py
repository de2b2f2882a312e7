"""What a facilitator kept of the story of a closing session: slides left out, their order, notes, agreements.

Beside the store, a folder per story with a file per version. A version is never
changed: who saves, or undoes, adds one. The newest that can be read counts; one that
cannot stays where it is, and is said.

    store/stories/2026-PV26/00000003.json
"""

import hashlib
import json
import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from filelock import FileLock, Timeout

from data import everybody_may
from data.errors import CIMonitorError, StoreBusy, StoreMissing
from data.text import _

LOCK_WAIT_SECONDS = 10.0
LONGEST_NOTE, LONGEST_AGREEMENT, LONGEST_NAME, LONGEST_KEY = 600, 160, 80, 100  # signs
MOST_SLIDES, MOST_AGREEMENTS, MOST_VERSIONS = 100, 8, 500
SETTING = "CI_MONITOR_STORIES"


def may_keep_story() -> bool:
    """Return whether this visitor may change a story: in the demonstration everybody, unless the setting says otherwise.

    The setting CI_MONITOR_STORIES: "everybody", or not set. Any other value is nobody.
    """
    return everybody_may(SETTING)


class StoryRefused(CIMonitorError):
    """What was to be kept of a story is too long, too much, or not what a story holds."""


@dataclass(frozen=True)
class KeptStory:
    """The choices of the facilitator. order: slides first to last, those not in it in their usual place; notes: per slide."""

    hidden: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    agreements: tuple[str, ...] = ()


@dataclass(frozen=True)
class StoryVersion:
    """A version that was saved, by whom and when (UTC). same_as: the earlier version it went back to; 0 is before the first."""

    number: int
    saved_at: datetime
    saved_by: str
    kept: KeptStory
    same_as: int | None = None

    @property
    def stands_for(self) -> int:
        """The version whose choices these are."""
        return self.number if self.same_as is None else self.same_as


@dataclass(frozen=True)
class SavedStory:
    """Everything saved of one story, newest first; broken_n versions cannot be read."""

    versions: tuple[StoryVersion, ...] = ()
    broken_n: int = 0

    @property
    def kept(self) -> KeptStory:
        """The choices that count: those of the newest version."""
        return self.versions[0].kept if self.versions else KeptStory()

    @property
    def can_undo(self) -> bool:
        """Whether there is something to go back to."""
        return bool(self.versions) and self.versions[0].stands_for > 0


def read_story(store: Path, key: str, round_year: int) -> SavedStory:
    """Return what was saved of the story of a programme or place in a round; nothing where nobody saved anything."""
    numbers = _numbers(_folder(store, key, round_year))
    found = [(number, _read(path)) for number, path in sorted(numbers.items(), reverse=True)]
    versions = tuple(replace(version, number=number) for number, version in found if version is not None)
    return SavedStory(versions, len(found) - len(versions))


def change_story(store: Path, key: str, round_year: int, change: Callable[[KeptStory], KeptStory], saved_by: str) -> StoryVersion:
    """Save what change makes of the newest choices, so that two who save at once lose nothing; return the version.

    Raises: StoryRefused; StoreMissing; StoreBusy.
    """
    with _writing(store, key, round_year) as folder:
        kept = change(read_story(store, key, round_year).kept)
        _check(kept, saved_by)
        return _write(folder, StoryVersion(0, datetime.now(UTC), saved_by, kept))


def undo_story(store: Path, key: str, round_year: int, saved_by: str) -> StoryVersion | None:
    """Go back to the choices before the newest ones; again is one further back. None when there is nothing to undo.

    Raises: StoryRefused; StoreMissing; StoreBusy.
    """
    with _writing(store, key, round_year) as folder:
        saved = read_story(store, key, round_year)
        if not saved.can_undo:
            return None
        before = next((each for each in saved.versions if each.number < saved.versions[0].stands_for), None)
        kept, number = (before.kept, before.stands_for) if before else (KeptStory(), 0)
        _check(kept, saved_by)
        return _write(folder, StoryVersion(0, datetime.now(UTC), saved_by, kept, number))


def _folder(store: Path, key: str, round_year: int) -> Path:
    name = quote(key, safe="")
    if len(name) > LONGEST_KEY:  # a folder may not be called just anything
        name = f"{name[:LONGEST_KEY]}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
    return store / "stories" / f"{round_year}-{name}"


def _numbers(folder: Path) -> dict[int, Path]:
    return {int(path.stem): path for path in folder.glob("*.json") if path.stem.isdecimal()}


@contextmanager
def _writing(store: Path, key: str, round_year: int) -> Iterator[Path]:
    if not may_keep_story():
        raise StoryRefused(_("On this server nobody can change the story of a closing session. Ask the administrator."))
    if not store.is_dir():
        raise StoreMissing(_("There are no figures yet: no store was found."), str(store))
    folder = _folder(store, key, round_year)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / "writer.lock", timeout=LOCK_WAIT_SECONDS):
            for leftover in folder.glob("draft-*"):
                leftover.unlink()  # of a killed writer: whoever holds the lock is the only one working
            yield folder
    except Timeout as error:
        raise StoreBusy(_("Somebody else is saving at this moment. Try again in a minute."), str(folder)) from error


def _write(folder: Path, version: StoryVersion) -> StoryVersion:
    """Put the version in place in one move, under the next number; the oldest go when there are very many."""
    numbers = _numbers(folder)
    numbered = replace(version, number=max(numbers, default=0) + 1)
    draft = folder / f"draft-{uuid.uuid4().hex}"
    with draft.open("w", encoding="utf-8") as file:
        json.dump({**asdict(numbered), "saved_at": numbered.saved_at.isoformat()}, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, folder / f"{numbered.number:08d}.json")
    for old in sorted(numbers)[: len(numbers) + 1 - MOST_VERSIONS]:
        numbers[old].unlink()
    return numbered


def _read(path: Path) -> StoryVersion | None:
    """Return a version; None when the file is broken or holds something else."""
    try:
        return _version_of(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError, StoryRefused):
        return None


def _version_of(read: Any) -> StoryVersion:
    """Return a version that was read from a file. Raises: ValueError, TypeError, KeyError, StoryRefused."""
    kept = read["kept"]
    texts = {name: tuple(map(_text, kept[name])) for name in ("hidden", "order", "agreements")}
    notes = tuple((_text(key), _text(note)) for key, note in kept["notes"])
    same_as = None if read["same_as"] is None else int(read["same_as"])
    version = StoryVersion(
        int(read["number"]), datetime.fromisoformat(read["saved_at"]), _text(read["saved_by"]),
        KeptStory(texts["hidden"], texts["order"], notes, texts["agreements"]), same_as,
    )  # fmt: skip
    _check(version.kept, version.saved_by)
    return version


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value


def _check(kept: KeptStory, saved_by: str) -> None:
    """Raises: StoryRefused with the sentence for who wrote it."""
    for note in (text for _key, text in kept.notes):
        _check_length(note, LONGEST_NOTE, _("A note can have {n} signs at most.", n=LONGEST_NOTE))
    for agreement in kept.agreements:
        _check_length(agreement, LONGEST_AGREEMENT, _("An agreement can have {n} signs at most.", n=LONGEST_AGREEMENT))
    _check_length(saved_by, LONGEST_NAME, _("A name can have {n} signs at most.", n=LONGEST_NAME))
    if len(kept.agreements) > MOST_AGREEMENTS:
        raise StoryRefused(_("There can be {n} agreements at most.", n=MOST_AGREEMENTS))
    keys = (*kept.hidden, *kept.order, *(key for key, _note in kept.notes))
    if len(keys) > 3 * MOST_SLIDES or any(len(key) > LONGEST_KEY for key in keys):
        raise StoryRefused(_("A story cannot hold that many slides."))


def _check_length(text: str, most: int, told: str) -> None:
    if len(text) > most:
        raise StoryRefused(told)
