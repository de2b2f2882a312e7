"""Who may make reports of a whole group; asked where they are made and where they are taken, not on the page alone."""

import os

SETTING = "CI_MONITOR_REPORTS"
EVERYBODY = "everybody"


def may_make_reports() -> bool:
    """Return whether this visitor may have reports made: in the demonstration everybody, unless the setting says otherwise.

    The setting CI_MONITOR_REPORTS: "everybody", or not set. Any other value is nobody.
    """
    return os.environ.get(SETTING, EVERYBODY) == EVERYBODY
