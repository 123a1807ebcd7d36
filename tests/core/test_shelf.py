"""Shelves: what is kept, what is forgotten, and that two sets share what is equal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.core.shelf import PairShelf, Shelf, no_memory


def test_the_longest_unused_goes_first() -> None:
    shelf: Shelf[str] = Shelf(3.0)
    for key in "abc":
        shelf.put(key, key.upper(), 1.0)
    assert shelf.get("a") == "A"
    shelf.put("d", "D", 1.0)
    assert [shelf.get(key) for key in "abcd"] == ["A", None, "C", "D"]


def test_a_value_replaced_weighs_once() -> None:
    shelf: Shelf[int] = Shelf(10.0)
    shelf.put("a", 1, 6.0)
    shelf.put("a", 2, 4.0)
    assert (shelf.get("a"), shelf.weight, len(shelf)) == (2, 4.0, 1)


def test_what_is_too_heavy_alone_is_kept_until_the_next() -> None:
    shelf: Shelf[int] = Shelf(1.0)
    shelf.put("a", 1, 50.0)
    assert shelf.get("a") == 1
    shelf.put("b", 2, 50.0)
    assert (shelf.get("a"), shelf.get("b")) == (None, 2)


def test_two_sets_share_what_has_one_key() -> None:
    shelf: Shelf[int] = Shelf(100.0)
    one = PairShelf(shelf, lambda a, b: ("xyz"[a], "xyz"[b]))
    other = PairShelf(shelf, lambda a, b: ("yz"[a], "yz"[b]))
    one.put(1, 2, 7, 1.0)
    assert (other.get(0, 1), other.get(1, 0)) == (7, None)


def test_without_a_memory_nothing_stays() -> None:
    shelf: PairShelf[int] = no_memory()
    shelf.put(0, 1, 7, 1.0)
    shelf.put(0, 2, 8, 1.0)
    assert shelf.get(0, 1) is None


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 5)), max_size=40))
def test_the_weight_is_that_of_what_is_kept(rows: list[tuple[str, int]]) -> None:
    shelf: Shelf[int] = Shelf(8.0)
    for key, weight in rows:
        shelf.put(key, weight, float(weight))
        assert shelf.get(key) == weight
        kept = [shelf.get(name) for name in "abcdef"]
        assert shelf.weight == sum(value for value in kept if value is not None)
        assert shelf.weight <= 8.0 or len(shelf) == 1
