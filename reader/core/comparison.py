"""The one front door of the engine: articles and decisions in, a frozen Comparison out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256

from reader.core.alignment.align import Alignment, align
from reader.core.alignment.links import Link, Ref
from reader.core.article import Article, Block, Kind
from reader.core.collecting import rarely_collected
from reader.core.compared import Comparison, Decisions, UsedLexicon
from reader.core.discrepancies.examine import examine
from reader.core.discrepancies.finding import Finding
from reader.core.errors import TooFewArticlesError
from reader.core.language.features import Analysis
from reader.core.lexicon import using
from reader.core.memory import Memory
from reader.core.preparing import expected_work, prepare
from reader.core.progress import Checkpoint, parts_of, unwatched
from reader.core.said import said
from reader.core.sharing import Helpers, alone
from reader.core.telling import judged, tell
from reader.core.weights import weigh

_TAKEN_AS_LINKED = 0.9  # the probability given to a pair that a benchmark says is linked


def compare(
    articles: Sequence[Article],
    decisions: Decisions | None = None,
    checkpoint: Checkpoint = unwatched,
    memory: Memory | None = None,
    helpers: Helpers | None = None,
) -> Comparison:
    """The comparison of two or more articles; raises TooFewArticlesError, Cancelled.

    The result does not depend on the order of the articles, sigla and ids aside: the work is done
    in the order of their content and told in the order given. With the ``memory`` of earlier
    comparisons only what is new is worked out, and much of it is shared with ``helpers``; the
    result is the same.
    """
    if len(articles) < 2:
        raise TooFewArticlesError(
            said("Two or more articles are needed; open another one to compare.")
        )
    decisions = decisions or Decisions()
    order = order_of_content(articles)
    in_order = [articles[i] for i in order]
    own = decisions.lexicon
    with rarely_collected(), using(own), (memory or Memory(is_last=True)).in_use() as kept:
        works = expected_work(in_order, kept)
        reading, aligning, examining, telling = parts_of(checkpoint, works)
        each = alone
        if helpers is not None and sum(works) >= 1e6 * weigh("sharing.least_work"):
            each = helpers.each(partial(using, own))
        prepared = prepare(in_order, kept, reading, each)
        analyses = prepared.analyses
        linked, cut = decided(decisions, analyses)
        alignment = align(
            analyses,
            linked,
            cut,
            checkpoint=aligning,
            readings=prepared.readings,
            known=prepared.scored,
            each=each,
        )
        examination = examine(
            analyses,
            alignment,
            examining,
            cut,
            accounts=prepared.accounts,
            known=prepared.examined,
            rules_off=decisions.rules_off,
            each=each,
        )
        found = tell(analyses, order, alignment, examination, telling)
        return replace(
            found,
            rules_off=tuple(sorted(decisions.rules_off)),
            lexicon=UsedLexicon(own.name, own.sha256) if own is not None else None,
        )


def order_of_content(articles: Sequence[Article]) -> list[int]:
    """The places of the articles in the order in which they are worked on."""
    return sorted(range(len(articles)), key=lambda i: (articles[i].sha256, articles[i].text))


def analyse_all(
    articles: Sequence[Article], checkpoint: Checkpoint = unwatched
) -> tuple[Analysis, ...]:
    """The analyses of articles that are compared together, names known by common keys."""
    return prepare(articles, Memory(is_last=True), checkpoint).analyses


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


def judge_pair(a: str, b: str, rules_off: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """The findings between two short texts that are taken as linked, sentence by sentence."""
    left, right = analyse_sentences([[a], [b]])
    links = tuple(
        Link(Ref(0, s.index), Ref(1, t.index), _TAKEN_AS_LINKED)
        for s in left.sentences
        for t in right.sentences
    )
    return judged(examine((left, right), Alignment(links, (), (), (), ()), rules_off=rules_off))


def decided(
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
