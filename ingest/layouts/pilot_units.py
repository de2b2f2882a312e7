"""In which unit does a column or a cell of the pilot register say its number? One that is not said is not assumed."""

import re
from collections.abc import Mapping

from ingest.text_forms import clean_text, plain_dashes

# What one of the unit is, in the unit in which the field is kept.
TONNE = dict.fromkeys(("ton", "tonne", "tonnen", "tonnes", "t", "tons"), 1.0)
KILO = dict.fromkeys(("kg", "kilo", "kilogram", "kilogrammen", "kgs"), 1.0)
KILOTONNE = dict.fromkeys(("kton", "kiloton", "kt", "kilotonne"), 1.0)
EURO = ("€", "euro", "euros", "euro's", "eur")
CO2_UNITS = {**TONNE, **dict.fromkeys(KILO, 0.001), **dict.fromkeys(KILOTONNE, 1_000.0)}
REUSE_UNITS = {**KILO, **dict.fromkeys(TONNE, 1_000.0), **dict.fromkeys(KILOTONNE, 1_000_000.0)}
SHARE_UNITS = dict.fromkeys(("%", "procent", "percent", "pct"), 1.0)
THOUSANDS, MILLIONS = ("x1000", "1000", "k", "duizend", "duizenden"), ("mln", "miljoen", "miljoenen", "m", "mio", "million")
MANY = {**dict.fromkeys(THOUSANDS, 1e3), **dict.fromkeys(MILLIONS, 1e6)}
EURO_UNITS = {
    **dict.fromkeys(EURO, 1.0),
    **MANY,
    **{f"{many}{unit}": factor for many, factor in MANY.items() for unit in EURO},
    **{f"{unit}{many}": factor for many, factor in MANY.items() for unit in EURO},
    **{f"x{unit}1000": 1e3 for unit in EURO},
}
UNITS: Mapping[str, Mapping[str, float]] = {
    "contract_value_eur": EURO_UNITS,
    "promised_co2_tonne": CO2_UNITS,
    "realised_co2_tonne": CO2_UNITS,
    "promised_reuse_kg": REUSE_UNITS,
    "realised_reuse_kg": REUSE_UNITS,
    "promised_mki_pct": SHARE_UNITS,
    "realised_mki_pct": SHARE_UNITS,
}
VAT = re.compile(
    r"[\s,;]*[(\[]?\s*\b(excl|incl|ex|in|exclusief|inclusief|zonder|met)\b\.?\s*(btw|vat)\b\.?\s*[)\]]?", re.IGNORECASE
)
OF_CO2 = re.compile(r"[\s-]*\bco\s?(2|₂)([\s-]*eq(uivalent(en|s)?)?)?\b\.?|\bco(2|₂)[\s-]*eq\w*\.?", re.IGNORECASE)
IN_BRACKETS = re.compile(r"(.*?)[\s:,]*[(\[]\s*(?:in\s+)?([^()\[\]]*)[)\]]\s*\*?", re.DOTALL)
BEHIND = re.compile(r"(.*\S)\s+(?:in\s+)?(\S+)\s*\*?", re.DOTALL | re.IGNORECASE)
BEHIND_IN = re.compile(r"(.*\S)\s+in\s+(\S.*?)\s*\*?", re.DOTALL | re.IGNORECASE)
PER_YEAR = re.compile(r"\bper\b|/|\bp\.?\s?j\b|jaarlijks|annual|yearly", re.IGNORECASE)


def unit_factor(key: str, text: str) -> float | None:
    """Return what one of a unit is in the unit of the field; None for another unit, or none."""
    bare = OF_CO2.sub("", text) if "co2" in key else text
    form = re.sub(r"[\s.×*]", lambda sign: "x" if sign[0] in "×*" else "", plain_dashes(clean_text(bare)).casefold())
    return UNITS.get(key, {}).get(form)


def split_head(key: str, head: str) -> tuple[str, float] | None:
    """Return a head without its unit, and what one of that is in the unit of the field; None when it says no such unit."""
    for base, unit in unit_parts(head):
        factor = unit_factor(key, unit)
        if factor is not None:
            return base, factor
    return None


def unit_parts(head: str) -> list[tuple[str, str]]:
    """Return each way to part a head in what it is about and what may be its unit."""
    bare = VAT.sub("", head)
    found = (pattern.fullmatch(bare) for pattern in (IN_BRACKETS, BEHIND_IN, BEHIND))
    return [(parts[1], parts[2]) for parts in found if parts]


def is_rate(text: str) -> bool:
    """Return whether a text says an amount per year, per metre or per anything: that is no total."""
    return bool(PER_YEAR.search(text))
