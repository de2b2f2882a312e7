"""Looks up municipalities by code or name, in the time of a round. Never takes a name that only resembles one."""

import difflib
import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from ingest.sheets import Cell
from ingest.text_forms import clean_text, normal_form
from ingest.vocabulary import Place, Vocabulary

SUFFIX = re.compile(r"\s*\([^)]*\)\s*$")  # "Bergen (NH.)"
PREFIX = re.compile(r"^(de\s+)?gemeente\s+", re.IGNORECASE)  # "Gemeente Ede"
CODE = re.compile(r"(?:GM)?\s*0*(\d{1,4})(?:[.,]0+)?", re.IGNORECASE)
NEAR_ENOUGH = 0.8
LONGEST_NAME = 200  # signs; more is no name of a municipality


class PlaceBook:
    """The municipalities and provinces of a store, by every way they are written."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self._near: dict[str, str] = {}
        self._named: dict[str, tuple[Place, ...]] = {}

    @cached_property
    def _municipalities(self) -> dict[str, set[str]]:
        """Codes by normal form: official names, other names, and names without their suffix."""
        found: dict[str, set[str]] = {}
        for place in self.words.places.values():
            if place.place_level == "municipality":
                for name in (place.name, SUFFIX.sub("", place.name)):
                    found.setdefault(normal_form(name), set()).add(place.cbs_code)
        for alias, code in self.words.aliases:
            if self.words.places[code].place_level == "municipality":
                found.setdefault(normal_form(alias), set()).add(code)
        return found

    @cached_property
    def _others(self) -> dict[str, str]:
        """Provinces and the country by normal form of name, other name and code."""
        others = [place for place in self.words.places.values() if place.place_level != "municipality"]
        codes = {place.cbs_code for place in others}
        found = {normal_form(word): place.cbs_code for place in others for word in (place.name, place.cbs_code)}
        return {**found, **{normal_form(alias): code for alias, code in self.words.aliases if code in codes}}

    def by_code(self, cell: Cell) -> Place | None:
        """Return the municipality of a code: GM0202, gm202, 0202 or the number 202."""
        match = CODE.fullmatch(cell.text[:LONGEST_NAME])
        place = self.words.places.get(f"GM{int(match[1]):04d}") if match else None
        return place if place and place.place_level == "municipality" else None

    def by_name(self, name: str) -> tuple[Place, ...]:
        """Return the municipalities of a name, also dissolved ones; several when it is ambiguous."""
        if len(name) > LONGEST_NAME:
            return ()
        if name not in self._named:
            self._named[name] = self._look_up(name)
        return self._named[name]

    def _look_up(self, name: str) -> tuple[Place, ...]:
        written = clean_text(name)
        codes = self._municipalities.get(normal_form(written)) or self._municipalities.get(
            normal_form(PREFIX.sub("", written)), set()
        )
        return tuple(self.words.places[code] for code in sorted(codes))

    def province(self, name: str) -> Place | None:
        """Return the province or country of a name or code."""
        if len(name) > LONGEST_NAME:
            return None
        written = re.sub(r"^provincie\s+", "", clean_text(name), flags=re.IGNORECASE)
        code = self._others.get(normal_form(written))
        return self.words.places[code] if code else None

    def nearest_name(self, name: str) -> str:
        """Return the official name that looks most like a name; empty when none does."""
        form = normal_form(PREFIX.sub("", clean_text(name[:LONGEST_NAME])))[:60]
        if form not in self._near:
            near = difflib.get_close_matches(form, self._municipalities, n=1, cutoff=NEAR_ENOUGH)
            places = self.by_name(near[0]) if near else ()
            self._near[form] = places[0].name if places else ""
        return self._near[form]

    def successors(self, place: Place) -> tuple[Place, ...]:
        """Return the municipalities a dissolved one went into, also by way of others."""
        return self._reached(place, self._went_into)

    def predecessors(self, place: Place) -> tuple[Place, ...]:
        """Return the municipalities that went into a later one, also by way of others."""
        return self._reached(place, self._came_from)

    def _reached(self, place: Place, steps: Mapping[str, Sequence[str]]) -> tuple[Place, ...]:
        reached, to_do = set[str](), [place.cbs_code]
        while to_do:
            new = [code for code in steps.get(to_do.pop(), ()) if code not in reached]
            reached.update(new)
            to_do += new
        return tuple(self.words.places[code] for code in sorted(reached))

    @cached_property
    def _went_into(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for step in self.words.successors:
            found.setdefault(step.old_code, []).append(step.new_code)
        return found

    @cached_property
    def _came_from(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for step in self.words.successors:
            found.setdefault(step.new_code, []).append(step.old_code)
        return found
