"""Whether a facilitator's PowerPoint file can serve as template; looked at in a process with limits, as every delivered file."""

from data.text import _
from ingest.confinement.confined import run_confined
from ingest.confinement.limits import DEFAULT_LIMITS
from ingest.findings import Finding

MOST_MB = 25  # a house style with pictures; a template larger than this makes every report as large


def check_template(content: bytes) -> str:
    """Return the sentence why it cannot serve; empty when it can."""
    if len(content) > MOST_MB * 1_000_000:
        return _("The file is larger than {n} MB. Take the pictures out of it that the slides do not need.", n=MOST_MB)
    from reports.slides.template import template_problem  # only when somebody drops one: the library takes its time

    problem = run_confined(template_problem, content, limits=DEFAULT_LIMITS)
    if isinstance(problem, Finding):
        return _("This file cannot be read as a PowerPoint file.")
    return problem
