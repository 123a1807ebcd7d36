"""What an office document's properties say of the article in it, as far as that can be trusted."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping

from reader.core.article import Kind
from reader.core.loading.dates import find_date
from reader.core.loading.office.flow import Item

# Names that programs give to whoever has not said their own.
_NOBODY = frozenset(
    (
        *("user", "admin", "administrator", "owner", "author", "unknown", "anonymous", "default"),
        *("home", "pc", "computer", "guest", "test", "hp", "dell", "lenovo", "acer", "asus"),
        *("windows user", "microsoft office user", "office user", "unknown author", "un-named"),
        *("python-docx", "pandoc", "openpyxl", "docx4j", "apache poi", "libreoffice"),
        *("openoffice", "google docs"),
    )
)
# Titles that a program gives, or that a template has kept.
_NO_TITLE = re.compile(
    r"(?:microsoft word|untitled|unbenannt|document|dokument|documento|new document|word document"
    r"|powerpoint presentation|slide|blank)?(?:\s*[-–]?\s*\d*|\s+- .*)",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\S+\.(?:docx?|odt|rtf|txt|pdf|html?|dotx?)", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?:written|words|story|report|text|posted|published|analysis) )?by\s+\w", re.I
)
_LABEL = re.compile(r"\W*(?:author|byline|authors|by)\s*:", re.IGNORECASE)
_NEAR = 10  # items from either end in which an article speaks of itself
_LONGEST_LINE = 200
# The day on which python-docx's template was made; every document by it carries this date.
_TEMPLATE_DAYS = ("2013-12-23",)


def details(
    items: Iterable[Item],
    *,
    title: str = "",
    author: str = "",
    created: str = "",
    language: str = "",
) -> Mapping[str, str]:
    """The details of an Extract.

    The properties of a document are those of its typist: an author and a date stand there for every
    pasted article. So they are given only where the article itself names no one and no day near its
    beginning or end.
    """
    found: dict[str, str] = {}
    title = " ".join(title.split())
    if title and not _NO_TITLE.fullmatch(title) and not _FILE_NAME.fullmatch(title):
        found["title"] = title.removeprefix("Microsoft Word - ")
    lines = [item for item in items if item.kind is not Kind.LIST]
    head = lines[:_NEAR]
    near = [
        i.text for i in itertools.chain(head, lines[_NEAR:][-4:]) if len(i.text) <= _LONGEST_LINE
    ]
    author = " ".join(author.split())
    if author and author.lower() not in _NOBODY and "@" not in author:
        own = any(_BYLINE.match(text) or _LABEL.match(text) for text in near)
        if not own:
            found["author"] = author
    if (
        created
        and not created.startswith(_TEMPLATE_DAYS)
        and not any(find_date(text) for text in near)
    ):
        found["published"] = created
    if language:
        found["language"] = language
    return found
