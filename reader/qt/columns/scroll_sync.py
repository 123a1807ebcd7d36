"""How far the other columns scroll: numbers only, no Qt.

Anchors are pairs of places of the leading and the following column. As linked sentences cross,
the anchors used for scrolling are the heaviest chain of them that runs forward in both columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place of the leading and a place of the following column that belong together."""

    leader: float
    follower: float
    weight: float = 1.0


def forward_chain(anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """The heaviest selection of anchors that rises strictly in both columns.

    Longest increasing subsequence with weights, by a Fenwick tree of prefix maxima over the
    followers' ranks (Fenwick 1994): n log n. Of equal chains the one found first in order stays.
    """
    ordered = sorted(anchors, key=lambda one: (one.leader, -one.follower))
    ranks = sorted({one.follower for one in ordered})
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)  # weight, index of the last
    before: list[int] = []
    total: list[float] = []
    for index, one in enumerate(ordered):
        rank = bisect_left(ranks, one.follower)  # followers strictly smaller: ranks 1 … rank
        weight, last = 0.0, -1
        place = rank
        while place > 0:
            if best[place][0] > weight:
                weight, last = best[place]
            place -= place & -place
        before.append(last)
        total.append(weight + one.weight)
        place = rank + 1
        while place < len(best):
            if total[index] > best[place][0]:
                best[place] = (total[index], index)
            place += place & -place
    if not ordered:
        return ()
    chain = []
    index = max(range(len(ordered)), key=lambda one: total[one])
    while index >= 0:
        chain.append(ordered[index])
        index = before[index]
    return tuple(reversed(chain))


def interpolated(
    chain: Sequence[Anchor], place: float, leader_end: float, follower_end: float
) -> float:
    """The follower's place for a place of the leader, straight between neighbouring anchors.

    Both columns' beginnings (0) and ends belong together as well.
    """
    index = bisect_right(chain, place, key=lambda one: one.leader)
    left, right = (0.0, 0.0), (leader_end, follower_end)
    if index > 0:
        left = (chain[index - 1].leader, chain[index - 1].follower)
    if index < len(chain):
        right = (chain[index].leader, chain[index].follower)
    width = right[0] - left[0]
    if width <= 0:
        return left[1]
    part = min(max((place - left[0]) / width, 0.0), 1.0)
    return left[1] + part * (right[1] - left[1])


def focus_fraction(scroll: float, longest: float, height: float) -> float:
    """Where in the viewport the columns are held together: 0.0 its top, 1.0 its bottom.

    That is the middle, as in Meld; within half a viewport (``height``) of the beginning and the
    end it wanders to the top and the bottom, so that the columns reach both together.
    """
    if longest <= 0:
        return 0.0
    reach = min(height, longest) / 2
    near_begin = min(max(scroll / reach, 0.0), 1.0) if reach > 0 else 1.0
    near_end = min(max((longest - scroll) / reach, 0.0), 1.0) if reach > 0 else 1.0
    return 0.5 * near_begin + 0.5 * (1.0 - near_end)


@dataclass(frozen=True, slots=True)
class Level:
    """Scroll positions that bring places to one height, in the order in which they were given.

    ``height`` is where they then stand in the viewport; ``room`` is how much further than it
    can now each column must be able to scroll.
    """

    height: float
    scrolls: tuple[int, ...]
    room: tuple[int, ...]


def level(tops: Sequence[float], height: float, longest: Sequence[int]) -> Level:
    """The scroll positions at which all ``tops`` stand at ``height``, or as near as can be.

    ``tops`` are places in each document, ``longest`` the greatest scroll positions. Nothing
    scrolls above its beginning, so a place near it lowers the height for all.
    """
    stands = max(0.0, min([height, *tops]))
    scrolls = tuple(max(round(top - stands), 0) for top in tops)
    room = tuple(max(0, one - most) for one, most in zip(scrolls, longest, strict=True))
    return Level(stands, scrolls, room)
