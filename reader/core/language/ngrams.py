"""Character n-grams: what two texts in any language share of their spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters whose stroke or ligature no Unicode decomposition takes away: Gdańsk/Gdansk does, Łódź
# would not meet Lodz.
_STROKES = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
# Hangul, Han, kana, Thai, Lao, Khmer, Burmese, Tibetan: a character tells as much as two letters
# do, and most of these write no spaces, so that words cannot be padded.
_DENSE = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003fffd]+"
)
# A run of word characters and of the vowel signs that Python's \w leaves out (Indic, Thai).
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e\u1000-\u109f])+")
_KNOWN = 100_000  # words remembered; hostile text has endless new ones
_LONGEST_WORD = 64  # code points; of a longer run (base64, an address) only the start is cut up


def folded(text: str) -> str:
    """The text in one spelling: compatibility forms made plain, no case, no accents or points.

    Vowel signs that are letters of their word (Devanagari, Thai) stay. The length may differ.
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    kept = "".join(c for c in apart if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept.translate(_STROKES))  # Hangul becomes one again


def char_ngrams(text: str) -> frozenset[str]:
    """The character n-grams of a text, folded: a set of strings of two or three characters.

    A word in a script of letters gives its trigrams, with "_" for its edges ("oil" gives "_oi",
    "oil", "il_"); runs of Han, kana, Hangul, Thai and the like give bigrams, a lone character
    itself. Punctuation and spaces give nothing. Takes time linear in the length.
    """
    found: set[str] = set()
    for match in _WORD.finditer(folded(text)):
        found.update(_of_word(match.group()))
    return frozenset(found)


@lru_cache(maxsize=_KNOWN)
def _of_word(word: str) -> tuple[str, ...]:
    grams: list[str] = []
    at = 0
    for dense in _DENSE.finditer(word):
        grams += _trigrams(word[at : dense.start()])
        run = dense.group()
        grams += [run[i : i + 2] for i in range(len(run) - 1)] or [run]
        at = dense.end()
    grams += _trigrams(word[at:])
    return tuple(grams)


def _trigrams(letters: str) -> list[str]:
    if not letters:
        return []
    padded = f"_{letters[:_LONGEST_WORD]}_"
    return [padded[i : i + 3] for i in range(len(padded) - 2)]
