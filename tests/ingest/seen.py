"""Short forms of what a check found, for exact comparison."""

from ingest.checking import CheckedFile
from ingest.findings import Finding

Seen = tuple[str, str, str]


def seen(checked: CheckedFile, *severities: str) -> list[Seen]:
    """(code, sheet, cell) of each finding, in reading order."""
    wanted = severities or ("error", "warning", "notice")
    return [(finding.code, finding.sheet, finding.cell) for finding in checked.findings if finding.severity in wanted]


def the(checked: CheckedFile, code: str) -> Finding:
    """The one finding of a code."""
    found = [finding for finding in checked.findings if finding.code == code]
    assert len(found) == 1, [finding.code for finding in checked.findings]
    return found[0]


def values(checked: CheckedFile) -> dict[tuple[str, int, str], object]:
    """What each answer says, by municipality, round and question: a number, "n.v.t." or None."""
    return {(a.cbs_code, a.round_year, a.question_id): "n.v.t." if a.not_applicable else a.value for a in checked.answers}
