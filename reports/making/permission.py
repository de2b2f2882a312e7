"""Who may make reports of a whole group; asked where they are made and where they are taken, not on the page alone."""

from data import everybody_may

SETTING = "CI_MONITOR_REPORTS"


def may_make_reports() -> bool:
    """Return whether this visitor may have reports made: in the demonstration everybody, unless the setting says otherwise.

    The setting CI_MONITOR_REPORTS: "everybody", or not set. Any other value is nobody.
    """
    return everybody_may(SETTING)
