"""Characters that the eye does not see or takes for others: sentences to warn the user with."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ZERO_WIDTH = re.compile("(?<=\\w)[\u200b\u2060\ufeff\u00ad]+(?=\\w)")
# Greek letters that stand for units and constants beside Latin ones are no disguise.
_FOREIGN = "[\u0400-\u04ff\u0391-\u03a8\u03b1-\u03bb\u03bd-\u03bf\u03c1-\u03c9]"
_MIXED = re.compile(f"[A-Za-z]{_FOREIGN}")
_MIXED_BACK = re.compile(f"{_FOREIGN}[A-Za-z]")


def control_characters(text: str) -> int:
    """How many control characters the text holds, tabs and line or page breaks aside."""
    return sum(1 for _ in _CONTROL.finditer(text))


def _times(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {many}"


def warnings(text: str) -> list[str]:
    """A sentence for each kind of hidden character that the text holds; the text stays as it is."""
    found: list[str] = []
    controls = control_characters(text)
    if controls:
        what = _times(controls, "control character", "control characters")
        found.append(f"The text holds {what} that cannot be shown.")
    bidi = sum(1 for _ in _BIDI.finditer(text))
    if bidi:
        what = _times(bidi, "mark", "marks")
        found.append(
            f"The text holds {what} that can reverse the order of letters on the screen: "
            "what you see may not be what is stored."
        )
    zero = sum(1 for _ in _ZERO_WIDTH.finditer(text))
    if zero:
        place = _times(zero, "place", "places")
        found.append(f"Characters without width stand inside words in {place}.")
    mixed = sum(1 for _ in _MIXED.finditer(text)) + sum(1 for _ in _MIXED_BACK.finditer(text))
    if mixed:
        place = _times(mixed, "place", "places")
        found.append(
            f"Latin letters stand beside Cyrillic or Greek ones in a word in {place}: "
            "such words look like others and are not equal to them."
        )
    return found
