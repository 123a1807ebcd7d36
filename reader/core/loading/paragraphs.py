"""Paragraphs of a plain text: which lines belong together."""

from __future__ import annotations

import itertools
import re

from reader.core.article import Kind
from reader.core.values import dataclass

_LINE = re.compile(r"[^\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
LIST_ITEM = re.compile(
    r"(?:[•◦▪▫‣⁃·●○■□◆➤►▶✓✔➢]\s*|[-–*+]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z]\)\s+|\(?[ivx]{1,5}[.)]\s+)"
    r"(?=[\w\"'“‘(\[$£€])"
)
URL_START = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
_TERMINAL = (".", "!", "?", "…", ":", "。", "！", "？")
_CLOSING = "\"'”’»)]*_"

# Hard line breaks: mail and wire texts are wrapped at 60 to 80 columns.
_NARROWEST, _WIDEST = 40, 100


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph before its kind is decided, or with the kind that the format tells.

    ``gap`` tells of a blank line before it, ``lines`` counts its lines.
    """

    start: int
    end: int
    gap: bool
    indent: int = 0
    lines: int = 1
    kind: Kind | None = None


def ends_like_sentence(text: str) -> bool:
    """Whether the text ends with a full stop or the like, closing quotes aside."""
    return text.rstrip().rstrip(_CLOSING).endswith(_TERMINAL)


def lines_of(text: str) -> list[Draft]:
    """The lines that are not blank, without white space at their ends."""
    found: list[Draft] = []
    last = 0
    for match in _LINE.finditer(text):
        start = match.start()
        line = match[0]
        stripped = line.strip()
        if not stripped:
            continue
        indent = len(line) - len(line.lstrip())
        begin = start + indent
        between = text[last:begin]
        gap = not found or between.count("\n") > 1 or "\f" in between or "\u2029" in between
        found.append(Draft(begin, begin + len(stripped), gap, indent))
        last = found[-1].end
    return found


def _width(text: str, lines: list[Draft]) -> int | None:
    """The column at which the text is wrapped by hard line breaks, or None."""
    lengths = [
        line.end - line.start + line.indent
        for line in lines
        if line.end - line.start > _WIDEST or " " in text[line.start : line.end]
    ]
    if not lengths:
        return None
    long = sum(1 for length in lengths if length > _WIDEST)
    if long > 0.05 * len(lengths):
        return None
    width = max((length for length in lengths if length <= _WIDEST), default=0)
    if width < _NARROWEST:
        return None
    inner = [(a, b) for a, b in itertools.pairwise(lines) if not b.gap]
    forced = sum(1 for a, b in inner if _forced(text, a, b, width))
    return width if len(inner) >= 2 and forced >= 0.6 * len(inner) else None


def _forced(text: str, line: Draft, following: Draft, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one."""
    word = text[following.start : following.end].split(None, 1)[0]
    # Not every program fills its lines to the last column.
    return line.indent + line.end - line.start + 1 + len(word) > 0.92 * width


def paragraphs(text: str) -> list[Draft]:
    """The paragraphs of a plain text in order; together they hold every visible character.

    A text with hard line breaks is recognised by its width and joined; otherwise each line is a
    paragraph, unless it plainly goes on in the next.
    """
    lines = lines_of(text)
    width = _width(text, lines)
    joined: list[Draft] = []
    last: Draft | None = None  # the last line of the paragraph that grows
    for line in lines:
        grows = (
            last is not None
            and not line.gap
            and LIST_ITEM.match(text, line.start, line.end) is None
            and URL_START.match(text, line.start) is None
            and URL_START.match(text, last.start) is None
            and (
                _forced(text, last, line, width)
                if width is not None
                else _goes_on(text, last, line)
            )
        )
        if grows:
            whole = joined[-1]
            joined[-1] = Draft(whole.start, line.end, whole.gap, whole.indent, whole.lines + 1)
        else:
            joined.append(line)
        last = line
    return joined


def _goes_on(text: str, line: Draft, following: Draft) -> bool:
    """Whether a long line without an end is followed by one that starts in lower case."""
    if line.end - line.start < _NARROWEST or not text[following.start].islower():
        return False
    return not ends_like_sentence(text[max(line.start, line.end - 20) : line.end])
