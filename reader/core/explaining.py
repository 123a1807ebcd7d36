"""Why a finding is told, and why two sentences are linked or not: worked out again on demand."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations

from reader.core.alignment.align import Alignment, align
from reader.core.alignment.explain import explain
from reader.core.alignment.links import Origin, Ref
from reader.core.alignment.model import link_model
from reader.core.compared import Comparison, Decisions
from reader.core.comparison import decided, order_of_content
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.detectors import JOINED
from reader.core.discrepancies.finding import Finding, Side, Type
from reader.core.discrepancies.pairing import pair
from reader.core.discrepancies.why import Why, find_why
from reader.core.errors import ArgumentError
from reader.core.lexicon import using
from reader.core.memory import Memory
from reader.core.plain_figures import Figure, figure
from reader.core.preparing import PreparedSet, prepare
from reader.core.progress import Checkpoint, parts_of, unwatched
from reader.core.said import said
from reader.core.values import dataclass

_LINK = re.compile(r"([A-Za-z]+)(\d+)\s*[-–,:/ ]\s*([A-Za-z]+)(\d+)")


class UnknownIdError(ArgumentError):
    """There is no finding or pair of sentences of that name in the comparison."""


@dataclass(frozen=True, slots=True)
class WhyFinding:
    """A finding, and for two of its sides each why they differ, with the sentences' names."""

    finding: Finding
    pairs: tuple[tuple[tuple[str, str], Why], ...]


@dataclass(frozen=True, slots=True)
class WhyLink:
    """Why two sentences are linked, or not.

    ``score`` is the probability that they report one claim, None when they have too little in
    common to be looked at; they are linked when it reaches ``threshold``, or when the ``origin`` is
    the analyst. ``alone`` is the probability before third articles were heard. ``figures`` have the
    strongest first; ``findings`` are told between the two.
    """

    names: tuple[str, str]
    texts: tuple[str, str]
    linked: bool
    origin: Origin
    score: float | None
    alone: float | None
    threshold: float
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]


Explained = WhyFinding | WhyLink


def named(comparison: Comparison, name: str) -> Finding | tuple[Ref, Ref]:
    """The finding with that id, or the beginning of it, or the two sentences of "A3-B5".

    Raises UnknownIdError.
    """
    name = name.strip()
    link = _LINK.fullmatch(name)
    if link is not None:
        return _ref(comparison, link[1], link[2]), _ref(comparison, link[3], link[4])
    begun = [one for one in comparison.findings if name and one.id.startswith(name)]
    exact = [one for one in begun if one.id == name]
    if len(exact or begun) == 1:
        return (exact or begun)[0]
    if begun:
        raise UnknownIdError(f"{len(begun)} findings begin with “{name}”; give more of the id.")
    raise UnknownIdError(
        f"There is no finding “{name}” in this comparison; “discrepancies[].id” of --format json "
        "holds the ids, and two sentences are named as A3-B5."
    )


def _ref(comparison: Comparison, siglum: str, number: str) -> Ref:
    for place, article in enumerate(comparison.articles):
        if article.siglum == siglum.upper():
            if int(number) < len(article.sentences):
                return Ref(place, int(number))
            last = f"{article.siglum}{len(article.sentences) - 1}"
            raise UnknownIdError(
                f"There is no sentence {siglum}{number}; the last one of that article is {last}."
            )
    last = comparison.articles[-1].siglum
    raise UnknownIdError(f"There is no article {siglum}; the articles are A to {last}.")


def explain_in(
    comparison: Comparison,
    what: Finding | tuple[Ref, Ref],
    decisions: Decisions | None = None,
    memory: Memory | None = None,
    checkpoint: Checkpoint = unwatched,
) -> Explained:
    """Why a finding of the comparison is told, or why two sentences of it are linked or not.

    ``decisions`` must be those that the comparison was made with; with the ``memory`` that it was
    made with little is worked out again. Raises UnknownIdError for two sentences of one article,
    Cancelled.
    """
    decisions = decisions or Decisions()
    articles = [one.article for one in comparison.articles]
    if isinstance(what, tuple) and what[0].article == what[1].article:
        names = " and ".join(comparison.sentence_id(ref) for ref in what)
        raise UnknownIdError(
            said("{names} stand in one article; a link joins sentences of two.", names=names)
        )
    with using(decisions.lexicon), (memory or Memory()).in_use() as kept:
        reading, aligning = parts_of(checkpoint, (0.5, 0.5))
        order = order_of_content(articles)
        prepared = prepare([articles[i] for i in order], kept, reading)
        linked, cut = decided(decisions, prepared.analyses)
        alignment = align(
            prepared.analyses,
            linked,
            cut,
            checkpoint=aligning,
            readings=prepared.readings,
            known=prepared.scored,
        )
        at = {place: n for n, place in enumerate(order)}
        if isinstance(what, Finding):
            return _of_finding(comparison, what, at, prepared, alignment)
        return _of_link(comparison, what, at, prepared, alignment, cut)


def _of_finding(
    comparison: Comparison,
    finding: Finding,
    at: dict[int, int],
    prepared: PreparedSet,
    alignment: Alignment,
) -> WhyFinding:
    scores = {
        (link.a, link.b): link.score
        for link in (*alignment.near, *alignment.within, *alignment.links)
    }
    told = []
    for pair_of_sides in combinations(finding.sides, 2):
        # As the engine has it: in the order of the articles' content.
        one, two = sorted(
            pair_of_sides, key=lambda s: (at[s.sentence.article], s.sentence.sentence, s.start)
        )
        refs = tuple(Ref(at[s.sentence.article], s.sentence.sentence) for s in (one, two))
        found = [
            why
            for scene, types in _scenes(prepared, refs[0], refs[1], scores)
            if (why := _why(scene, one, two, finding, types)) is not None
        ]
        if found:
            best = max(found, key=lambda why: (why.rule == finding.rule, why.confidence))
            first, second = (comparison.sentence_id(side.sentence) for side in pair_of_sides)
            told.append(((first, second), best if one is pair_of_sides[0] else best.flipped()))
    return WhyFinding(finding, tuple(told))


def _why(scene: Scene, one: Side, two: Side, finding: Finding, types: Sequence[Type]) -> Why | None:
    spans = (one.start, one.end), (two.start, two.end)
    return find_why(scene, *spans, finding.type, finding.rule, types)


def _scenes(
    prepared: PreparedSet, a: Ref, b: Ref, scores: dict[tuple[Ref, Ref], float]
) -> Iterator[tuple[Scene, Sequence[Type]]]:
    """The scenes in which the engine may have seen the two sentences, with the types looked for."""
    one, other = (prepared.accounts[ref.article] for ref in (a, b))
    same = a.article == b.article
    if (a, b) in scores and a.sentence in one.at and b.sentence in other.at:
        left, right = one.at[a.sentence], other.at[b.sentence]
        yield Scene(pair(left, right, scores[a, b], same)), ()
    for joined, types, _ in JOINED:
        for common in joined(one, other, same, sys.maxsize).pairs:
            if (common.left.index, common.right.index) == (a.sentence, b.sentence):
                yield common.scene(), types


def _of_link(
    comparison: Comparison,
    refs: tuple[Ref, Ref],
    at: dict[int, int],
    prepared: PreparedSet,
    alignment: Alignment,
    cut: frozenset[tuple[Ref, Ref]],
) -> WhyLink:
    a, b = sorted(Ref(at[ref.article], ref.sentence) for ref in refs)
    known = {(link.a, link.b): link for link in (*alignment.near, *alignment.links)}.get((a, b))
    one, other = (prepared.readings[ref.article].profile for ref in (a, b))
    found = explain(one, other, a.sentence, b.sentence)
    threshold = link_model().threshold
    decided_so = (a, b) in cut or (known is not None and known.origin is Origin.ANALYST)
    score = known.score if known is not None else found.score if found is not None else None
    return WhyLink(
        names=(comparison.sentence_id(refs[0]), comparison.sentence_id(refs[1])),
        texts=(comparison.sentence_text(refs[0]), comparison.sentence_text(refs[1])),
        linked=(a, b) not in cut and known is not None and known.score >= threshold,
        origin=Origin.ANALYST if decided_so else Origin.COMPUTED,
        score=score,
        alone=found.score if found is not None else None,
        threshold=threshold,
        figures=tuple(
            figure("link", one.name, one.figure, one.effect, one.typical)
            for one in (found.reasons if found is not None else ())
        ),
        findings=tuple(
            one
            for one in comparison.findings
            if {refs[0], refs[1]} <= {side.sentence for side in one.sides}
        ),
    )
