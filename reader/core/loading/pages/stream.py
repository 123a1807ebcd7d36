"""One linear pass over a page: every paragraph of its text in order, and where it stood.

No tree is built: lxml loses whatever lies deeper than 256 elements in silence, tree builders of
HTML 5 are quadratic (design/hostile-input.md 2.1). What is kept of the structure is a list of
containers, so that furniture can be told afterwards.
"""

from __future__ import annotations

import html
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import NamedTuple

from reader.core.article import Kind
from reader.core.loading.extract import RefusedError
from reader.core.loading.pages import elements
from reader.core.loading.pages.tables import Tables

# 50 MB of ordinary markup hold 1,000,000 elements; each costs 4 µs.
MOST_ELEMENTS = 2_000_000
MOST_PIECES = 200_000  # as assembly.MOST_PARAGRAPHS, whose import would cost the worker 20 ms
LONGEST = 8.0  # seconds of the processor; the worker has 15 for all that it does
_MOST_SKELETON = 3_000_000  # characters handed to trafilatura: 2 s
_DEEPEST_SKELETON = 180  # libxml2 drops what is deeper than 256 elements in silence
_LONGEST_NAME = 200
_MOST_DATA = 4_000_000  # characters of JSON-LD and of fallbacks that are kept

_SPACES = re.compile(r"  +")
_RAISED = re.compile(r"[0-9+\-−()n]{1,6}")
_SUPERSCRIPT = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_SUBSCRIPT = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_BLOCK_STYLE = re.compile(
    r"(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table(?!-c))", re.I
)
_PRE_STYLE = re.compile(r"(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)(?!-line)", re.I)
_END_OF_DOCTYPE = re.compile(r"\]\s*>")
_NAMING = ("role", "id", "class", "itemprop", "data-component", "data-testid")
_PLAIN = elements.words("b i em strong span font u small")  # a fifth of all elements
_CHANGING = frozenset(
    {"pre", "blockquote", "figure", "figcaption", "caption", "table"}
    | elements.LISTS
    | elements.ITEMS
    | elements.CONTROLS
)
_CLOSING = "\"'-->"  # ends whatever the page leaves open, see read()


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
    scripts, ``fallback`` what stands in noscript elements.
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


@dataclass(slots=True)
class _Context:
    """What holds inside an element; shared by all that change nothing of it."""

    hidden: str = ""
    skip: bool = False
    pre: bool = False
    level: int = 0
    list_at: int = -1
    item: bool = False
    caption: bool = False
    quote: bool = False
    control: bool = False


class _Open:
    """An element that is open."""

    __slots__ = ("block", "container", "context", "emitted", "tag")

    def __init__(self, tag: str, container: int, context: _Context, block: bool) -> None:
        self.tag = tag
        self.container = container
        self.context = context
        self.block = block
        self.emitted = False


_SKIPPED = _Context(skip=True)


def _single_spaced(text: str) -> str:
    """The text with each run of HTML's white space as one space."""
    for white in "\n\t\r\f":  # ten times as fast on long texts as one expression
        if white in text:
            text = text.replace(white, " ")
    return _SPACES.sub(" ", text) if "  " in text else text


class _Buffer:
    """The text of the paragraph that grows."""

    __slots__ = ("linked", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.linked = 0

    def take(self, pre: bool) -> tuple[str, int]:
        """The text with single spaces, and how much of it is links; empties the buffer."""
        text = "".join(self.parts)
        linked, self.linked = self.linked, 0
        self.parts.clear()
        if not pre:
            if "  " in text:
                text = _SPACES.sub(" ", text)
            if "\n" in text:
                text = text.replace(" \n", "\n").replace("\n ", "\n")
        return text.strip(" \t\n\r\f" if not pre else "\n\r\f"), linked


class _Reader(HTMLParser):
    """The pass itself."""

    def __init__(self, keep_skeleton: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.tables = Tables(self._put)
        self._stack: list[_Open] = [_Open("", -1, _Context(), True)]
        self._at: dict[str, list[int]] = {}
        self._barriers: list[int] = [0]
        self._shown, self._unseen = _Buffer(), _Buffer()
        self._unseen_why = ""
        self._styles = elements.Styles()
        self._elements = self._beat = 0
        self._until = time.process_time() + LONGEST
        self._raw = ""  # the element whose text is data: title, style, script …
        self._raw_parts: list[str] = []
        self._raw_kind = ""
        self._kept_data = 0
        self._skeleton: list[str | tuple[str]] | None = [] if keep_skeleton else None
        self._skeleton_size = 0
        self._emitted_depth = 0
        self._last_list = -2
        self._quotes = 0
        self._raised: list[dict[int, int]] = []
        self._struck: list[str] | None = None
        self._fallback: list[str] = []
        self._fallback_size = 0

    # -- what the tokenizer finds

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._beat += 1
        if not self._beat & 4095:
            self._check_time()
        if self._raw == "title":  # its text is no markup, whatever this Python's parser says
            self._raw_parts.append(self.get_starttag_text() or "")
            return
        self._elements += 1
        if not attrs and tag in _PLAIN and not self._at.get(tag):
            return
        if self._elements > MOST_ELEMENTS:
            raise RefusedError(
                f"it has more than {MOST_ELEMENTS:,} elements; save only the article and open that."
            )
        top = self._stack[-1]
        if top.context.skip:
            if tag == top.tag:
                self._push(_Open(tag, top.container, _SKIPPED, False))
            return
        values = dict(attrs[:100][::-1]) if attrs else {}
        if tag in ("br", "hr", "wbr") or tag in elements.VOID:
            self._void(tag, values)
        elif tag in ("html", "body", "head"):
            if tag == "html" and not self.page.language:
                self.page.language = (values.get("lang") or values.get("xml:lang") or "")[:40]
        elif tag == "title" and not self._at.get("svg"):
            self._raw, self._raw_kind = "title", "title"
        elif tag == "title":
            self._push(_Open(tag, top.container, _SKIPPED, False))
        elif tag in ("script", "style"):
            self._raw = tag
            kind = (values.get("type") or "").strip().lower()
            self._raw_kind = "linked data" if kind.startswith("application/ld+json") else tag
        elif tag in elements.UNSHOWN:
            shadow = tag == "template" and (
                "shadowrootmode" in values or "shadowroot" in values or "shadowmode" in values
            )
            self._push(_Open(tag, top.container, top.context if shadow else _SKIPPED, shadow))
        else:
            self._open(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        # In HTML the slash means nothing; in XHTML an empty element has no text either way.
        if tag not in elements.VOID and self._raw != "title" and tag not in ("script", "style"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._raw:
            if tag == self._raw:
                self._end_raw()
            elif self._raw == "title":
                self._raw_parts.append(f"</{tag}>")
            return
        if tag in ("br", "p") and not self._at.get(tag):
            self.handle_starttag(tag, [])
            if tag == "br":
                return
        self._close(tag)

    def handle_data(self, data: str) -> None:
        self._beat += 1
        if not self._beat & 4095:
            self._check_time()
        if self._raw:
            self._raw_parts.append(data)
            return
        context = self._stack[-1].context
        if context.skip:
            self._hold(self._stack[-1].tag, data)
            return
        if not context.pre:
            data = _single_spaced(data)
        if self._raised and _RAISED.fullmatch(data):
            data = data.translate(self._raised[-1])
        if context.hidden:
            self._unseen.parts.append(data)
            self._unseen_why = context.hidden
            return
        self._shown.parts.append(data)
        if self._at.get("a"):
            self._shown.linked += len(data.strip())
        if self._struck is not None:
            self._struck.append(data)
        if self._skeleton is not None:
            self._skeleton_size += len(data) + 2
            if self._skeleton_size > _MOST_SKELETON:
                self._skeleton = None
            else:
                self._skeleton.append((data,))

    def handle_comment(self, data: str) -> None:
        if self._raw == "title":
            self._raw_parts.append(f"<!--{data}-->")
        elif len(self.page.comments) < 20 and len(data) < 4_000:
            self.page.comments.append(data)

    def parse_html_declaration(self, i: int) -> int:
        """Where a declaration ends; the standard library's raises AssertionError on "<![x["."""
        raw = self.rawdata
        if raw.startswith("<![CDATA[", i):
            end = raw.find("]]>", i)
            if end >= 0:
                self.handle_data(raw[i + 9 : end])
                return end + 3
        elif raw[i : i + 9].lower() == "<!doctype":
            end = raw.find(">", i)
            subset = raw.find("[", i, end)
            if subset >= 0:
                closing = _END_OF_DOCTYPE.search(raw, subset)
                if closing:
                    return closing.end()
            return end + 1 if end >= 0 else len(raw)
        end = raw.find(">", i)
        return end + 1 if end >= 0 else len(raw)

    def _check_time(self) -> None:
        if time.process_time() > self._until:
            raise RefusedError("it takes too long to read; save only the article and open that.")

    # -- elements

    def _open(self, tag: str, values: dict[str, str | None]) -> None:
        inline = tag in elements.INLINE or ("-" in tag and bool(self._at.get("p")))
        style = values.get("style") or ""
        if inline and style and _BLOCK_STYLE.search(style):
            inline = False
        self._imply_ends(tag, inline)
        top = self._stack[-1]
        within = top.context
        classes, name = values.get("class") or "", values.get("id") or ""
        hidden = within.hidden or self._why_hidden(tag, values, classes, name, style)
        if tag == "q":
            self._quote(opening=True)
        elif tag in ("sup", "sub"):
            self._raised.append(_SUPERSCRIPT if tag == "sup" else _SUBSCRIPT)
        elif tag in ("del", "s", "strike") and self._struck is None:
            self._struck = []
        elif tag == "a" and values.get("href") is not None:
            self.page.links += 1
        elif tag == "time" and values.get("datetime") and len(self.page.times) < 50:
            names = f"{classes} {values.get('itemprop') or ''} {values.get('pubdate') or ''}"
            self.page.times.append((values["datetime"] or "", names.lower()))
        if inline and hidden == within.hidden and not self._at.get(tag) and tag != "a":
            return  # bold, span and the like change nothing that is kept
        container = top.container
        if not inline:
            self._flush()
            names = " ".join(one for key in _NAMING if (one := values.get(key)))
            containers = self.page.containers
            containers.append(Container(container, tag, names[:_LONGEST_NAME].lower()))
            container = len(containers) - 1
        context = self._context(tag, values, hidden, style, container, within)
        entry = _Open(tag, container, context, not inline)
        if self._skeleton is not None and not hidden and self._emitted_depth < _DEEPEST_SKELETON:
            self._emit_start(tag, values)
            entry.emitted = True
            self._emitted_depth += 1
        self._push(entry)
        if tag == "table":
            self.tables.begin()
        elif tag == "tr":
            self.tables.begin_row(container)
        elif tag in elements.CELLS:
            self.tables.begin_cell()

    def _context(
        self,
        tag: str,
        values: dict[str, str | None],
        hidden: str,
        style: str,
        container: int,
        around: _Context,
    ) -> _Context:
        """What holds inside the element."""
        heading = elements.HEADINGS.get(tag, 0)
        if not heading and values.get("role") == "heading":
            heading = 2
        pre = tag == "pre" or (bool(style) and _PRE_STYLE.search(style) is not None)
        if not heading and not pre and hidden == around.hidden and tag not in _CHANGING:
            return around
        context = replace(
            around,
            hidden=hidden,
            level=heading or around.level,
            pre=around.pre or pre,
            item=around.item or tag in elements.ITEMS,
            quote=around.quote or tag == "blockquote",
            control=around.control or tag in elements.CONTROLS,
        )
        if tag in elements.LISTS:
            context.item, context.list_at = False, container
        if tag in ("figcaption", "caption", "figure"):
            context.caption = True
        elif tag in ("pre", "blockquote", "table"):
            context.caption = False
        return context

    def _why_hidden(
        self, tag: str, values: dict[str, str | None], classes: str, name: str, style: str
    ) -> str:
        if "hidden" in values and (values["hidden"] or "").lower() != "until-found":
            return "style"
        if style and elements.hides(style):
            return "style"
        if tag == "dialog" and "open" not in values:
            return "style"
        if classes and elements.for_screen_readers(classes):
            return "spoken"
        if (classes or name) and self._styles.hide(classes, name):
            return "style"
        return ""

    def _imply_ends(self, tag: str, inline: bool) -> None:
        """Closes what the element ends without an end tag: <p>, <li>, <td> …"""
        rule = elements.CLOSES.get(tag)
        if rule is not None:
            closed, stops = rule
            stop = max(self._last(one) for one in stops)
            found = [place for one in closed if (place := self._last(one)) > stop]
            if found:
                self._pop_to(min(found))
        if not inline and self._last("p") > self._barriers[-1]:
            self._pop_to(self._last("p"))
        if tag in elements.HEADINGS and self._stack[-1].tag in elements.HEADINGS:
            self._pop_to(len(self._stack) - 1)
        if tag == "a" and self._last("a") > self._barriers[-1]:
            self._pop_to(self._last("a"))

    def _last(self, tag: str) -> int:
        places = self._at.get(tag)
        return places[-1] if places else -1

    def _push(self, entry: _Open) -> None:
        place = len(self._stack)
        self._stack.append(entry)
        self._at.setdefault(entry.tag, []).append(place)
        if entry.tag in elements.BARRIERS:
            self._barriers.append(place)

    def _close(self, tag: str) -> None:
        if tag in ("sup", "sub"):
            if self._raised:
                self._raised.pop()
        elif tag == "q":
            self._quote(opening=False)
        elif tag in ("del", "s", "strike"):
            self._end_struck()
        place = self._last(tag)
        if tag in elements.HEADINGS:  # <h2>…</h3> closes the heading in browsers too
            place = max(self._last(one) for one in elements.HEADINGS)
        if place < 0:
            return
        if place < self._barriers[-1] and tag not in ("table", "tr", "tbody", "thead", "tfoot"):
            return
        self._pop_to(place)

    def _pop_to(self, place: int) -> None:
        """Closes elements until the place-th is closed."""
        while len(self._stack) > place:
            entry = self._stack[-1]
            if entry.block:
                self._flush()
            self._stack.pop()
            self._at[entry.tag].pop()
            if self._barriers[-1] == len(self._stack):
                self._barriers.pop()
            if entry.emitted:
                self._emit(f"</{entry.tag}>")
                self._emitted_depth -= 1
            if entry.tag == "table":
                self.tables.end()
            elif entry.tag == "tr":
                self.tables.end_row()
            elif entry.tag == "select":
                self._flush()

    def _void(self, tag: str, values: dict[str, str | None]) -> None:
        if tag == "br":
            context = self._stack[-1].context
            buffer = self._unseen if context.hidden else self._shown
            last = next((part for part in reversed(buffer.parts[-3:]) if part.strip(" ")), "")
            if last == "\n" and not context.pre:
                self._flush()
            else:
                buffer.parts.append("\n")
            self._emit("<br/>")
        elif tag == "hr":
            self._imply_ends(tag, inline=False)
            self._flush()
        elif tag == "meta":
            self._meta(values)
        elif tag == "link" and "canonical" in (values.get("rel") or "").lower().split():
            self._meta({"name": "canonical", "content": values.get("href")})

    def _meta(self, values: dict[str, str | None]) -> None:
        names = (values.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
        name = next((one for one in names if one), "")
        content = values.get("content") or ""
        if name and content and len(self.page.meta) < 2_000:
            self.page.meta.append((name.strip().lower()[:100], content[:2_000]))

    # -- text

    def _quote(self, *, opening: bool) -> None:
        """Browsers draw the marks of <q>; without them a quotation reads as plain statement."""
        if not opening:
            if not self._quotes:
                return
            self._quotes -= 1
        outer = self._quotes % 2 == 0
        mark = ("“" if outer else "‘") if opening else ("”" if outer else "’")
        if opening:
            self._quotes += 1
        context = self._stack[-1].context
        if not context.skip:
            (self._unseen if context.hidden else self._shown).parts.append(mark)

    def _end_struck(self) -> None:
        if self._struck:
            words = " ".join("".join(self._struck).split())
            if words and len(self.page.struck) < 100:
                self.page.struck.append(words[:200])
        self._struck = None

    def _flush(self) -> None:
        """Ends the paragraph that grows."""
        if not self._shown.parts and not self._unseen.parts:
            return
        top = self._stack[-1]
        if self._shown.parts:
            text, linked = self._shown.take(top.context.pre)
            if text:
                self._paragraphs(text, linked, "", top)
        if self._unseen.parts:
            text, linked = self._unseen.take(top.context.pre)
            if text:
                self._paragraphs(text, linked, self._unseen_why, top)

    def _paragraphs(self, text: str, linked: int, hidden: str, top: _Open) -> None:
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
        for words in re.split(r"\n[ \t]*(?:\n[ \t]*)+", text) if context.pre else (text,):
            if words.strip():
                piece = Piece(words, kind, gap, top.container, tag, context.level, linked, hidden)
                self.tables.take(piece)
                linked = 0

    def _put(self, pieces: Sequence[Piece]) -> None:
        self.page.pieces.extend(pieces)
        if len(self.page.pieces) > MOST_PIECES:
            raise RefusedError(
                f"it has more than {MOST_PIECES:,} paragraphs; save only the article and open that."
            )

    def _hold(self, tag: str, data: str) -> None:
        if tag in elements.FALLBACK and self._fallback_size < _MOST_DATA:
            self._fallback.append(data)
            self._fallback_size += len(data)

    def _end_raw(self) -> None:
        kind, words = self._raw_kind, "".join(self._raw_parts)
        self._raw = self._raw_kind = ""
        self._raw_parts = []
        if kind == "title":
            self.page.title = self.page.title or " ".join(words[:2_000].split())
        elif kind == "style":
            self._styles.add(words)
        elif kind == "linked data" and self._kept_data < _MOST_DATA:
            self._kept_data += len(words)
            self.page.linked_data.append(words)

    # -- the page again, small

    def _emit(self, markup: str) -> None:
        if self._skeleton is None:
            return
        self._skeleton_size += len(markup)
        if self._skeleton_size > _MOST_SKELETON:
            self._skeleton = None
            return
        self._skeleton.append(markup)

    def _emit_start(self, tag: str, values: dict[str, str | None]) -> None:
        if self._skeleton is None:
            return
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,30}", tag):
            tag = "div"
        kept = "".join(
            f' {key}="{html.escape(value[:_LONGEST_NAME])}"'
            for key in _NAMING
            if (value := values.get(key))
        )
        if tag == "a":
            kept += ' href="#"'
        self._emit(f"<{tag}{kept}>")

    def finish(self) -> Page:
        """The page, once everything was fed."""
        if self._raw == "title":
            self._end_raw()
        elif self._raw or self.cdata_elem:
            self.page.lost = max(len("".join(self._raw_parts)), len(self.rawdata))
        self._pop_to(1)
        self._flush()
        if self._skeleton is not None:
            body = "".join(
                one if isinstance(one, str) else html.escape(one[0], quote=False)
                for one in self._skeleton
            )
            self.page.skeleton = f"<html><body>{body}</body></html>"
        self.page.fallback = " ".join("".join(self._fallback).split())
        return self.page


def read(text: str, *, keep_skeleton: bool = True) -> Page:
    """Everything that a page of HTML holds, its text in paragraphs; raises RefusedError.

    The time is linear in the text: what is never closed is closed by what is added at its end, for
    html.parser looks to the end of the page for each comment or tag that has none (300,000 "<!--"
    took it minutes).
    """
    reader = _Reader(keep_skeleton)
    reader.feed(text)
    left = reader.rawdata
    if left:
        if left.startswith("<!--"):
            reader.page.lost = len(left)
        reader.feed(_CLOSING)
        reader.close()
    return reader.finish()
