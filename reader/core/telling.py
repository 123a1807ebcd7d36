"""What alignment and discrepancies found, told as a Comparison in the order that the user gave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from reader.core.alignment.align import Alignment
from reader.core.alignment.links import Claim, Independence, Link, Ref, SharedRun, Status
from reader.core.article import Kind
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.discrepancies.conflicts import Told, conflicts, findings
from reader.core.discrepancies.examine import Difference, Examination
from reader.core.discrepancies.finding import Finding, Severity
from reader.core.language.features import Analysis
from reader.core.limits import Limit, LimitKind
from reader.core.progress import Checkpoint, part_of, stepwise, unwatched
from reader.core.said import said
from reader.core.timeline import timeline
from reader.core.weights import weigh

_OFTEN = 1000  # steps between two calls of the checkpoint


def judged(examination: Examination) -> tuple[Finding, ...]:
    """The findings between two texts, A and B, that are compared without being articles."""
    told_once = list(conflicts(difference.told for difference in examination.differences))
    names = {pair: f"c{number}" for number, pair in enumerate(_with_claims_of(told_once, []), 1)}
    return findings(told_once, _claims_of_findings(told_once, names), ("A", "B"), ("0", "1"))


def tell(
    analyses: Sequence[Analysis],
    order: Sequence[int],
    alignment: Alignment,
    examination: Examination,
    checkpoint: Checkpoint = unwatched,
) -> Comparison:
    """What was found, told in the given order: analysis n stands at place ``order[n]`` in it."""

    # One Ref for each sentence: two hundred articles name them half a million times.
    places = [[Ref(order[n], s.index) for s in a.sentences] for n, a in enumerate(analyses)]

    def told(ref: Ref) -> Ref:
        return places[ref.article][ref.sentence]

    checkpoint(0.0)
    by_place = {order[n]: analysis for n, analysis in enumerate(analyses)}
    compared = tuple(
        ComparedArticle(siglum(place), a.article, a.sentences, a.limits)
        for place, a in sorted(by_place.items())
    )
    groups = sorted(tuple(sorted(told(r) for r in group)) for group in alignment.groups)
    checkpoint(0.1)
    links = []
    for link in stepwise(alignment.links, part_of(checkpoint, 0.1, 0.3), _OFTEN):
        a, b = _in_order(told(link.a), told(link.b))
        links.append(Link(a, b, link.score, link.origin))
    links.sort(key=lambda link: (link.a, link.b))
    checkpoint(0.4)
    alone = _unlinked(compared, links)
    groups += [(Ref(place, s),) for place, indexes in enumerate(alone) for s in indexes]
    # Ranked and joined before they are renumbered, so that ties do not follow the order of the
    # articles.
    differences, limits = _most_telling(examination.differences)
    in_order = [[Ref(n, s.index) for s in a.sentences] for n, a in enumerate(analyses)]
    groups_told = []
    for one in stepwise(differences, part_of(checkpoint, 0.4, 0.6), 100):
        here = [in_order[article] for article in one.articles]
        groups_told.append([candidate.told_in(here) for candidate in one.told])
    joined = list(conflicts(groups_told))
    checkpoint(0.6)
    told_once = [told.told_in(places) for told in joined]
    checkpoint(0.7)
    groups = _with_claims_of(told_once, groups)
    names = {group: f"c{number}" for number, group in enumerate(groups, 1)}
    checkpoint(0.8)
    found = findings(
        told_once,
        _claims_of_findings(told_once, names),
        [c.siglum for c in compared],
        _keys(compared),
    )
    checkpoint(0.85)
    claims = _claims(names, found)
    checkpoint(0.9)
    shared = _shared(alignment.shared, order)
    checkpoint(0.95)
    comparison = Comparison(
        articles=compared,
        links=tuple(links),
        claims=claims,
        findings=found,
        only_in=alone,
        shared_wording=shared,
        independence=_independence(alignment.independence, order),
        limits=(*alignment.limits, *examination.limits, *limits),
        timeline=timeline(analyses, order, claims, found),
    )
    checkpoint(1.0)
    return comparison


def _most_telling(
    differences: Sequence[Difference],
) -> tuple[list[Difference], tuple[Limit, ...]]:
    """The differences that are told: in a very large set the best, each in no more than so many
    places.
    """
    most, places = int(weigh("finding.most")), int(weigh("finding.most_places"))
    limits = []
    if len(differences) > most:
        told = said(
            "Of {n:,} differences the {most:,} most severe and surest are told.",
            n=len(differences),
            most=most,
        )
        limits.append(Limit(LimitKind.SET, told))
    kept = [Difference(one.articles, one.told[: places + 1]) for one in differences[:most]]
    cut = sum(len(one.told) > places + 1 for one in differences[:most])
    if cut:
        told = said(
            "Differences told in more than {places} further places, here {cut}, show so many.",
            places=places,
            cut=cut,
        )
        limits.append(Limit(LimitKind.SET, told))
    return kept, tuple(limits)


def _keys(compared: Sequence[ComparedArticle]) -> list[str]:
    """A name for each article, made from its content; copies of one article are numbered."""
    seen: Counter[str] = Counter()
    keys = []
    for article in compared:
        sha = article.article.sha256
        keys.append(f"{sha} {seen[sha]}" if seen[sha] else sha)
        seen[sha] += 1
    return keys


def _in_order(a: Ref, b: Ref) -> tuple[Ref, Ref]:
    return (a, b) if a < b else (b, a)


def _unlinked(
    compared: Sequence[ComparedArticle], links: Sequence[Link]
) -> tuple[tuple[int, ...], ...]:
    joined = {r for link in links for r in (link.a, link.b)}
    return tuple(
        tuple(
            s.index
            for s in article.sentences
            if s.kind is not Kind.FURNITURE and Ref(place, s.index) not in joined
        )
        for place, article in enumerate(compared)
    )


class _Places:
    """For each sentence, the groups that hold it; told for two sentences without all pairs of a
    group, of which two hundred articles make millions.
    """

    def __init__(self, groups: Iterable[tuple[Ref, ...]]) -> None:
        self._groups = tuple(groups)
        self._of: dict[Ref, set[int]] = {}
        for number, group in enumerate(self._groups):
            for ref in group:
                self._of.setdefault(ref, set()).add(number)

    def together(self, refs: Iterable[Ref]) -> list[tuple[Ref, ...]]:
        """The groups that hold all of the sentences, in the order in which they were given."""
        nowhere: set[int] = set()
        numbers = set.intersection(*(self._of.get(ref, nowhere) for ref in refs))
        return [self._groups[number] for number in sorted(numbers)]


def _with_claims_of(
    told_once: Sequence[Told], groups: Sequence[tuple[Ref, ...]]
) -> list[tuple[Ref, ...]]:
    """The groups, with one for each finding whose sentences no group holds together.

    Such sentences tell the articles' common event without being linked, or stand in one article.
    """
    places = _Places(groups)
    apart = {told.sentences for told in told_once}
    return sorted({*groups, *(refs for refs in apart if not places.together(refs))})


def _claims_of_findings(
    told_once: Sequence[Told], names: Mapping[tuple[Ref, ...], str]
) -> dict[tuple[Ref, ...], str]:
    """For the sentences of each finding, the claim that holds them; of several the one with the
    most sentences.
    """
    places = _Places(sorted(names, key=lambda group: (-len(group), group)))
    return {told.sentences: names[places.together(told.sentences)[0]] for told in told_once}


def _claims(names: Mapping[tuple[Ref, ...], str], found: Sequence[Finding]) -> tuple[Claim, ...]:
    apart = {
        frozenset((one.sentence, two.sentence))
        for f in found
        if f.severity >= Severity.USEFUL
        for sides in (f.sides, *f.also)
        for one, two in combinations(sides, 2)
    }
    places = _Places(names)
    disputed = {group for pair in apart for group in places.together(pair)}
    claims = []
    for group, name in names.items():
        if len(group) == 1:
            status = Status.ONLY
        else:
            status = Status.DISPUTED if group in disputed else Status.AGREED
        claims.append(Claim(name, group, status))
    return tuple(claims)


def _shared(runs: Sequence[SharedRun], order: Sequence[int]) -> tuple[SharedRun, ...]:
    told = []
    for run in runs:
        a = (order[run.a_article], run.a_start, run.a_end)
        b = (order[run.b_article], run.b_start, run.b_end)
        told.append(SharedRun(*min(a, b), *max(a, b), run.words, run.quoted))
    return tuple(sorted(told, key=lambda r: (r.a_article, r.b_article, r.a_start, r.b_start)))


def _independence(pairs: Sequence[Independence], order: Sequence[int]) -> tuple[Independence, ...]:
    told = []
    for one in pairs:
        (a, of_a), (b, of_b) = sorted([(order[one.a], one.of_a), (order[one.b], one.of_b)])
        told.append(replace(one, a=a, b=b, of_a=of_a, of_b=of_b))
    return tuple(sorted(told, key=lambda one: (one.a, one.b)))
