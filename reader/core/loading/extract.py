"""What the reader of an untrusted format hands over, and how it refuses a file.

These readers run in a worker process (isolation/), which sends an Extract to the program. Offsets
never cross that border: the text is put together from the parts on this side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reader.core.article import Kind
from reader.core.values import dataclass


class RefusedError(Exception):
    """A file that its reader does not read; ``problem`` is a sentence that says what to do."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks of a reader beside the bytes.

    ``encoding`` is that which the user chose for the file, or None. ``columns`` is how many
    columns the pages of a PDF are to be read in; None lets the reader tell.
    """

    encoding: str | None = None
    columns: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, heading, list item, table row or caption, in the order of reading.

    ``text`` may hold line breaks (\\n) and is stripped of white space at its ends when the article
    is made. ``kind`` None leaves it to the rules for plain text; FURNITURE is shown dimmed and
    never compared. ``gap`` tells of a blank line before it: items of one list have none.
    """

    text: str
    kind: Kind | None = None
    gap: bool = True


@dataclass(frozen=True, slots=True)
class Extract:
    """The whole text of a file in its parts, what the file says of itself, and what was doubtful.

    ``details`` has any of the keys title, author, outlet, published, url and language, each as the
    file writes it. ``encoding`` is empty where the format says it. ``warnings`` are sentences for
    the user.
    """

    parts: tuple[Part, ...]
    details: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    warnings: tuple[str, ...] = ()
