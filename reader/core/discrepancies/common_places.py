"""Where the common event happened, told by sentences that are not linked.

"The lines near the Alexandria station have been cut" and, further down in another article, "the
cuts happened off Sicily" share little but the act, which both leads tell of.
"""

from __future__ import annotations

import sys
from functools import cached_property
from itertools import product

from reader.core.discrepancies.central import Account, Joined, Topic, once_an_account
from reader.core.discrepancies.detector import CommonScene
from reader.core.discrepancies.locations import are_other_places, stem, times_of
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.spots import Act, is_definite, located
from reader.core.language.places import lies_in
from reader.core.language.relations import Relation, related
from reader.core.values import dataclass
from reader.core.weights import weigh

_COARSE = ("month:", "year:", "decade:", "century:", "season:", "quarter:")


class PlaceScene(CommonScene):
    """Two passages that place the common event, each at one place."""

    def __init__(self, left: Placed, right: Placed, link: float, same_article: bool) -> None:
        super().__init__(left.passage, right.passage, link, (), (), same_article)

    @cached_property
    def common(self) -> float:
        """How surely both place the same act."""
        return weigh("central.placed")


@dataclass(frozen=True, slots=True)
class Placed:
    """An act that a passage places by name."""

    passage: Passage
    act: Act


@dataclass(frozen=True, slots=True)
class CommonPlace:
    """Two places of one act that cannot be one; ``link`` as for central.Common."""

    one: Placed
    other: Placed
    link: float
    same_article: bool

    @property
    def left(self) -> Passage:
        """The passage of the first article."""
        return self.one.passage

    @property
    def right(self) -> Passage:
        """The passage of the second article."""
        return self.other.passage

    def scene(self) -> PlaceScene:
        """The scene for detectors."""
        return PlaceScene(self.one, self.other, self.link, self.same_article)


@once_a_passage
def _placed(passage: Passage) -> tuple[Placed, ...]:
    """The acts that a passage places by name; a noun's only where it is taken as known, and none
    of another month or year: "in January, five cables were cut".
    """
    if passage.is_unread:
        return ()
    return tuple(
        Placed(passage, act)
        for act in located(passage)
        if act.spot.places
        and act.single
        and (not act.noun or is_definite(passage, act))
        and not any(time.startswith(_COARSE) for time in times_of(passage, act))
    )


@once_an_account
def _by_act(account: Account) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = {}
    for passage in account.passages:
        for placed in _placed(passage):
            found.setdefault(stem(passage.tokens[placed.act.head].lemma), []).append(placed)
    return found


def placed_pairs(
    one: Account, other: Account, same_article: bool = False, most: int = sys.maxsize
) -> Joined:
    """The pairs of passages that place an act of both leads where it cannot be one act; none where
    each article has the other's place as well.

    ``most`` bounds nothing here: an article places few acts.
    """
    left = _by_act(one)
    if not left:
        return Joined()
    right = left if same_article else _by_act(other)
    acts = sorted(left.keys() & right.keys())
    if not acts:
        return Joined()
    topic = one.topic.shared(other.topic)
    pairs: dict[tuple[int, int], CommonPlace] = {}
    for act in acts:
        for p, q in product(left[act], right[act]):
            if same_article and p.passage.index >= q.passage.index:
                continue
            if not are_other_places(p.act.spot, q.act.spot) or not _is_topic(topic, act):
                continue
            if not same_article and _tells(right[act], p) and _tells(left[act], q):
                continue
            place = p.passage.index, q.passage.index
            pairs.setdefault(place, CommonPlace(p, q, weigh("central.link"), same_article))
    return Joined(tuple(common for _, common in sorted(pairs.items(), key=lambda row: row[0])))


def _is_topic(topic: Topic, act: str) -> bool:
    """Whether both leads tell of an act, be it by another word for it."""
    return any(
        related(act, tag, word, tag) >= Relation.BROADER
        for word, rare in topic.words.items()
        if rare >= weigh("central.told_by_word")
        for tag in ("VB", "NN")
    )


def _tells(rows: list[Placed], placed: Placed) -> bool:
    """Whether an article places the act where another does."""
    return any(
        lies_in(p, q) or lies_in(q, p)
        for row in rows
        for p, q in product(row.act.spot.places, placed.act.spot.places)
    )
