"""Words that come with what is delivered, as the reader's language has them: who decided, who entered it.

What is delivered stays as it was delivered. Only the few words every municipality
uses, and those of the samples, are known here in both languages.
"""

from data.text import _


def delivered(word: str) -> str:
    """Return a delivered word in the language of the reader where it is one we know, else as it was delivered."""
    known = {
        "Gemeenteraad": _("Municipal council"),
        "College van B en W": _("Mayor and aldermen"),
        "Voorbeeldgegevens (verzonnen)": _("Sample data (invented)"),
    }
    return known.get(word, word)


def delivered_in_sentence(word: str) -> str:
    """Return a delivered word as it stands inside a sentence, with its article where it is one we know."""
    known = {"Gemeenteraad": _("the municipal council"), "College van B en W": _("the mayor and aldermen")}
    return known.get(word, delivered(word))
