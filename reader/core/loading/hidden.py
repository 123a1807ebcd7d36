"""Characters that the eye does not see or takes for others: sentences to warn the user with."""

from __future__ import annotations

import re

from reader.core.said import said, times

# In UTF-8. Going through 50 MB with a pattern of single characters takes 1 s, this 0.1 s.
_LOW_CONTROLS = bytes([*range(9), *range(14, 28), 127])
_HIGH_CONTROL = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]")
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ZERO_WIDTHS = "\u200b\u2060\ufeff\u00ad"
_ZERO_WIDTH = re.compile("(?<=\\w)[\u200b\u2060\ufeff\u00ad]+(?=\\w)")
# Greek letters that stand for units and constants beside Latin ones are no disguise.
_FOREIGN = "[\u0400-\u04ff\u0391-\u03a8\u03b1-\u03bb\u03bd-\u03bf\u03c1-\u03c9]"
_ANY_FOREIGN = re.compile(_FOREIGN)
_MIXED = re.compile(f"[A-Za-z]{_FOREIGN}")
_MIXED_BACK = re.compile(f"{_FOREIGN}[A-Za-z]")


def control_characters(text: str) -> int:
    """How many control characters the text holds, tabs and line or page breaks aside."""
    data = text.encode("utf-8", "surrogatepass")
    low = len(data) - len(data.translate(None, _LOW_CONTROLS))
    return low if text.isascii() else low + sum(1 for _ in _HIGH_CONTROL.finditer(data))


def warnings(text: str) -> list[str]:
    """A sentence for each kind of hidden character that the text holds; the text stays as it is."""
    found: list[str] = []
    controls = control_characters(text)
    if controls:
        what = times(controls, "control character", "control characters")
        found.append(said("The text holds {what} that cannot be shown.", what=what))
    if text.isascii():
        return found
    bidi = sum(text.count(mark) for mark in _BIDI)
    if bidi:
        what = times(bidi, "mark", "marks")
        found.append(
            said(
                "The text holds {what} that can reverse the order of letters on the "
                "screen: what you see may not be what is stored.",
                what=what,
            )
        )
    zero = 0
    if any(mark in text for mark in _ZERO_WIDTHS):
        zero = sum(1 for _ in _ZERO_WIDTH.finditer(text))
    if zero:
        place = times(zero, "place", "places")
        found.append(said("Characters without width stand inside words in {place}.", place=place))
    mixed = 0
    if _ANY_FOREIGN.search(text):
        mixed = sum(1 for one in (_MIXED, _MIXED_BACK) for _ in one.finditer(text))
    if mixed:
        place = times(mixed, "place", "places")
        found.append(
            said(
                "Latin letters stand beside Cyrillic or Greek ones in a word in {place}: "
                "such words look like others and are not equal to them.",
                place=place,
            )
        )
    return found
