"""What the clipboard or a drag holds, as plain text; of rich text its words and paragraphs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

_MOST_MARKUP = 400_000  # characters that are read at once: 40 ms on the window's thread
_LEAST_KEPT = 0.9  # of the letters that the same holds as plain text


def has_text(data: QMimeData) -> bool:
    """Whether there is anything that may be text."""
    return data.hasText() or data.hasHtml()


def text_of(data: QMimeData) -> str:
    """The text, its paragraphs apart by blank lines where rich text says where they are.

    Programs give the same as plain text too, often with one line break for a new line and for a
    new paragraph alike. That is taken where the rich text is very long or has lost words.
    """
    plain = data.text() if data.hasText() else ""
    markup = data.html() if data.hasHtml() else ""
    if not markup.strip() or len(markup) > _MOST_MARKUP:
        return plain
    from reader.core.loading.pages.pasted import plain_text

    rich = plain_text(markup)
    return rich if _letters(rich) >= _LEAST_KEPT * _letters(plain) else plain


def _letters(text: str) -> int:
    return sum(map(len, text.split()))
