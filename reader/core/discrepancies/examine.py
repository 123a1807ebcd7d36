"""Every pair of passages that is looked at for differences, and what is found there."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.alignment.align import Alignment
from reader.core.alignment.links import Ref
from reader.core.alignment.model import link_model
from reader.core.article import Kind
from reader.core.discrepancies.central import central_scenes, named_scenes
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.detectors import detect, detect_central, detect_named
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.ranking import Candidate, candidate
from reader.core.language.features import Analysis
from reader.core.progress import Checkpoint, unwatched
from reader.core.weights import weigh


def examine(
    analyses: Sequence[Analysis], alignment: Alignment, checkpoint: Checkpoint = unwatched
) -> list[Candidate]:
    """All candidates of the linked pairs, across articles and within one."""
    articles = [
        [
            Passage(analysis, Ref(n, s.index))
            for s in analysis.sentences
            if s.kind is not Kind.FURNITURE
        ]
        for n, analysis in enumerate(analyses)
    ]
    passages = {p.ref: p for row in articles for p in row}
    found: list[Candidate] = []
    links = (*alignment.links, *alignment.within, *alignment.near)
    known: set[tuple[Ref, Ref]] = set()
    threshold, worth_a_look = link_model().threshold, weigh("scene.worth_a_look")
    for done, link in enumerate(links):
        checkpoint(0.8 * done / len(links))
        if link.score >= threshold:
            known.add((link.a, link.b))
        left, right = passages[link.a], passages[link.b]
        if link.score >= worth_a_look and not _is_copy(left, right):
            scene = Scene(pair(left, right, link.score))
            is_link = link.score >= threshold
            found += [candidate(scene, draft, is_link) for draft in detect(scene)]
    checkpoint(0.8)
    for scenes, detector in (
        (central_scenes(articles), detect_central),
        (named_scenes(articles, known), detect_named),
    ):
        for common in scenes:
            checkpoint(0.9)
            if not _is_copy(common.left, common.right):
                is_link = (common.left.ref, common.right.ref) in known
                found += [candidate(common, draft, is_link) for draft in detector(common)]
    checkpoint(1.0)
    return found


def _is_copy(one: Passage, two: Passage) -> bool:
    """Whether the articles, or the two sentences, are the same to the letter: nothing to tell."""
    if one.analysis is not two.analysis and one.analysis.article.text == two.analysis.article.text:
        return True
    return one.wording == two.wording
