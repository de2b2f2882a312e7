"""What a facilitator keeps of a story: each change a version, nothing lost, everything can be taken back."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import StoreMissing
from data.stories import (
    LONGEST_AGREEMENT,
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_AGREEMENTS,
    KeptStory,
    StoryRefused,
    change_story,
    read_story,
    undo_story,
)

KEY, YEAR = "PV25", 2026


def save(store: Path, kept: KeptStory, by: str = "Fatma") -> None:
    change_story(store, KEY, YEAR, lambda _before: kept, by)


def noted(text: str) -> KeptStory:
    return KeptStory(notes=(("opening", text),))


def test_what_was_kept_is_there_again_with_who_and_when(tmp_path: Path) -> None:
    kept = KeptStory(("spread",), ("b", "a"), (("a", "Zeg: “goed gedaan”\n<b>"),), ("Wij meten opnieuw.",))
    version = change_story(tmp_path, KEY, YEAR, lambda before: replace(before, **vars(kept)), "Fatma")
    saved = read_story(tmp_path, KEY, YEAR)
    assert (saved.kept, saved.versions, saved.broken_n) == (kept, (version,), 0)
    assert (version.number, version.saved_by, version.saved_at.tzinfo is not None) == (1, "Fatma", True)


def test_each_story_has_its_own_choices(tmp_path: Path) -> None:
    save(tmp_path, noted("een"))
    for key, year in ((KEY, 2025), ("PV26", YEAR), ("../../elders", YEAR), ("é" * 200, YEAR)):
        assert read_story(tmp_path, key, year).kept == KeptStory()
        change_story(tmp_path, key, year, lambda _kept, key=key: noted(key[:9]), "")
        assert read_story(tmp_path, key, year).kept == noted(key[:9])
    assert read_story(tmp_path, KEY, YEAR).kept == noted("een")
    assert {path.name for path in tmp_path.iterdir()} == {"stories"}


def test_undo_goes_one_change_back_and_again_one_further(tmp_path: Path) -> None:
    for text in ("een", "twee", "drie"):
        save(tmp_path, noted(text))
    back = []
    while undo_story(tmp_path, KEY, YEAR, "Jan") is not None:
        back.append(read_story(tmp_path, KEY, YEAR).kept)
    assert back == [noted("twee"), noted("een"), KeptStory()]
    save(tmp_path, noted("vier"))
    undo_story(tmp_path, KEY, YEAR, "Jan")
    saved = read_story(tmp_path, KEY, YEAR)
    assert saved.kept == KeptStory()
    assert [each.number for each in saved.versions] == list(range(8, 0, -1)), "nothing was thrown away"


def test_undo_after_undo_and_a_change_goes_to_what_was_seen_before_that_change(tmp_path: Path) -> None:
    save(tmp_path, noted("een"))
    save(tmp_path, noted("twee"))
    undo_story(tmp_path, KEY, YEAR, "")
    save(tmp_path, noted("drie"))
    undo_story(tmp_path, KEY, YEAR, "")
    assert read_story(tmp_path, KEY, YEAR).kept == noted("een")


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{",
        "[]",
        '{"kept": 3}',
        '{"number": 2, "saved_at": "gisteren"}',
        "\x00\xff",
        "[" * 100_000,
        '{"kept": {"hidden": [], "order": [], "agreements": [], "notes": []}, "same_as": 1e999}',
    ],
    ids=["empty", "half", "a list", "a number", "no day", "no text", "very deep", "endless"],
)
def test_a_broken_version_is_left_where_it_is_and_the_one_before_counts(tmp_path: Path, broken: str) -> None:
    save(tmp_path, noted("een"))
    path = next((tmp_path / "stories").glob("*/*.json")).with_name("00000002.json")
    path.write_bytes(broken.encode("latin-1"))
    saved = read_story(tmp_path, KEY, YEAR)
    assert (saved.kept, saved.broken_n) == (noted("een"), 1)
    save(tmp_path, noted("drie"))
    assert read_story(tmp_path, KEY, YEAR).versions[0].number == 3
    assert path.read_bytes() == broken.encode("latin-1")


def test_a_version_with_more_than_a_story_may_hold_does_not_count(tmp_path: Path) -> None:
    save(tmp_path, noted("een"))
    path = next((tmp_path / "stories").glob("*/*.json"))
    read = json.loads(path.read_text())
    read["kept"]["notes"] = [["opening", "x" * (LONGEST_NOTE + 1)]]
    path.with_name("00000002.json").write_text(json.dumps(read))
    assert read_story(tmp_path, KEY, YEAR).broken_n == 1


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (noted("x" * (LONGEST_NOTE + 1)), "notitie"),
        (KeptStory(agreements=("x" * (LONGEST_AGREEMENT + 1),)), "afspraak"),
        (KeptStory(agreements=("x",) * (MOST_AGREEMENTS + 1)), "afspraken"),
        (KeptStory(order=tuple(map(str, range(400)))), "dia’s"),
    ],
    ids=["note", "agreement", "agreements", "slides"],
)
def test_too_much_is_refused_in_a_sentence_and_changes_nothing(tmp_path: Path, kept: KeptStory, told: str) -> None:
    save(tmp_path, noted("een"))
    with pytest.raises(StoryRefused) as refused:
        save(tmp_path, kept)
    assert told in refused.value.user_message
    assert read_story(tmp_path, KEY, YEAR).kept == noted("een")


def test_who_may_not_change_a_story_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path, noted("een"))
    monkeypatch.setenv("CI_MONITOR_STORIES", "nobody")
    for act in (lambda: save(tmp_path, noted("twee")), lambda: undo_story(tmp_path, KEY, YEAR, "")):
        with pytest.raises(StoryRefused):
            act()
    with monkeypatch.context() as later:
        later.delenv("CI_MONITOR_STORIES")
        with pytest.raises(StoryRefused):
            save(tmp_path, noted("twee"), by="x" * (LONGEST_NAME + 1))
        with pytest.raises(StoreMissing):
            save(tmp_path / "nergens", noted("twee"))
    assert read_story(tmp_path, KEY, YEAR).kept == noted("een")


def test_of_all_who_save_at_once_nothing_is_lost(tmp_path: Path) -> None:
    def add(n: int) -> None:
        change_story(tmp_path, KEY, YEAR, lambda kept: replace(kept, order=(*kept.order, str(n))), str(n))

    with ThreadPoolExecutor(4) as workers:
        list(workers.map(add, range(16)))
    saved = read_story(tmp_path, KEY, YEAR)
    assert sorted(map(int, saved.kept.order)) == list(range(16))
    assert [each.number for each in saved.versions] == list(range(16, 0, -1))


words = st.text(max_size=40)
stories = st.builds(
    KeptStory,
    hidden=st.lists(words, max_size=5).map(tuple),
    order=st.lists(words, max_size=8).map(tuple),
    notes=st.lists(st.tuples(words, words), max_size=4).map(tuple),
    agreements=st.lists(words, max_size=MOST_AGREEMENTS).map(tuple),
)


@settings(max_examples=25, deadline=None)
@given(stories)
def test_whatever_is_kept_comes_back_the_same(tmp_path_factory: pytest.TempPathFactory, kept: KeptStory) -> None:
    store = tmp_path_factory.mktemp("verhaal")
    save(store, kept)
    assert read_story(store, KEY, YEAR).kept == kept
