"""The language of a text, by its script, its small words and its letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from reader.core.errors import ResourceError
from reader.core.lexicon import entries
from reader.core.values import dataclass

DEFAULT = "en"
UNKNOWN = "und"  # ISO 639-2: undetermined
_SAMPLE = 6_000  # code points, some thousand words: more changes no answer and costs time
_MARKED = 2_000  # of these, the patterns see
_LONGEST = 30  # letters of a word that the patterns see
_LATIN = "Latn"
_SCRIPT_SHARE = {"ja": 0.05}  # kana stand for Japanese though most letters may be Han
_LEAST_SHARE = 0.3
_A_MARK = 0.35  # of a small word
_ENOUGH_WORDS = 40  # a list of names or a headline has fewer; then English is not ruled out
_PASSAGE = 10  # words; what is shorter goes with its article
_OWN_WORDS, _OWN_SHARE = 3, 0.15  # of a passage in another language than its article
_LETTERS = 6  # of another script: fewer are a disguise ("Υes" with a Greek letter) or a sign
_CLEAR = 0.4  # of a small word: by how much a short text must differ from English
_LEAST_TOLD = 0.04  # of the words; running text of any listed language has 0.12 or more
_WORD = re.compile(r"[^\W\d_]+")
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.)+")
_FOREIGN = re.compile(r"[^\x00-\u036f\u1e00-\u20ff]")  # what the scripts' patterns may find
_CODE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_@.])")


@dataclass(frozen=True, slots=True)
class _Profiles:
    words: Mapping[str, Mapping[str, float]]  # word -> language -> weight
    english: Mapping[str, float]  # word -> weight
    marks: Mapping[str, str]  # patterns
    scripts: Mapping[str, str]  # language -> a pattern of a character of its script
    groups: Mapping[str, tuple[str, ...]]  # first language of a script -> all those written in it


@cache
def _profiles() -> _Profiles:
    source = entries("structure_languages.toml")
    rows = source.tables("language", {"code": str, "words": list, "example": str})
    required = {"code": str, "pattern": str, "example": str}
    scripts = {row["code"]: row["pattern"] for row in source.tables("script", required)}
    counts = Counter(word for row in rows for word in set(row["words"]))
    words: dict[str, dict[str, float]] = {}
    groups: dict[str, list[str]] = {}
    for row in rows:
        for word in row["words"]:
            words.setdefault(word, {})[row["code"]] = 1 / counts[word]
        first = row["words"][0][0]
        of = _LATIN
        if first > "\u036f":
            of = next(c for c, pattern in scripts.items() if _compiled(pattern).match(first))
        groups.setdefault(of, []).append(row["code"])
    marks = {row["code"]: row["marks"] for row in rows if "marks" in row}
    english = {word: of[DEFAULT] for word, of in words.items() if DEFAULT in of}
    return _Profiles(words, english, marks, scripts, {c: tuple(g) for c, g in groups.items()})


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when it is needed: all of them take 50 ms, and English text needs none."""
    try:
        return re.compile(pattern)
    except re.error as exc:
        raise ResourceError(
            f"lexicon/structure_languages.toml: “{pattern}” is not valid ({exc}). Mend it."
        ) from exc


def known() -> tuple[str, ...]:
    """The codes of all languages that can be told, in the order of their list."""
    groups = _profiles().groups
    written = [code for group in groups.values() for code in group]
    return tuple(dict.fromkeys([*written, *_profiles().scripts]))


def code_of(name: str | None) -> str | None:
    """The code of a language as pages state it ("en" for "en-GB"); None when it is no code."""
    match = _CODE.match(name.strip()) if name else None
    return match[0].lower() if match else None


def language_of(text: str) -> str:
    """The ISO 639 code of the text's language.

    Told are the languages of resources/lexicon/structure_languages.toml; "en" when the text is too
    short to tell, "und" when it is long enough and is none of them. Words quoted from another
    language change nothing as long as they are the fewer. Looks at the first 6,000 code points.
    """
    sample = text[:_SAMPLE]
    profiles = _profiles()
    first = _by_script(sample, profiles) if _FOREIGN.search(sample) else _LATIN
    group = profiles.groups.get(first)
    if group is None:
        return first
    found = _words(sample)
    if not found:
        return DEFAULT if first == _LATIN else first
    scores = _scores(found, group, profiles)
    own = DEFAULT if first == _LATIN else first  # on a tie, and when nothing is told
    best = max(group, key=lambda code: (scores.get(code, 0.0), code == own))
    few = own == DEFAULT and len(found) < _PASSAGE
    if few and (len(found) < 3 or scores.get(best, 0.0) < scores.get(own, 0.0) + _CLEAR):
        return own  # "Storm kills five in Port Garnet" has one small word, of five languages
    if scores.get(best, 0.0) < _LEAST_TOLD * len(found):
        return UNKNOWN if first == _LATIN and len(found) >= _ENOUGH_WORDS else own
    return best


def _words(sample: str) -> list[str]:
    """The words in lower case, without what is not seen and without initials.

    "U.S." holds two small words of Croatian; letters with invisible marks between are French.
    """
    return _WORD.findall(_INITIALS.sub(" ", _INVISIBLE.sub("", sample.lower())))


@cache
def small_words(code: str) -> frozenset[str]:
    """The frequent small words of a language, lower case; none of one that is not listed."""
    return frozenset(word for word, of in _profiles().words.items() if code in of)


def stated_or_told(text: str, stated: str | None) -> str:
    """The language of a text whose page states one.

    A statement wins, except that pages of long texts lie about being in English: templates say so
    of articles in any language.
    """
    code = code_of(stated)
    told = language_of(text)
    long = len(_words(text[:_SAMPLE])) >= _ENOUGH_WORDS
    if code is None or (long and told != UNKNOWN and (code == DEFAULT) != (told == DEFAULT)):
        return told
    return code


def other_language_of(passage: str) -> str | None:
    """The code of the language of a passage that is plainly not in English, else None.

    Cheap for English: most passages are settled by its small words.
    """
    profiles = _profiles()
    if _FOREIGN.search(passage):
        first = _by_script(passage[:_SAMPLE], profiles)
        letters = sum(map(str.isalpha, passage[:_SAMPLE]))
        if first != _LATIN and letters >= _LETTERS:
            return language_of(passage) if first != UNKNOWN else None
    sample, weights = passage[:_SAMPLE].lower(), profiles.english
    # Small words between spaces are words however the passage is cut: enough of them settle it.
    least = sum([weights.get(word, 0.0) for word in sample.split()])
    if least > 2 * _LEAST_TOLD * len(_WORD.findall(sample)):
        return None
    found = _words(sample)
    if len(found) < _PASSAGE:
        return None
    english = sum([weights.get(word, 0.0) for word in found])
    if english > 2 * _LEAST_TOLD * len(found):
        return None
    # Addresses and headlines have the endings of many languages: small words must say so too.
    spoken = _spoken_for(found, profiles)
    if not spoken:
        return None
    code = language_of(passage)
    return code if code in spoken else None


def _spoken_for(found: Sequence[str], profiles: _Profiles) -> set[str]:
    """The languages of which enough small words are among those found that English has not."""
    own: dict[str, list[str]] = {}
    for word in found:
        of = profiles.words.get(word, {})
        if DEFAULT not in of:
            for code in of:
                own.setdefault(code, []).append(word)
    return {
        code
        for code, words in own.items()
        if len(set(words)) >= _OWN_WORDS and len(words) >= _OWN_SHARE * len(found)
    }


def _by_script(sample: str, profiles: _Profiles) -> str:
    letters = sum(1 for c in sample if c.isalpha()) or 1
    for code, pattern in profiles.scripts.items():
        if len(_compiled(pattern).findall(sample)) / letters > _SCRIPT_SHARE.get(
            code, _LEAST_SHARE
        ):
            return code
    latin = sum(1 for c in sample if c.isalpha() and c < "\u0370")
    return _LATIN if latin * 3 >= letters else UNKNOWN


def _scores(found: Sequence[str], group: Sequence[str], profiles: _Profiles) -> dict[str, float]:
    scores: dict[str, float] = {}
    for word, times in Counter(found).items():
        for code, weight in profiles.words.get(word, {}).items():
            scores[code] = scores.get(code, 0.0) + weight * times
    ranked = sorted((scores.get(code, 0.0) for code in group), reverse=True)
    if len(found) >= _ENOUGH_WORDS and len(ranked) > 1 and ranked[0] > 1.5 * ranked[1] > 0:
        return scores  # plain enough: the patterns take ten times as long
    # Rows of letters would take the patterns the square of their length.
    lower = " ".join([word for word in found if len(word) <= _LONGEST])[:_MARKED]
    for code in group:
        if code in profiles.marks:
            hits = len(_compiled(profiles.marks[code]).findall(lower))
            scores[code] = scores.get(code, 0.0) + _A_MARK * hits
    return scores
