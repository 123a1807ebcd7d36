"""Words that a line's end divided: joined again, or left with the hyphen that is theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from reader import paths
from reader.core.errors import ResourceError
from reader.core.loading.pdf.runs import BROKEN

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:-[^\W_]+(?:['’][^\W\d_]+)?)*")
_DIVIDED = re.compile(r"(?<!\S)\S+[-\u2010\x02]\n\S*")
_LAST = re.compile(r"([^\W_]+(?:['’][^\W\d_]+)?(?:-[^\W_]+)*)$")
_FIRST = re.compile(r"[^\W_]+")
_PATH = re.compile(r"[\w%.~-]+(?:[/?=&_.-][\w%/?=&_.~-]*|$)")
_INSIDE = ("/", "?", "=", "&", "_", "%")  # where an address goes on in the next line
_TIGHT_DASH, _LOOSE_DASH = re.compile(r"\w[—–/]\w"), re.compile(r"\s[—–/](?:\s|$)")
_DASHES = ("—", "–", "/")  # "actors—including", "and/or"
_HYPHENS = ("-", "\u2010", BROKEN)

# Parts before a hyphen that are no words by themselves.
_PREFIXES = {
    *("anti", "co", "ex", "inter", "mid", "mini", "multi", "neo", "non", "post", "pre", "pro"),
    *("re", "self", "semi", "sub", "ultra", "vice"),
}
# Parts that English writes in one word with whatever follows, new words included.
_JOINED = {
    *("agri", "astro", "audio", "auto", "bio", "counter", "crypto", "cyber", "eco", "electro"),
    *("geo", "giga", "hydro", "hyper", "infra", "macro", "mega", "micro", "mis", "mono", "nano"),
    *("neuro", "out", "over", "para", "photo", "poly", "psycho", "socio", "super", "tele"),
    *("thermo", "trans", "un", "under", "up"),
}
# What stands after the hyphen of a name: "Pyongyang-backed", but "Hof-stadter" is divided.
_AFTER_NAMES = {
    *("led", "backed", "based", "born", "funded", "owned", "made", "style", "trained", "wide"),
    *("controlled", "supported", "sponsored", "brokered", "occupied", "held", "run", "friendly"),
}
_SPELLINGS = (("ence", "ense"), ("our", "or"), ("isation", "ization"), ("ise", "ize"), ("re", "er"))
_LETTERS_OF_A_WORD = 3  # shorter ones among the known words are abbreviations
_INFLECTIONS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers")


@cache
def _known_words() -> str:
    """The shipped list of English words, each in a line of its own; "" where it cannot be read."""
    try:
        return paths.resource("lexicon", "common_words.txt").read_text("utf-8")
    except (OSError, ResourceError):  # a worker may be without files; the parts then decide
        return ""


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Whether the list has the word or that of which it is a plain inflection."""
    listed = _known_words()
    lower = word.lower()
    return (
        f"\n{lower}\n" in listed
        or any(
            lower.endswith(ending) and f"\n{lower[: -len(ending)]}\n" in listed
            for ending in _INFLECTIONS
            if len(lower) - len(ending) >= _LETTERS_OF_A_WORD
        )
        or any(
            lower.endswith(british) and f"\n{lower[: -len(british)]}{american}\n" in listed
            for british, american in _SPELLINGS
        )
    )


class Vocabulary:
    """How often words stand whole in the document, with and without hyphens, in lower case."""

    def __init__(self, texts: Iterable[str]) -> None:
        whole = "\n".join(texts)
        self.tight_dashes = len(_TIGHT_DASH.findall(whole)) >= len(_LOOSE_DASH.findall(whole))
        # What a line's end divides is no word that the document writes.
        self._counts = Counter(_WORD.findall(_DIVIDED.sub(" ", whole).lower()))

    def times(self, word: str) -> int:
        return self._counts[word.lower()]

    def keeps_hyphen(self, head: str, tail: str) -> bool:
        """Whether head-tail, divided after the hyphen, is one hyphenated word."""
        if not head[-1:].isalpha() or not tail[:1].isalpha():
            return True  # 2026-27, covid-19
        if tail[:1].isupper():
            return not head.isupper() or not tail.isupper()
        whole, compound = self.times(head + tail), self.times(f"{head}-{tail}")
        if whole or compound:
            return compound > whole
        last = head.rpartition("-")[2]
        if last.isupper() and len(last) > 1:
            return True  # US-led
        if is_word(last + tail) or last.lower() in _JOINED:
            return False
        if last.lower() in _PREFIXES:
            return is_word(tail)
        if last[:1].isupper():
            return tail in _AFTER_NAMES
        return min(len(last), len(tail)) >= _LETTERS_OF_A_WORD and is_word(last) and is_word(tail)


def ends_divided(text: str) -> bool:
    """Whether the line ends with a hyphen right after a letter or digit."""
    return text.endswith(_HYPHENS) and len(text) > 1 and text[-2].isalnum()


def joined(before: str, after: str, words: Vocabulary) -> str:
    """The text of two lines that follow each other in a paragraph."""
    if before.endswith(_INSIDE) and _in_address(before) and _PATH.match(after):
        return before + after
    if before[-1:] in _DASHES and before[-2:-1].isalnum() and words.tight_dashes:
        return before + after
    if not before.endswith(_HYPHENS):
        return f"{before} {after}"
    hyphen = "-" if before[-1] == BROKEN else before[-1]
    stem = before[:-1]
    head, tail = _LAST.search(stem[-80:].rpartition(" ")[2]), _FIRST.match(after)
    if head is None or tail is None:
        return stem + hyphen + after if ends_divided(before) else f"{stem}{hyphen} {after}"
    if _in_address(stem):
        return stem + hyphen + after
    if tail[0].lower() in ("and", "or", "und", "oder", "bis") and hyphen == "-":
        return f"{stem}{hyphen} {after}"  # "short- and long-term"
    if words.keeps_hyphen(head[1], tail[0]):
        return stem + hyphen + after
    return stem + after


def _in_address(stem: str) -> bool:
    word = stem[-300:].rsplit(None, 1)[-1]
    return "://" in word or word.startswith("www.") or "@" in word


def settled(text: str) -> str:
    """The text with a division that nothing follows shown as the hyphen that is printed."""
    return text.replace(BROKEN, "-")
