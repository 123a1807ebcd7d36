"""From candidates to findings: three sources in conflict at one place are one finding with three
sides, instead of one for every two of them; ids are made from the content.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.core.alignment.links import Ref
from reader.core.discrepancies.finding import Finding, Side, Type
from reader.core.discrepancies.ranking import Candidate, rank, renumbered
from reader.core.said import joined, said, term
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """What one finding tells: its best candidate, a side for each article in the order of the
    articles, and the further places.
    """

    best: Candidate
    sides: tuple[Side, ...]
    also: tuple[tuple[Side, ...], ...] = ()

    @property
    def sentences(self) -> tuple[Ref, ...]:
        """The sentences of the sides, each once, in order."""
        return tuple(sorted({side.sentence for side in self.sides}))

    def told_in(self, places: Sequence[Sequence[Ref]]) -> Told:
        """The same with the articles renumbered: ``places`` as for Candidate.told_in."""
        also = tuple(renumbered(sides, places) for sides in self.also)
        return Told(self.best, renumbered(self.sides, places), also)


Group = Sequence[Candidate]


class _Conflict:
    """A growing finding: at most one side for an article, every two of them in conflict."""

    def __init__(self, group: Group) -> None:
        self.groups = [group]
        self.sides = {side.sentence.article: side for side in group[0].sides}

    def told(self) -> Told:
        first = self.groups[0]
        if len(self.groups) == 1:
            return Told(first[0], first[0].sides, tuple(c.sides for c in first[1:]))
        sides = tuple(self.sides[article] for article in sorted(self.sides))
        shown = {(side.sentence, side.start, side.end) for side in sides}
        rest = sorted((c for group in self.groups[1:] for c in group), key=rank)
        also = [
            candidate.sides
            for candidate in (*first[1:], *rest)
            if any((s.sentence, s.start, s.end) not in shown for s in candidate.sides)
        ]
        return Told(first[0], sides, tuple(also))


def _meet(one: Side, two: Side) -> bool:
    return one.sentence == two.sentence and one.start < two.end and two.start < one.end


class _Against(NamedTuple):
    """A group by its number, one of its sides, and what it sets against that."""

    number: int
    group: Group
    mine: Side
    other: Side


class _Standing:
    """The groups between two articles, by their type, a sentence that they stand on and the other
    article.
    """

    def __init__(self, groups: Iterable[Group]) -> None:
        self._at: dict[tuple[Type, Ref], dict[int, list[_Against]]] = {}
        for number, group in enumerate(groups):
            one, two = group[0].sides
            if one.sentence.article != two.sentence.article:
                for mine, other in ((one, two), (two, one)):
                    rows = self._at.setdefault((group[0].type, mine.sentence), {})
                    against = _Against(number, group, mine, other)
                    rows.setdefault(other.sentence.article, []).append(against)

    def on(self, kind: Type, side: Side, article: int | None = None) -> Iterator[_Against]:
        """The groups that stand on a side, against a given article or any."""
        rows = self._at.get((kind, side.sentence), {})
        for one in rows if article is None else (article,):
            yield from (against for against in rows.get(one, ()) if _meet(against.mine, side))


def conflicts(differences: Iterable[Group]) -> Iterator[Told]:
    """The findings to tell, in the order of their best candidates.

    ``differences`` are groups of candidates, each of two articles or one, the best group first. A
    third article joins a conflict when it is in conflict with every side of it: two accounts that
    agree are no sides of one finding.
    """
    groups = list(differences)
    standing = _Standing(groups)
    taken: set[int] = set()
    for number, group in enumerate(groups):
        if number in taken:
            continue
        conflict = _Conflict(group)
        if len(conflict.sides) > 1:
            _grow(conflict, standing, taken)
        yield conflict.told()


def _grow(conflict: _Conflict, standing: _Standing, taken: set[int]) -> None:
    kind = conflict.groups[0][0].type
    first, *_ = conflict.groups[0][0].sides
    for against in standing.on(kind, first):
        side = against.other
        article = side.sentence.article
        if against.number in taken or article in conflict.sides:
            continue
        joined = [against]
        for known in conflict.sides.values():
            if known is not first:
                met = standing.on(kind, known, article)
                free = [a for a in met if a.number not in taken and _meet(a.other, side)]
                joined += free[:1]
        if len(joined) == len(conflict.sides):
            taken.update(one.number for one in joined)
            conflict.groups += [one.group for one in joined]
            conflict.sides[article] = side


def _sentence(names: Sequence[str], side: Side, itself: bool) -> str:
    words = " ".join(side.text.split())
    gloss = term(side.gloss)
    if itself:
        if not gloss:
            return said("{name} itself also says “{words}”", name=names[0], words=words)
        return said(
            "{name} itself also says “{words}” ({gloss})", name=names[0], words=words, gloss=gloss
        )
    if len(names) == 1:
        if not gloss:
            return said("{name} says “{words}”", name=names[0], words=words)
        return said("{name} says “{words}” ({gloss})", name=names[0], words=words, gloss=gloss)
    several = ", ".join(names[:-1])
    if not gloss:
        return said("{names} and {last} say “{words}”", names=several, last=names[-1], words=words)
    return said(
        "{names} and {last} say “{words}” ({gloss})",
        names=several,
        last=names[-1],
        words=words,
        gloss=gloss,
    )


def reason(told: Told, sigla: Sequence[str]) -> str:
    """What each side says, in one sentence; articles that say the same are named together."""
    within = len({side.sentence.article for side in told.sides}) < len(told.sides)
    parts: dict[tuple[object, ...], tuple[list[str], Side]] = {}
    for place, side in enumerate(told.sides):
        same = (place,) if within else (*side.text.lower().split(), side.gloss)
        names, _ = parts.setdefault(same, ([], side))
        names.append(sigla[side.sentence.article])
    sides = [
        _sentence(names, side, itself=within and place > 0)
        for place, (names, side) in enumerate(parts.values())
    ]
    later = said("may be later news: {what}", what=told.best.later) if told.best.later else ""
    notes = (term(told.best.note), later)
    return joined([joined(sides, ", "), *(note for note in notes if note)], "; ", end=".")


def _identity(told: Told, keys: Sequence[str]) -> str:
    """A name made from rule, articles and places: the same whatever the articles' order."""
    sides = sorted(f"{keys[s.sentence.article]}:{s.start}:{s.end}:{s.text}" for s in told.sides)
    digest = hashlib.sha256("\n".join((told.best.rule, *sides)).encode("utf-8", "surrogatepass"))
    return f"d{digest.hexdigest()[:10]}"


def findings(
    told_once: Iterable[Told],
    claim_of: Mapping[tuple[Ref, ...], str],
    sigla: Sequence[str],
    keys: Sequence[str],
) -> tuple[Finding, ...]:
    """What is told as findings; ``claim_of`` names the claim of their sentences, ``keys`` the
    articles.
    """
    return tuple(
        Finding(
            id=_identity(told, keys),
            type=told.best.type,
            rule=told.best.rule,
            severity=told.best.severity,
            confidence=told.best.confidence,
            claim=claim_of[told.sentences],
            sides=told.sides,
            reason=reason(told, sigla),
            also=told.also,
            later=told.best.later,
        )
        for told in told_once
    )
