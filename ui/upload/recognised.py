"""What we read: which kind of file it is, where its heads are, and about which round and municipality it is."""

from dataclasses import replace
from typing import Any

import streamlit as st

from data.text import _, ngettext
from ingest import heads
from ingest.checking import CheckedFile
from ingest.findings import Finding, explain
from ingest.vocabulary import Place, Vocabulary
from ui.format import join_names
from ui.selection import chosen_in, follow
from ui.upload.names import kind_name, plain
from ui.upload.state import said_about, say

SHEETS_NAMED = 5
# Notices: where the round and the municipality were found, when not in a column.
TAKEN_FROM = (
    "round_taken",
    "place_taken",
    "round_column_taken",
    "place_column_taken",
)
ROUND_ASKED = ("round_missing", "round_ambiguous")
PLACE_ASKED = ("place_missing", "place_column_missing")


def show_recognised(checked: CheckedFile, words: Vocabulary) -> None:
    """Show what the file was recognised as, and ask for the round and the municipality where the file does not say them."""
    st.header(_("What we read"), anchor=False)
    st.markdown(_recognised(checked))
    for sentence in _where_from(checked):
        st.markdown(sentence)
    _ask_round(checked, words)
    _ask_place(checked, words)


def _recognised(checked: CheckedFile) -> str:
    if not checked.is_readable:
        return _("**{file}** cannot be read.", file=plain(checked.file_name))
    return _(
        "**{file}** was recognised as: {kind}. Right: {good}.",
        file=plain(checked.file_name),
        kind=kind_name(checked.kind),
        good=ngettext("{n} entry", "{n} entries", checked.good_n),
    )


def _where_from(checked: CheckedFile) -> list[str]:
    """Return in which rows the heads are, and where the round and the municipality were found."""
    lines = [_head_line(sheet, rows) for sheet, rows in checked.head_lines[:SHEETS_NAMED]]
    told = [explain(finding) for finding in checked.findings if finding.code in TAKEN_FROM]
    return [*lines, *(plain(f"{text.found[:1].upper()}{text.found[1:]}. {text.consequence}") for text in told)]


def _head_line(sheet: str, rows: tuple[int, ...]) -> str:
    where = join_names([str(row) for row in rows])
    if sheet:
        return ngettext(
            "The heads of sheet “{sheet}” are in row {rows}.", "The heads of sheet “{sheet}” are in the rows {rows}.",
            len(rows), sheet=plain(sheet), rows=where,
        )  # fmt: skip
    return ngettext("The heads are in row {rows}.", "The heads are in the rows {rows}.", len(rows), rows=where)


def asks_round(finding: Finding) -> bool:
    """Return whether a finding is solved by saying the round of the file."""
    return _asks(finding, ROUND_ASKED, (heads.YEAR.head,))


def _is_from_name(finding: Finding) -> bool:
    """Return whether the round was taken from the name of the file, which the user may overrule."""
    return finding.code == "round_taken" and finding.params.get("where") == "file_name"


def asks_place(finding: Finding) -> bool:
    """Return whether a finding is solved by saying the municipality of the file."""
    return _asks(finding, PLACE_ASKED, (heads.CODE.head, heads.NAME.head))


def _asks(finding: Finding, codes: tuple[str, ...], missing: tuple[str, ...]) -> bool:
    if finding.code == "head_missing":
        return finding.params.get("missing") in missing
    return finding.code in codes


def _ask_round(checked: CheckedFile, words: Vocabulary) -> None:
    said = checked.said
    if said.round_year is None and not any(asks_round(finding) or _is_from_name(finding) for finding in checked.findings):
        return
    years = sorted(words.rounds, reverse=True)
    key = f"round_{checked.checksum_sha256[:12]}"
    follow(key, said.round_year if said.round_year in years else None)
    st.selectbox(
        _("About which round is this file?"),
        years,
        index=None,
        key=key,
        on_change=lambda: _take(checked, round_year=chosen_in(key)),
        placeholder=_("Choose the round"),
        help=_("It counts for every row that does not say a round itself."),
    )


def _ask_place(checked: CheckedFile, words: Vocabulary) -> None:
    said = checked.said
    if said.cbs_code is None and not any(asks_place(finding) for finding in checked.findings):
        return
    places = {place.cbs_code: place_name(place) for place in _municipalities(words)}
    key = f"place_{checked.checksum_sha256[:12]}"
    follow(key, said.cbs_code if said.cbs_code in places else None)
    st.selectbox(
        _("Of which municipality is this file?"),
        list(places),
        index=None,
        format_func=lambda code: places.get(code, code),
        key=key,
        on_change=lambda: _take(checked, cbs_code=chosen_in(key)),
        placeholder=_("Type a name"),
        filter_mode="contains",
        help=_("It counts for every row that does not say a municipality itself."),
    )


def _take(checked: CheckedFile, **chosen: Any) -> None:
    """Keep what is chosen before the page is drawn: drawn twice, the list would stand there twice for a moment."""
    if None not in chosen.values():
        say(checked.checksum_sha256, replace(said_about(checked.checksum_sha256), **chosen))


def _municipalities(words: Vocabulary) -> list[Place]:
    return sorted((one for one in words.places.values() if one.place_level == "municipality"), key=lambda one: one.name)


def place_name(place: Place) -> str:
    """Return a municipality as it stands in a list: dissolved ones with their last year."""
    return _("{name} (until {year})", name=place.name, year=place.valid_to.year) if place.valid_to else place.name
