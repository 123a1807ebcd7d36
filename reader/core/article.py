"""An article as read, and the sentences and tokens found in it.

All offsets count code points of ``Article.text``, the text as loaded: line ends are ``\\n``, there
is no byte order mark, and the text is never altered after that, so ``text[start:end]`` is always
what the reader sees.
"""

from __future__ import annotations

from enum import StrEnum

from reader.core.values import dataclass


class Kind(StrEnum):
    """What a stretch of an article is; the values are those of contract/compare.md."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    LIST = "list"
    CAPTION = "caption"
    FURNITURE = "furniture"  # menus, "Read more", stray links: shown dimmed, never compared


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the article's text, end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item: start and end in code points, white space trimmed."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Article:
    """One article as loaded.

    ``sha256`` is that of the file's bytes (of the UTF-8 text when it was pasted). ``published``
    is an ISO date or None. ``warnings`` are sentences for the user. ``marks`` are the characters
    of ``text`` that are marks of its format and no words (``**``, ``# ``, a link's target), in
    order: shown like all the rest, never compared. They lie in blocks; no block is marks alone.
    ``corrected`` names the fields that the analyst corrected, each with what the text itself says.
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    title: str
    sha256: str
    encoding: str = "utf-8"
    language: str = "en"
    published: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    warnings: tuple[str, ...] = ()
    marks: tuple[Span, ...] = ()
    corrected: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or punctuation mark.

    ``text`` is the article's own characters without marks of its format; ``lower`` the same in
    lower case with typographic quotes, hyphens and the like made plain; ``tag`` a Penn Treebank
    tag.
    """

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the text, its kind, and the index of its block."""

    index: int
    start: int
    end: int
    kind: Kind
    block: int
    tokens: tuple[Token, ...] = ()
