"""Every pair of passages that is looked at for differences, and what is found there."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.alignment.align import Alignment
from reader.core.alignment.links import Link, Ref
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.detectors import detect
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.ranking import Candidate, candidate
from reader.core.language.features import Analysis
from reader.core.progress import Checkpoint, unwatched


def examine(
    analyses: Sequence[Analysis], alignment: Alignment, checkpoint: Checkpoint = unwatched
) -> list[Candidate]:
    """All candidates of the linked pairs, across articles and within one."""
    passages: dict[Ref, Passage] = {}

    def passage(ref: Ref) -> Passage:
        if ref not in passages:
            passages[ref] = Passage(analyses[ref.article], ref)
        return passages[ref]

    found: list[Candidate] = []
    links = (*alignment.links, *alignment.within, *alignment.near)
    for done, link in enumerate(links):
        checkpoint(done / len(links))
        if _is_copy(analyses, link):
            continue
        scene = Scene(pair(passage(link.a), passage(link.b), link.score))
        found += [candidate(scene, draft) for draft in detect(scene)]
    return found


def _is_copy(analyses: Sequence[Analysis], link: Link) -> bool:
    """Whether the articles, or the two sentences, are the same to the letter: nothing to tell."""
    a, b = analyses[link.a.article], analyses[link.b.article]
    if link.a.article != link.b.article and a.article.text == b.article.text:
        return True
    words = [
        [t.lower for t in analysis.sentences[ref.sentence].tokens]
        for analysis, ref in ((a, link.a), (b, link.b))
    ]
    return words[0] == words[1]
