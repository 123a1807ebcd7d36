"""A formula in MathML as a line of text."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.loading.office.xml_stream import elements

_PREFIXES = {"http://www.w3.org/1998/Math/MathML": "math"}
_TOKENS = frozenset(("math:mi", "math:mn", "math:mo", "math:mtext", "math:ms"))
# What stands before the second and the third child: without it 1/2 and x² become 12 and x2.
_BETWEEN = {
    "math:mfrac": ("/",),
    "math:msup": ("^",),
    "math:msub": ("_",),
    "math:mover": ("^",),
    "math:munder": ("_",),
    "math:msubsup": ("_", "^"),
    "math:munderover": ("_", "^"),
}
_NOT_SHOWN = ("math:annotation", "math:annotation-xml")


def formula(pieces: Iterable[bytes], where: str) -> str:
    """The formula's letters and figures in their order; empty where the XML is no formula.

    Raises as xml_stream.read() does.
    """
    found = elements(pieces, _PREFIXES, where=where)
    if not found or found[0].name != "math:math":
        return ""
    children = [0] * len(found)
    silent = [False] * len(found)
    words: list[str] = []
    for place, element in enumerate(found):
        if element.parent >= 0:
            silent[place] = silent[element.parent] or element.name in _NOT_SHOWN
            number = children[element.parent]
            children[element.parent] += 1
            marks = _BETWEEN.get(found[element.parent].name, ())
            if 1 <= number <= len(marks) and not silent[place]:
                words.append(marks[number - 1])
        if element.name in _TOKENS and not silent[place]:
            words.append(element.text.strip())
    return "".join(words)
