"""The words and phrases of a lexicon, and where they stand in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import Any, Generic, TypeVar

from reader.core.article import Token
from reader.core.values import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several in a row, by lemma; ``pos`` is "" or the letter after the slash.

    A "+" between two words stands for up to four words inside a noun phrase, or none: "carry +
    motion" is found in "carried a last-minute motion".
    """

    words: tuple[tuple[str, str], ...]

    @classmethod
    def parse(cls, text: str) -> Term:
        """The term written as "agree/v" or "in force"."""
        words = []
        for word in text.split():
            lemma, slash, pos = word.partition("/")
            words.append((lemma.lower(), pos if slash else ""))
        return cls(tuple(words))

    @property
    def variants(self) -> tuple[Term, ...]:
        """The term as one token a word, and with its hyphenated words cut at the hyphens.

        The tokenizer cuts compounds ("back-channel") but not bound prefixes ("non-state").
        """
        if not any("-" in lemma.strip("-") for lemma, _ in self.words):
            return (self,)
        cut: list[tuple[str, str]] = []
        for lemma, _ in self.words:
            *parts, last = lemma.split("-")
            for part in parts:
                cut += [(part, ""), ("-", "")]
            cut.append((last, ""))
        return self, Term(tuple(cut))


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """Where a term stands in a sentence: token indexes, end excluded, and what it means."""

    first: int
    end: int
    value: T


_POS = {"n": ("NN",), "v": ("VB", "MD"), "a": ("JJ", "VBN", "VBG"), "r": ("RB",)}
_ANYTHING = ("+", "")
_LONGEST_GAP = 4
_IN_GAP = frozenset(
    {"DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "POS",
     "HYPH", "VBN", "VBG", "RB", "``", "''", "$"}
)  # fmt: skip


def _fits(token: Token, word: str, pos: str) -> bool:
    if word != token.lemma and word != token.lower:
        return False
    return not pos or token.tag.startswith(_POS[pos])


def _end_of(tokens: Sequence[Token], start: int, words: Sequence[tuple[str, str]]) -> int:
    """Where a term that begins at a token ends, or -1 when it does not stand there."""
    at = start
    for place, (word, pos) in enumerate(words):
        if (word, pos) == _ANYTHING:
            for skipped in range(_LONGEST_GAP + 1):
                end = _end_of(tokens, at + skipped, words[place + 1 :])
                if end >= 0:
                    return end
                if at + skipped >= len(tokens) or tokens[at + skipped].tag not in _IN_GAP:
                    return -1
            return -1
        if at >= len(tokens) or not _fits(tokens[at], word, pos):
            return -1
        at += 1
    return at


class TermIndex(Generic[T]):
    """Finds the terms of a lexicon in a sentence, the longest at each place."""

    def __init__(
        self, terms: Sequence[tuple[str, T]], parse: Callable[[str], Term] = Term.parse
    ) -> None:
        # A text meets a few hundred of the 16,000 terms: the others are never parsed (0.4 s).
        by_first: dict[str, list[tuple[str, T]]] = {}
        for row in terms:
            text = row[0]
            if "-" in text:
                for first in {term.words[0][0] for term in parse(text).variants}:
                    by_first.setdefault(first, []).append(row)
                continue
            first = text.split(None, 1)[0].partition("/")[0].lower()
            if first in by_first:
                by_first[first].append(row)
            else:
                by_first[first] = [row]
        self._by_first = by_first
        self._parse = parse
        self._by_both: dict[tuple[str, str], _Following[T]] = {}
        # A text with none of these among its lemmas and lower-case words holds no term.
        self.starts = frozenset(by_first)

    def _rows(self, first: str) -> Iterator[_Row[T]]:
        """The terms that begin with a word."""
        for text, value in self._by_first.get(first, ()):
            whole = self._parse(text)
            for term in whole.variants if "-" in text else (whole,):
                words = term.words
                if words[0][0] == first:
                    yield len(words), words, _tags(words[0][1]), _later(words), value

    def following(self, lemma: str, lower: str) -> _Following[T]:
        """The terms that begin with one of the two words, by the word that comes next."""
        known = self._by_both.get((lemma, lower))
        if known is None:
            both = [*self._rows(lemma)]
            if lower != lemma:
                both += self._rows(lower)
            known = _Following(sorted(both, key=lambda row: -row[0]))
            self._by_both[lemma, lower] = known
        return known

    def find(self, tokens: Sequence[Token], shorter: bool = False) -> Iterator[Match[T]]:
        """All matches in order; of several at one place, those of the greatest length.

        With ``shorter``, the others too, the longest first.
        """
        return self.find_at(tokens, self._beginnings(tokens), shorter)

    def _beginnings(self, tokens: Sequence[Token]) -> Iterator[Beginning[T]]:
        starts, last = self.starts, len(tokens) - 1
        for i, token in enumerate(tokens):
            lemma, lower = token.lemma, token.lower
            if lemma in starts or lower in starts:
                following = self.following(lemma, lower)
                yield i, following.before(tokens[i + 1]) if i < last else following.alone

    def find_at(
        self,
        tokens: Sequence[Token],
        beginnings: Iterable[Beginning[T]],
        shorter: bool = False,
        among: Container[str] | None = None,
    ) -> Iterator[Match[T]]:
        """As ``find``, where it is known which terms may begin at which tokens; ``among`` are the
        lemmas and lower-case words of all tokens, where they are known.
        """
        for i, rows in beginnings:
            token = tokens[i]
            longest = 0
            for size, words, tags, later, value in rows:
                if size < longest and not shorter:
                    break
                if tags and not token.tag.startswith(tags):
                    continue
                if later and among is not None and later not in among:
                    continue
                end = i + 1 if size == 1 else _end_of(tokens, i, words)
                if end >= 0:
                    longest = size
                    yield Match(i, end, value)


class Catalogue:
    """Many indexes, and where in a sentence the terms of each may begin.

    The rules look some sixty lexicons up in every sentence. One pass over its words for all of
    them instead of one for each: 0.4 s of 5.8 s in which twenty articles are examined.
    """

    def __init__(self) -> None:
        self.indexes: frozenset[TermIndex[Any]] = frozenset()
        self._by_start: dict[str, list[TermIndex[Any]]] = {}
        self._known: dict[tuple[str, str], _FollowingOfAll] = {}
        self._growing = Lock()  # windows compare in threads

    def add(self, index: TermIndex[Any]) -> None:
        """Counts an index in."""
        with self._growing:
            if index in self.indexes:
                return
            for start in index.starts:
                self._by_start.setdefault(start, []).append(index)
            for words in [w for w in self._known if not index.starts.isdisjoint(w)]:
                del self._known[words]
            self.indexes |= {index}  # last: whoever sees it here finds its terms

    def beginnings(self, tokens: Sequence[Token]) -> Beginnings:
        """Which terms of each index may begin at which tokens, in order."""
        found: dict[TermIndex[Any], list[Beginning[Any]]] = {}
        known, starts, last = self._known, self._by_start, len(tokens) - 1
        for i, token in enumerate(tokens):
            lemma, lower = token.lemma, token.lower
            following = known.get((lemma, lower))
            if following is None:
                if lemma not in starts and lower not in starts:
                    continue
                following = self._of_either(lemma, lower)
            for index, rows in following.before(tokens[i + 1]) if i < last else following.alone:
                if index in found:
                    found[index].append((i, rows))
                else:
                    found[index] = [(i, rows)]
        return found

    def _of_either(self, lemma: str, lower: str) -> _FollowingOfAll:
        with self._growing:
            indexes = {index: None for w in (lemma, lower) for index in self._by_start.get(w, ())}
            rows = [(index, index.following(lemma, lower)) for index in indexes]
            following = self._known[lemma, lower] = _FollowingOfAll(rows)
        return following


# A term as it is looked for: its length, its words, the tags that the first may have, and the word
# behind a gap after it ("" without one).
_Row = tuple[int, Sequence[tuple[str, str]], tuple[str, ...], str, T]
# A token, and the terms that may begin there by that word and the next, the longest first.
Beginning = tuple[int, Sequence[_Row[T]]]
Beginnings = Mapping[TermIndex[Any], Sequence[Beginning[Any]]]


class _Following(Generic[T]):
    """Terms with one beginning, the longest first, by the word that comes next.

    Dozens of terms begin with "be" or "in"; hardly one has the next word as well.
    """

    __slots__ = ("_by_second", "_rows", "alone")

    def __init__(self, rows: Sequence[_Row[T]]) -> None:
        self._rows = rows
        self.alone: list[_Row[T]] = []
        self._by_second: dict[str, list[_Row[T]]] = {}
        for row in rows:
            second = _second(row)
            if not second:
                self.alone.append(row)
                for others in self._by_second.values():
                    others.append(row)
            elif second in self._by_second:
                self._by_second[second].append(row)
            else:
                self._by_second[second] = [*self.alone, row]

    @property
    def seconds(self) -> Iterable[str]:
        """The words that tell by coming next."""
        return self._by_second

    def before(self, token: Token) -> Sequence[_Row[T]]:
        """The terms that may stand there when that token comes next."""
        lemma, lower = token.lemma, token.lower
        rows = self._by_second.get(lemma)
        if lower == lemma or lower not in self._by_second:
            return self.alone if rows is None else rows
        if rows is None:
            return self._by_second[lower]
        return [row for row in self._rows if _second(row) in ("", lemma, lower)]


class _FollowingOfAll:
    """The same of many indexes, those left out that have no such term."""

    __slots__ = ("_by_both", "_rows", "_seconds", "alone")

    def __init__(self, rows: Sequence[tuple[TermIndex[Any], _Following[Any]]]) -> None:
        self._rows = rows
        self._seconds = frozenset[str]().union(*[following.seconds for _, following in rows])
        self._by_both: dict[tuple[str, str], Sequence[_OfIndex]] = {}
        self.alone = [(index, following.alone) for index, following in rows if following.alone]

    def before(self, token: Token) -> Sequence[_OfIndex]:
        """The terms that may stand there when that token comes next."""
        lemma, lower = token.lemma, token.lower
        if lemma not in self._seconds and lower not in self._seconds:
            return self.alone
        found = self._by_both.get((lemma, lower))
        if found is None:
            before = [(index, following.before(token)) for index, following in self._rows]
            found = self._by_both[lemma, lower] = [row for row in before if row[1]]
        return found


_OfIndex = tuple[TermIndex[Any], Sequence[_Row[Any]]]


def _second(row: _Row[Any]) -> str:
    """The second word of a term, "" when there is none or a gap."""
    words = row[1]
    return words[1][0] if len(words) > 1 and words[1] != _ANYTHING else ""


def _later(words: Sequence[tuple[str, str]]) -> str:
    """The word behind the gap that follows a term's first word, "" without one."""
    gap = len(words) > 2 and words[1] == _ANYTHING
    return words[2][0] if gap and words[2] != _ANYTHING else ""


def _tags(pos: str) -> tuple[str, ...]:
    """The beginnings of the tags that a word may have, none for any."""
    return _POS[pos] if pos else ()
