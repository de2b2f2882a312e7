from itertools import count

from ui.shelf import Shelf


def test_a_thing_is_made_once_per_name_and_key() -> None:
    shelf, numbers = Shelf(10), count()
    assert [shelf.take("a", 1, lambda: next(numbers)) for _ in range(3)] == [0, 0, 0]
    assert shelf.take("b", 1, lambda: next(numbers)) == 1
    assert shelf.take("a", 2, lambda: next(numbers)) == 2


def test_what_was_used_least_recently_goes_first() -> None:
    shelf, numbers = Shelf(2), count()
    for key in ("one", "two", "one", "three"):  # "two" has to go
        shelf.take("a", key, lambda: next(numbers))
    assert shelf.take("a", "one", lambda: next(numbers)) == 0
    assert shelf.take("a", "two", lambda: next(numbers)) == 3


def test_nothing_is_kept_when_making_fails() -> None:
    shelf = Shelf(2)
    for made in (1, 2):
        try:
            shelf.take("a", "key", lambda made=made: made // (made - 1))  # type: ignore[misc]
        except ZeroDivisionError:
            continue
    assert shelf.take("a", "key", lambda: 99) == 2


def test_large_things_have_less_room_of_their_own() -> None:
    shelf, numbers = Shelf(9, {"drawing": 1}), count()
    for name in ("drawing", "figures"):
        for key in ("one", "two"):
            shelf.take(name, key, lambda: next(numbers))
    assert shelf.take("figures", "one", lambda: next(numbers)) == 2
    assert shelf.take("drawing", "one", lambda: next(numbers)) == 4
