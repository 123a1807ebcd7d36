"""Saved web pages."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import Any

from reader.core.article import Kind
from reader.core.loading.extract import Extract, Part, Wish
from reader.core.loading.pages import charset, furniture, main_text, metadata, names, stream
from reader.core.loading.pages.matching import plain
from reader.core.loading.pages.page import Page, Piece
from reader.core.said import said

# trafilatura needs 0.7 s for each MB; the rest of the time belongs to the pass over the page.
_MOST_FOR_OPINION = 5_000_000  # characters
_SHOWS_NOTHING = 200  # characters: a page that a script would have filled
_LONG_FALLBACK = 200
_LONGEST_TITLE = 500  # characters; a paragraph of 50 MB took 8 s to compare
_NEAR_TOP = 20  # pieces, among which a title that is no heading is looked for


def prepare() -> None:
    """Imports what is slow, where workers are forked from this process.

    Elsewhere every worker would pay 0.2 s for it, also for pages that have no menus.
    """
    if hasattr(os, "fork"):
        main_text.prepare()


def read(data: bytes, wish: Wish) -> Extract:
    """The text and the details of a page of HTML or XHTML; raises RefusedError."""
    found = charset.decoded(data, wish.encoding)
    return read_text(found.text, encoding=found.encoding, warnings=found.warnings)


def read_text(
    text: str,
    *,
    tell_furniture: bool = True,
    encoding: str = "",
    warnings: Sequence[str] = (),
    address: str = "",
) -> Extract:
    """The same of a decoded page; raises RefusedError.

    Without ``tell_furniture`` all that is shown is the article, as in a chapter or a mail.
    ``address`` is where the page was saved from, if an archive says so.
    """
    ask = tell_furniture and len(text) <= _MOST_FOR_OPINION
    page = stream.read(text, keep_skeleton=ask)
    told_so = list(warnings)
    article = metadata.linked_article(page) if tell_furniture else {}
    _show_hidden(page, told_so)
    if tell_furniture:
        _fill(page, article, told_so)
    for piece in page.pieces:
        around = page.containers[piece.container] if piece.container >= 0 else None
        if piece.kind is None and around is not None and names.is_caption(around):
            piece.kind = Kind.CAPTION
    headline = str(article.get("headline") or "")
    title = _title(page, headline, None)
    out = _furniture(page, ask, title, told_so) if tell_furniture else set()
    out |= {number for number, piece in enumerate(page.pieces) if piece.hidden}
    if title is None:
        title = _title(page, headline, out)
    parts = tuple(_parts(page, out, title))
    heading = page.pieces[title].text if title is not None else ""
    details = metadata.details(page, article, " ".join(heading.split()))
    if address and "url" not in details:
        details["url"] = address
    _warn(page, out, parts, told_so)
    return Extract(parts, details, encoding, tuple(told_so))


def _furniture(page: Page, ask: bool, title: int | None, told_so: list[str]) -> set[int]:
    """The places of the furniture; a sentence is added where it could not be told."""
    if not ask or not page.skeleton:
        if furniture.worth_asking(page):
            told_so.append(
                said(
                    "The page is too large to tell the article from the rest, so menus and "
                    "notes are compared like its text."
                )
            )
        return set()
    if not furniture.worth_asking(page):
        return set()
    told = furniture.tell(page, main_text.main_text(page.skeleton), title)
    if told.warning:
        told_so.append(told.warning)
    return set(told.furniture)


def _show_hidden(page: Page, told_so: list[str]) -> None:
    """Takes hidden text for shown where the page would show next to nothing else."""
    hidden = sum(len(piece.text) for piece in page.pieces if piece.hidden == "style")
    shown = sum(len(piece.text) for piece in page.pieces if not piece.hidden)
    if shown < _SHOWS_NOTHING and hidden > max(_LONG_FALLBACK, 3 * shown):
        for piece in page.pieces:
            piece.hidden = ""
        told_so.append(
            said(
                "Nearly all text of the page is hidden until a script shows it; it was "
                "read all the same. Compare it with what a browser shows."
            )
        )


def _fill(page: Page, article: Mapping[str, Any], told_so: list[str]) -> None:
    """Adds the article that the page carries as data or for browsers without scripts."""
    shown = sum(len(piece.text) for piece in page.pieces if not piece.hidden)
    if shown >= _SHOWS_NOTHING:
        return
    body = article.get("articleBody")
    text = body if isinstance(body, str) and len(body) > _LONG_FALLBACK else page.fallback
    if len(text) <= max(_LONG_FALLBACK, shown):
        return
    if "<" in text:
        text = "\n".join(piece.text for piece in stream.read(text, keep_skeleton=False).pieces)
    for paragraph in re.split(r"\s*\n\s*", text):
        if paragraph.strip():
            page.pieces.append(Piece(paragraph, None, True, -1, "p"))
    told_so.append(
        said(
            "The page itself shows hardly any text, so the article was read from the "
            "data that it carries for programs. Compare it with what a browser shows."
        )
    )


def _title(page: Page, headline: str, out: set[int] | None) -> int | None:
    """The place of the article's own title among the pieces, or None.

    It is the heading that the page's data name, or the paragraph that they give word for word:
    word processors write sections as <h1>. With ``out``, the furniture, it is else the first
    heading of the highest level in the article.
    """
    titles = (headline, page.title, *(c for n, c in page.meta if n == "og:title"))
    known = plain(" ".join(titles))
    exactly = {key for key in map(plain, titles) if len(key) > 8}
    named: int | None = None
    best: tuple[int, int] | None = None
    for number, piece in enumerate(page.pieces):
        if piece.hidden or len(piece.text) > _LONGEST_TITLE:
            continue
        if piece.kind is not Kind.HEADING or not 1 <= piece.level <= 2:
            near = out is None and named is None and number < _NEAR_TOP
            if near and piece.kind in (None, Kind.BODY) and plain(piece.text) in exactly:
                named = number
            continue
        key = plain(piece.text)
        if out is None and not (len(key) > 8 and key in known):
            continue
        if out is not None and (number in out or piece.level > 1):
            continue
        if best is None or piece.level < best[0]:
            best = (piece.level, number)
    return best[1] if best else named


def _parts(page: Page, out: set[int], title: int | None) -> list[Part]:
    article = [piece for number, piece in enumerate(page.pieces) if number not in out]
    whole = ""
    parts: list[Part] = []
    since_title = 0
    for number, piece in enumerate(page.pieces):
        kind = piece.kind
        if number in out:
            kind = Kind.FURNITURE
        elif number == title:
            kind, since_title = Kind.TITLE, 1
        elif (
            kind in (None, Kind.HEADING)
            and 0 < since_title <= 3
            and names.is_standfirst(page, piece)
        ):
            kind = Kind.STANDFIRST
        elif kind in (None, Kind.BODY) and names.is_pulled(page, piece):
            whole = whole or furniture.text_key(article)
            if furniture.repeated(piece, whole):
                kind = Kind.FURNITURE
        if number not in out and number != title and since_title:
            since_title += 1
        parts.append(Part(piece.text, kind, piece.gap))
    return parts


def _warn(page: Page, out: set[int], parts: Sequence[Part], told_so: list[str]) -> None:
    """Adds what is doubtful of the text."""
    if not parts:
        told_so.append(said("There is no text in the page."))
    hidden = [
        piece
        for number, piece in enumerate(page.pieces)
        if piece.hidden == "style" and furniture.near_article(page, number, out)
    ]
    if hidden:
        told_so.append(
            said(
                "The page holds text that is hidden from its readers (“{words}”); it is "
                "shown dimmed and not compared.",
                words=_short(hidden[0].text),
            )
        )
    if page.struck:
        told_so.append(
            said(
                "The page strikes out words (“{words}”); they stand in the text like all others.",
                words=_short(page.struck[0]),
            )
        )
    if page.lost > 20:
        told_so.append(
            said(
                "A comment, script or style of the page is never closed, so a browser does "
                "not show the last {lost:,} characters of the file; they were left out.",
                lost=page.lost,
            )
        )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"
