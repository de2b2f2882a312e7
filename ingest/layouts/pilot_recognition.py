"""Does a row hold the heads of a pilot register?"""

from ingest.layouts.head_rows import HeadRow
from ingest.layouts.pilot_head_rows import read_pilot_heads
from ingest.pilot_heads import PHASE_KEY, PILOT_FIELDS
from ingest.sheets import Sheet
from ingest.vocabulary import Vocabulary

TITLE, ORGANISATION = PILOT_FIELDS[:2]
WITHOUT_ORGANISATION = 3  # with a title, more known heads than this make a register
WITHOUT_TITLE = 4  # so many known heads make one, of which ...
OF_PILOTS = 2  # ... so many that only a register of pilots has
ONLY_OF_PILOTS = frozenset(
    field.key
    for field in PILOT_FIELDS
    if field.key.endswith(("_effect", "_tonne", "_kg", "_pct", "_eur"))
    or field.key in ("phase", "procedure", "newcomers_involved", "success_factors", "obstacles", "lessons")
)


def pilot_heads_at(sheet: Sheet, row: int, words: Vocabulary) -> HeadRow | None:
    """Return the heads when a row holds those of a pilot register, else None."""
    found = read_pilot_heads(sheet, row, words)
    known = {column.became for column in found.columns if column.became}
    if TITLE.key in known and (ORGANISATION.key in known or len(known) > WITHOUT_ORGANISATION):
        return found
    particular = [key for key in known if key in ONLY_OF_PILOTS or key.startswith(PHASE_KEY)]
    return found if len(known) >= WITHOUT_TITLE and len(particular) >= OF_PILOTS else None
