"""Quotations: the words between quotation marks, straight or typographic, double or single.

Apostrophes are no quotes: a single mark opens only before a word and after a space, and needs a
partner. Two single marks side by side (``like this'') are a double one. A quotation may run over
several sentences of one block; each sentence then gets its part. An opening mark that never finds
its partner counts to the end of its block when it is typographic, or when the next block begins
with another (newspapers leave a quotation open that goes on in the next paragraph), else it is
ignored (12").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.core.article import Sentence, Token
from reader.core.language.attribution_cues import attribution_cues
from reader.core.language.features import Quote
from reader.core.values import dataclass

_DOUBLE_OPEN = frozenset("“„«‟＂「『")
_DOUBLE_CLOSE = frozenset("”»」』")
_TICKS = frozenset({"'", "`", "’", "‘"})
_OPEN_BEFORE = frozenset("([{-–—/“‘\"'«„")
_AND = re.compile(r"[^'‘’]{0,2}['‘’]n['‘’]", re.IGNORECASE)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 40  # sentences; what lies further apart are two marks that lost their partners
_TAG = 4  # tokens after a mark in which "he said" stands


@dataclass(frozen=True, slots=True)
class _Mark:
    sentence: int
    token: int
    end: int  # after the mark's tokens
    single: bool
    may_open: bool
    may_close: bool
    typographic: bool
    mark: str


@dataclass(frozen=True, slots=True)
class _Span:
    """A quotation: its mark, and the sentence and token before which it ends."""

    opening: _Mark
    sentence: int
    token: int
    closed: bool


def find_quotes(sentences: Sequence[Sentence], text: str) -> list[tuple[Quote, ...]]:
    """The quotations of each sentence, index for index; ``sentences`` are a whole article's."""
    found: list[list[Quote]] = [[] for _ in sentences]
    blocks = [list(block) for _, block in groupby(sentences, key=lambda s: s.block)]
    first = 0
    places = []
    for block in blocks:
        places.append((first, first + len(block)))
        first += len(block)
    opened: list[_Mark | None] = []  # the double mark with which a block opens
    marks: list[list[_Mark]] = []
    for first, end in places:
        one = [mark for i in range(first, end) for mark in _marks(sentences[i].tokens, i, text)]
        marks.append(one)
        start = next((mark for mark in one if not mark.single and mark.may_open), None)
        leads = start is not None and (start.sentence, start.token) == (first, 0)
        opened.append(start if leads else None)
    for at, (_, end) in enumerate(places):
        goes_on = at + 1 < len(places) and opened[at + 1] is not None
        for span in _spans(marks[at], goes_on, end - 1, len(sentences[end - 1].tokens)):
            _add(sentences, span, found)
    return [tuple(sorted(quotes, key=lambda q: q.first)) for quotes in found]


def _marks(tokens: Sequence[Token], sentence: int, text: str) -> Iterator[_Mark]:
    skip = -1
    for i, token in enumerate(tokens):
        if i == skip:
            continue
        if token.lower not in ('"', "'", "''", "``") and token.text not in _DOUBLE_OPEN:
            continue
        end = i + 1
        if (
            token.text in _TICKS
            and end < len(tokens)
            and tokens[end].text == token.text
            and tokens[end].start == token.end
        ):
            skip, end = end, end + 1  # ``like this''
        before = text[token.start - 1 : token.start]
        after = text[tokens[end - 1].end : tokens[end - 1].end + 1]
        gap_before = not before or before.isspace() or before in _OPEN_BEFORE
        gap_after = not after or not (after.isalnum() or after in "$£€#@([")
        single = token.lower == "'" and end == i + 1
        if single and _AND.match(text, max(0, token.start - 2), token.end + 2):
            continue  # rock 'n' roll
        tagged = 0 if single else _before_tag(tokens, i, end)
        if end == i + 2 or token.text in ("``", "''"):
            opens = token.text[0] in "`‘" or (token.text[0] == "'" and gap_before and not gap_after)
            closes = bool(tagged) or not opens
            ticks = token.text[0] in "`‘"  # these tell whether they open, as typographic ones
            yield _Mark(sentence, i, end, False, opens, closes, ticks, '"')
        elif token.text in _DOUBLE_OPEN or token.text in "‘‚‛":
            closes = token.text == "‟" or bool(tagged)
            yield _Mark(sentence, i, end, single, True, closes, True, token.text)
        elif token.text in _DOUBLE_CLOSE:
            yield _Mark(sentence, i, end, False, False, True, True, token.text)
        elif token.text == "’":
            closes = bool(before) and not before.isspace()
            yield _Mark(sentence, i, end, True, False, closes, True, "’")
        elif single:
            opens = gap_before and not gap_after
            yield _Mark(sentence, i, end, True, opens, not gap_before, False, "'")
        else:
            measure = before.isdigit()  # 12" pipes
            opens = gap_before and bool(after.strip()) and not _ends_in_tag(tokens, tagged)
            closes = bool(tagged) or not opens or measure
            yield _Mark(sentence, i, end, False, opens, closes, False, '"')


def _before_tag(tokens: Sequence[Token], at: int, end: int) -> int:
    """The verb of "he said" after a comma and the mark, which closes even after a space; else 0."""
    if not at or tokens[at - 1].lower not in (",", "?", "!"):
        return 0
    verbs = attribution_cues().verbs
    for i in range(end, min(end + _TAG, len(tokens))):
        if tokens[i].tag in ("VBD", "VBZ", "VBP") and tokens[i].lemma in verbs:
            return i
        if tokens[i].tag[:2] not in ("NN", "PR", "DT", "JJ"):
            return 0
    return 0


def _ends_in_tag(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a sentence ends with "he said", so that nothing is quoted after the mark."""
    return verb > 0 and all(not token.lower[0].isalnum() for token in tokens[verb + 1 :])


def _spans(marks: Sequence[_Mark], goes_on: bool, last: int, end: int) -> Iterator[_Span]:
    """The quotations of a block that ends with sentence ``last`` of ``end`` tokens.

    ``goes_on``: the next block begins with a quotation mark.
    """
    pending: dict[bool, _Mark] = {}
    for at, mark in enumerate(marks):
        start = pending.get(mark.single)
        if start is not None and mark.sentence - start.sentence > _LONGEST:
            start = None
        german = start is not None and start.mark == "„" and mark.mark == "“"
        if start is not None and (mark.may_close or german) and _fits(start, mark):
            if mark.single and not mark.may_open and _possessive(marks, at, start):
                continue
            yield _Span(start, mark.sentence, mark.token, True)
            del pending[mark.single]
        elif mark.may_open:
            if start is not None and start.typographic and not mark.single:
                # what lost its end cannot go beyond the next; thousands of these stay linear
                yield _Span(start, mark.sentence, mark.token, False)
            pending[mark.single] = mark
    for mark in pending.values():
        if not mark.single and (mark.typographic or goes_on) and last - mark.sentence <= _LONGEST:
            yield _Span(mark, last, end, False)


def _fits(start: _Mark, mark: _Mark) -> bool:
    if start.sentence == mark.sentence and mark.token <= start.end:
        return False
    if mark.single and mark.sentence != start.sentence:
        return mark.typographic == start.typographic and mark.sentence - start.sentence < 3
    return True


def _possessive(marks: Sequence[_Mark], at: int, start: _Mark) -> bool:
    """Whether a later mark of the same sentence closes better: "the 'students' union' met"."""
    mark = marks[at]
    return any(
        other.single and other.may_close and not other.may_open and other.sentence == mark.sentence
        for other in marks[at + 1 : at + 2]
    ) and not any(m.single and m.may_open for m in marks[at + 1 : at + 2])


def _add(sentences: Sequence[Sentence], span: _Span, found: list[list[Quote]]) -> None:
    opening = span.opening
    for i in range(opening.sentence, span.sentence + 1):
        tokens = sentences[i].tokens
        opens, ends = i == opening.sentence, i == span.sentence
        first = opening.end if opens else 0
        end = span.token if ends else len(tokens)
        if first < end:
            clause = end - first > 2 and any(t.tag in _FINITE for t in tokens[first:end])
            found[i].append(Quote(first, end, clause, opens, ends and span.closed))
