"""Alignment of a set of articles: links, groups that become claims, shared wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.core.alignment.claims import group_claims
from reader.core.alignment.linker import link_pair, link_within
from reader.core.alignment.links import Link, Origin, Ref, SharedRun
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.shared_wording import shared_runs
from reader.core.alignment.similarity import Similarity
from reader.core.language.features import Analysis
from reader.core.progress import Checkpoint, unwatched


@dataclass(frozen=True, slots=True)
class Alignment:
    """What alignment found. ``within`` are pairs of one article's sentences on one thing."""

    links: tuple[Link, ...]
    within: tuple[Link, ...]
    groups: tuple[tuple[Ref, ...], ...]
    shared: tuple[SharedRun, ...]


def align(
    analyses: Sequence[Analysis],
    linked: frozenset[tuple[Ref, Ref]] = frozenset(),
    cut: frozenset[tuple[Ref, Ref]] = frozenset(),
    similarity: Similarity | None = None,
    checkpoint: Checkpoint = unwatched,
) -> Alignment:
    """The alignment of analysed articles; ``linked`` and ``cut`` are the analyst's and win."""
    profiles: list[Profile] = [profile(a) for a in analyses]
    links: list[Link] = []
    shared: list[SharedRun] = []
    pairs = list(combinations(range(len(analyses)), 2))
    steps = len(pairs) + len(analyses)
    for done, (a, b) in enumerate(pairs):
        checkpoint(done / steps)
        for pair in link_pair(profiles[a], profiles[b], similarity):
            refs = Ref(a, pair.left), Ref(b, pair.right)
            if refs not in cut and refs not in linked:
                links.append(Link(*refs, pair.score))
        for run in shared_runs(analyses[a].sentences, analyses[b].sentences):
            shared.append(SharedRun(a, run[0], run[1], b, run[2], run[3], run[4]))
    links += [Link(a, b, 1.0, Origin.ANALYST) for a, b in linked]
    within: list[Link] = []
    for done, own in enumerate(profiles):
        checkpoint((len(pairs) + done) / steps)
        within += [
            Link(Ref(done, p.left), Ref(done, p.right), p.score)
            for p in link_within(own, similarity)
        ]
    links.sort(key=lambda link: (link.a, link.b))
    checkpoint(1.0)
    return Alignment(tuple(links), tuple(within), tuple(group_claims(links)), tuple(shared))
