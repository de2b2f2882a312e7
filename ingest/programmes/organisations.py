"""Which organisation is meant; the same as the macro organisation_key of data/schema.sql."""

import re
import unicodedata

from ingest.programmes.records import Participant

MUNICIPALITY, PROVINCE = "gemeente", "provincie"  # codes of the list organisation_type, as the macro has them
NOT_IN_KEY = re.compile(r"[^a-z0-9]")


def organisation_key(one: Participant) -> str:
    """Return the CBS code of a municipality, the code of a province, else the name without case, accents and signs."""
    if one.cbs_code is not None and (one.organisation_type or MUNICIPALITY) == MUNICIPALITY:
        return one.cbs_code
    if one.province_code is not None and one.organisation_type == PROVINCE:
        return one.province_code
    return name_key(one.organisation)


def name_key(name: str) -> str:
    """Return a name in lower case, without accents, blanks and signs."""
    decomposed = unicodedata.normalize("NFD", name)
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return NOT_IN_KEY.sub("", plain.lower())
