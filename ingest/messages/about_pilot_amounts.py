"""Messages about amounts and effects of pilots."""

from data.text import _
from ingest.messages.facts import Facts, Message, correct_cell, here_is, no_action, not_counted


def rest_counts(_facts: Facts) -> str:
    """The cell is lost, the pilot is not."""
    return _("What is in this cell is not taken over; the rest of the pilot is.")


def _exact_if_known(_facts: Facts) -> str:
    return _("Is the exact amount known? Fill it in. If not, you do not have to do anything.")


def _expected_amount(_facts: Facts) -> str:
    return _("Expected: one exact amount in euros, such as 1250000 or € 1,2 mln.")


def _expected_effect(facts: Facts) -> str:
    if "%" in str(facts["head"]):
        return _("Expected: one exact percentage from 0 to 100 under “{head}”, such as 30 %.", head=facts["head"])
    return _("Expected: one exact number under “{head}”, such as 2400.", head=facts["head"])


def _in_words_column(_facts: Facts) -> str:
    return _("Put it in a column in words, such as “Beloofd effect” or “Gerealiseerd effect”; there every text is kept.")


PILOT_AMOUNT_MESSAGES = {
    "amount_about": Message(
        "warning",
        lambda f: _("it says “{found}” here: about, at least or at most so much", found=f.content),
        _expected_amount,
        rest_counts,
        _exact_if_known,
    ),
    "amount_range": Message(
        "warning",
        lambda f: _("it says “{found}” here: more than one amount", found=f.content),
        _expected_amount,
        rest_counts,
        _exact_if_known,
    ),
    "amount_in_words": Message(
        "warning",
        lambda f: _("it says “{found}” here, and that is not an amount", found=f.content),
        _expected_amount,
        rest_counts,
        _exact_if_known,
    ),
    "amount_with_more": Message(
        "warning",
        lambda f: _("it says “{found}” here: something else stands with the amount", found=f.content),
        _expected_amount,
        rest_counts,
        _exact_if_known,
    ),
    "amount_two_ways": Message(
        "error",
        lambda f: _("it says “{found}” here, which can be read in two ways", found=f.content),
        _expected_amount,
        not_counted,
        correct_cell,
    ),
    "amount_tax_not_kept": Message(
        "notice",
        lambda f: _("it says “{found}” here", found=f.content),
        _expected_amount,
        lambda f: _("The amount is taken over; with or without VAT is not kept."),
        no_action,
    ),
}


PILOT_EFFECT_MESSAGES = {
    "effect_about": Message(
        "warning",
        lambda f: _("it says “{found}” here: about, at least or at most so much", found=f.content),
        _expected_effect,
        rest_counts,
        _in_words_column,
    ),
    "effect_range": Message(
        "warning",
        lambda f: _("it says “{found}” here: more than one amount", found=f.content),
        _expected_effect,
        rest_counts,
        _in_words_column,
    ),
    "effect_in_words": Message("warning", here_is, _expected_effect, rest_counts, _in_words_column),
    "effect_with_more": Message(
        "warning",
        lambda f: _("it says “{found}” here: the number is per year, per piece or has something else beside it", found=f.content),
        _expected_effect,
        rest_counts,
        _in_words_column,
    ),
    "effect_other_unit": Message(
        "warning",
        lambda f: _("it says “{found}” here, in another unit than the column", found=f.content),
        _expected_effect,
        rest_counts,
        _in_words_column,
    ),
    "effect_two_ways": Message(
        "error",
        lambda f: _("it says “{found}” here, which can be read in two ways", found=f.content),
        _expected_effect,
        not_counted,
        correct_cell,
    ),
    "effect_unknown": Message("error", here_is, _expected_effect, not_counted, correct_cell),
    "effect_without_baseline": Message(
        "notice",
        lambda f: _("there is an effect in this row, and not what it is compared with"),
        lambda f: _("Expected: with each effect how it was measured, and what it is compared with."),
        lambda f: _("The effect is taken over, and shown without it."),
        lambda f: _("Is it known? Fill it in under “{head}”.", head=f["head"]),
    ),
}
