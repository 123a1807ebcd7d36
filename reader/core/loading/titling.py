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

    Of several such parts the last does, those above (a title page, a preview line) are furniture.
    Other titles become headings. Without a title the parts stay as they are.
    """
    wanted = _WORD.findall(title.lower())
    if not wanted:
        return tuple(parts)
    marked = [replace(p, kind=Kind.HEADING) if p.kind is Kind.TITLE else p for p in parts]
    same = [
        place
        for place, part in enumerate(parts[:_NEAR])
        if part.kind in (None, Kind.TITLE, Kind.HEADING, Kind.BODY)
        and len(part.text) <= _LONGEST
        and _WORD.findall(part.text.lower()) == wanted
    ]
    if not same:
        return (Part(title, Kind.TITLE), *marked)
    for place in same:
        marked[place] = replace(parts[place], kind=Kind.FURNITURE)
    marked[same[-1]] = replace(parts[same[-1]], kind=Kind.TITLE)
    return tuple(marked)
