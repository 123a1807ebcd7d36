"""Rich text from the clipboard as plain text."""

from __future__ import annotations

from reader.core.loading.extract import RefusedError
from reader.core.loading.pages import stream

_MOST = 5_000_000  # characters of markup: half a second


def plain_text(markup: str) -> str:
    """The shown words of a piece of HTML, paragraphs apart by blank lines; "" where it has none.

    Nothing of it is interpreted, followed or loaded; lists and rows of tables keep their lines.
    Text that its styles hide is left out: nobody saw it when it was copied.
    """
    if len(markup) > _MOST:
        return ""
    try:
        pieces = stream.read(_fragment(markup), keep_skeleton=False).pieces
    except RefusedError:
        return ""
    text: list[str] = []
    for piece in pieces:
        if piece.hidden:
            continue
        if text:
            text.append("\n\n" if piece.gap else "\n")
        text.append(piece.text)
    return "".join(text)


def _fragment(markup: str) -> str:
    """What was selected: programs put the page around it on the clipboard too."""
    start, end = markup.find("<!--StartFragment"), markup.rfind("<!--EndFragment")
    if 0 <= start < end:
        begin = markup.find(">", start)
        return markup[begin + 1 : end] if begin >= 0 else markup
    return markup
