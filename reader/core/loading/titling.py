"""The title that a format carries apart from its text, put where the text has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.core.article import Kind
from reader.core.loading.extract import Part

_WORD = re.compile(r"\w+")
_NEAR = 20  # parts from the top in which an article repeats its title
_LONGEST = 600  # characters


def titled(title: str, parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts below the title; where one of the first says the same, it becomes the title.

    Other titles become headings. Without a title the parts stay as they are.
    """
    wanted = _WORD.findall(title.lower())
    if not wanted:
        return tuple(parts)
    marked = [replace(p, kind=Kind.HEADING) if p.kind is Kind.TITLE else p for p in parts]
    for place, part in enumerate(parts[:_NEAR]):
        if (
            part.kind in (None, Kind.TITLE, Kind.HEADING, Kind.BODY)
            and len(part.text) <= _LONGEST
            and _WORD.findall(part.text.lower()) == wanted
        ):
            marked[place] = replace(part, kind=Kind.TITLE)
            return tuple(marked)
    return (Part(title, Kind.TITLE), *marked)
