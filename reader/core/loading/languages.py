"""The language of a text, by its script and its small words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.core.lexicon import entries

DEFAULT = "en"
_SAMPLE = 20_000  # code points
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.12  # of all words; running English text has about 0.35
_WORD = re.compile(r"[^\W\d_]+")
# Kana stand for Japanese though most letters may be Han, and letters of Persian are few.
_SCRIPT_SHARE = {"ja": 0.05, "fa": 0.01}
_FOREIGN = re.compile(r"[^\x00-\u036f\u2000-\u20ff]")  # what the scripts' patterns may find


@dataclass(frozen=True, slots=True)
class _Profiles:
    words: Mapping[str, frozenset[str]]
    scripts: Mapping[str, str]  # patterns of one character


@cache
def _profiles() -> _Profiles:
    source = entries("structure_languages.toml")
    words = source.tables("language", {"code": str, "words": list, "example": str})
    scripts = source.tables("script", {"code": str, "pattern": str, "example": str})
    return _Profiles(
        {row["code"]: frozenset(row["words"]) for row in words},
        {row["code"]: row["pattern"] for row in scripts},
    )


def language_of(text: str) -> str:
    """The ISO 639-1 code of the text's language; "en" when it is too short to tell.

    Told are the languages of resources/lexicon/structure_languages.toml.
    """
    sample = text[:_SAMPLE]
    letters = sum(1 for c in sample if c.isalpha())
    if letters == 0:
        return DEFAULT
    arabic = 0.0
    scripts = _profiles().scripts if _FOREIGN.search(sample) else {}
    for code, pattern in scripts.items():
        share = len(re.findall(pattern, sample)) / letters
        if code == "fa":
            arabic = share
            continue
        if share > _SCRIPT_SHARE.get(code, 0.3):
            return "fa" if code == "ar" and arabic > _SCRIPT_SHARE["fa"] else code
    found = [word.lower() for word in _WORD.findall(sample)]
    if len(found) < _FEWEST_WORDS:
        return DEFAULT
    counts = {
        code: sum(1 for word in found if word in known) for code, known in _profiles().words.items()
    }
    best = max(counts, key=lambda code: (counts[code], code == DEFAULT))
    if counts[best] < _LEAST_SHARE * len(found) or counts[best] == counts[DEFAULT]:
        return DEFAULT
    return best
