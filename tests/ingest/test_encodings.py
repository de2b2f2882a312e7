"""Text files in every encoding people have: the right letters, or a warning; never the wrong letters in silence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.csv_file import NotTextError, read_csv, separators_in
from ingest.files import OpenedFile, open_file
from ingest.findings import explain
from ingest.formats.encodings import decode_with_findings
from tests.ingest.seen import seen

DUTCH = [
    "Coördinatie", "beëindigd", "één", "geïntegreerd", "café", "Noordoostpolder – Emmeloord", "’s-Gravenhage", "€ 1.250", "“ja”",
    "Súdwest-Fryslân", "naïef", "crèche", "reünie", "Zuid-Holland’s", "Skarsterlân", "hè", "CO₂-arm", "Curaçao", "über", "45 °C",
]  # fmt: skip
WORDS = [word for word in DUTCH if "₂" not in word]
HIGH_ENOUGH = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}


def codes(opened: OpenedFile) -> list[str]:
    return [finding.code for finding in opened.findings]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_an_encoding_that_proves_itself_needs_no_words(codec: str) -> None:
    opened = open_file(";".join(DUTCH).encode(codec))
    assert opened.csv_text == ";".join(DUTCH)
    assert codes(opened) == []


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read_and_said(codec: str) -> None:
    opened = open_file(("CBS-code;Gemeente\r\n" + ";".join(DUTCH)).encode(codec))
    assert opened.csv_text == "CBS-code;Gemeente\r\n" + ";".join(DUTCH)
    assert codes(opened) == ["encoding_taken"]
    assert "UTF-16" in explain(opened.findings[0]).found


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("word", WORDS)
def test_each_dutch_word_alone_is_read_right_or_doubted(codec: str, word: str) -> None:
    text = f"CBS-code;Gemeente\nGM0202;{word}\n"
    opened = open_file(text.encode(codec))
    if codes(opened) == ["encoding_uncertain"]:
        assert word.split()[0] in explain(opened.findings[0]).found or word in explain(opened.findings[0]).found
    else:
        assert opened.csv_text == text
        assert codes(opened) == ["encoding_taken"]
        assert HIGH_ENOUGH[codec] in explain(opened.findings[0]).found


@settings(max_examples=300, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), codec=st.sampled_from(sorted(HIGH_ENOUGH)))
def test_dutch_words_are_never_read_wrong_in_silence(words: list[str], codec: str) -> None:
    text = ";".join(words)
    decoded, findings = decode_with_findings(text.encode(codec))
    assert decoded == text or any(finding.severity == "warning" for finding in findings)


def test_enough_words_leave_no_doubt() -> None:
    for codec, name in HIGH_ENOUGH.items():
        opened = open_file(";".join(WORDS).encode(codec))
        assert opened.csv_text == ";".join(WORDS)
        assert name in explain(opened.findings[0]).found


def test_a_sign_that_could_be_two_is_doubted() -> None:
    """0x8E alone is é in Mac Roman and Ž in Windows-1252; without letters around it nothing decides."""
    opened = open_file(b"a;\x8e\n")
    assert codes(opened) == ["encoding_uncertain"]
    assert opened.findings[0].severity == "warning"


def test_utf_8_with_one_broken_sign_stays_utf_8() -> None:
    opened = open_file("één;geïnd;crèche;café".encode() + b";\xff")
    assert opened.csv_text == "één;geïnd;crèche;café;�"
    assert codes(opened) == ["signs_unreadable"]
    cut = open_file("één;café".encode("utf-16")[:-1])
    assert codes(cut) == ["signs_unreadable"]


def test_zeros_behind_the_text_are_put_aside_and_zeros_inside_refused() -> None:
    opened = open_file(b"CBS-code;Jaar\nGM0202;2026\n" + bytes(4000))
    assert opened.csv_text == "CBS-code;Jaar\nGM0202;2026\n"
    assert codes(opened) == ["padding_removed"]
    refused = open_file(b"CBS-code;Jaar\nGM02\x0002;2026\n").refusal
    assert refused
    assert refused.code == "file_not_a_workbook"
    with pytest.raises(NotTextError):
        decode_with_findings(b"a\x01b")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_a_file_names_itself(separator: str) -> None:
    text = f"sep={separator}\r\na{separator}b\r\n1;2,3{separator}4\r\n"
    assert separators_in(text) == (separator,)
    sheet = read_csv(text, separator)
    assert [(cell.address, cell.value) for row in sheet.row_numbers for cell in sheet.row(row)][:2] == [("A2", "a"), ("B2", "b")]


def test_rows_of_different_lengths_blank_rows_and_a_limit() -> None:
    sheet = read_csv("a;b\n\n1\n1;2;3\n", ";")
    assert (sheet.row_numbers, sheet.column_numbers, sheet.rows_n) == ((1, 3, 4), (1, 2, 3), 4)
    assert read_csv("a\nb\nc\n", ";", last_row=2).row_numbers == (1, 2)
    assert read_csv("", ";").is_empty


def test_a_quotation_mark_without_its_other_half_is_named(check) -> None:
    heads = b"CBS-code;Jaar;S01\n"
    lost = open_file(heads + b'GM0202;2026;"3\nGM0228;2026;2\n')
    assert [(finding.code, finding.severity, finding.cell) for finding in lost.findings] == [("quote_without_end", "error", "A2")]
    whole = open_file(heads + b'GM0202;2026;"3"\nGM0228;2026;12" pijp\n')
    assert whole.findings == ()
    swallowed = open_file(heads + b'GM0202;2026;"3\n' + b"GM0228;2026;2\n" * 40 + b'";x\n')
    assert [(finding.code, finding.severity, finding.cell) for finding in swallowed.findings] == [
        ("quote_over_many_lines", "warning", "A2")
    ]
    checked = check(heads + b'GM0202;2026;3\nGM0228;2026;"2\nGM0268;2026;2\n')
    assert ("quote_without_end", "", "A3") in seen(checked)
    assert not checked.is_loadable


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=200)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_what_is_written_in_utf_8_or_utf_16_comes_back(text: str) -> None:
    for codec in ("utf-8-sig", "utf-16"):
        opened = open_file(f"x{text}".encode(codec))
        if opened.refusal is None:
            assert opened.csv_text == f"x{text}"
            assert not [code for code in codes(opened) if code.startswith(("encoding", "signs"))]


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    opened = open_file(content)
    assert opened.refusal or opened.sheets or opened.csv_text is not None
