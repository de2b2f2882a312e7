"""A story as it was kept: any order and omission of slides gives the same slides, each once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.stories import KeptStory, SavedStory
from reports.records import Slide
from reports.story.kept import arrange, moved, order_of, problem_sentences

SLIDES = tuple(Slide(key, key.upper(), (), None, "./") for key in ("a", "b", "c", "d", "e", "f"))
KEYS = tuple(slide.key for slide in SLIDES)
some_keys = st.lists(st.sampled_from((*KEYS, "weg", "oud"))).map(tuple)


@settings(max_examples=80, deadline=None)
@given(some_keys, some_keys, st.dictionaries(st.sampled_from((*KEYS, "weg")), st.text(max_size=5)))
def test_any_choice_tells_every_slide_once_and_leaves_out_what_was_left_out(
    order: tuple[str, ...], hidden: tuple[str, ...], notes: dict[str, str]
) -> None:
    arranged = arrange(SLIDES, KeptStory(hidden, order, tuple(notes.items())))
    told = [slide.key for slide in arranged.slides]
    kept = [key for key in dict.fromkeys(order) if key in KEYS]
    assert sorted(told) == sorted(KEYS)
    assert [key for key in told if key in kept] == kept, "the order that was kept is kept"
    assert {slide.key for slide in arranged.shown} == set(KEYS) - set(hidden)
    assert {slide.key: slide.note for slide in arranged.slides} == {key: notes.get(key, "") for key in KEYS}
    assert arranged.gone_n == len({*order, *hidden, *notes} - set(KEYS))


@settings(max_examples=60, deadline=None)
@given(st.permutations(KEYS), st.sampled_from(KEYS), st.integers(-8, 8))
def test_a_slide_that_is_moved_moves_alone(keys: list[str], key: str, steps: int) -> None:
    order = moved(keys, key, steps)
    assert [each for each in order if each != key] == [each for each in keys if each != key]
    assert order.index(key) == max(0, min(len(keys) - 1, keys.index(key) + steps))
    assert order_of(KEYS, KeptStory(order=order)) == list(order)


def test_a_new_slide_comes_behind_the_one_it_usually_follows() -> None:
    assert order_of(KEYS, KeptStory(order=("f", "b", "a"))) == ["f", "b", "c", "d", "e", "a"]
    assert order_of(KEYS, KeptStory(order=("b", "d"))) == ["a", "b", "c", "d", "e", "f"]


def test_what_cannot_be_followed_is_said() -> None:
    arranged = arrange(SLIDES, KeptStory(order=("weg", "a"), hidden=("oud",)))
    assert problem_sentences(SavedStory(), arranged) == (
        "2 bewaarde dia’s zitten niet meer in dit verhaal en zijn overgeslagen.",
    )
    assert "niet te lezen" in problem_sentences(SavedStory(broken_n=1), arrange(SLIDES, KeptStory()))[0]
