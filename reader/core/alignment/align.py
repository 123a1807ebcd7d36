"""Alignment of a set of articles: links, groups that become claims, shared wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.core.alignment.claims import group_claims
from reader.core.alignment.linker import score_pairs, score_within
from reader.core.alignment.links import Link, Origin, Ref, SharedRun
from reader.core.alignment.model import link_model
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.shared_wording import shared_runs
from reader.core.alignment.similarity import Similarity
from reader.core.language.features import Analysis
from reader.core.progress import Checkpoint, unwatched


@dataclass(frozen=True, slots=True)
class Alignment:
    """What alignment found.

    ``within`` are pairs of one article's sentences on one thing; ``near`` are pairs that are not
    probable enough to be links, of two articles or of one, but worth a look for differences.
    """

    links: tuple[Link, ...]
    within: tuple[Link, ...]
    near: tuple[Link, ...]
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
    threshold = link_model().threshold
    links: list[Link] = []
    near: list[Link] = []
    shared: list[SharedRun] = []
    pairs = list(combinations(range(len(analyses)), 2))
    steps = len(pairs) + len(analyses)
    for done, (a, b) in enumerate(pairs):
        checkpoint(done / steps)
        for pair in score_pairs(profiles[a], profiles[b], similarity):
            refs = Ref(a, pair.left), Ref(b, pair.right)
            if refs not in cut and refs not in linked:
                row = links if pair.score >= threshold else near
                row.append(Link(*refs, pair.score))
        for run in shared_runs(analyses[a].sentences, analyses[b].sentences):
            shared.append(SharedRun(a, run[0], run[1], b, run[2], run[3], run[4]))
    links += [Link(a, b, 1.0, Origin.ANALYST) for a, b in linked]
    within: list[Link] = []
    for done, own in enumerate(profiles):
        checkpoint((len(pairs) + done) / steps)
        for pair in score_within(own, similarity):
            row = within if pair.score >= threshold else near
            row.append(Link(Ref(done, pair.left), Ref(done, pair.right), pair.score))
    links.sort(key=lambda link: (link.a, link.b))
    checkpoint(1.0)
    return Alignment(
        tuple(links), tuple(within), tuple(near), tuple(group_claims(links)), tuple(shared)
    )
