"""What does not belong together in the row of a pilot: years, moments of phases, and the phase it is in."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from ingest.findings import Finding, Spot, make_finding
from ingest.heads import Field
from ingest.layouts.head_rows import HeadRow
from ingest.pilot_effect_heads import EFFECTS
from ingest.pilot_heads import AFTER, PHASE_KEY, PHASES, PILOT_FIELDS
from ingest.records import PhaseDate, Pilot
from ingest.vocabulary import Vocabulary, Word

FIELDS = {field.key: field for field in PILOT_FIELDS}
BASELINE = "effect_baseline"


@dataclass(frozen=True)
class PilotRow:
    """A pilot with the row it was read from."""

    heads: HeadRow
    number: int
    pilot: Pilot

    def finding(self, code: str, field: Field, **params: str | int) -> Finding:
        """Return a finding at the cell of a field."""
        cell = self.heads.cell(self.number, field)
        return make_finding(code, Spot(self.heads.sheet.name, self.number, cell.column), cell.text, **params)


def check_pilot(words: Vocabulary, row: PilotRow) -> list[Finding]:
    """Return what is odd about a pilot that is right cell by cell; it is taken over as it is."""
    return [*_check_years(row), *_check_order(words, row), *_check_phase(words, row), *_check_effects(row)]


def _check_years(row: PilotRow) -> list[Finding]:
    start, end = row.pilot.year_start, row.pilot.year_end
    return [row.finding("years_reversed", FIELDS["year_end"], begin=start)] if start and end and end < start else []


def _check_order(words: Vocabulary, row: PilotRow) -> list[Finding]:
    """A later phase that was certainly entered before an earlier one; once per later phase."""
    findings: dict[str, Finding] = {}
    for earlier, later in combinations(row.pilot.phase_dates, 2):
        if last_day(later) < first_day(earlier):
            names = {"phase": words.word(PHASES, later.phase).name, "earlier": words.word(PHASES, earlier.phase).name}
            since = row.heads.cell(row.number, _field(earlier.phase)).text
            findings[later.phase] = row.finding("phases_reversed", _field(later.phase), since=since, **names)
    return list(findings.values())


def _check_phase(words: Vocabulary, row: PilotRow) -> list[Finding]:
    """A moment of a phase behind the one the pilot is said to be in, or moments and no phase at all."""
    if not row.pilot.phase_dates:
        return []
    order = [word.code for word in words.words(PHASES)]
    last = row.pilot.phase_dates[-1]
    later: Word = words.word(PHASES, last.phase)
    if row.pilot.phase is None:
        return [row.finding("phase_missing_with_dates", _field(last.phase), later=later.name, head=FIELDS[AFTER].head)]
    if order.index(last.phase) <= order.index(row.pilot.phase):
        return []
    phase = words.word(PHASES, row.pilot.phase).name
    return [row.finding("phase_behind_dates", _field(last.phase), phase=phase, later=later.name)]


def _check_effects(row: PilotRow) -> list[Finding]:
    given = next((key for key in EFFECTS if getattr(row.pilot, key) is not None), None)
    if given is None or row.pilot.effect_baseline:
        return []
    return [row.finding("effect_without_baseline", FIELDS[given], head=FIELDS[BASELINE].head)]


def _field(phase: str) -> Field:
    return Field(PHASE_KEY + phase, "")


def first_day(entered: PhaseDate) -> date:
    """Return the first day on which a pilot can have entered a phase."""
    return entered.since_on or date(entered.since_year, 1, 1)


def last_day(entered: PhaseDate) -> date:
    """Return the last day on which a pilot can have entered a phase."""
    return entered.since_on or date(entered.since_year + 1, 1, 1) - timedelta(days=1)
