"""Which paragraphs of a page trafilatura's lines are."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from reader.core.loading.pages.page import Piece

# Lines that trafilatura has joined are searched for in its whole text, each by a search through it.
_LEAST_SEARCHED, _MOST_SEARCHES, _MOST_PLACES = 20, 1_000, 5
_KEY = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """The letters and digits alone, without case."""
    return _KEY.sub("", text).casefold()


class Matching:
    """Which pieces trafilatura's lines are, in one order on both sides."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._starts: dict[str, list[int]] = {}
        at = 0
        whole: list[str] = []
        for line in lines:
            key = plain(line)
            if key:
                self._starts.setdefault(key, []).append(at)
                whole.append(key)
                at += len(key)
        self._whole = "".join(whole)
        self.size = at
        self._searches = 0

    def _places(self, key: str) -> list[int]:
        found = self._starts.get(key)
        if found is not None:
            return found[:_MOST_PLACES]
        # A line that trafilatura has joined to others; short ones stand anywhere by chance.
        if len(key) < _LEAST_SEARCHED or self._searches >= _MOST_SEARCHES:
            return []
        self._searches += 1
        place = self._whole.find(key)
        return [place] if place >= 0 else []

    def found(self, pieces: Sequence[Piece]) -> set[int]:
        """The places of the pieces on the heaviest chain that runs forward on both sides."""
        spots: list[tuple[int, int, int]] = []  # piece, place in the opinion, weight
        for number, piece in enumerate(pieces):
            if piece.hidden:
                continue
            for line in piece.text.split("\n"):
                key = plain(line)
                if key:
                    spots.extend((number, place, len(key)) for place in self._places(key))
        # Weighted longest increasing chain: a table of ever higher places and weights.
        spots.sort(key=lambda spot: (spot[0], -spot[1]))
        ends: list[int] = []
        best: list[tuple[int, int]] = []  # weight so far, spot
        before: list[int] = []
        for index, (_, place, weight) in enumerate(spots):
            at = bisect.bisect_left(ends, place)
            total, previous = (best[at - 1][0], best[at - 1][1]) if at else (0, -1)
            total += weight
            before.append(previous)
            if at < len(ends) and ends[at] == place:
                if best[at][0] >= total:
                    continue
                ends[at], best[at] = place, (total, index)
            else:
                ends.insert(at, place)
                best.insert(at, (total, index))
            if at and best[at][0] <= best[at - 1][0]:
                del ends[at], best[at]
                continue
            while at + 1 < len(ends) and best[at + 1][0] <= total:
                del ends[at + 1], best[at + 1]
        chosen: set[int] = set()
        index = best[-1][1] if best else -1
        while index >= 0:
            chosen.add(spots[index][0])
            index = before[index]
        return chosen
