"""Near-verbatim runs in two articles, the mark of a common wire source.

Greedy string tiling (Wise 1993), one of the measures that METER tries on newswire (Clough,
Gaizauskas, Piao & Wilks 2002): the longest verbatim stretches first, none overlapping another on
either side. Here a stretch goes on over small edits (a changed number, a swapped name). Stretches
are found through word n-grams that are indexed once an article, so that two articles with nothing
in common cost one intersection of sets.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, groupby, product

from reader.core.alignment.credits import stock_wording
from reader.core.alignment.links import SharedRun
from reader.core.alignment.sentence_profile import has_letters
from reader.core.article import Kind, Token
from reader.core.language.features import Analysis
from reader.core.values import dataclass
from reader.core.weights import weigh

_BREAK = "\x00"  # in place of stock wording: equal to another one, and no word


@dataclass(frozen=True, slots=True)
class WordingIndex:
    """The words of an article in order, without furniture and stock wording, ready to be compared.

    ``words`` are in lower case, ``starts`` and ``ends`` code points, ``quoted`` whether each stands
    in quotation marks, ``sizes`` what each counts for in half words: characters of scripts without
    spaces stand alone and are half a word. ``first`` maps the hash of an n-gram to the word where
    it first begins, ``again`` those of n-grams that stand several times to all such words,
    ``known`` holds the hashes. ``own`` is the number of words outside quotation marks.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: bytes
    sizes: bytes
    first: Mapping[int, int]
    again: Mapping[int, tuple[int, ...]]
    known: frozenset[int]
    own: int

    def at(self, gram: int) -> tuple[int, ...]:
        """The words where a known n-gram begins."""
        return self.again.get(gram) or (self.first[gram],)


@dataclass(frozen=True, slots=True)
class WordRun:
    """A near-verbatim run: code points of each article's text, and how many words are equal.

    ``quoted`` of the words stand in quotation marks in both articles.
    """

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int
    quoted: int

    def of(self, a: int, b: int) -> SharedRun:
        """The same as a run of the articles at those places."""
        return SharedRun(
            a, self.a_start, self.a_end, b, self.b_start, self.b_end, self.words, self.quoted
        )

    @property
    def mirrored(self) -> WordRun:
        """The same run with the articles exchanged."""
        return WordRun(self.b_start, self.b_end, self.a_start, self.a_end, self.words, self.quoted)


def wording_index(analysis: Analysis) -> WordingIndex:
    """The index of an analysed article."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quoted, sizes = bytearray(), bytearray()
    text = analysis.article.text
    for sentence, features in zip(analysis.sentences, analysis.features, strict=True):
        if sentence.kind is Kind.FURNITURE:
            continue
        stock = stock_wording(text, sentence.start, sentence.end)
        inside = {i for quote in features.quotes for i in range(quote.first, quote.end)}
        for i, token in enumerate(sentence.tokens):
            word = token.lower
            if not (word.isalnum() or has_letters(word)):
                continue
            if stock and any(start <= token.start < end for start, end in stock):
                if words and words[-1] != _BREAK:
                    words.append(_BREAK)
                    starts.append(token.start)
                    ends.append(token.end)
                    quoted.append(0)
                    sizes.append(0)
                continue
            if word.isascii():  # the usual case, three times as fast as what follows
                words.append(word)
                starts.append(token.start)
                ends.append(token.end)
                quoted.append(i in inside)
                sizes.append(2)
                continue
            for part, start, end, size in _units(token):
                words.append(part)
                starts.append(start)
                ends.append(end)
                quoted.append(i in inside)
                sizes.append(size)
    seed = int(weigh("alignment.run_seed"))
    grams = list(map(hash, zip(*(words[n:] for n in range(seed)), strict=False)))
    # The first place of each; those of most stand nowhere else.
    first = dict(zip(reversed(grams), range(len(grams) - 1, -1, -1), strict=True))
    again: dict[int, list[int]] = {}
    if len(first) < len(grams):
        for place, gram in enumerate(grams):
            if first[gram] != place:
                again.setdefault(gram, [first[gram]]).append(place)
    own = sum(size for size, q in zip(sizes, quoted, strict=True) if not q)
    return WordingIndex(
        tuple(words),
        tuple(starts),
        tuple(ends),
        bytes(quoted),
        bytes(sizes),
        first,
        {gram: tuple(places) for gram, places in again.items()},
        frozenset(first),
        own // 2,
    )


@cache
def _is_unspaced(character: str) -> bool:
    # Han, kana, Thai, Lao, Myanmar, Khmer: no spaces between words. Hangul has them.
    code = ord(character)
    return (
        0x3040 <= code <= 0x30FF
        or 0x3400 <= code <= 0x9FFF
        or 0x20000 <= code <= 0x3FFFF
        or 0x0E00 <= code <= 0x0EFF
        or 0x1000 <= code <= 0x109F
        or 0x1780 <= code <= 0x17FF
        or 0xF900 <= code <= 0xFAFF
    )


_Unit = tuple[str, int, int, int]  # words, start, end, half words


def _units(token: Token) -> Sequence[_Unit]:
    """What of a token is compared, most often the whole token."""
    word = token.lower
    if len(word) != token.end - token.start or not any(map(_is_unspaced, word)):
        return ((word, token.start, token.end, 2),)
    return list(_cut(word, token))


def _cut(word: str, token: Token) -> Iterator[_Unit]:
    for alone, rest in groupby(enumerate(word), key=lambda row: _is_unspaced(row[1])):
        rows = list(rest)
        for part in [[row] for row in rows] if alone else [rows]:
            letters = "".join(letter for _, letter in part)
            if any(map(str.isalnum, letters)):
                start = token.start + part[0][0]
                yield letters, start, start + len(letters), 1 if alone else 2


def shared_runs(a: WordingIndex, b: WordingIndex) -> list[WordRun]:
    """The runs of two articles in the order of the first; exchanging the articles mirrors them.

    A run has at least ``alignment.run_least`` equal words, differs in between by a few words at a
    time, and overlaps no other run on either side.
    """
    common = a.known & b.known
    if not common and a.words != b.words:
        return []
    # Which of equally long stretches goes first must not depend on whose article is named first.
    if a.words <= b.words:
        return sorted(_Tiling(a, b).runs(common), key=lambda run: run.a_start)
    return sorted((run.mirrored for run in _Tiling(b, a).runs(common)), key=lambda run: run.a_start)


class _Tiling:
    """The choice of runs between two articles."""

    def __init__(self, a: WordingIndex, b: WordingIndex) -> None:
        self._a, self._b = a, b
        self._used_a, self._used_b = bytearray(len(a.words)), bytearray(len(b.words))
        self._seed = int(weigh("alignment.run_seed"))
        self._gap = int(weigh("alignment.run_gap"))
        # What may be skipped in either article, the smallest edit first and an exchange before an
        # insertion, with the equal words that must follow.
        resume, gap = int(weigh("alignment.run_resume")), range(self._gap + 1)
        self._skips = [
            (x, y, max(resume, x, y) if x or y else 1)
            for x, y in sorted(product(gap, gap), key=lambda n: (n[0] + n[1], abs(n[0] - n[1]), n))
        ]

    def runs(self, common: frozenset[int]) -> Iterator[WordRun]:
        a, b = self._a, self._b
        if a.words == b.words:
            if a.words:
                yield self._run([(0, 0, len(a.words))])
            return
        least = 2 * int(weigh("alignment.run_least"))
        heap = [(-length, x, y) for x, y, length in self._stretches(common)]
        heapq.heapify(heap)
        while heap:
            length, x, y = heapq.heappop(heap)
            length = -length
            if 1 in self._used_a[x : x + length] or 1 in self._used_b[y : y + length]:
                for part in self._free(x, y, length):
                    heapq.heappush(heap, part)
                continue
            blocks = self._extended(x, y, length)
            if sum(sum(a.sizes[i : i + n]) for i, _, n in blocks) >= least:
                (x, y, _), (end_x, end_y, n) = blocks[0], blocks[-1]
                self._used_a[x : end_x + n] = b"\x01" * (end_x + n - x)
                self._used_b[y : end_y + n] = b"\x01" * (end_y + n - y)
                yield self._run(blocks)

    def _stretches(self, common: frozenset[int]) -> Iterator[tuple[int, int, int]]:
        """Verbatim stretches as (place in a, place in b, words), some of them overlapping."""
        most = int(weigh("alignment.run_places"))
        diagonals: dict[int, list[int]] = {}
        a, b = self._a, self._b
        several = common & (a.again.keys() | b.again.keys())
        for gram in common - several:
            x = a.first[gram]
            diagonals.setdefault(b.first[gram] - x, []).append(x)
        for gram in several:
            here, there = a.at(gram), b.at(gram)
            pairs = (
                product(here, there)
                if len(here) * len(there) <= most
                else zip(here, there, strict=False)
            )
            for x, y in pairs:
                diagonals.setdefault(y - x, []).append(x)
        words_a, words_b, seed = self._a.words, self._b.words, self._seed
        for shift, places in diagonals.items():
            places.sort()
            start = last = places[0]
            for x in chain(places[1:], (-1,)):
                if x == last + 1:
                    last = x
                    continue
                end = last + seed
                if (
                    words_a[start:end] == words_b[start + shift : end + shift]
                ):  # equal hashes may lie
                    yield start, start + shift, end - start
                start = last = x

    def _free(self, x: int, y: int, length: int) -> Iterator[tuple[int, int, int]]:
        """The parts of a stretch that no run has taken, as rows of the heap."""
        begin = 0
        for at in range(length + 1):
            if at == length or self._used_a[x + at] or self._used_b[y + at]:
                if at - begin >= self._seed:
                    yield begin - at, x + begin, y + begin
                begin = at + 1

    def _extended(self, x: int, y: int, length: int) -> list[tuple[int, int, int]]:
        """The stretch with those beside it that small edits part from it, in order."""
        blocks = [(x, y, length)]
        while (block := self._next(x + length, y + length, 1)) is not None:
            x, y, length = block
            blocks.append(block)
        x, y, _ = blocks[0]
        before = []
        while (block := self._next(x - 1, y - 1, -1)) is not None:
            x, y, length = block
            x, y = x - length + 1, y - length + 1
            before.append((x, y, length))
        return [*reversed(before), *blocks]

    def _next(self, x: int, y: int, step: int) -> tuple[int, int, int] | None:
        """Where equal words go on from a place, backwards with step -1, and how many there are."""
        words_a, words_b = self._a.words, self._b.words
        most_x, most_y = (
            self._free_words(x, step, self._used_a),
            self._free_words(y, step, self._used_b),
        )
        for skip_x, skip_y, needed in self._skips:
            if skip_x > most_x or skip_y > most_y:
                continue
            p, q = x + step * skip_x, y + step * skip_y
            if words_a[p] == words_b[q]:
                equal = self._equal(p, q, step)
                if equal >= needed:
                    return p, q, equal
        return None

    def _free_words(self, at: int, step: int, used: Sequence[int]) -> int:
        """How many words may be skipped so that one still follows, none taken; -1 for no word."""
        number = 0
        while 0 <= at < len(used) and not used[at] and number <= self._gap:
            number, at = number + 1, at + step
        return number - 1

    def _equal(self, x: int, y: int, step: int) -> int:
        """How many equal words stand in a row there that no run has taken."""
        words_a, words_b = self._a.words, self._b.words
        number = 0
        while (
            0 <= x < len(words_a)
            and 0 <= y < len(words_b)
            and words_a[x] == words_b[y]
            and not self._used_a[x]
            and not self._used_b[y]
        ):
            number += 1
            x, y = x + step, y + step
        return number

    def _run(self, blocks: Sequence[tuple[int, int, int]]) -> WordRun:
        a, b = self._a, self._b
        words = quoted = 0
        for x, y, length in blocks:
            words += sum(a.sizes[x : x + length])
            marks = zip(
                a.sizes[x : x + length],
                a.quoted[x : x + length],
                b.quoted[y : y + length],
                strict=True,
            )
            quoted += sum(size for size, p, q in marks if p and q)
        (x, y, _), (end_x, end_y, n) = blocks[0], blocks[-1]
        return WordRun(
            a.starts[x],
            a.ends[end_x + n - 1],
            b.starts[y],
            b.ends[end_y + n - 1],
            words // 2,
            quoted // 2,
        )
