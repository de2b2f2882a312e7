"""The heads under which effects stand as a number: what it is, promised or come true, and the unit."""

EFFECTS = (
    "promised_co2_tonne",
    "realised_co2_tonne",
    "promised_reuse_kg",
    "realised_reuse_kg",
    "promised_mki_pct",
    "realised_mki_pct",
)
# What an effect is about, and whether it was promised or came true: a head that says both, and the unit, is known.
MATTER_WORDS = {
    "co2_tonne": ("CO2-reductie", "CO2", "CO2-besparing", "CO2-winst", "reductie CO2", "besparing CO2", "vermeden CO2",
                  "CO2 reduction", "minder CO2", "CO2 savings", "CO2-eq", "broeikasgasreductie", "effect CO2", "CO2-effect"),
    "reuse_kg": ("Hergebruik", "materiaalhergebruik", "hergebruik materialen", "hergebruik van materialen",
                 "hergebruikt materiaal", "materials reused",
                 "material reuse", "materiaal hergebruikt", "reuse", "effect hergebruik", "hergebruikte materialen"),
    "mki_pct": ("MKI-reductie", "MKI", "MKI-verlaging", "reductie MKI", "verlaging MKI", "milieukostenindicator",
                "MKI reduction", "daling MKI", "lagere MKI", "effect MKI", "ECI reduction", "MKI-besparing"),
}  # fmt: skip
TIME_WORDS = {
    "promised": ("beloofd", "beloofde", "toegezegd", "toegezegde", "verwacht", "verwachte", "beoogd", "beoogde", "promised",
                 "expected", "doel", "prognose", "vooraf"),
    "realised": ("gerealiseerd", "gerealiseerde", "behaald", "behaalde", "gemeten", "werkelijk", "werkelijke", "realised",
                 "realized", "achieved", "gehaald", "gehaalde", "achteraf"),
}  # fmt: skip


def effect_words(key: str) -> tuple[str, ...]:
    """Return the other heads for an effect, which count when they say the unit too (layouts/pilot_units.py)."""
    if key not in EFFECTS:
        return ()
    time, matter = key.split("_", 1)
    pairs = [(said, about) for said in TIME_WORDS[time] for about in MATTER_WORDS[matter]]
    return tuple(text for said, about in pairs for text in (f"{said} {about}", f"{about} {said}"))
