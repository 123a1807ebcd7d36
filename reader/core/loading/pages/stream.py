"""One linear pass over a page: every paragraph of its text in order, and where it stood.

No tree is built: lxml loses whatever lies deeper than 256 elements in silence, tree builders of
HTML 5 are quadratic (design/hostile-input.md 2.1). What is kept of the structure is a list of
containers, so that furniture can be told afterwards.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from html.parser import HTMLParser

from reader.core.article import Kind
from reader.core.loading.extract import RefusedError
from reader.core.loading.pages import elements, nesting
from reader.core.loading.pages.growing import Growing, single_spaced
from reader.core.loading.pages.nesting import Nesting, Open
from reader.core.loading.pages.page import Container, Page, Piece
from reader.core.loading.pages.skeleton import LONGEST_NAME, NAMING, Skeleton
from reader.core.loading.pages.tables import Tables
from reader.core.said import said

__all__ = ["Container", "Page", "Piece", "read"]

# 50 MB of ordinary markup hold 1,000,000 elements; each costs 4 µs.
MOST_ELEMENTS = 2_000_000
MOST_REFERENCES = 3_000_000  # "&amp;" and the like: 8,000,000 in one paragraph took 12 s
MOST_PIECES = 200_000  # far above assembly.MOST_PARAGRAPHS
LONGEST = 8.0  # seconds of the processor; the worker has 15 for all that it does
_MOST_DATA = 4_000_000  # characters of JSON-LD and of fallbacks that are kept
_MOST_META, _MOST_TIMES, _MOST_COMMENTS = 2_000, 50, 20

_BLOCK_STYLE = re.compile(
    r"(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table(?!-c))", re.I
)
_PRE_STYLE = re.compile(r"(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)(?!-line)", re.I)
_END_OF_DOCTYPE = re.compile(r"\]\s*>")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_PLAIN = elements.words("b i em strong span font u small")  # a fifth of all elements
_SPOKEN_OF = elements.words("q sup sub del s strike")  # inline, but they change what is read
_CLOSING = "\"'-->"  # ends whatever the page leaves open, see read()


class _Reader(HTMLParser):
    """The pass itself."""

    def __init__(self, text: str, keep_skeleton: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._tables = Tables(self._put)
        self._open = Nesting(self._element_ends, self._element_ended)
        self._growing = Growing()
        self._skeleton = Skeleton() if keep_skeleton else None
        self._styles = elements.Styles()
        self._xml = text[:200].lstrip("\ufeff \n\r\t").startswith("<?xml")
        self._elements = self._beat = 0
        self._until = time.process_time() + LONGEST
        self._raw = ""  # the element whose text is data: title, style, script …
        self._raw_kind = ""
        self._raw_parts: list[str] = []
        self._kept_data = 0
        self._last_list = -2
        self._fallback: list[str] = []
        self._skipped = 0
        self._no_more: set[str] = set()

    # -- what the tokenizer finds

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._raw == "title":  # its text is no markup, whatever this Python's parser says
            self._raw_parts.append(self.get_starttag_text() or "")
            return
        self._count()
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise RefusedError(
                said(
                    "it has more than {most_elements:,} elements; save only the article and "
                    "open that.",
                    most_elements=MOST_ELEMENTS,
                )
            )
        if not attrs and tag in _PLAIN and not self._open.has(tag):
            return
        top = self._open.top
        if top.context.skip:
            if tag == top.tag:
                self._open.push(Open(tag, top.container, nesting.SKIPPED, False))
            return
        values = dict(attrs[:100][::-1]) if attrs else {}
        if tag in elements.VOID:
            self._void(tag, values)
        elif tag in ("html", "body", "head"):
            if tag == "html" and not self.page.language:
                self.page.language = (values.get("lang") or values.get("xml:lang") or "")[:40]
        elif tag in ("script", "style") or (tag == "title" and not self._open.has("svg")):
            kind = (values.get("type") or "").strip().lower()
            self._raw = tag
            self._raw_kind = "linked data" if kind.startswith("application/ld+json") else tag
        elif tag in elements.UNSHOWN or tag == "title":
            shadow = tag == "template" and not values.keys().isdisjoint(elements.SHADOW)
            context = top.context if shadow else nesting.SKIPPED
            self._skipped = 0
            self._open.push(Open(tag, top.container, context, shadow))
        else:
            self._begin(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        within = self._raw
        self.handle_starttag(tag, attrs)
        if within or tag in elements.VOID:
            return
        # In HTML the slash of <div/> means nothing, only in XML. Scripts are an exception here:
        # pages that are written as XML but saved as HTML would lose all text after one.
        if self._raw or self._xml or self._open.has("svg") or self._open.has("math"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._raw:
            if tag == self._raw:
                self._end_raw()
            elif self._raw == "title":
                self._raw_parts.append(f"</{tag}>")
            return
        if tag == "br" or (tag == "p" and not self._open.has("p")):
            self.handle_starttag(tag, [])
        if tag in _SPOKEN_OF and not self._open.top.context.skip:
            self._growing.end(tag, hidden=bool(self._open.top.context.hidden))
        self._open.close(tag)

    def handle_data(self, data: str) -> None:
        self._count()
        if self._raw:
            self._raw_parts.append(data)
            return
        context = self._open.top.context
        if context.skip:
            self._skipped += len(data)
            if self._open.top.tag in elements.FALLBACK and self._kept_data < _MOST_DATA:
                self._kept_data += len(data)
                self._fallback.append(data)
            return
        if not context.pre:
            data = single_spaced(data)
        data = self._growing.add(data, hidden=context.hidden, linked=self._open.has("a"))
        if self._skeleton is not None and not context.hidden:
            self._skeleton.text(data)

    def handle_comment(self, data: str) -> None:
        if self._raw == "title":
            self._raw_parts.append(f"<!--{data}-->")
        elif len(self.page.comments) < _MOST_COMMENTS and len(data) < 4_000:
            self.page.comments.append(data)

    def parse_html_declaration(self, i: int) -> int:
        """Where a declaration ends; the standard library's raises AssertionError on "<![x["."""
        raw = self.rawdata
        if raw.startswith("<![CDATA[", i) and "]]>" not in self._no_more:
            end = raw.find("]]>", i)
            if end >= 0:
                self.handle_data(raw[i + 9 : end])
                return end + 3
            self._no_more.add("]]>")
        end = raw.find(">", i)
        if raw[i : i + 9].lower() == "<!doctype" and "doctype" not in self._no_more:
            self._no_more.add("doctype")
            subset = raw.find("[", i, end)
            closing = _END_OF_DOCTYPE.search(raw, subset) if subset >= 0 else None
            if closing:
                return closing.end()
        if end < 0:
            self.page.lost = len(raw) - i
        return end + 1 if end >= 0 else len(raw)

    def _count(self) -> None:
        self._beat += 1
        if not self._beat & 4095 and time.process_time() > self._until:
            raise RefusedError(
                said("it takes too long to read; save only the article and open that.")
            )

    # -- elements

    def _begin(self, tag: str, values: dict[str, str | None]) -> None:
        nested = self._open
        inline = tag in elements.INLINE or ("-" in tag and nested.has("p"))
        style = values.get("style") or ""
        if inline and style and _BLOCK_STYLE.search(style):
            inline = False
        nested.imply_ends(tag, inline=inline)
        container, around = nested.top.container, nested.top.context
        hidden = around.hidden or (self._why_hidden(tag, values, style) if values else "")
        if tag in _SPOKEN_OF:
            self._growing.begin(tag, hidden=bool(hidden))
        elif tag == "a":
            anchor = "href" not in values and not values.keys().isdisjoint(("name", "id"))
            if anchor and hidden == around.hidden:
                return  # a place to jump to, often never closed
            self.page.links += 1
        elif tag == "time" and len(self.page.times) < _MOST_TIMES and values.get("datetime"):
            names = " ".join(values.get(key) or "" for key in ("class", "itemprop", "pubdate"))
            self.page.times.append((values["datetime"] or "", names.lower()))
        if inline and hidden == around.hidden and not nested.has(tag) and tag != "a":
            return  # bold, span and the like change nothing that is kept
        if not inline:
            self._flush()
            names = " ".join(one for key in NAMING if (one := values.get(key))) if values else ""
            containers = self.page.containers
            containers.append(Container(container, tag, names[:LONGEST_NAME].lower()))
            container = len(containers) - 1
        heading = elements.HEADINGS.get(tag, 0) or (2 if values.get("role") == "heading" else 0)
        pre = tag == "pre" or (bool(style) and _PRE_STYLE.search(style) is not None)
        context = nesting.within(around, tag, container, hidden=hidden, heading=heading, pre=pre)
        entry = Open(tag, container, context, not inline)
        if self._skeleton is not None and not hidden:
            entry.emitted = self._skeleton.start(tag, values)
        nested.push(entry)
        if tag == "table":
            self._tables.begin()
        elif tag == "tr":
            self._tables.begin_row(container)
        elif tag in elements.CELLS:
            self._tables.begin_cell()

    def _why_hidden(self, tag: str, values: dict[str, str | None], style: str) -> str:
        """Why a browser does not show the element; "" where it does, as far as the page tells."""
        if "hidden" in values and (values["hidden"] or "").lower() != "until-found":
            return "style"
        if style and elements.hides(style):
            return "style"
        if tag == "dialog" and "open" not in values:
            return "style"
        classes, name = values.get("class") or "", values.get("id") or ""
        if classes and elements.for_screen_readers(classes):
            return "spoken"
        if (classes or name) and self._styles.hide(classes, name):
            return "style"
        return ""

    def _element_ends(self, entry: Open) -> None:
        if entry.block:
            self._flush()

    def _element_ended(self, entry: Open) -> None:
        if entry.emitted and self._skeleton is not None:
            self._skeleton.end(entry.tag)
        if entry.tag == "table":
            self._tables.end()
        elif entry.tag == "tr":
            self._tables.end_row()

    def _void(self, tag: str, values: dict[str, str | None]) -> None:
        if tag == "br":
            context = self._open.top.context
            if self._growing.line_break(hidden=bool(context.hidden)) and not context.pre:
                self._flush()
            if self._skeleton is not None:
                self._skeleton.line_break()
        elif tag == "hr":
            self._open.imply_ends(tag, inline=False)
            self._flush()
        elif tag == "meta":
            self._meta(values)
        elif tag == "link" and "canonical" in (values.get("rel") or "").lower().split():
            self._meta({"name": "canonical", "content": values.get("href")})

    def _meta(self, values: dict[str, str | None]) -> None:
        names = (values.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
        name = next((one for one in names if one), "")
        content = values.get("content") or ""
        if name and content and len(self.page.meta) < _MOST_META:
            self.page.meta.append((name.strip().lower()[:100], content[:2_000]))

    # -- text

    def _flush(self) -> None:
        """Ends the paragraph that grows."""
        if not self._growing:
            return
        top = self._open.top
        for text, linked, hidden in self._growing.take(pre=top.context.pre):
            self._paragraphs(text, linked, hidden, top)

    def _paragraphs(self, text: str, linked: int, hidden: str, top: Open) -> None:
        context = top.context
        if context.control:
            kind: Kind | None = Kind.FURNITURE
        elif context.level:
            kind = Kind.HEADING
        elif context.caption:
            kind = Kind.CAPTION
        elif context.item:
            kind = Kind.LIST
        else:
            kind = Kind.BODY if context.quote else None
        container = self.page.containers[top.container].tag if top.container >= 0 else ""
        tag = "pre" if context.pre else "blockquote" if context.quote else container
        within = context.list_at if kind is Kind.LIST else -2
        gap = within == -2 or within != self._last_list
        self._last_list = within
        for words in _BLANK_LINES.split(text) if context.pre else (text,):
            if words.strip():
                piece = Piece(words, kind, gap, top.container, tag, context.level, linked, hidden)
                self._tables.take(piece)
                linked = 0

    def _put(self, pieces: Sequence[Piece]) -> None:
        self.page.pieces.extend(pieces)
        if len(self.page.pieces) > MOST_PIECES:
            raise RefusedError(
                said(
                    "it has more than {most_pieces:,} paragraphs; save only the article and "
                    "open that.",
                    most_pieces=MOST_PIECES,
                )
            )

    def _end_raw(self) -> None:
        kind, data = self._raw_kind, "".join(self._raw_parts)
        self._raw = self._raw_kind = ""
        self._raw_parts = []
        if kind == "title":
            self.page.title = self.page.title or " ".join(data[:2_000].split())
        elif kind == "style":
            self._styles.add(data)
        elif kind == "linked data" and self._kept_data < _MOST_DATA:
            self._kept_data += len(data)
            self.page.linked_data.append(data)

    def finish(self) -> Page:
        """The page, once everything was fed."""
        page = self.page
        if self._raw == "title":
            self._end_raw()
        elif self._raw or self.cdata_elem:
            page.lost = max(len("".join(self._raw_parts)), len(self.rawdata))
        elif self._open.top.context.skip:
            page.lost = self._skipped
        self._open.close_all()
        self._flush()
        page.skeleton = self._skeleton.written() if self._skeleton is not None else ""
        page.fallback = " ".join("".join(self._fallback).split())
        page.struck = self._growing.struck
        return page


def read(text: str, *, keep_skeleton: bool = True) -> Page:
    """Everything that a page of HTML holds, its text in paragraphs; raises RefusedError.

    The time is linear in the text: what is never closed is closed by what is added at its end, for
    html.parser looks to the end of the page for each comment or tag that has none (300,000 "<!--"
    took it minutes).
    """
    if text.count("&") > MOST_REFERENCES:
        raise RefusedError(
            said(
                "it has more than {most_references:,} character references; save only the "
                "article and open that.",
                most_references=MOST_REFERENCES,
            )
        )
    reader = _Reader(text, keep_skeleton)
    reader.feed(text)
    left = reader.rawdata
    if left:
        if left.startswith("<!--"):
            reader.page.lost = len(left)
        reader.feed(_CLOSING)
        reader.close()
    return reader.finish()
