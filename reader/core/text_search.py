"""Where words stand in a text, whatever their case, accents and typographic signs.

Both the words and the text are folded: letters lose case and accents, ligatures come apart, quotes
and hyphens become the plain ones, white space becomes one space, soft hyphens and the like go.
What is found are spans of the original text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from reader.core.article import Article, Span
from reader.core.marks import Unmarked
from reader.core.progress import Checkpoint, unwatched
from reader.core.values import dataclass

# Letters that Unicode does not take apart, as a reader without them on the keyboard types them.
_LETTERS = {
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O",
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ð": "d", "Ð": "D",
    "þ": "th", "Þ": "Th", "ı": "i",
}  # fmt: skip
_SIGNS = {
    **dict.fromkeys("‘’‚‛′‹›`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−－", "-"),
    "⁄": "/",
}
# Soft hyphen, zero width characters, marks of direction and of emphasis of a character's look.
_NOTHING = frozenset(
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff" + "".join(map(chr, range(0xFE00, 0xFE10)))
)
# Accents, and the vowel points of Arabic and Hebrew. Not every combining mark: those of Indic
# scripts and of Japanese make another letter.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]"
)
_PARAGRAPH = "\n\n"  # white space with an empty line in it; no query holds one
_OFTEN = 5_000  # hits between two calls of the checkpoint


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: words as typed, whether case matters, whether whole words only."""

    text: str
    match_case: bool = False
    whole_words: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not fold(self.text, match_case=self.match_case).strip()


def fold(text: str, *, match_case: bool = False) -> str:
    """What remains of a text when its looks are taken off."""
    return FoldedText(text, match_case=match_case).text


class FoldedText:
    """A folded text and the way back to the places of the original one.

    Folding goes by clusters: a character with what combines with it. A cluster that is folded to
    several characters (the ligature ﬁ) is found as a whole or not at all.
    """

    __slots__ = ("_ends", "_inner", "_outer", "_whole", "text")

    def __init__(self, text: str, *, match_case: bool = False) -> None:
        # Letters that fold to one character each are replaced at once, over the whole text; what
        # is left, and costs a step each, are the places where lengths differ.
        singles, others = _sorted(text, match_case)
        plain = text.translate(singles)
        pieces: list[str] = []
        self._inner: list[int] = []  # where each piece begins in the folded text
        self._outer: list[int] = []  # where it begins in the original
        self._ends: list[int] = []  # where a whole piece ends in the original
        self._whole: list[bool] = []  # whether it is one cluster, else character for character
        size = place = 0

        def add(piece: str, start: int, end: int, whole: bool) -> None:
            nonlocal size
            if piece:
                pieces.append(piece)
                self._inner.append(size)
                self._outer.append(start)
                self._ends.append(end)
                self._whole.append(whole)
                size += len(piece)

        for match in others.finditer(text):
            start, end = match.span()
            add(plain[place:start], place, start, False)
            add(_folded(match.group(), match_case), start, end, True)
            place = end
        add(plain[place:], place, len(text), False)
        self.text = "".join(pieces)

    def span(self, start: int, end: int) -> Span | None:
        """The original span of a folded one that is not empty; None when it splits a cluster."""
        first = bisect_right(self._inner, start) - 1
        if self._whole[first] and self._inner[first] != start:
            return None
        begin = self._outer[first] + start - self._inner[first]
        last = bisect_right(self._inner, end - 1) - 1
        if not self._whole[last]:
            return Span(begin, self._outer[last] + end - self._inner[last])
        following = self._inner[last + 1] if last + 1 < len(self._inner) else len(self.text)
        return Span(begin, self._ends[last]) if end == following else None


def _sorted(text: str, match_case: bool) -> tuple[dict[int, str], re.Pattern[str]]:
    """What single characters of a text become, and a pattern of what is folded by clusters."""
    singles: dict[int, str] = {}
    other: list[str] = []
    for character in set(text):
        if character.isspace() or _combines(character):
            continue
        folded = _folded(character, match_case)
        if len(folded) == 1:
            singles[ord(character)] = folded
        else:
            other.append(re.escape(character))
    combining = "".join(re.escape(one) for one in set(text) if _combines(one))
    parts = [r"[^\S ]\s*| (?:\s+)"]  # one space alone stays as it is
    if combining:
        parts.append(rf"[^\s{combining}]?[{combining}]+")
    if other:
        parts.append(f"[{''.join(other)}]")
    return singles, re.compile("|".join(parts))


def _combines(character: str) -> bool:
    # The second and third parts of a Hangul syllable are of no combining class.
    return bool(unicodedata.combining(character)) or "\u1160" <= character <= "\u11ff"


@lru_cache(maxsize=20_000)
def _folded(cluster: str, match_case: bool) -> str:
    if cluster.isspace():
        return _PARAGRAPH if cluster.count("\n") > 1 else " "
    told = []
    for character in cluster:
        if character in _NOTHING:
            continue
        sign = _SIGNS.get(character)
        if sign is not None:
            told.append(sign)
            continue
        letters = unicodedata.normalize("NFKD", _LETTERS.get(character, character))
        if letters[:1].isspace():  # an accent that stands alone would come apart into a space
            told.append(character)
            continue
        if not match_case:
            letters = unicodedata.normalize("NFKD", letters.casefold())
        plain = (_LETTERS.get(one, one) for one in _ACCENTS.sub("", letters))
        told.append("".join(_SIGNS.get(one, one) for one in plain))
    return unicodedata.normalize("NFC", "".join(told))


def spans(folded: FoldedText, query: Query, checkpoint: Checkpoint = unwatched) -> Iterator[Span]:
    """The hits in order; they do not overlap. A query of white space has none."""
    wanted = fold(query.text, match_case=query.match_case)
    text, whole_words = folded.text, query.whole_words
    if not wanted.strip():
        return
    place = text.find(wanted)
    count = 0
    while place >= 0:
        end = place + len(wanted)
        count += 1
        if count % _OFTEN == 0:
            checkpoint(place / len(text))
        span = None
        if not whole_words or not (_within_word(text, place) or _within_word(text, end)):
            span = folded.span(place, end)
        if span is not None:
            yield span
        place = text.find(wanted, end if span is not None else place + 1)


def _within_word(text: str, place: int) -> bool:
    """Whether a place has letters of one word on both sides."""
    return 0 < place < len(text) and _in_word(text[place - 1]) and _in_word(text[place])


def _in_word(character: str) -> bool:
    # Chinese, Japanese and Thai put nothing between words, so nothing says where one ends.
    if "\u0e00" <= character <= "\u0e7f" or "\u2e80" <= character <= "\u9fff":
        return False
    return character.isalnum() or character == "_"


class SearchedArticle:
    """An article made ready for queries: found are its words with and without marks of format."""

    __slots__ = ("_article", "_folded", "_starts", "_way", "_without")

    def __init__(self, article: Article) -> None:
        self._article = article
        self._starts = sorted(block.start for block in article.blocks)
        self._way = Unmarked(article.text, article.marks) if article.marks else None
        self._folded: dict[bool, FoldedText] = {}
        self._without: dict[bool, FoldedText] = {}

    @property
    def article(self) -> Article:
        """The article."""
        return self._article

    def hits(
        self, query: Query, checkpoint: Checkpoint = unwatched, most: int | None = None
    ) -> tuple[Span, ...]:
        """The hits in order, the first ``most``; none reaches from one paragraph into the next."""
        if query.is_empty:
            return ()
        case = query.match_case
        if case not in self._folded:
            self._folded[case] = FoldedText(self._article.text, match_case=case)
        found: Iterable[Span] = spans(self._folded[case], query, checkpoint)
        if self._way is not None:
            if case not in self._without:
                self._without[case] = FoldedText(self._way.text, match_case=case)
            more = (
                Span(self._way.outer(one.start), self._way.outer_end(one.end))
                for one in spans(self._without[case], query, checkpoint)
            )
            # Sorted by a key: comparing 100,000 spans themselves takes more than a second.
            found = sorted({*found, *more}, key=lambda one: (one.start, one.end))
        return tuple(islice(_apart(self._in_one_block(found)), most))

    def _in_one_block(self, found: Iterable[Span]) -> Iterator[Span]:
        """Those of some spans in order that do not reach into the next paragraph."""
        starts = self._starts
        block = 0
        for one in found:
            while block < len(starts) and starts[block] <= one.start:
                block += 1
            if block == len(starts) or one.end <= starts[block]:
                yield one


def _apart(found: Iterable[Span]) -> Iterator[Span]:
    """The spans without those that begin within the one before."""
    end = 0
    for span in found:
        if span.start >= end:
            yield span
            end = span.end
