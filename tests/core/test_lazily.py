"""Attributes that are worked out when somebody asks for them."""

from __future__ import annotations

from reader.core.lazily import lazily


class Sum:
    """Counts how often its total is worked out."""

    def __init__(self, *numbers: int) -> None:
        self.numbers = numbers
        self.asked = 0

    @lazily
    def total(self) -> int:
        """All of them together."""
        self.asked += 1
        return sum(self.numbers)


def test_a_value_is_worked_out_once_for_each_instance() -> None:
    one, other = Sum(1, 2), Sum(3)
    assert one.asked == 0
    assert (one.total, one.total, other.total) == (3, 3, 3)
    assert (one.asked, other.asked) == (1, 1)


def test_a_value_that_was_not_asked_for_is_not_there() -> None:
    one = Sum(1)
    assert "total" not in vars(one)
    assert one.total == 1
    assert vars(one)["total"] == 1
