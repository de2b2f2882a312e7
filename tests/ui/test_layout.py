from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ui.charts.layout import Box, first_free, spread_labels, wrap_words

tops = st.lists(st.floats(0, 280), min_size=1, max_size=4)


@given(tops, st.lists(st.floats(0, 280), max_size=2))
@settings(max_examples=60, deadline=None)
def test_labels_never_overlap_each_other_nor_what_is_blocked_and_keep_their_order(
    wanted: list[float], marks: list[float]
) -> None:
    boxes = [Box(100, top, 80, 16) for top in wanted]
    blocked = [Box(110, top, 14, 14) for top in marks]
    placed = spread_labels(boxes, blocked, 0, 300)
    assert not any(one.overlaps(other) for at, one in enumerate(placed) for other in placed[at + 1 :])
    assert not any(one.overlaps(mark) for one in placed for mark in blocked)
    assert all(box.top >= 0 and box.top + box.height <= 300 for box in placed)
    order = sorted(range(len(boxes)), key=lambda at: (boxes[at].top + 8, at))
    assert all(placed[above].top <= placed[below].top for above, below in pairwise(order))


def test_a_label_that_is_free_stays_near_where_it_is_wanted() -> None:
    assert spread_labels([Box(0, 100, 10, 16)], [], 0, 300) == [Box(0, 100, 10, 16)]


def test_labels_without_room_are_stacked_and_none_is_lost() -> None:
    placed = spread_labels([Box(0, 10, 10, 20) for _ in range(5)], [], 0, 60)
    assert [box.top for box in placed] == [0, 20, 40, 60, 80]


def test_a_text_takes_the_first_place_that_is_free() -> None:
    above, below = Box(0, 0, 10, 10), Box(0, 30, 10, 10)
    assert first_free([above, below], [Box(5, 5, 10, 10)]) == below
    assert first_free([above], [above]) == above


def test_long_names_go_over_two_lines_and_are_cut_visibly() -> None:
    assert wrap_words("47 Ede", 13) == ("47 Ede",)
    assert wrap_words("47 Alphen aan den Rijn", 13) == ("47 Alphen", "aan den Rijn")
    assert wrap_words("47 Nuenen, Gerwen en Nederwetten", 13) == ("47 Nuenen,", "Gerwen en Ne…")
    assert wrap_words("Schiermonnikoog", 10) == ("Schiermon…",)
