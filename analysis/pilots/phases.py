"""The two phases of a pilot that mean something to the program; all others are only names in an order (list pilot_phase)."""

SCALED_UP = "opgeschaald"  # the pilot became the usual way of working
STOPPED = "gestopt"  # it ended before it was completed: outside the order of the others
