"""The one front door of the engine: articles and decisions in, a frozen Comparison out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from reader.core.alignment.align import Alignment, align
from reader.core.alignment.links import Claim, Independence, Link, Ref, SharedRun, Status
from reader.core.article import Article, Block, Kind
from reader.core.compared import ComparedArticle, Comparison, Decisions, siglum
from reader.core.discrepancies.examine import examine
from reader.core.discrepancies.finding import Finding, Severity
from reader.core.discrepancies.ranking import Candidate, findings, fold
from reader.core.errors import TooFewArticlesError
from reader.core.language.aliases import merge_names
from reader.core.language.analysis import analyse
from reader.core.language.features import Analysis
from reader.core.progress import Checkpoint, part_of, unwatched

_TAKEN_AS_LINKED = 0.9  # the probability given to a pair that a benchmark says is linked


def compare(
    articles: Sequence[Article],
    decisions: Decisions | None = None,
    checkpoint: Checkpoint = unwatched,
) -> Comparison:
    """The comparison of two or more articles; raises TooFewArticlesError, Cancelled.

    The result does not depend on the order of the articles, sigla and ids aside: the work is done
    in the order of their content and told in the order given.
    """
    if len(articles) < 2:
        raise TooFewArticlesError("Two or more articles are needed; open another one to compare.")
    order = sorted(range(len(articles)), key=lambda i: (articles[i].sha256, articles[i].text))
    analyses = analyse_all([articles[i] for i in order], part_of(checkpoint, 0.0, 0.5))
    return compare_analyses(analyses, order, decisions, part_of(checkpoint, 0.5, 1.0))


def analyse_all(
    articles: Sequence[Article], checkpoint: Checkpoint = unwatched
) -> tuple[Analysis, ...]:
    """The analyses of articles that are compared together, names known by common keys."""
    share = 1.0 / len(articles)
    return merge_names(
        [
            analyse(article, part_of(checkpoint, n * share, (n + 1) * share))
            for n, article in enumerate(articles)
        ]
    )


def analyse_sentences(documents: Sequence[Sequence[str]]) -> tuple[Analysis, ...]:
    """The analyses of documents given sentence by sentence, one block each (for benchmarks).

    ``sentences[i].block`` is the place of the given sentence that sentence i is part of.
    """
    return analyse_all([_from_sentences(rows) for rows in documents])


def _from_sentences(rows: Sequence[str]) -> Article:
    text = "\n".join(row.replace("\n", " ") for row in rows)
    blocks, place = [], 0
    for row in rows:
        blocks.append(Block(place, place + len(row), Kind.BODY))
        place += len(row) + 1
    return Article("", text, tuple(blocks), "", sha256(text.encode("utf-8")).hexdigest())


def link_sentences(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, float]]:
    """Links between two documents given as sentences: places in each, and the probability."""
    left, right = analyse_sentences([a, b])
    best: dict[tuple[int, int], float] = {}
    for link in align([left, right]).links:
        key = left.sentences[link.a.sentence].block, right.sentences[link.b.sentence].block
        best[key] = max(best.get(key, 0.0), link.score)
    return [(i, j, score) for (i, j), score in sorted(best.items())]


def judge_pair(a: str, b: str) -> tuple[Finding, ...]:
    """The findings between two short texts that are taken as linked, sentence by sentence."""
    left, right = analyse_sentences([[a], [b]])
    links = tuple(
        Link(Ref(0, s.index), Ref(1, t.index), _TAKEN_AS_LINKED)
        for s in left.sentences
        for t in right.sentences
    )
    told_once = fold(examine((left, right), Alignment(links, (), (), (), ())))
    pairs = _with_claims_of(told_once, [])
    claim_of = _claims_of_pairs({pair: f"c{number}" for number, pair in enumerate(pairs, 1)})
    return findings(told_once, claim_of, ("A", "B"), ("0", "1"))


def compare_analyses(
    analyses: Sequence[Analysis],
    order: Sequence[int],
    decisions: Decisions | None = None,
    checkpoint: Checkpoint = unwatched,
) -> Comparison:
    """The comparison of analysed articles; analysis n stands at place ``order[n]`` in it."""
    linked, cut = _decided(decisions or Decisions(), analyses)
    alignment = align(analyses, linked, cut, checkpoint=part_of(checkpoint, 0.0, 0.6))
    candidates = [
        one  # what is told of a pair that the analyst cut would bring it back as a claim
        for one in examine(analyses, alignment, part_of(checkpoint, 0.6, 1.0))
        if (one.sides[0].sentence, one.sides[1].sentence) not in cut
    ]

    def told(ref: Ref) -> Ref:
        return Ref(order[ref.article], ref.sentence)

    by_place = {order[n]: analysis for n, analysis in enumerate(analyses)}
    compared = tuple(
        ComparedArticle(siglum(place), a.article, a.sentences, a.limits)
        for place, a in sorted(by_place.items())
    )
    groups = sorted(tuple(sorted(told(r) for r in group)) for group in alignment.groups)
    links = sorted(
        (
            Link(*_in_order(told(link.a), told(link.b)), link.score, link.origin)
            for link in alignment.links
        ),
        key=lambda link: (link.a, link.b),
    )
    alone = _unlinked(compared, links)
    groups += [(Ref(place, s),) for place, indexes in enumerate(alone) for s in indexes]
    # Folded before they are renumbered, so that ties do not follow the order of the articles.
    told_once = [[item.told_in(order) for item in group] for group in fold(candidates)]
    groups = _with_claims_of(told_once, groups)
    names = {group: f"c{number}" for number, group in enumerate(groups, 1)}
    found = findings(
        told_once,
        _claims_of_pairs(names),
        [c.siglum for c in compared],
        _keys(compared),
    )
    return Comparison(
        articles=compared,
        links=tuple(links),
        claims=_claims(names, found),
        findings=found,
        only_in=alone,
        shared_wording=_shared(alignment.shared, order),
        independence=_independence(alignment.independence, order),
    )


def _keys(compared: Sequence[ComparedArticle]) -> list[str]:
    """A name for each article, made from its content; copies of one article are numbered."""
    seen: Counter[str] = Counter()
    keys = []
    for article in compared:
        sha = article.article.sha256
        keys.append(f"{sha} {seen[sha]}" if seen[sha] else sha)
        seen[sha] += 1
    return keys


def _decided(
    decisions: Decisions, analyses: Sequence[Analysis]
) -> tuple[frozenset[tuple[Ref, Ref]], frozenset[tuple[Ref, Ref]]]:
    """The analyst's links and cuts as sentences; those whose sentence is gone are left out.

    A link joins two articles, so two sentences of one are left out too.
    """
    places = {
        (a.article.sha256, s.start, s.end): Ref(n, s.index)
        for n, a in enumerate(analyses)
        for s in a.sentences
    }

    def found(
        pairs: frozenset[tuple[tuple[str, int, int], tuple[str, int, int]]],
    ) -> frozenset[tuple[Ref, Ref]]:
        rows = set()
        for one, two in pairs:
            if one in places and two in places:
                a, b = sorted((places[one], places[two]))
                rows.add((a, b))
        return frozenset(rows)

    linked = frozenset(p for p in found(decisions.linked) if p[0].article != p[1].article)
    return linked, found(decisions.cut)


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


def _with_claims_of(
    told_once: Sequence[Sequence[Candidate]], groups: Sequence[tuple[Ref, ...]]
) -> list[tuple[Ref, ...]]:
    """The groups, with one for each finding whose sentences no group holds together.

    Such sentences tell the articles' common event without being linked, or stand in one article.
    """
    together = {(a, b) for group in groups for a in group for b in group}
    pairs = {tuple(sorted({side.sentence for side in group[0].sides})) for group in told_once}
    apart = {pair for pair in pairs if (pair[0], pair[-1]) not in together}
    return sorted({*groups, *apart})


def _claims_of_pairs(names: Mapping[tuple[Ref, ...], str]) -> dict[tuple[Ref, Ref], str]:
    """For two sentences, the claim that holds both; the one with the most sentences first."""
    found: dict[tuple[Ref, Ref], str] = {}
    for group, name in sorted(names.items(), key=lambda row: (-len(row[0]), row[0])):
        for a in group:
            for b in group:
                found.setdefault((a, b), name)
    return found


def _claims(names: Mapping[tuple[Ref, ...], str], found: Sequence[Finding]) -> tuple[Claim, ...]:
    apart = {
        frozenset(side.sentence for side in sides)
        for f in found
        if f.severity >= Severity.USEFUL
        for sides in (f.sides, *f.also)
    }
    claims = []
    for group, name in names.items():
        members = set(group)
        if len(group) == 1:
            status = Status.ONLY
        elif any(pair <= members for pair in apart):
            status = Status.DISPUTED
        else:
            status = Status.AGREED
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
