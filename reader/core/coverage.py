"""Who reports what: one row a claim over all articles, and what each article shares or leaves out.

A sentence may stand in several claims; every sentence has one row that is its home, so that the
counts of an article add up to its sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from reader.core.alignment.links import Link, Ref, Status
from reader.core.article import Kind
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.core.progress import Checkpoint, part_of, stepwise, unwatched
from reader.core.values import dataclass

_OFTEN = 200  # rows between two calls of the checkpoint
# A sentence that stands alone with fewer than these is a heading or a scrap, not a claim that
# others leave out. A pair of characters counts as a word where words are not parted by spaces.
_LEAST_WORDS, _LEAST_LETTERS = 4, 20
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,2}|\w+")
_NEAR = 0.85  # of the nearest: as good a name, if it is shorter
_NAME_WORDS = 5  # a shorter wording does not tell what a claim is about


class Show(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    DISPUTED = "disputed"
    AGREED = "agreed"  # at least two sources, and no difference found
    ONLY = "only"  # what one source alone reports
    MISSING = "missing"  # what others report and an article does not


OF_ARTICLE = (Show.ONLY, Show.MISSING)  # those that an article can be chosen for


class Order(StrEnum):
    """In which order rows are shown."""

    DISPUTE = "dispute"  # the most severe and surest first
    READING = "reading"  # as an article has them, then what the others add
    SOURCES = "sources"  # those with most sources first


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that differ: code points of the article's text."""

    start: int
    end: int
    type: Type


@dataclass(frozen=True, slots=True)
class Row:
    """One claim over all articles.

    ``claim`` is its id, "" for a sentence that is in none. ``cells`` holds the sentences of each
    article that reports it; an article that is not there is silent. ``name`` is the shortest
    of the wordings that are nearest to the others. ``findings`` are those told of two of its
    sentences, the most severe and surest first, ``marks`` the words of each in which they differ.
    """

    claim: str
    cells: Mapping[int, tuple[Ref, ...]]
    name: Ref
    findings: tuple[Finding, ...]
    marks: Mapping[Ref, tuple[Marked, ...]]
    disputed: bool

    @property
    def sentences(self) -> tuple[Ref, ...]:
        """All sentences in article order."""
        return tuple(ref for article in sorted(self.cells) for ref in self.cells[article])

    @property
    def sources(self) -> int:
        """How many articles report it."""
        return len(self.cells)

    @property
    def severity(self) -> Severity | None:
        """That of its most severe finding."""
        return self.findings[0].severity if self.findings else None

    @property
    def types(self) -> tuple[Type, ...]:
        """The types of its findings, each once, the most severe first."""
        return tuple(dict.fromkeys(one.type for one in self.findings))


@dataclass(frozen=True, slots=True)
class Share:
    """What one article shares with the others: numbers of its sentences, and of claims.

    ``by_all``, ``by_some`` and ``only`` count each sentence once, in its home row; ``missing`` are
    claims that enough others report and the article does not (see Coverage.enough); ``left_out``
    are furniture, headings and scraps, which stand in no row.
    """

    by_all: int
    by_some: int
    only: int
    missing: int
    left_out: int

    @property
    def told(self) -> int:
        """The sentences that stand in a row."""
        return self.by_all + self.by_some + self.only


class Coverage:
    """The rows of a comparison, what each article shares, and which rows a wish lets through.

    Rows stand in the order of dispute, which depends on the texts alone and not on the order of
    the articles.
    """

    def __init__(
        self, comparison: Comparison, rows: Sequence[Row], checkpoint: Checkpoint = unwatched
    ) -> None:
        self.comparison = comparison
        self.rows = tuple(rows)
        self._home: dict[Ref, int] = {}
        self._places: dict[str, int] = {}
        for number, row in enumerate(self.rows):
            if row.claim:
                self._places[row.claim] = number
            for ref in row.sentences:
                best = self._home.get(ref)
                if best is None or _width(row) > _width(self.rows[best]):
                    self._home[ref] = number
        for claim in comparison.claims:  # one whose only sentence stands in a wider one as well
            if claim.id not in self._places and claim.sentences[0] in self._home:
                self._places[claim.id] = self._home[claim.sentences[0]]
        told = comparison.sentence_text
        self._texts = tuple(
            "\n".join(map(told, row.sentences)).casefold()
            for row in stepwise(self.rows, part_of(checkpoint, 0.0, 0.6), _OFTEN)
        )
        self._sets: dict[tuple[Show, int | None], frozenset[int]] = {}
        self.shares = self._shares()
        checkpoint(1.0)

    @property
    def enough(self) -> int:
        """How many others must report what is missing in an article: two where there are two."""
        return max(1, min(2, len(self.comparison.articles) - 1))

    def home(self, ref: Ref) -> int | None:
        """The row that counts a sentence; None for furniture, headings and scraps."""
        return self._home.get(ref)

    def place(self, claim: str) -> int | None:
        """The row of a claim."""
        return self._places.get(claim)

    def shown(
        self,
        show: Show = Show.ALL,
        order: Order = Order.DISPUTE,
        article: int | None = None,
        words: str = "",
        base: int = 0,
    ) -> list[int]:
        """The rows wished for, in the order wished for.

        ``article`` is the one that alone reports or misses a claim; None is any. ``words`` must
        all stand in one of the sentences of the row, in any case. ``base`` is the article whose
        order Order.READING follows.
        """
        wanted = self._set(show, article if show in OF_ARTICLE else None)
        found = [number for number in self._with(words) if number in wanted]
        if order is Order.SOURCES:
            found.sort(key=lambda number: -self.rows[number].sources)
        elif order is Order.READING:
            found.sort(key=lambda number: _reading(self.rows[number], base))
        return found

    def counts(self, article: int | None = None, words: str = "") -> dict[Show, int]:
        """How many rows each filter would show."""
        found = self._with(words)
        sets = {show: self._set(show, article if show in OF_ARTICLE else None) for show in Show}
        return {show: sum(map(rows.__contains__, found)) for show, rows in sets.items()}

    def _with(self, words: str) -> Sequence[int]:
        wanted = words.casefold().split()
        found: Sequence[int] = range(len(self.rows))
        for word in wanted:
            found = [number for number in found if word in self._texts[number]]
        return found

    def _set(self, show: Show, article: int | None) -> frozenset[int]:
        """The rows that a filter lets through; made once, as words are typed letter by letter."""
        key = show, article
        if key not in self._sets:
            test = self._test(show, article)
            numbers = (number for number, row in enumerate(self.rows) if test(row))
            self._sets[key] = frozenset(numbers)
        return self._sets[key]

    def _test(self, show: Show, article: int | None) -> Callable[[Row], bool]:
        least, most = self.enough, len(self.comparison.articles)
        match show:
            case Show.ALL:
                return lambda row: True
            case Show.DISPUTED:
                return lambda row: row.disputed
            case Show.AGREED:
                return lambda row: not row.disputed and row.sources > 1
            case Show.ONLY if article is None:
                return self._is_alone
            case Show.ONLY:
                return lambda row: article in row.cells and self._is_alone(row)
            case Show.MISSING if article is None:
                return lambda row: least <= row.sources < most
            case Show.MISSING:
                return lambda row: row.sources >= least and article not in row.cells

    def _is_alone(self, row: Row) -> bool:
        """Whether one source tells it and nothing else of the same sentences is told elsewhere.

        An article that contradicts itself has a row for that, whose sentences others may report.
        """
        if row.sources > 1:
            return False
        return any(self.rows[self._home[ref]].sources == 1 for ref in row.sentences)

    def _shares(self) -> tuple[Share, ...]:
        wide = [row for row in self.rows if row.sources >= self.enough]
        had = Counter(article for row in wide for article in row.cells)
        shares = []
        for place, article in enumerate(self.comparison.articles):
            homes = [self._home.get(Ref(place, one.index)) for one in article.sentences]
            told = Counter(self.rows[home].sources for home in homes if home is not None)
            only = told[1]
            by_all = told[len(self.comparison.articles)] if len(self.comparison.articles) > 1 else 0
            by_some = told.total() - only - by_all
            missing = len(wide) - had[place]
            shares.append(Share(by_all, by_some, only, missing, len(homes) - told.total()))
        return tuple(shares)


def coverage(
    comparison: Comparison,
    dismissed: Set[str] = frozenset(),
    checkpoint: Checkpoint = unwatched,
) -> Coverage:
    """The claims of a comparison as rows; sentences that stand alone are rows of their own.

    ``dismissed`` are the ids of findings that are false alarms: they dispute nothing.
    A claim of one sentence is left out where a finding joins that sentence with another: it is
    told there, and not by one source alone.
    """
    groups: list[_Group] = []
    held: set[Ref] = set()
    for claim in comparison.claims:
        if len(claim.sentences) > 1:
            groups.append(_Group(claim.id, claim.sentences, claim.status is Status.DISPUTED))
            held.update(claim.sentences)
    alone = {one.sentences[0]: one.id for one in comparison.claims if len(one.sentences) == 1}
    for place, article in enumerate(comparison.articles):
        for sentence in article.sentences:
            ref = Ref(place, sentence.index)
            if ref in held or sentence.kind is Kind.FURNITURE:
                continue
            if sentence.kind is Kind.HEADING or _is_scrap(comparison.sentence_text(ref)):
                continue
            groups.append(_Group(alone.get(ref, ""), (ref,), False))
    checkpoint(0.1)
    of: dict[Ref, set[int]] = {}
    for number, group in enumerate(groups):
        for ref in group.sentences:
            of.setdefault(ref, set()).add(number)
    told = _told(comparison.findings, groups, of, part_of(checkpoint, 0.1, 0.3))
    scores = _scores(groups, of, comparison.links, part_of(checkpoint, 0.3, 0.5))
    rows = []
    for number, group in enumerate(stepwise(groups, part_of(checkpoint, 0.5, 0.8), _OFTEN)):
        here = told.get(number, ())
        live = [one for one in here if one[0].id not in dismissed]
        disputed = bool(live) or (group.disputed and not here)
        rows.append(_row(comparison, group, live, scores[number], disputed))
    sizes = [len(article.sentences) for article in comparison.articles]
    names = [article.article.sha256 for article in comparison.articles]
    rows.sort(key=lambda row: _dispute(row, sizes, names))
    checkpoint(0.8)
    return Coverage(comparison, rows, part_of(checkpoint, 0.8, 1.0))


def _is_scrap(text: str) -> bool:
    found = _WORD.findall(text)
    return len(found) < _LEAST_WORDS and sum(map(len, found)) < _LEAST_LETTERS


class _Group(NamedTuple):
    """Sentences that make a row."""

    claim: str
    sentences: tuple[Ref, ...]
    disputed: bool


def _told(
    findings: Sequence[Finding],
    groups: Sequence[_Group],
    of: Mapping[Ref, set[int]],
    checkpoint: Checkpoint,
) -> dict[int, list[tuple[Finding, tuple[Side, ...]]]]:
    """For each group the findings told of two of its sentences, with the places told there."""
    by_name = {group.claim: number for number, group in enumerate(groups) if group.claim}
    nowhere: set[int] = set()
    told: dict[int, list[tuple[Finding, tuple[Side, ...]]]] = {}
    for finding in stepwise(findings, checkpoint, 20):
        if finding.severity < Severity.USEFUL:
            continue
        placed = False
        for sides in (finding.sides, *finding.also):
            joined = sorted({side.sentence for side in sides})
            pairs = list(combinations(joined, 2)) or [(ref, ref) for ref in joined]
            for a, b in pairs:
                for number in of.get(a, nowhere) & of.get(b, nowhere):
                    here = tuple(side for side in sides if side.sentence in (a, b))
                    told.setdefault(number, []).append((finding, here))
                    placed = True
        if not placed and finding.claim in by_name:
            told.setdefault(by_name[finding.claim], []).append((finding, finding.sides))
    return told


def _row(
    comparison: Comparison,
    group: _Group,
    told: Iterable[tuple[Finding, tuple[Side, ...]]],
    scores: Mapping[Ref, float],
    disputed: bool,
) -> Row:
    name, refs = group.claim, group.sentences
    cells: dict[int, tuple[Ref, ...]] = {}
    for ref in sorted(refs):
        cells[ref.article] = (*cells.get(ref.article, ()), ref)
    findings = {finding.id: finding for finding, _ in told}
    marks: dict[Ref, dict[Marked, None]] = {}
    for finding, sides in told:
        for side in sides:
            words = Marked(side.start, side.end, finding.type)
            marks.setdefault(side.sentence, {})[words] = None
    return Row(
        name,
        cells,
        _named(comparison, refs, scores),
        tuple(sorted(findings.values(), key=lambda one: (-one.severity, -one.confidence))),
        {
            ref: tuple(sorted(words, key=lambda one: (one.start, one.end)))
            for ref, words in marks.items()
        },
        disputed,
    )


def _named(comparison: Comparison, refs: Sequence[Ref], scores: Mapping[Ref, float]) -> Ref:
    """The sentence that names a claim: the shortest of those that are nearest to the others."""
    if len(refs) == 1:
        return refs[0]
    # Less a hair: the sum of floats depends on the order of the articles.
    near = max(scores.get(ref, 0.0) for ref in refs) * _NEAR - 1e-6
    ranked = sorted(
        (len(_WORD.findall(text)) < _NAME_WORDS, len(text), text, ref)
        for ref in refs
        if scores.get(ref, 0.0) >= near
        for text in (comparison.sentence_text(ref),)
    )
    return ranked[0][3]


def _scores(
    groups: Sequence[_Group],
    of: Mapping[Ref, set[int]],
    links: Sequence[Link],
    checkpoint: Checkpoint,
) -> list[dict[Ref, float]]:
    """For each group how near each of its sentences is to the others: the sum of its links."""
    found: list[dict[Ref, float]] = [{} for _ in groups]
    nowhere: set[int] = set()
    for link in stepwise(links, checkpoint, 1000):
        for number in of.get(link.a, nowhere) & of.get(link.b, nowhere):
            scores = found[number]
            scores[link.a] = scores.get(link.a, 0.0) + link.score
            scores[link.b] = scores.get(link.b, 0.0) + link.score
    return found


def _width(row: Row) -> tuple[int, bool, int]:
    """How much a row tells; of equal ones the first in the order of dispute is a home."""
    return row.sources, row.disputed, sum(map(len, row.cells.values()))


def _reading(row: Row, base: int) -> tuple[int, int]:
    """Where a row stands in the base article, or in the first of the others that has it."""
    if base in row.cells:
        return -1, row.cells[base][0].sentence
    first = min(row.cells)
    return first, row.cells[first][0].sentence


def _dispute(row: Row, sizes: Sequence[int], names: Sequence[str]) -> tuple[object, ...]:
    """Sorts by dispute; ties by sources, then by where it stands in the articles, then by text."""
    best = row.findings[0] if row.findings else None
    refs = row.sentences
    # Rounded: the sum of floats depends on the order of the articles.
    place = round(sum(ref.sentence / sizes[ref.article] for ref in refs) / len(refs), 9)
    return (
        not row.disputed,
        -best.severity if best else 0,
        -best.confidence if best else 0.0,
        -len(row.findings),
        -row.sources,
        place,
        sorted((names[ref.article], ref.sentence) for ref in refs),
    )
