"""Electronic books (.epub): their chapters in the order of the spine, and what the book is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import field, replace

from reader.core.article import Kind
from reader.core.loading.books import package
from reader.core.loading.books.package import Item, Package
from reader.core.loading.encoding import Decoded, decode, decode_as
from reader.core.loading.extract import Extract, Part, RefusedError, Wish
from reader.core.loading.office.archive import Archive
from reader.core.loading.titling import titled
from reader.core.said import said, times
from reader.core.values import dataclass

# Words of a book that takes long to compare: it is opened, and the user told.
_LONG = 60_000
# The longest novels hold 3 to 6 million characters; more is no book.
_MOST_TEXT = 8_000_000
_MOST_IN_CHAPTER = 20_000_000  # bytes
# Some books name a page twice; 8,000 times is an attack (130 MB of text out of 1 kB).
_MOST_REPEATS = 50

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_OWN_ENTITIES = re.compile(r"<!DOCTYPE\b[^>\[]*\[", re.IGNORECASE)
# A note's way back to its place: a sign and no word.
_BACK = re.compile(r"\s*[\u21a9\u21b5\u2191]\ufe0e?\s*$")
_SHORT = 2_000  # characters of a cover or an imprint
_MOST_WARNINGS = 10  # of the pages of one book
_LINKED = 0.4  # of a table of contents
_HEAD = 100_000  # characters before a page's first element


def read(data: bytes, wish: Wish) -> Extract:
    """The text of a book; raises RefusedError where it is locked, damaged or points elsewhere.

    Nothing outside of the file is looked at, whatever its pages name. ``wish.encoding`` replaces
    what its pages say of theirs.
    """
    archive = Archive(data)
    book = package.read(archive)
    return _Book(archive, book, wish).extract()


@dataclass(slots=True)
class _Tally:
    """What was passed over."""

    outside: int = 0
    missing: int = 0
    pictures: int = 0
    repeats: int = 0
    warnings: list[str] = field(default_factory=list)


class _Book:
    """Reads the pages of one book in their order."""

    def __init__(self, archive: Archive, book: Package, wish: Wish) -> None:
        self._archive = archive
        self._book = book
        self._wish = wish
        self._tally = _Tally()
        self._encodings: Counter[str] = Counter()
        self._size = 0

    def extract(self) -> Extract:
        parts: list[Part] = []
        done: set[str] = set()
        for item in self._book.spine:
            if item.name in done:
                self._tally.repeats += 1
                if self._tally.repeats > _MOST_REPEATS:
                    raise RefusedError(
                        said(
                            "it lists one page again and again, as no book does; open it in a "
                            "program for books, save the article as text and open that."
                        )
                    )
                continue
            if item.name:
                done.add(item.name)
            parts += self._page(item)
        if not any(part.text.strip() for part in parts):
            raise RefusedError(self._nothing())
        title = self._book.details.get("title", "")
        return Extract(
            titled(title, parts),
            self._book.details,
            next((name for name, _ in self._encodings.most_common(1)), ""),  # of most pages
            tuple(self._warnings(parts)),
        )

    def _page(self, item: Item) -> list[Part]:
        if item.outside:
            self._tally.outside += 1
            return []
        if item.kind not in package.PAGES:
            self._tally.pictures += 1
            return []
        if item.name not in self._archive:
            self._tally.missing += 1
            return []
        text = self._text(self._archive.read(item.name, _MOST_IN_CHAPTER))
        if _OWN_ENTITIES.search(text, 0, _HEAD):
            raise RefusedError(
                said(
                    "a page of it holds definitions of its own (a DTD), as no book needs and "
                    "attacks do; open it in a program for books, save the article as text and "
                    "open that."
                )
            )
        self._size += len(text)
        from reader.core.loading.pages import html

        page = html.read_text(text, tell_furniture=False)
        if not page.parts:  # a cover has none, and there is nothing to say of that
            return []
        self._warn(page.warnings)
        furniture = item.furniture and _is_list(text)
        parts = [
            replace(
                part,
                text=_BACK.sub("", part.text),
                kind=Kind.FURNITURE if furniture else part.kind,
            )
            for part in page.parts
        ]
        self._size += sum(len(part.text) for part in parts)
        if self._size > 2 * _MOST_TEXT:
            raise RefusedError(
                said(
                    "it holds more than {most_text:,} characters; save the one article or "
                    "chapter and open that.",
                    most_text=_MOST_TEXT,
                )
            )
        parts[0] = replace(parts[0], gap=True)
        return parts

    def _text(self, data: bytes) -> str:
        if self._wish.encoding is not None:
            try:
                decoded = decode_as(data, self._wish.encoding)
            except (LookupError, ValueError) as exc:
                raise RefusedError(
                    said(
                        "it is no text in the encoding {encoding}; choose another encoding.",
                        encoding=self._wish.encoding,
                    )
                ) from exc
        else:
            declared = _DECLARED.search(data, 0, 300)
            decoded = decode(data, declared[1].decode("ascii") if declared else None)
        self._note(decoded)
        return decoded.text

    def _note(self, decoded: Decoded) -> None:
        self._encodings[decoded.encoding] += 1
        self._warn(decoded.warnings)

    def _warn(self, warnings: Sequence[str]) -> None:
        known = self._tally.warnings
        known += [w for w in warnings if w not in known][: max(0, _MOST_WARNINGS - len(known))]

    def _nothing(self) -> str:
        if self._tally.outside:
            return said(
                "its pages lie outside of the file, where this program does not look; "
                "fetch the whole book again and open that."
            )
        if self._tally.pictures:
            return said("its pages are pictures without text; open a copy of it that has its text.")
        return said("there is no text in the book; choose one that holds the article.")

    def _warnings(self, parts: Sequence[Part]) -> list[str]:
        tally = self._tally
        found = list(tally.warnings)
        if tally.outside:
            found.append(
                said(
                    "{pages} of the book lie outside of the file and were left out.",
                    pages=_pages(tally.outside),
                )
            )
        if tally.missing:
            found.append(
                said("{pages} of the book are missing in the file.", pages=_pages(tally.missing))
            )
        if tally.pictures:
            found.append(
                said("{pages} of the book hold no text (pictures).", pages=_pages(tally.pictures))
            )
        if tally.repeats:
            found.append(said("The book lists some pages more than once; each is shown once."))
        if self._book.doubtful:
            found.append(said("The book's own list of its pages is damaged: compare their order."))
        words = sum(part.text.count(" ") + 1 for part in parts)
        if words > _LONG:
            found.append(
                said(
                    "It is a whole book of about {n:,} words, which takes long to compare. One "
                    "chapter in a file of its own is quicker.",
                    n=round(words, -3),
                )
            )
        return found


def _is_list(text: str) -> bool:
    """Whether a page that the book calls a table of contents, a cover and the like is one.

    Books of one page call that their table of contents (Sphinx does).
    """
    from reader.core.loading.pages import stream

    page = stream.read(text, keep_skeleton=False)
    size = sum(len(piece.text) for piece in page.pieces)
    linked = sum(piece.linked for piece in page.pieces)
    return size <= _SHORT or linked >= _LINKED * size


def _pages(count: int) -> str:
    return times(count, "page", "pages")


def prepare() -> None:
    """Imports the reader of pages, before the worker may open no more files."""
    from reader.core.loading.pages import html, stream  # noqa: F401
