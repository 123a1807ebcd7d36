"""What a note can be about: the passages of words, of a finding, of a link, of a whole claim."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.alignment.links import Ref
from reader.core.anchors import anchor, text_key
from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding
from reader.core.notes import Spot, source_of


def passage_spot(article: Article, start: int, end: int, key: str = "") -> Spot:
    """The passage between two code points; white space at its ends is left out.

    ``key`` is the text's own if it is known. Raises ValueError outside the text.
    """
    words = article.text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
    return Spot(article.sha256, source_of(article), anchor(article.text, start, end, key))


def sentence_spots(comparison: Comparison, refs: Iterable[Ref]) -> tuple[Spot, ...]:
    """The passages of these sentences, each once: the ends of a link, or a claim."""
    spans = {
        (ref.article, comparison.sentence(ref).start, comparison.sentence(ref).end) for ref in refs
    }
    return _spots(comparison, spans)


def finding_spots(comparison: Comparison, finding: Finding) -> tuple[Spot, ...]:
    """The passages of a finding's sides."""
    spans = {(side.sentence.article, side.start, side.end) for side in finding.sides}
    return _spots(comparison, spans)


def _spots(comparison: Comparison, spans: Iterable[tuple[int, int, int]]) -> tuple[Spot, ...]:
    keys: dict[int, str] = {}
    found = []
    for place, start, end in sorted(spans):
        article = comparison.articles[place].article
        if place not in keys:
            keys[place] = text_key(article.text)
        found.append(passage_spot(article, start, end, keys[place]))
    return tuple(found)
