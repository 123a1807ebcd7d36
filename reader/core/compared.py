"""The values that a comparison consists of, without the engine that works them out.

The window shows texts before the engine is loaded (0.4 s), so it imports only this module at start.
"""

from __future__ import annotations

from reader.core.alignment.links import Claim, Independence, Link, Ref, SharedRun
from reader.core.article import Article, Sentence
from reader.core.dated import NO_TIMES, Timeline
from reader.core.discrepancies.finding import Finding
from reader.core.lexicon import OwnLexicon
from reader.core.limits import Limit
from reader.core.values import dataclass

SIGLA = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def siglum(index: int) -> str:
    """The letter of the article at that place: A, B … Z, then AA, AB …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(SIGLA))
        letters = SIGLA[rest] + letters
    return letters


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """An article in a comparison: its siglum, its sentences, what of it was not read in full."""

    siglum: str
    article: Article
    sentences: tuple[Sentence, ...]
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the analyst decided: pairs to link, pairs never to link, rules that tell nothing, and
    a lexicon of the analyst's own.

    Sentences are named by the article's sha256 and the code points of their start and end, so a
    decision holds whatever the order or the number of the articles. ``rules_off`` are names of
    rules (rules.expanded gives those of a whole type). ``taken`` are the pairs about which a
    colleague decided, whose file was imported, and not the analyst.
    """

    linked: frozenset[tuple[tuple[str, int, int], tuple[str, int, int]]] = frozenset()
    cut: frozenset[tuple[tuple[str, int, int], tuple[str, int, int]]] = frozenset()
    rules_off: frozenset[str] = frozenset()
    lexicon: OwnLexicon | None = None
    taken: frozenset[tuple[tuple[str, int, int], tuple[str, int, int]]] = frozenset()


@dataclass(frozen=True, slots=True)
class UsedLexicon:
    """The lexicon of the analyst's own that a comparison counted in."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that is known of a set of articles, in the order in which they were given.

    ``limits`` tell what of the whole set was not looked at; each article tells its own.
    ``independence`` holds each pair of articles once, in order. ``rules_off`` are the rules that
    the analyst switched off, in order; ``lexicon`` is None with ours alone.
    """

    articles: tuple[ComparedArticle, ...]
    links: tuple[Link, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    only_in: tuple[tuple[int, ...], ...]  # per article: indexes of its unlinked sentences
    shared_wording: tuple[SharedRun, ...] = ()
    limits: tuple[Limit, ...] = ()
    independence: tuple[Independence, ...] = ()
    rules_off: tuple[str, ...] = ()
    lexicon: UsedLexicon | None = None
    timeline: Timeline = NO_TIMES

    def sentence(self, ref: Ref) -> Sentence:
        """The sentence that a reference names."""
        return self.articles[ref.article].sentences[ref.sentence]

    def sentence_id(self, ref: Ref) -> str:
        """The name shown to people and written to files: "A3"."""
        return f"{self.articles[ref.article].siglum}{ref.sentence}"

    def sentence_text(self, ref: Ref) -> str:
        """The sentence's own words."""
        sentence = self.sentence(ref)
        return self.articles[ref.article].article.text[sentence.start : sentence.end]
