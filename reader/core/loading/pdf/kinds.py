"""What a paragraph of a PDF is, by its type, its place and its first words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.article import Kind
from reader.core.loading.paragraphs import ends_like_sentence
from reader.core.loading.pdf.lines import Line
from reader.core.loading.pdf.paragraphs import Paragraph
from reader.core.loading.pdf.runs import Box
from reader.core.loading.word_counts import word_count

# Sizes are parts of the size in which most of the text stands.
_TITLE, _HEADING, _SMALL = 1.25, 1.1, 0.94
_TITLE_WORDS, _HEADING_WORDS = 45, 20
_LABEL = (
    r"(?:Figure|Fig\.|Table|Photo(?:graph)?|Image|Picture|Chart|Graphic|Map|Illustration|"
    r"Abbildung|Abb\.|Foto|Bild|Tabelle|Tab\.|Grafik)"
)
_CAPTION = re.compile(rf"{_LABEL}\s*(?:[A-Z]?\d+(?:\.\d+)*\s*[.:|–—]|[:|])")
_MAYBE_CAPTION = re.compile(rf"{_LABEL}\s*(?:[A-Z]?\d|by\b|:|$)")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§¶]|\[\d{1,3}\]|[a-z]\))\s*[^\W\d_“\"‘']")


def kinds_of(
    paragraphs: Sequence[Paragraph], size: float, pictures: Sequence[Sequence[Box]]
) -> list[Kind | None]:
    """A kind for each paragraph in order; None leaves it to the rules for plain text.

    ``size`` is that of most of the text, ``pictures`` are those of each page.
    """
    texts = [" ".join(line.text for line in paragraph.lines) for paragraph in paragraphs]
    kinds: list[Kind | None] = []
    title = _title(paragraphs, texts, size)
    first = paragraphs[0].page if paragraphs else 1
    body = next(
        (
            i
            for i, p in enumerate(paragraphs)
            if p.size <= size * 1.05 and len(p.lines) > 2 and not p.bold
        ),
        0,
    )
    for place, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True)):
        boxes = pictures[paragraph.page - 1] if paragraph.page <= len(pictures) else ()
        if paragraph.table:
            kinds.append(Kind.LIST)
        elif place == title:
            kinds.append(Kind.TITLE)
        elif _is_caption(paragraph, text, size, boxes):
            kinds.append(Kind.CAPTION)
        elif title is not None and title < place < body and paragraph.page == first:
            # Names, dates and the standfirst stand between the title and the text.
            kinds.append(None)
        elif _is_heading(paragraph, text, size) and place + 1 < len(paragraphs):
            kinds.append(Kind.HEADING)
        else:
            kinds.append(None)
    return kinds


def _title(paragraphs: Sequence[Paragraph], texts: Sequence[str], size: float) -> int | None:
    """The place of the largest type on the first page, if it is plainly larger than the text."""
    if not paragraphs:
        return None
    page = paragraphs[0].page
    tried = [
        (paragraph.size, -place)
        for place, paragraph in enumerate(paragraphs)
        if paragraph.page == page
        and not paragraph.table
        and paragraph.size >= _TITLE * size
        and 2 <= word_count(texts[place]) <= _TITLE_WORDS
    ]
    if tried:
        return -max(tried)[1]
    first = paragraphs[0]
    plain = not first.table and _is_heading(first, texts[0], size)
    return 0 if plain and word_count(texts[0]) > 2 and len(paragraphs) > 1 else None


def _is_heading(paragraph: Paragraph, text: str, size: float) -> bool:
    if word_count(text) > _HEADING_WORDS or not any(c.isalpha() for c in text):
        return False
    if ends_like_sentence(text) and not text.rstrip("\"'”’").endswith(("?", "!")):
        return False
    if paragraph.size >= _HEADING * size:
        return True
    return paragraph.bold and paragraph.size >= _SMALL * size and not text.endswith((",", ";"))


def _is_caption(paragraph: Paragraph, text: str, size: float, boxes: Sequence[Box]) -> bool:
    if len(text) > 900 or paragraph.size > 1.05 * size:
        return False
    if _CAPTION.match(text):
        return True
    small = paragraph.size < _SMALL * size
    if _MAYBE_CAPTION.match(text) and small:
        return True
    first = paragraph.lines[0]
    return (small or _MAYBE_CAPTION.match(text) is not None) and any(
        -0.5 * size < first.top - box.bottom < 2 * size
        and first.x0 < box.x1
        and first.x1 > box.x0
        and box.width > 4 * size
        and box.height > 2 * size
        for box in boxes
    )


def notes_from(lines: Sequence[Line], size: float) -> int:
    """The index of the first line of the notes at a column's foot; its length without notes."""
    start = len(lines)
    while start and lines[start - 1].size < _SMALL * size:
        start -= 1
    marked = next((i for i in range(start, len(lines)) if _NOTE.match(lines[i].text)), len(lines))
    return marked if marked - start <= 1 else len(lines)
