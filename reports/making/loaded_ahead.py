"""What every process that makes reports needs, loaded once by the process they are split off from."""

import reports.making.one_place  # noqa: F401
from data.text import LANGUAGES, translations

for _language in LANGUAGES:
    translations(_language)
