from ui.choices import sort_key
from ui.markdown import plain


def test_delivered_text_cannot_become_markdown() -> None:
    assert plain("[klik](http://x) **vet** <b>") == "\\[klik\\](http://x) \\*\\*vet\\*\\* \\<b\\>"
    assert plain("Let op: :smile:") == "Let op: \\:smile:"
    assert plain("gewoon, 3 > 2") == "gewoon, 3 \\> 2"


def test_names_are_sorted_as_a_reader_looks_for_them() -> None:
    names = ["Zwolle", "'s-Hertogenbosch", "Súdwest-Fryslân", "Arnhem", "Sittard-Geleen"]
    assert sorted(names, key=sort_key) == ["Arnhem", "'s-Hertogenbosch", "Sittard-Geleen", "Súdwest-Fryslân", "Zwolle"]
