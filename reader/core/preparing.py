"""The articles of one comparison made ready for it, anew or from a memory of earlier ones."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from reader.core.alignment.align import Scored
from reader.core.article import Article
from reader.core.discrepancies.examine import Examined
from reader.core.language.aliases import merge_names
from reader.core.language.analysis import analyse
from reader.core.language.features import Analysis, Features
from reader.core.memory import Memory
from reader.core.prepared import Prepared, PreparedArticles, content_of
from reader.core.progress import Checkpoint, part_of, stepwise, unwatched
from reader.core.sharing import Each, alone
from reader.core.shelf import PairShelf, Shelf
from reader.core.weights import weigh

# Measured: an analysis takes 130 bytes a character of text, its profile and account 250.
_ANALYSIS_BYTES = 130.0
_PREPARED_BYTES = 250.0


class PreparedSet:
    """The prepared articles of one comparison, and what a memory knows of each two of them."""

    def __init__(
        self, analyses: Sequence[Analysis], memory: Memory, checkpoint: Checkpoint = unwatched
    ) -> None:
        self.analyses = tuple(analyses)
        watched = stepwise(self.analyses, checkpoint)
        self._articles = PreparedArticles(_prepared(analysis, memory) for analysis in watched)
        self.readings = self._articles.readings
        self.accounts = self._articles.accounts
        self._numbers = [memory.number_of(one.shape) for one in self._articles.articles]
        self._keys: dict[tuple[int, int], Hashable] = {}
        self.scored: PairShelf[Scored] = PairShelf(memory.scored, self._key)
        self.examined: PairShelf[Examined] = PairShelf(memory.examined, self._key)

    def _key(self, a: int, b: int) -> Hashable:
        """What both articles say, and which names of the one are which of the other's.

        Keys of names are given over the whole set, so one more article may rename them all; what
        two articles tell of each other changes only when other names become equal.
        """
        key = self._keys.get((a, b))
        if key is None:
            if a == b:
                key = self._numbers[a]
            else:
                one, other = (self._articles.articles[place].names for place in (a, b))
                common = tuple([(one[k], place) for k, place in other.items() if k in one])
                key = self._numbers[a], self._numbers[b], common
            self._keys[a, b] = key
        return key


def expected_work(articles: Sequence[Article], memory: Memory) -> tuple[float, float, float, float]:
    """About how long reading, aligning, examining and telling take, in one unit: for progress."""
    sizes = [len(article.text) for article in articles]
    old = [
        len(article.text)
        for article in articles
        if memory.analyses.get(content_of(article)) is not None
    ]
    new_text = sum(sizes) - sum(old)
    every = (len(sizes) - 1) * sum(sizes)  # the characters of every two articles
    new = every - max(len(old) - 1, 0) * sum(old)
    return (
        weigh("progress.reading") * new_text,
        weigh("progress.aligning") * new,
        weigh("progress.passages") * new_text + weigh("progress.examining") * new,
        weigh("progress.telling") * every,
    )


class Reading:
    """Analyses articles by what was found in sentences before; a helper begins without it."""

    def __init__(self, known: Shelf[Features] | None = None) -> None:
        self._known = known

    def __call__(self, article: Article, checkpoint: Checkpoint) -> Analysis:
        return analyse(article, checkpoint, self._known)

    def __reduce__(self) -> tuple[type[Reading], tuple[()]]:
        return Reading, ()


def analyse_articles(
    articles: Sequence[Article],
    memory: Memory,
    checkpoint: Checkpoint = unwatched,
    each: Each = alone,
) -> list[Analysis]:
    """The analyses of articles, each alone; raises Cancelled."""
    known = [memory.analyses.get(content_of(article)) for article in articles]
    new = [a for a, k in zip(articles, known, strict=True) if k is None]
    made = each(Reading(memory.sentences), new, [len(a.text) + 1 for a in new], checkpoint)
    found: list[Analysis] = []
    for article, analysis in zip(articles, known, strict=True):
        if analysis is None:
            analysis = next(made)
            weight = _ANALYSIS_BYTES * (len(article.text) + 1)
            memory.analyses.put(content_of(article), analysis, weight)
        # The same content may be read from another file than before.
        found.append(
            analysis if analysis.article is article else replace(analysis, article=article)
        )
    return found


def prepare(
    articles: Sequence[Article],
    memory: Memory,
    checkpoint: Checkpoint = unwatched,
    each: Each = alone,
) -> PreparedSet:
    """The articles analysed, with common keys for names; raises Cancelled."""
    # Both parts grow with the text; of a remembered one only the second is left.
    reading = 0.95 if any(memory.analyses.get(content_of(a)) is None for a in articles) else 0.0
    analyses = analyse_articles(articles, memory, part_of(checkpoint, 0.0, reading), each)
    merged = merge_names(analyses, part_of(checkpoint, reading, 0.98))
    found = PreparedSet(merged, memory, part_of(checkpoint, 0.98, 1.0))
    checkpoint(1.0)
    return found


def _prepared(analysis: Analysis, memory: Memory) -> Prepared:
    """The article as prepared in the run before, when its names have the same keys now."""
    content = content_of(analysis.article)
    kept = memory.prepared.get(content)
    if kept is None or kept.analysis.features != analysis.features:
        kept = Prepared(analysis, kept, memory.is_last)
        weight = _PREPARED_BYTES * (len(analysis.article.text) + 1)
        memory.prepared.put(content, kept, weight)
    return kept
