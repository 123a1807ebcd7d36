"""The paragraph that grows while a page is read, until a block begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPACES = re.compile(r"  +")
_RAISED = re.compile(r"[0-9+\-−()n]{1,6}")
_SUPERSCRIPT = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_SUBSCRIPT = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_MOST_STRUCK = 100


def single_spaced(text: str) -> str:
    """The text with each run of HTML's white space as one space."""
    for white in "\n\t\r\f":  # ten times as fast on long texts as one expression
        if white in text:
            text = text.replace(white, " ")
    return _SPACES.sub(" ", text) if "  " in text else text


class Growing:
    """Text that is shown and text that is not, for both can stand in one paragraph."""

    def __init__(self) -> None:
        self._shown: list[str] = []
        self._unseen: list[str] = []
        self._linked = self._quotes = 0
        self._why = ""
        self._raised: list[dict[int, int]] = []
        self._striking: list[str] | None = None
        self.struck: list[str] = []

    def add(self, data: str, *, hidden: str, linked: bool) -> str:
        """Takes text whose white space is as it stays, and gives what became of it."""
        if self._raised and _RAISED.fullmatch(
            data
        ):  # m<sup>2</sup> is not m2, 10<sup>6</sup> not 106
            data = data.translate(self._raised[-1])
        if hidden:
            self._unseen.append(data)
            self._why = hidden
            return data
        self._shown.append(data)
        if linked:
            self._linked += len(data.strip())
        if self._striking is not None:
            self._striking.append(data)
        return data

    def line_break(self, *, hidden: bool) -> bool:
        """Takes a line break; whether there was one just before, which ends a paragraph."""
        parts = self._unseen if hidden else self._shown
        last = next((part for part in reversed(parts[-3:]) if part.strip(" ")), "")
        if last == "\n":
            return True
        parts.append("\n")
        return False

    def begin(self, tag: str, *, hidden: bool) -> None:
        """An inline element begins that is more than a look."""
        if tag == "q":
            self._quote(opening=True, hidden=hidden)
        elif tag in ("sup", "sub"):
            self._raised.append(_SUPERSCRIPT if tag == "sup" else _SUBSCRIPT)
        elif self._striking is None:
            self._striking = []

    def end(self, tag: str, *, hidden: bool) -> None:
        """Such an element ends."""
        if tag == "q":
            self._quote(opening=False, hidden=hidden)
        elif tag in ("sup", "sub"):
            if self._raised:
                self._raised.pop()
        else:
            words = " ".join("".join(self._striking or ()).split())
            if words and len(self.struck) < _MOST_STRUCK:
                self.struck.append(words[:200])
            self._striking = None

    def _quote(self, *, opening: bool, hidden: bool) -> None:
        """Browsers draw the marks of <q>; without them a quotation reads as plain statement."""
        if not opening:
            if not self._quotes:
                return
            self._quotes -= 1
        outer = self._quotes % 2 == 0
        mark = ("“" if outer else "‘") if opening else ("”" if outer else "’")
        if opening:
            self._quotes += 1
        (self._unseen if hidden else self._shown).append(mark)

    def take(self, *, pre: bool) -> Iterator[tuple[str, int, str]]:
        """The paragraph that is shown and that which is not, unless they are empty.

        Each with the number of characters that are links, and why it is hidden.
        """
        self._raised.clear()  # never closed, they would change the figures of the whole page
        self._quotes = 0
        for parts, linked, why in ((self._shown, self._linked, ""), (self._unseen, 0, self._why)):
            if parts:
                text = _tidy("".join(parts), pre=pre)
                parts.clear()
                if text:
                    yield text, linked, why
        self._linked = 0

    def __bool__(self) -> bool:
        return bool(self._shown or self._unseen)


def _tidy(text: str, *, pre: bool) -> str:
    if pre:
        return text.strip("\n\r\f") if text.strip() else ""
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if "\n" in text:
        text = text.replace(" \n", "\n").replace("\n ", "\n")
    return text.strip(" \t\n\r\f")
