"""What is known of languages other than English: names, numbers, dates, stops.

Articles in them are aligned by names, numbers, times, quotations and spelling; nothing in them is
tagged, and nobody looks for differences of wording. The words are data:
resources/lexicon/other_languages.toml; small words come from structure_languages.toml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from functools import cache, lru_cache

from reader.core.article import Article, Kind
from reader.core.errors import ResourceError
from reader.core.language.ngrams import folded
from reader.core.lexicon import entries
from reader.core.loading.languages import DEFAULT, UNKNOWN, other_language_of, small_words
from reader.core.progress import Checkpoint, unwatched
from reader.core.said import said
from reader.core.values import dataclass

_LISTS = ("abbreviations", "elisions", "at_least", "at_most", "about")
_STEM = 6  # letters; five loses "министерство" to "министр", seven keeps case endings apart
_ARABIC = re.compile(r"[\u0620-\u06ff]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_CASE = re.compile(
    r"(?<=\w{5})(?:[аяоеыи]ми|[оеиы]го|[оеиы]му|[аяыи]х|[оеыи][вмй]|ую|юю|ая|яя|ые|ие|ое|ее|"
    r"[аеиіїоуыэюяйьъ])\Z"
)
_ARTICLE = re.compile(r"(?:[وف]?(?:[بك]?ال|لل)|[وف](?=\S{5}))(?=\S{2})")


@dataclass(frozen=True, slots=True, eq=False)  # one object a language: compared by identity
class OtherLanguage:
    """One language: how it writes numbers and dates, and the words that stand around them.

    ``bounds`` maps what stands before a number to "at least", "at most" or "about"; ``units`` a
    word to its unit's code and factor.
    """

    code: str
    name: str
    decimal_comma: bool = True
    ordinals: bool = False
    abbreviations: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()  # characters that begin no content word
    months: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, float] = field(default_factory=dict)
    bounds: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    governs: re.Pattern[str] | None = None  # words before nouns, where nouns have capitals

    @property
    def small(self) -> frozenset[str]:
        """Frequent words that tell nothing of what a sentence is about."""
        return small_words(self.code)


def is_english(article: Article) -> bool:
    """Whether checks of wording apply to an article: its main language is English."""
    return article.language.lower().partition("-")[0] == DEFAULT


def language(code: str) -> OtherLanguage:
    """What is known of a language by its code; of an unknown one how most write numbers."""
    short = code.lower().partition("-")[0]
    return _known().get(short) or _unknown(short)


@lru_cache(maxsize=64)
def _unknown(code: str) -> OtherLanguage:
    return OtherLanguage(code, "")


def languages_of_blocks(
    article: Article, checkpoint: Checkpoint = unwatched
) -> Mapping[int, OtherLanguage]:
    """The languages of the blocks that are not in English, by the blocks' places.

    In an article in another language these are all; what it quotes in English is read like the
    rest. In an English one only paragraphs that are plainly in another language.
    """
    if not is_english(article):
        own = language(article.language)
        return dict.fromkeys(range(len(article.blocks)), own)
    found: dict[int, OtherLanguage] = {}
    for number, block in enumerate(article.blocks):
        checkpoint(0.0)
        if block.kind is not Kind.FURNITURE:
            code = other_language_of(article.text[block.start : block.end])
            if code is not None:
                found[number] = language(code)
    return found


@cache
def _known() -> Mapping[str, OtherLanguage]:
    source = entries("other_languages.toml")
    found: dict[str, OtherLanguage] = {}
    required = {"code": str, "name": str, "decimal": str, "example": str}
    for place, row in enumerate(source.tables("language", required)):
        words = {name: _texts(source.error, place, row, name) for name in _LISTS}
        months = row.get("months", [])
        if months and len(months) != 12:
            raise source.error("language", place, "“months” are not twelve lists")
        found[row["code"]] = OtherLanguage(
            code=row["code"],
            name=row["name"],
            decimal_comma=row["decimal"] == ",",
            ordinals=bool(row.get("ordinals", False)),
            abbreviations=frozenset(words["abbreviations"]),
            elisions=frozenset(words["elisions"]),
            governs=re.compile(row["governs"]) if "governs" in row else None,
            functions=frozenset(row.get("functions", "")),
            months={form: number for number, forms in enumerate(months, 1) for form in forms},
            scales={word: float(value) for word, value in row.get("scales", {}).items()},
            bounds={
                words_of: name.replace("_", " ")
                for name in ("at_least", "at_most", "about")
                for words_of in words[name]
            },
            units={word: (code, float(by)) for word, (code, by) in row.get("units", {}).items()},
        )
    rows = source.tables("plain", {"decimal": str, "names": dict, "example": str})
    for row in rows:
        for code, name in row["names"].items():
            found.setdefault(code, OtherLanguage(code, name, row["decimal"] == ","))
    return found


def _texts(
    error: Callable[[str, int, str], ResourceError],
    place: int,
    row: Mapping[str, object],
    name: str,
) -> Sequence[str]:
    words = row.get(name, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise error("language", place, f"“{name}” is not a list of words")
    return words


@cache
def connectors() -> frozenset[str]:
    """Small words inside names: "de", "van", "bin"."""
    rows = entries("other_languages.toml").tables("connector", {"words": list, "example": str})
    return frozenset(word for row in rows for word in row["words"])


@cache
def _latin() -> dict[int, str]:
    rows = entries("other_languages.toml").tables("romanisation", {"letters": dict, "example": str})
    return {ord(letter): latin for row in rows for letter, latin in row["letters"].items()}


def romanised(word: str) -> str:
    """A folded word of Cyrillic or Greek letters in Latin ones, so that names meet over scripts."""
    return word if word.isascii() else word.translate(_latin())


def told_name(code: str) -> str:
    """The language as told in a sentence: "Spanish", "a language that was not recognised"."""
    if code == UNKNOWN:
        return said("a language that was not recognised")
    return language(code).name or said("another language ({code})", code=code)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What is equal for most forms of a word: folded, and of a longer word its first six letters.

    Truncation does for retrieval what stemmers do, in any alphabetic language (McNamee, Nicholas &
    Mayfield 2009, "Addressing morphological variation in alphabetic languages"). Arabic words lose
    the article and what is joined to it, Cyrillic ones their case ending.
    """
    plain = _uninflected(folded(word))
    return plain[:_STEM] if plain.isalpha() else plain


def name_stem(word: str) -> str:
    """The stem of a word of a name in Latin letters: "putin" for Путина."""
    plain = romanised(_uninflected(folded(word)))
    return plain[:_STEM] if plain.isalpha() else plain


def _uninflected(plain: str) -> str:
    if _ARABIC.match(plain):
        return _ARTICLE.sub("", plain, count=1)
    if _CYRILLIC.match(plain):
        return _CASE.sub("", plain, count=1)
    return plain
