"""Claims over all articles: groups of sentences that report one same thing, without drift."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.core.alignment.links import Link, Ref
from reader.core.weights import weigh


def _linked_share(
    candidate: Ref, members: Sequence[Ref], scores: Mapping[Ref, Mapping[Ref, float]]
) -> tuple[float, float]:
    others = [m for m in members if m.article != candidate.article]
    if not others:
        return 0.0, 0.0
    linked = [scores[candidate][m] for m in others if m in scores[candidate]]
    return len(linked) / len(others), sum(linked) / len(others)


def group_claims(links: Sequence[Link]) -> list[tuple[Ref, ...]]:
    """Groups of linked sentences, each group in order; a sentence may stand in several.

    Every link lies inside at least one group, and in a group each sentence is linked to most of
    those from other articles. The groups depend on the links alone, not on their order.
    """
    scores: dict[Ref, dict[Ref, float]] = {}
    for link in links:
        scores.setdefault(link.a, {})[link.b] = link.score
        scores.setdefault(link.b, {})[link.a] = link.score
    covered: set[tuple[Ref, Ref]] = set()
    groups: list[tuple[Ref, ...]] = []
    for link in sorted(links, key=lambda x: (-x.score, x.a, x.b)):
        if (link.a, link.b) in covered:
            continue
        members = [link.a, link.b]
        while True:
            near = {n for m in members for n in scores[m]} - set(members)
            best: tuple[float, Ref] | None = None
            for candidate in sorted(near):
                if all((candidate, m) in covered for m in members if m in scores[candidate]):
                    continue  # its links are told by other claims; here it would only repeat
                share, mean = _linked_share(candidate, members, scores)
                if share >= weigh("alignment.cohesion") and (best is None or mean > best[0]):
                    best = (mean, candidate)
            if best is None:
                break
            members.append(best[1])
        members.sort()
        groups.append(tuple(members))
        covered |= {(x, y) for x in members for y in members if y in scores[x]}
    return sorted(groups)
