"""What one pass over a page finds."""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from reader.core.article import Kind
from reader.core.values import dataclass


class Container(NamedTuple):
    """An element that holds text: ``parent`` is its place in the list (-1: none).

    ``names`` are its role, id and classes in lower case, for telling what it is for.
    """

    parent: int
    tag: str
    names: str


@dataclass(slots=True)
class Piece:
    """A paragraph as it stood in the page.

    ``linked`` counts the characters that are links. ``hidden`` is "" or why no reader saw it:
    "style", or "spoken" for text that is only for screen readers.
    """

    text: str
    kind: Kind | None
    gap: bool
    container: int
    tag: str
    level: int = 0
    linked: int = 0
    hidden: str = ""


@dataclass(slots=True)
class Page:
    """Everything that one pass finds.

    ``skeleton`` is the page again as small, well-formed HTML without scripts and hidden text, or
    "" where it grew too large. ``meta`` are pairs of name and content, ``linked_data`` the JSON-LD
    scripts, ``fallback`` what stands in noscript elements, ``struck`` the words that are struck
    out. ``lost`` counts the characters after something that is never closed.
    """

    pieces: list[Piece] = field(default_factory=list)
    containers: list[Container] = field(default_factory=list)
    skeleton: str = ""
    title: str = ""
    language: str = ""
    meta: list[tuple[str, str]] = field(default_factory=list)
    times: list[tuple[str, str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)
    fallback: str = ""
    struck: list[str] = field(default_factory=list)
    lost: int = 0
    links: int = 0
