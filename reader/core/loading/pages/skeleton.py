"""A page once more, small and well-formed: what trafilatura is shown of it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

NAMING = ("role", "id", "class", "itemprop", "data-component", "data-testid")
LONGEST_NAME = 200
# Larger pages get no opinion: trafilatura takes 1 s for a page at either limit (measured).
_MOST, _MOST_ELEMENTS = 2_000_000, 20_000
_DEEPEST = 180  # libxml2 drops what is deeper than 256 elements in silence
_TAG = re.compile(r"[a-z][a-z0-9-]{0,30}")


class Skeleton:
    """Text and elements of a page without scripts, hidden text and most attributes."""

    def __init__(self) -> None:
        self._parts: list[str | tuple[str]] | None = []
        self._size = self._elements = self._depth = 0

    def start(self, tag: str, values: Mapping[str, str | None]) -> bool:
        """Writes a start tag; whether it did, so that the end tag is due."""
        if self._parts is None or self._depth >= _DEEPEST:
            return False
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            self._parts = None
            return False
        kept = "".join(
            f' {key}="{html.escape(value[:LONGEST_NAME])}"'
            for key in NAMING
            if (value := values.get(key))
        )
        if tag == "a":
            kept += ' href="#"'
        self._depth += 1
        self._put(f"<{tag if _TAG.fullmatch(tag) else 'div'}{kept}>", len(tag) + len(kept))
        return True

    def end(self, tag: str) -> None:
        """Writes an end tag."""
        self._depth -= 1
        self._put(f"</{tag if _TAG.fullmatch(tag) else 'div'}>", len(tag))

    def line_break(self) -> None:
        """Writes a line break."""
        self._put("<br/>", 5)

    def text(self, data: str) -> None:
        """Writes text."""
        self._put((data,), len(data))

    def _put(self, part: str | tuple[str], size: int) -> None:
        if self._parts is None:
            return
        self._size += size
        if self._size > _MOST:
            self._parts = None
        else:
            self._parts.append(part)

    def written(self) -> str:
        """The page; "" where it is too large."""
        if self._parts is None:
            return ""
        body = "".join(
            part if isinstance(part, str) else html.escape(part[0], quote=False)
            for part in self._parts
        )
        return f"<html><body>{body}</body></html>"
