"""Text of unknown origin made safe to show: no character of it steers the reader's display."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")

# Characters that change how their neighbours are shown or that nobody sees: a text can hide or
# turn round its own words with them (design/hostile-input.md, "bidi, zero-width, homoglyph").
# Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F, U+061C) stay: Persian, Indic
# scripts, emoji and mixed-direction text need them and they hide nothing.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1b\x7f-\x84\x86-\x9f"
    "\u200b\u2060-\u206f\u202a-\u202e\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff\ud800-\udfff]"
)


def _name(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)  # the Unicode picture of a control character: ␛
    if code == 0x7F:
        return "␡"
    return f"⟨U+{code:04X}⟩"


def visible(text: str) -> str:
    """The text on one line: white space folded, steering characters shown by name.

    Escape sequences, bidirectional overrides, zero-width and lone surrogate characters become
    pictures (``␛``) or code points (``⟨U+202E⟩``), so the result can be printed, encoded as UTF-8
    and read as it stands. White space at the ends becomes one space, not none: pieces of a
    sentence can be made visible one by one and joined.
    """
    return _STEERING.sub(_name, _SPACE.sub(" ", text))


# The program's own signs, for output that cannot hold them (Windows, the C locale).
_PLAINER = {
    "─": "-", "═": "=", "↔": "<->", "«": "[", "»": "]", "·": "-", "…": "...",
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "¶": "par.",
}  # fmt: skip


def encodable(text: str, encoding: str) -> str:
    """The text as that encoding can hold it: signs made plainer, anything else as ``?``."""
    for sign, plain in _PLAINER.items():
        try:
            sign.encode(encoding)
        except UnicodeEncodeError:
            text = text.replace(sign, plain)
    return text.encode(encoding, "replace").decode(encoding)


def shown_width(text: str) -> int:
    """The columns of a terminal that a visible text takes.

    East Asian wide and full-width characters take two (Unicode Standard Annex 11), combining and
    format characters none.
    """
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if "\u1160" <= character <= "\u11ff":  # Hangul vowels and finals join the syllable before
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
