"""What the clipboard or a drag holds, as plain text; of rich text its words and paragraphs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

# Characters of markup that are read on the window's thread: 40 ms of what browsers copy, measured.
_MOST_MARKUP = 60_000
_LEAST_KEPT = 0.9  # of the letters that the same holds as plain text


def has_text(data: QMimeData | None) -> bool:
    """Whether there is anything that may be text."""
    return data is not None and (data.hasText() or data.hasHtml())


def text_of(data: QMimeData | None) -> str:
    """The text, its paragraphs apart by blank lines where rich text says where they are.

    Of a clipboard on which nothing was ever put, None on some systems, it is "". Programs give the
    same as plain text too, often with one line break for a new line and for a new paragraph alike.
    That is taken where the rich text is very long or has lost words.
    """
    if data is None:
        return ""
    plain = data.text() if data.hasText() else ""
    markup = data.html() if data.hasHtml() else ""
    # Word puts a style sheet of 40,000 characters before what was selected.
    selected = markup[max(markup.find("<!--StartFragment"), 0) :]
    if not selected.strip() or len(selected) > _MOST_MARKUP:
        return plain
    from reader.core.loading.pages.pasted import plain_text

    rich = plain_text(selected)
    return rich if _letters(rich) >= _LEAST_KEPT * _letters(plain) else plain


def _letters(text: str) -> int:
    return sum(map(len, text.split()))
