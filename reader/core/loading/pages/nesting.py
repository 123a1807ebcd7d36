"""Which elements of a page are open, and what holds inside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.core.loading.pages import elements
from reader.core.values import dataclass

_CHANGING = frozenset(
    {"pre", "blockquote", "figure", "figcaption", "caption", "table"}
    | elements.LISTS
    | elements.ITEMS
    | elements.CONTROLS
)
_ACROSS = frozenset({"table", "tr", "tbody", "thead", "tfoot"})


@dataclass(slots=True)
class Context:
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


class Open:
    """An element that is open."""

    __slots__ = ("block", "container", "context", "emitted", "tag")

    def __init__(self, tag: str, container: int, context: Context, block: bool) -> None:
        self.tag = tag
        self.container = container
        self.context = context
        self.block = block
        self.emitted = False


SKIPPED = Context(skip=True)


def within(
    around: Context, tag: str, container: int, *, hidden: str, heading: int, pre: bool
) -> Context:
    """What holds inside an element; ``heading`` is its level as a heading, or 0."""
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


class Nesting:
    """The elements that are open, outer ones first.

    Every question is answered in constant time, for pages nest 100,000 elements.
    """

    def __init__(self, ending: Callable[[Open], None], ended: Callable[[Open], None]) -> None:
        self._stack = [Open("", -1, Context(), True)]
        self._places: dict[str, list[int]] = {}
        self._barriers = [0]
        self._ending, self._ended = ending, ended
        self.top = self._stack[0]

    def has(self, tag: str) -> bool:
        """Whether such an element is open."""
        return bool(self._places.get(tag))

    def push(self, entry: Open) -> None:
        """An element begins."""
        place = len(self._stack)
        self._stack.append(entry)
        self.top = entry
        self._places.setdefault(entry.tag, []).append(place)
        if entry.tag in elements.BARRIERS:
            self._barriers.append(place)

    def imply_ends(self, tag: str, *, inline: bool) -> None:
        """Closes what an element ends without an end tag: <p>, <li>, <td> …"""
        rule = elements.CLOSES.get(tag)
        if rule is not None:
            closed, stops = rule
            stop = max(self._last(one) for one in stops)
            found = [place for one in closed if (place := self._last(one)) > stop]
            if found:
                self._pop_to(min(found))
        if not inline and self._last("p") > self._barriers[-1]:
            self._pop_to(self._last("p"))
        if tag in elements.HEADINGS and self.top.tag in elements.HEADINGS:
            self._pop_to(len(self._stack) - 1)
        if tag == "a" and self._last("a") > self._barriers[-1]:
            self._pop_to(self._last("a"))

    def close(self, tag: str) -> None:
        """An end tag: closes the innermost such element, unless a table or the like is between."""
        place = self._last(tag)
        if tag in elements.HEADINGS:  # <h2>…</h3> closes the heading in browsers too
            place = max(self._last(one) for one in elements.HEADINGS)
        if place > 0 and (place >= self._barriers[-1] or tag in _ACROSS):
            self._pop_to(place)

    def close_all(self) -> None:
        """The end of the page."""
        self._pop_to(1)

    def _last(self, tag: str) -> int:
        places = self._places.get(tag)
        return places[-1] if places else -1

    def _pop_to(self, place: int) -> None:
        while len(self._stack) > place:
            entry = self.top
            self._ending(entry)
            self._stack.pop()
            self.top = self._stack[-1]
            self._places[entry.tag].pop()
            if self._barriers[-1] == len(self._stack):
                self._barriers.pop()
            self._ended(entry)
