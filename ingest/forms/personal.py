"""Which columns hold personal data? Dropped by default, and their contents never shown (rule IR-4)."""

import re
from itertools import islice

from ingest.sheets import ColumnCells
from ingest.text_forms import clean_text, plain_dashes

HEAD = re.compile(
    r"\b(e-?mail\w*|mail ?adres\w*|telefoon\w*|tel|mobiel(e nummer)?|phone\w*|ip-?\s?(adres|address)|ip"
    r"|contactperso\w*|contactgegevens|invuller|ingevuld door|filled in by|respondentnaam|voornaam|achternaam|roepnaam|initialen"
    r"|first name|last name|full name|volledige naam|latitude|longitude|breedtegraad|lengtegraad|gps|token|toegangscode"
    r"|device ?id|geboortedatum|bsn|woonadres|functie|functietitel|job title|handtekening|signature)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"\b(naam|namen|name|nom|nombre|vorname|nachname)\b", re.IGNORECASE)
NAME_OF_THING = re.compile(
    r"gemeente|municipality|project|pilot|organisatie|organisation|provincie|afdeling|team|product|bedrijf|leverancier|contract"
    r"|document|opdracht|regeling|bestand|programma",
    re.IGNORECASE,
)
MAIL = re.compile(r"[^\s@;,<>]+@[^\s@;,<>]+\.[a-z]{2,}", re.IGNORECASE)
IP = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}|[0-9a-f:]+::[0-9a-f:]*", re.IGNORECASE)
PHONE = re.compile(
    r"(?<!\w)(?!\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d{2}\b)"  # a day with a time behind it is none
    r"(?:(?:\+31|0031)[\s-]?(?:\(0\))?|\(?0[\s-]?)[1-9](?:[\s.)-]{0,2}\d){8}(?!\d)"
)
LINK = re.compile(r"(\w+://\S+)")
HIDDEN = "…"
SHORT_HEAD_WORDS = 4
SHORTEST_PHONE = 10  # figures
CONTENTS_LOOKED_AT = 500


def without_addresses(text: str) -> str:
    """Return a text with … for each e-mail address and telephone number in it; what a link says is left as it is."""
    if "@" not in text and sum(map(str.isdigit, text)) < SHORTEST_PHONE:
        return text
    parts = LINK.split(text)
    return "".join(part if LINK.fullmatch(part) else PHONE.sub(HIDDEN, MAIL.sub(HIDDEN, part)) for part in parts)


def is_personal_head(head: str) -> bool:
    """Return whether a head asks for a person: name, e-mail, telephone, address on the network, place on the map."""
    text = plain_dashes(clean_text(head)).replace("_", " ")
    if HEAD.search(text) and not NAME_OF_THING.search(text):
        return True
    if re.fullmatch(r"\W*contact\w*\W*", text, re.IGNORECASE):
        return True
    return bool(NAME.search(text)) and not NAME_OF_THING.search(text) and len(text.split()) <= 2 * SHORT_HEAD_WORDS


def personal_share(cells: ColumnCells) -> float:
    """Return which share (0-1) of the texts of a column are, or have in them, an e-mail, network or telephone address."""
    texts = list(islice((content.value for content in cells.contents if isinstance(content.value, str)), CONTENTS_LOOKED_AT))
    return sum(map(is_personal_text, texts)) / len(texts) if texts else 0.0


def is_personal_text(text: str) -> bool:
    """Return whether a text is, or has in it, an e-mail, network or telephone address."""
    short = text.strip()[:2000]
    return bool(MAIL.search(short) or IP.fullmatch(short) or PHONE.fullmatch(short))
