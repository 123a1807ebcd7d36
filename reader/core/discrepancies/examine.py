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
    for done, link in enumerate(links):
        checkpoint(0.8 * done / len(links))
        if link.score >= link_model().threshold:
            known.add((link.a, link.b))
        if link.score >= weigh("scene.worth_a_look") and not _is_copy(analyses, link.a, link.b):
            linked = Scene(pair(passages[link.a], passages[link.b], link.score))
            found += [candidate(linked, draft) for draft in detect(linked)]
    checkpoint(0.8)
    for scenes, detector in (
        (central_scenes(articles, known), detect_central),
        (named_scenes(articles, known), detect_named),
    ):
        for scene in scenes:
            if not _is_copy(analyses, scene.left.ref, scene.right.ref):
                found += [candidate(scene, draft) for draft in detector(scene)]
    checkpoint(1.0)
    return found


def _is_copy(analyses: Sequence[Analysis], one: Ref, two: Ref) -> bool:
    """Whether the articles, or the two sentences, are the same to the letter: nothing to tell."""
    a, b = analyses[one.article], analyses[two.article]
    if one.article != two.article and a.article.text == b.article.text:
        return True
    words = [
        [t.lower for t in analysis.sentences[ref.sentence].tokens]
        for analysis, ref in ((a, one), (b, two))
    ]
    return words[0] == words[1]
