"""Claims over all articles: groups of sentences that report one same thing, without drift.

A claim is a dense part of the graph of links. Groups are merged bottom up by average linkage (Sokal
& Michener 1958) under a second condition that holds for each member, as in a quasi-clique (Abello,
Resende & Sudarsky 2002): in every claim each sentence is linked to at least ``alignment.cohesion``
of those from other articles. So the ends of a chain A~B~C that have nothing in common never meet
in one claim. Sentences that tell two things then join a second group, and links that are still in
no group go through the same again.

Nothing depends on how articles or sentences are numbered: what is equally good is taken together or
not at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from itertools import combinations, groupby
from math import fsum

from reader.core.alignment.links import Link, Ref
from reader.core.progress import Checkpoint, part_of, parts_of, stepwise, unwatched
from reader.core.weights import weigh

_ROUNDS = 4  # dense parts are found in the first two; the rest are links that stand alone
_OFTEN = 1000  # links between two calls of the checkpoint

Edge = tuple[int, int]


def group_claims(
    links: Sequence[Link],
    cut: Set[tuple[Ref, Ref]] = frozenset(),
    checkpoint: Checkpoint = unwatched,
) -> list[tuple[Ref, ...]]:
    """Groups of linked sentences, each group in order; a sentence may stand in several.

    Every link lies inside at least one group, no group inside another. Two sentences that the
    analyst ``cut`` apart are in no group together, whatever else links them, unless they are also
    linked. The groups depend on the links alone: neither their order nor the numbering of articles
    and sentences matters.
    """
    refs = sorted({ref for link in links for ref in (link.a, link.b)})
    number = {ref: i for i, ref in enumerate(refs)}
    graph = _Graph([ref.article for ref in refs])
    for link in stepwise(links, part_of(checkpoint, 0.0, 0.1), _OFTEN):
        graph.join(number[link.a], number[link.b], link.score)
    for a, b in cut:
        if a in number and b in number:
            graph.part(number[a], number[b])
    groups: set[frozenset[int]] = set()
    left = graph.batches(part_of(checkpoint, 0.1, 0.25))
    rounds = parts_of(part_of(checkpoint, 0.25, 0.95), [0.5**place for place in range(_ROUNDS)])
    for here in rounds:
        found = _round(graph, left, here)
        if not found:
            break
        groups |= found
        here(1.0)
        left = _not_in(left, found)
        here(1.0)
        if not left:
            break
    groups.update(frozenset(edge) for batch in left for edge in batch)
    checkpoint(0.96)
    return sorted(tuple(refs[i] for i in sorted(group)) for group in _widest(groups))


class _Graph:
    """The links between sentences, which are numbered; ``article`` tells whose each is."""

    def __init__(self, article: Sequence[int]) -> None:
        self.article = article
        self.cohesion = weigh("alignment.cohesion")
        self.cuts = False
        self.near: list[set[int]] = [set() for _ in article]
        self.apart: list[set[int]] = [set() for _ in article]
        self._scores: dict[Edge, float] = {}

    def join(self, a: int, b: int, score: float) -> None:
        self.near[a].add(b)
        self.near[b].add(a)
        edge = (a, b) if a < b else (b, a)
        self._scores[edge] = max(score, self._scores.get(edge, 0.0))

    def part(self, a: int, b: int) -> None:
        if b not in self.near[a]:
            self.apart[a].add(b)
            self.apart[b].add(a)
            self.cuts = True

    def score(self, a: int, b: int) -> float:
        return self._scores[(a, b) if a < b else (b, a)]

    def batches(self, checkpoint: Checkpoint) -> list[list[Edge]]:
        """All links, the most probable first, and of those the ones with most neighbours in common.

        Links that are equal in both stand in one batch, in no meaningful order.
        """

        near = self.near
        keys = {}
        for edge, score in stepwise(list(self._scores.items()), checkpoint, _OFTEN):
            a, b = near[edge[0]], near[edge[1]]
            common = len(a & b) + 2
            keys[edge] = -score, -common / (len(a) + len(b) + 2 - common)
        ordered = sorted(self._scores, key=keys.__getitem__)
        return [list(batch) for _, batch in groupby(ordered, key=keys.__getitem__)]


class _Group:
    """Sentences that go together, with how many of the others each is linked to, and how many of
    them each article has.
    """

    __slots__ = ("articles", "linked", "members")

    def __init__(self, member: int, article: int) -> None:
        self.members = {member}
        self.linked = {member: 0}
        self.articles = {article: 1}

    def take(self, graph: _Graph, other: _Group) -> None:
        """Takes all of another, no larger group in."""
        for y, linked in other.linked.items():
            met = graph.near[y] & self.members
            self.linked[y] = linked + len(met)
            for x in met:
                self.linked[x] += 1
        for place, number in other.articles.items():
            self.articles[place] = self.articles.get(place, 0) + number
        self.members |= other.members

    def copy(self) -> _Group:
        twin = _Group.__new__(_Group)
        twin.members = set(self.members)
        twin.linked = dict(self.linked)
        twin.articles = dict(self.articles)
        return twin


def _go_together(graph: _Graph, one: _Group, two: _Group) -> bool:
    """Whether two groups tell one thing."""
    if len(one.members) < len(two.members):
        one, two = two, one
    near, article, cohesion, wide = graph.near, graph.article, graph.cohesion, one.members
    across = len(wide) * len(two.members)
    for place, number in two.articles.items():
        across -= number * one.articles.get(place, 0)
    inner = [near[y] & wide for y in two.linked]
    if sum(map(len, inner)) < cohesion * across:
        return False
    if graph.cuts and any(not graph.apart[y].isdisjoint(wide) for y in two.members):
        return False
    size = len(wide) + len(two.members)
    least = {
        place: cohesion * (size - number - two.articles.get(place, 0))
        for place, number in one.articles.items()
    }
    for place, number in two.articles.items():
        least.setdefault(place, cohesion * (size - number))
    for (y, linked), met in zip(two.linked.items(), inner, strict=True):
        if linked + len(met) < least[article[y]]:
            return False
    small = two.members
    for x, linked in one.linked.items():
        wanted = least[article[x]]
        if linked < wanted and linked + len(near[x] & small) < wanted:
            return False
    return True


def _round(
    graph: _Graph, batches: Sequence[Sequence[Edge]], checkpoint: Checkpoint
) -> set[frozenset[int]]:
    """Groups in which some of the links lie; every sentence is at the core of at most one."""
    parts = _Partition(graph, {x for batch in batches for edge in batch for x in edge})
    # Once: a second time changed 3 of 6,463 groups.
    for batch in stepwise(batches, part_of(checkpoint, 0.0, 0.7), 16):
        parts.merge(batch)
    leaving: dict[int, set[int]] = {}  # group → sentences outside that are linked to it
    for batch in stepwise(batches, part_of(checkpoint, 0.7, 0.8), _OFTEN):
        for a, b in batch:
            p, q = parts.of[a], parts.of[b]
            if p != q:
                leaving.setdefault(p, set()).add(b)
                leaving.setdefault(q, set()).add(a)
    checkpoint(0.8)
    return {
        wider
        for place, group in stepwise(list(parts.groups.items()), part_of(checkpoint, 0.8, 1.0), 16)
        if len(group.members) > 1
        for wider in _with_guests(graph, group, leaving.get(place, ()))
    }


class _Partition:
    """Groups that grow together along links."""

    def __init__(self, graph: _Graph, members: Iterable[int]) -> None:
        self._graph = graph
        self.of = {x: x for x in members}
        self.groups = {x: _Group(x, graph.article[x]) for x in self.of}
        self._refused: dict[Edge, int] = {}  # with their size then

    def merge(self, batch: Sequence[Edge]) -> None:
        """Merges what equally good links join."""
        of = self.of
        if len(batch) == 1:  # the usual case
            [(a, b)] = batch
            if of[a] != of[b]:
                self._try((of[a], of[b]))
            return
        pairs = {
            (p, q) if p < q else (q, p) for p, q in ((of[a], of[b]) for a, b in batch) if p != q
        }
        again: set[Edge] = set()
        for places, joined in _components(pairs):
            if len(joined) == 1 or not self._try_all(places):
                again |= {pair for pair in joined if self._fits(pair)}
        for places, _ in _components(again):
            self._try_all(places)

    def _try(self, pair: Edge) -> bool:
        if not self._fits(pair):
            return False
        self._join(pair)
        return True

    def _fits(self, pair: Edge) -> bool:
        one, two = self.groups[pair[0]], self.groups[pair[1]]
        size = len(one.members) + len(two.members)  # they only grow
        if self._refused.get(pair) == size:
            return False
        if _go_together(self._graph, one, two):
            return True
        self._refused[pair] = size
        return False

    def _try_all(self, places: Sequence[int]) -> bool:
        """Merges several groups at once if every two of them, and all together, are one."""
        if len(places) == 2:
            return self._try((places[0], places[1]))
        groups = [self.groups[place] for place in places]
        if not all(self._fits((min(pair), max(pair))) for pair in combinations(places, 2)):
            return False
        if not _is_one(self._graph, set().union(*(group.members for group in groups))):
            return False
        largest = max(places, key=lambda place: len(self.groups[place].members))
        for place in places:
            if place != largest:
                self._join((largest, place))
        return True

    def _join(self, pair: Edge) -> None:
        kept, gone = pair
        if len(self.groups[kept].members) < len(self.groups[gone].members):
            kept, gone = gone, kept
        group, other = self.groups[kept], self.groups.pop(gone)
        group.take(self._graph, other)
        for x in other.members:
            self.of[x] = kept


def _is_one(graph: _Graph, members: Set[int]) -> bool:
    articles = Counter(graph.article[x] for x in members)
    return all(
        len(graph.near[x] & members) >= graph.cohesion * (len(members) - articles[graph.article[x]])
        and graph.apart[x].isdisjoint(members)
        for x in members
    )


def _components(pairs: Iterable[Edge]) -> list[tuple[list[int], list[Edge]]]:
    """What hangs together: the places of each component, and its pairs."""
    near: dict[int, list[Edge]] = {}
    for pair in pairs:
        for place in pair:
            near.setdefault(place, []).append(pair)
    found: list[tuple[list[int], list[Edge]]] = []
    seen: set[int] = set()
    for start in near:
        if start in seen:
            continue
        seen.add(start)
        places, joined = [start], set()
        for place in places:  # grows while it is read
            for pair in near[place]:
                joined.add(pair)
                for other in pair:
                    if other not in seen:
                        seen.add(other)
                        places.append(other)
        found.append((places, list(joined)))
    return found


def _with_guests(graph: _Graph, group: _Group, outside: Iterable[int]) -> list[frozenset[int]]:
    """The group with linked sentences that belong to another one as well, the nearest first.

    Where equally near ones do not go together, there is a group with each.
    """
    size = len(group.members)
    ranked: list[tuple[float, int]] = []
    for y in outside:
        others = size - group.articles.get(graph.article[y], 0)
        linked = graph.near[y] & group.members
        if len(linked) >= graph.cohesion * others:
            mean = fsum([graph.score(x, y) for x in linked]) / max(others, 1)
            ranked.append((-round(mean, 9), y))
    ranked.sort()
    beside: list[int] = []
    for _, batch in groupby(ranked, key=lambda row: row[0]):
        guests = [y for _, y in batch]
        wider = _joined(graph, group, guests)
        if wider is not None:
            group = wider
        elif len(guests) > 1:
            beside += guests
    variants = (_joined(graph, group, [y]) for y in beside)
    return [frozenset(one.members) for one in (group, *variants) if one is not None]


def _joined(graph: _Graph, group: _Group, guests: Iterable[int]) -> _Group | None:
    wider = group.copy()
    for y in guests:
        wider.take(graph, _Group(y, graph.article[y]))
    return wider if _holds(graph, wider) else None


def _holds(graph: _Graph, group: _Group) -> bool:
    size = len(group.members)
    least = {place: graph.cohesion * (size - n) for place, n in group.articles.items()}
    if any(linked < least[graph.article[x]] for x, linked in group.linked.items()):
        return False
    return not graph.cuts or not any(
        not graph.apart[x].isdisjoint(group.members) for x in group.members
    )


def _not_in(batches: Iterable[Iterable[Edge]], groups: Iterable[Set[int]]) -> list[list[Edge]]:
    """The links that lie in none of the groups, batch for batch."""
    held: dict[int, set[int]] = {}
    for place, group in enumerate(groups):
        for x in group:
            held.setdefault(x, set()).add(place)
    nowhere: set[int] = set()
    left = (
        [(a, b) for a, b in batch if held.get(a, nowhere).isdisjoint(held.get(b, nowhere))]
        for batch in batches
    )
    return [batch for batch in left if batch]


def _widest(groups: Set[frozenset[int]]) -> list[frozenset[int]]:
    """The groups that lie in no other one."""
    kept: list[frozenset[int]] = []
    held: dict[int, set[int]] = {}
    for group in sorted(groups, key=len, reverse=True):
        wider = set.intersection(*(held.get(x, set()) for x in group))
        if not wider:
            for x in group:
                held.setdefault(x, set()).add(len(kept))
            kept.append(group)
    return kept
