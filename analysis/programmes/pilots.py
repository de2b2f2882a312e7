"""The pilots of a programme, how far they are, and what was learned in them."""

from dataclasses import dataclass

from analysis.queries import Connection, fetch_rows
from data.text import by_language


@dataclass(frozen=True)
class ProgrammePilot:
    """A pilot of a programme; a row of fetch_pilots_of_programme, None is not reported."""

    pilot_key: str
    title: str
    organisation: str
    phase: str | None
    phase_order: int  # of the phase in its list; those not reported come last
    phase_nl: str | None
    phase_en: str | None
    lessons: str | None
    success_factors: str | None
    obstacles: str | None
    source_url: str | None
    is_invented: bool

    @property
    def phase_name(self) -> str:
        """The phase in the current language; empty where not reported."""
        return by_language(self.phase_nl or "", self.phase_en or "")

    @property
    def has_lesson(self) -> bool:
        """Whether anything was reported to learn from."""
        return bool(self.lessons or self.success_factors or self.obstacles)


def fetch_pilots_of_programme(con: Connection, programme: str, cohort: str | None = None) -> tuple[ProgrammePilot, ...]:
    """Return the pilots of a programme by title; of a cohort those of its participants. Source: design 3, "Pilot record"."""
    rows = fetch_rows(con, "programmes/fetch_pilots_of_programme", programme=programme, cohort=cohort)
    return tuple(ProgrammePilot(*row) for row in rows)
