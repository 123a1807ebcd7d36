"""What a format's reader hands over, and the article that is made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from reader.core.article import Article, Block, Span
from reader.core.errors import LoadError
from reader.core.loading import hidden, provenance, structure
from reader.core.loading.encoding import without_surrogates
from reader.core.loading.languages import stated_or_told
from reader.core.loading.paragraphs import Draft
from reader.core.marks import Unmarked
from reader.core.said import said
from reader.core.values import dataclass

# Each paragraph becomes a block of the window: 199,000 stopped it for 7 s. A book has some 5,000.
MOST_PARAGRAPHS = 50_000


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a file with its paragraphs, and the labelled values that its format carries.

    ``drafts`` hold every visible character of ``text``, in order, each in one. ``marks`` are those
    of Article; every draft holds something visible besides.
    """

    text: str
    drafts: Sequence[Draft]
    front_matter: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    marks: tuple[Span, ...] = ()


def normalised(text: str) -> str:
    """The text as it stays from here on: line ends are \\n, no byte order mark, no surrogates."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return without_surrogates(plain)


def checked_size(text: str, path: str) -> str:
    """The same text; raises LoadError when it has too many lines or nothing visible."""
    if not text.strip():
        raise LoadError(path, said("there is no text in it; choose a file that holds the article."))
    if text.count("\n") > MOST_PARAGRAPHS:
        raise LoadError(
            path,
            said(
                "it has more than {most_paragraphs:,} lines; keep only the article in the file.",
                most_paragraphs=MOST_PARAGRAPHS,
            ),
        )
    return text


def assemble(
    reading: Reading,
    *,
    path: str,
    sha256: str | None,
    encoding: str,
    warnings: Sequence[str] = (),
) -> Article:
    """The article of a reading; ``sha256`` None means that of the UTF-8 text."""
    text, words, drafts = reading.text, reading.text, reading.drafts
    if reading.marks:  # what a block is, its words tell without the marks
        way = Unmarked(text, reading.marks)
        words = way.text
        spans = (way.inner_span(draft.start, draft.end) for draft in drafts)
        drafts = [
            replace(d, start=start, end=end) for d, (start, end) in zip(drafts, spans, strict=True)
        ]
    found = structure.classify(words, drafts)
    known = provenance.find(words, found, reading.front_matter)
    own_title = any(block.kind.value == "title" for block in found)
    title = structure.title_of(words, found)
    blocks = tuple(
        Block(draft.start, draft.end, block.kind)
        for draft, block in zip(reading.drafts, found, strict=True)
    )
    return Article(
        path=path,
        text=text,
        blocks=blocks,
        title=title if own_title or not known.title else known.title,
        sha256=sha256 or hashlib.sha256(text.encode("utf-8")).hexdigest(),
        encoding=encoding,
        language=stated_or_told(words, known.language),
        published=known.published,
        outlet=known.outlet,
        author=known.author,
        url=known.url,
        warnings=(*warnings, *reading.warnings, *hidden.warnings(text)),
        marks=reading.marks,
    )
