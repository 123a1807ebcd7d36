"""Sentences that the core composes in English and the window may tell in another language.

A ``Said`` is its English text, a str like any other: for files, terminals and comparisons it is
nothing else. It carries what it was made of, the template that translators know and the values
that were filled in, so that the window can say the same again in its own language.

The templates are found by tests/bench/translations.py where they stand as literals in ``said("…")``
and ``marked("…")``; the words of our data files are taken from those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

Value = str | int | float

# Where translators find a text: what the code says, words of the lexicons, what rules look at.
ENGINE, WORDS, RULES, LANGUAGES = "Engine", "Words", "Rules", "Language"
CONTEXTS = frozenset({ENGINE, WORDS, RULES, LANGUAGES})

_PLACE = re.compile(r"\{(\w+)(?::(,|\.[0-9]f))?\}")

# In what a stranger spelled; a figure as large as the window can write.
_MOST_VALUES, _DEEPEST, _LONGEST, _LARGEST = 40, 5, 10_000, 1 << 53


class Said(str):
    """English text that knows its template, the values in it, and where translators find it.

    ``context`` is one of CONTEXTS, or "" for a mere frame around values that needs no translation.
    """

    __slots__ = ("context", "template", "values")

    template: str
    values: Mapping[str, Value]
    context: str

    def __new__(
        cls, template: str, values: Mapping[str, Value] | None = None, context: str = ENGINE
    ) -> Said:
        found = values or {}
        self = super().__new__(cls, filled(template, found) if found else template)
        self.template, self.values, self.context = template, found, context
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return Said, (self.template, self.values, self.context)


def filled(template: str, values: Mapping[str, Value]) -> str:
    """The template with its places filled: ``{name}``, figures also ``{name:,}``, ``{name:.2f}``.

    What is filled in is never read as a template; a place without a value stays as it is.
    """
    text = ""
    for before, place, name, spec in places(template):
        value = values.get(name, place)
        text += before + (value if isinstance(value, str) else format(value, spec))
    return text


@lru_cache(maxsize=512)  # a sixth of what filling takes; a comparison has some dozen templates
def places(template: str) -> tuple[tuple[str, str, str, str], ...]:
    """The places of a template: the text before each, the place as written, its name, and how a
    figure is written there. The text behind the last one has no place.
    """
    found, at = [], 0
    for one in _PLACE.finditer(template):
        found.append((template[at : one.start()], one[0], one[1], one[2] or ""))
        at = one.end()
    return (*found, (template[at:], "", "", ""))


def said(template: str, /, **values: Value) -> Said:
    """The English sentence of a literal template; values are told as they are, or are Said too.

    What comes from an article or a file is a plain str and never translated.
    """
    return Said(str(template), values)


def marked(text: str) -> str:
    """The text itself, shown to translators as a word: ``term`` makes it one that is translated.

    For constants that are handed on in places where thousands are made and few are told.
    """
    return text


def term(text: str, context: str = WORDS) -> Said:
    """A word of a lexicon or a marked one; what translators do not know stays as it is."""
    return text if isinstance(text, Said) else Said(text, None, context)


def times(count: int, one: str, many: str) -> str:
    """ "1 comment", "1,200 comments": literal words, shown to translators."""
    return Said("{n:,} {what}", {"n": count, "what": term(one if count == 1 else many)}, "")


def joined(parts: Iterable[str], separator: str, end: str = "") -> str:
    """The parts in one line, as str.join, each with its own translation."""
    values: dict[str, Value] = {f"p{place}": part for place, part in enumerate(parts)}
    if not values:
        return end
    return Said(separator.join(f"{{{name}}}" for name in values) + end, values, "")


# As plain values, for processes and files


def spelled(text: str) -> object:
    """The text as JSON can hold it: a plain str, or for a Said what it is made of."""
    if not isinstance(text, Said):
        return text
    values = {n: spelled(v) if isinstance(v, str) else v for n, v in text.values.items()}
    return {"said": text.template, "of": values, "in": text.context}


def unspelled(found: object, clean: Callable[[str], str] = str) -> str:
    """The text that was spelled so; ``clean`` makes each of its plain strings fit to be kept.

    The English is made again from the parts, so what a stranger made up is no more than text: a
    template that translators do not know is told as it stands. Raises ValueError for anything else,
    as ``clean`` may.
    """
    return _unspelled(found, clean, _DEEPEST)


def _unspelled(found: object, clean: Callable[[str], str], deep: int) -> str:
    if isinstance(found, str):
        return clean(found)
    if not isinstance(found, dict) or not deep:
        raise ValueError("no text")
    template, values, context = found.get("said"), found.get("of"), found.get("in")
    if not isinstance(template, str) or not isinstance(values, dict):
        raise ValueError("no template with its values")
    if len(values) > _MOST_VALUES or not isinstance(context, str):
        raise ValueError("more than a sentence holds")
    made: dict[str, Value] = {}
    for name, value in values.items():
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST:
            made[str(name)] = value
        else:
            made[str(name)] = _unspelled(value, clean, deep - 1)
    told = Said(clean(template), made, context if context in CONTEXTS else "")
    if len(told) > _LONGEST:  # before it is put into another, and that into the next
        raise ValueError("longer than a sentence")
    return told
