"""How every field of a pilot is called on screen."""

from data.text import _


def label_of(key: str) -> str:
    """Return how a field of a pilot is called on screen, with its unit."""
    return _labels()[key]


def _labels() -> dict[str, str]:
    return {**_about_what(), **_about_effect(), **_in_words()}


def _about_what() -> dict[str, str]:
    return {
        "organisation": _("Organisation"),
        "organisation_type": _("Kind of organisation"),
        "title": _("Title of the pilot"),
        "cbs_code": _("Municipality"),
        "province_code": _("Province"),
        "programme": _("Learning programme"),
        "working_group": _("Working group"),
        "category": _("Category of the pilot"),
        "phase": _("Phase"),
        "year_start": _("First year"),
        "year_end": _("Last year"),
        "procedure": _("Tender procedure"),
        "contract_value_eur": _("Contract value (€)"),
        "newcomers_involved": _("Circular newcomers involved"),
        "is_invented": _("Invented example"),
    }


def _about_effect() -> dict[str, str]:
    return {
        "promised_co2_tonne": _("Promised: less CO₂ (tonnes)"),
        "promised_reuse_kg": _("Promised: materials reused (kg)"),
        "promised_mki_pct": _("Promised: lower MKI (%)"),
        "promised_effect": _("Promised effect in words"),
        "realised_co2_tonne": _("Realised: less CO₂ (tonnes)"),
        "realised_reuse_kg": _("Realised: materials reused (kg)"),
        "realised_mki_pct": _("Realised: lower MKI (%)"),
        "realised_effect": _("Realised effect in words"),
        "reported_result": _("Result in words"),
        "co2_reduction": _("CO₂ reduction as reported"),
        "material_reuse": _("Reuse of materials as reported"),
        "effect_method": _("How it was measured or calculated"),
        "effect_baseline": _("Compared with what"),
    }


def _in_words() -> dict[str, str]:
    return {
        "success_factors": _("What helped"),
        "obstacles": _("What got in the way"),
        "lessons": _("Lessons for others"),
        "source_url": _("Web address or name of the source"),
    }
