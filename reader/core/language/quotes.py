"""Quotations: the words between quotation marks, straight or typographic, double or single.

Apostrophes are no quotes: a single mark opens only before a word and after a space, and needs a
partner. A quotation may run over several sentences of one block; each sentence then gets its part.
An opening mark that never finds its partner counts to the end of its block when it is typographic
(newspapers leave a quotation open that goes on in the next paragraph), else it is ignored (12").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.core.article import Sentence, Token
from reader.core.language.features import Quote

_DOUBLE_OPEN = frozenset("“„«‟＂「『")
_DOUBLE_CLOSE = frozenset("”»」』")
_OPEN_BEFORE = frozenset("([{-–—/“‘\"'«„")
_AND = re.compile(r"[^'‘’]{0,2}['‘’]n['‘’]", re.IGNORECASE)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class _Mark:
    sentence: int
    token: int
    single: bool
    may_open: bool
    may_close: bool
    typographic: bool
    mark: str


def find_quotes(sentences: Sequence[Sentence], text: str) -> list[tuple[Quote, ...]]:
    """The quotations of each sentence, index for index; ``sentences`` are a whole article's."""
    found: list[list[Quote]] = [[] for _ in sentences]
    for _, block in groupby(range(len(sentences)), key=lambda i: sentences[i].block):
        members = list(block)
        marks = [mark for i in members for mark in _marks(sentences[i].tokens, i, text)]
        for opening, closing in _pairs(marks):
            _add(sentences, members, opening, closing, found)
    return [tuple(sorted(quotes, key=lambda q: q.first)) for quotes in found]


def _marks(tokens: Sequence[Token], sentence: int, text: str) -> Iterator[_Mark]:
    for i, token in enumerate(tokens):
        if token.lower not in ('"', "'", "''", "``") and token.text not in _DOUBLE_OPEN:
            continue
        before = text[token.start - 1 : token.start]
        after = text[token.end : token.end + 1]
        gap_before = not before or before.isspace() or before in _OPEN_BEFORE
        gap_after = not after or not (after.isalnum() or after in "$£€#@([")
        single = token.lower == "'"
        if single and _AND.match(text, max(0, token.start - 2), token.end + 2):
            continue  # rock 'n' roll
        if token.text in _DOUBLE_OPEN or token.text in "‘‚‛":
            yield _Mark(sentence, i, single, True, token.text == "‟", True, token.text)
        elif token.text in _DOUBLE_CLOSE:
            yield _Mark(sentence, i, False, False, True, True, token.text)
        elif token.text == "’":
            yield _Mark(sentence, i, True, False, bool(before) and not before.isspace(), True, "’")
        elif single:
            opens = gap_before and not gap_after
            yield _Mark(sentence, i, True, opens, not gap_before, False, "'")
        else:
            measure = before.isdigit()  # 12" pipes
            opens = gap_before and bool(after.strip())
            yield _Mark(sentence, i, False, opens, not opens or measure, False, '"')


def _pairs(marks: Sequence[_Mark]) -> Iterator[tuple[_Mark, _Mark | None]]:
    """Opening marks with their closing ones; None for a typographic mark that stays open."""
    pending: dict[bool, _Mark] = {}
    for at, mark in enumerate(marks):
        start = pending.get(mark.single)
        german = start is not None and start.mark == "„" and mark.mark == "“"
        if start is not None and (mark.may_close or german) and _fits(start, mark):
            if mark.single and not mark.may_open and _possessive(marks, at, start):
                continue
            yield start, mark
            del pending[mark.single]
        elif mark.may_open:
            if start is not None and start.typographic and not mark.single:
                yield start, None
            pending[mark.single] = mark
    for mark in pending.values():
        if mark.typographic and not mark.single:
            yield mark, None


def _fits(start: _Mark, mark: _Mark) -> bool:
    if start.sentence == mark.sentence and mark.token <= start.token + 1:
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


def _add(
    sentences: Sequence[Sentence],
    members: Sequence[int],
    opening: _Mark,
    closing: _Mark | None,
    found: list[list[Quote]],
) -> None:
    last = closing.sentence if closing is not None else members[-1]
    for i in members:
        if not opening.sentence <= i <= last:
            continue
        tokens = sentences[i].tokens
        first = opening.token + 1 if i == opening.sentence else 0
        end = closing.token if closing is not None and i == closing.sentence else len(tokens)
        if first < end:
            clause = end - first > 2 and any(t.tag in _FINITE for t in tokens[first:end])
            found[i].append(Quote(first, end, clause))
