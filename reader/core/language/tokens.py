"""Text to tokens: words, numbers and punctuation marks with their places.

The scheme is that of the English Universal Dependencies treebanks, from which the tagger learns:

* clitics are cut (``do|n't``, ``Trump|'s`` with either apostrophe, ``can|not``), as are currency
  and per cent signs (``$|1.5|bn``, ``25|%``) and units after digits (``10|km``, ``5|pm``);
* hyphenated compounds are cut at each hyphen (``US|-|China``, ``AI|-|enabled``,
  ``two|-|year|-|old``), so that each part can be matched by itself, except after a bound prefix,
  which makes one word (``non-state``, ``anti-American``, ``mid-July``);
* unlike in the treebanks, a name that begins with a capital and goes on with a number is one
  token (``F-16``, ``Covid-19``, ``GPT-5.5-Cyber``), so that its digits are never read as a
  quantity; the training text is changed in the same way;
* numbers (``1,000.5``, ``8:00``, ``11/28/2000``, ``2026-05-15``), abbreviations (``U.S.``,
  ``Mr.``), addresses (``https://…``, ``axios.com``), ``AT&T`` and ``#tag`` are one token each.

Scripts written without spaces (Han, kana, Thai …) give one token for each character. The word
lists are data: resources/tagger/tokens.toml.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import tomli

from reader.core.errors import ResourceError
from reader.paths import resource

# Marks and invisible characters that Python's \w leaves out although they stand inside words:
# combining marks, Indic vowel signs, soft hyphen, zero-width and bidirectional controls.
INSIDE = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0963\u0966-\u0dff\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u2069\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
_INVISIBLE = dict.fromkeys(
    itertools.chain(
        (0xAD, 0x61C, 0xFEFF),
        range(0x200B, 0x2010),
        range(0x202A, 0x202F),
        range(0x2060, 0x2065),
        range(0x2066, 0x206A),
        range(0xFE00, 0xFE10),
    )
)
_APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u00b4`\uff07"
_HYPHENS = "\\-\u2010\u2011\ufe63\uff0d"
_PLAIN: dict[int, str | None] = {
    **_INVISIBLE,
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u02bc\u00b4`\u2032\uff07"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " "),
    ord("\u2026"): "...",
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code not in (0xFF02, 0xFF07)},
    **{0xFB00 + i: s for i, s in enumerate(["ff", "fi", "fl", "ffi", "ffl", "st", "st"])},
}
_PLAIN[0xFF0D] = "-"

NO_SPACES = (  # scripts without spaces between words: a character with the marks on it
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u309f\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003fffd"
)
NO_SPACES_MARKS = (
    "\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
    "\u3099\u309a\u30fc"
)

_CLITIC = re.compile(rf"(?:n[{_APOSTROPHES}]t|[{_APOSTROPHES}](?:s|m|re|ve|ll|d))\Z", re.IGNORECASE)
_FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


# What the patterns for any script are needed for. All other text goes with smaller ones: to compile
# the classes above takes 40 ms, and to try them twice the time of the whole cut.
_UNUSUAL = re.compile(
    r"[^\x00-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2029\u202f-\u205f\u20a0-\u20cf"
    r"\u2100-\u2bff]"
)


# A full stop or a sign behind which a digit after the space tells what it is ("No. 5", "US$ 5").
_HANGING = ".$"
_LONGEST_KNOWN = 30  # characters of a piece that is kept


class _Tables(NamedTuple):
    dotted: str
    domains: str
    web_hint: re.Pattern[str]
    prefixes: frozenset[str]
    units: frozenset[str]
    not_at_end: frozenset[str]


def plain(text: str) -> str:
    """The text with typographic quotes, dashes, spaces and ligatures made plain, case kept.

    Invisible characters are left out, so the length may differ; text of nothing else stays.
    """
    if text.isascii():
        return text.replace("`", "'") if "`" in text else text
    return unicodedata.normalize("NFC", text.translate(_PLAIN)) or text


def tokenize(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The tokens of ``text[start:end]`` in order: start, end (code points) and plain lower case.

    The range should be one sentence: a full stop at its very end is cut from words that are
    abbreviations only sometimes. The tokens cover every character that is not white space, each
    once. Takes time linear in the length.
    """
    found: list[tuple[int, int, str]] = []
    at = start
    pieces = text[start:end].split()
    for piece in pieces[:-1]:
        at = text.index(piece, at)
        if piece[-1] in _HANGING or len(piece) > _LONGEST_KNOWN:
            _cut(text, at, at + len(piece), end, found)
        else:
            for begin, stop, lower in _cut_alone(piece):
                found.append((at + begin, at + stop, lower))
        at += len(piece)
    if pieces:
        _cut(text, text.index(pieces[-1], at), end, end, found)
    return found


@lru_cache(maxsize=50_000)
def _cut_alone(piece: str) -> tuple[tuple[int, int, str], ...]:
    """The tokens of what stands between two spaces, which is the same wherever it stands.

    A vocabulary's worth is kept: most of what an article holds stood in the ones before.
    """
    found: list[tuple[int, int, str]] = []
    _cut(piece, 0, len(piece), len(piece) + 1, found)
    return tuple(found)


def _cut(text: str, start: int, stop: int, end: int, found: list[tuple[int, int, str]]) -> None:
    """Adds the tokens of ``text[start:stop]``, which holds no space; a sentence ends at ``end``."""
    tables = _tables()
    pattern = _pattern(
        tables.web_hint.search(text, start, stop) is not None,
        _UNUSUAL.search(text, start, stop) is not None,
    )
    for match in pattern.finditer(text, start, end):
        begin, after = match.span()
        if begin >= stop:
            break
        kind = match.lastgroup
        if kind == "plain":
            piece = match.group()
            if piece in _FUSED:
                _split_clitic(piece, begin, found)
            else:
                found.append((begin, after, piece))
        elif kind == "title":
            found.append((begin, after, match.group().lower()))
        elif kind == "word":
            piece = match.group()
            if piece.isalpha() and piece not in _FUSED:
                found.append((begin, after, piece.lower() if piece.isascii() else _lower(piece)))
            else:
                _split_word(piece, begin, tables.prefixes, found)
        elif kind == "number":
            _split_number(match.group(), begin, tables.units, found)
        elif kind == "dotted" and after == end and match.group()[:-1] in tables.not_at_end:
            found.append((begin, after - 1, _lower(text[begin : after - 1])))
            found.append((after - 1, after, "."))
        elif kind == "initial" and after == end:
            found.append((begin, begin + 1, _lower(text[begin])))
            found.append((begin + 1, after, "."))
        else:
            found.append((begin, after, _lower(match.group())))


def _lower(piece: str) -> str:
    return plain(piece).lower()


def _split_word(
    word: str, start: int, prefixes: frozenset[str], found: list[tuple[int, int, str]]
) -> None:
    """Cut a run of letters, digits, hyphens and apostrophes that begins with a letter."""
    begin = 0
    for match in re.finditer(f"[{_HYPHENS}]", word):
        at = match.start()
        part = word[begin:at]
        if part.lower() in prefixes and (len(part) < 2 or not part.isupper()):  # not "UN-backed"
            continue
        if at > begin:
            _split_clitic(word[begin:at], start + begin, found)
        found.append((start + at, start + at + 1, "-"))
        begin = at + 1
    if begin < len(word):
        _split_clitic(word[begin:], start + begin, found)


def _split_clitic(word: str, start: int, found: list[tuple[int, int, str]]) -> None:
    lower = _lower(word)
    if lower in _FUSED:
        cut = _FUSED[lower] if len(lower) == len(word) else 0
    else:
        match = _CLITIC.search(word) if len(word) > 2 else None
        cut = match.start() if match else 0
    if cut:
        found.append((start, start + cut, _lower(word[:cut])))
        found.append((start + cut, start + len(word), _lower(word[cut:])))
    else:
        found.append((start, start + len(word), lower))


def _split_number(
    number: str, start: int, units: frozenset[str], found: list[tuple[int, int, str]]
) -> None:
    digits = len(number)
    while digits and number[digits - 1].isalpha():
        digits -= 1
    if 0 < digits < len(number) and number[digits:] in units:
        found.append((start, start + digits, _lower(number[:digits])))
        found.append((start + digits, start + len(number), _lower(number[digits:])))
    else:
        found.append((start, start + len(number), _lower(number)))


def _words(table: object, key: str, path: str) -> list[str]:
    if not isinstance(table, dict) or not isinstance(table.get(key), list):
        raise ResourceError(f"{path}: the list “{key}” is missing. Install parallax-reader again.")
    words = table[key]
    for word in words:
        if not isinstance(word, str) or not word:
            raise ResourceError(f"{path}: “{key}” holds {word!r}, which is not a word.")
    return list(words)


@cache
def _tables() -> _Tables:
    path = resource("tagger", "tokens.toml")
    try:
        data = tomli.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as exc:
        raise ResourceError(
            f"{path} cannot be read ({exc}). Install parallax-reader again."
        ) from exc
    dotted = data.get("abbreviations", {})
    always = "|".join(re.escape(word) for word in _words(dotted, "always", str(path)))
    numbered = "|".join(re.escape(word) for word in _words(dotted, "before_number", str(path)))
    domains = "|".join(_words(data.get("web", {}), "domains", str(path)))

    return _Tables(
        dotted=rf"(?:{always})\.(?!\w)|(?:{numbered})\.(?=\s?\d)",
        domains=domains,
        web_hint=re.compile(rf"@|://|www\.|\#\w|\.(?:{domains})(?!\w)"),
        prefixes=frozenset(_words(data.get("hyphens", {}), "prefixes", str(path))),
        units=frozenset(_words(data.get("units", {}), "after_digits", str(path))),
        not_at_end=frozenset(_words(dotted, "not_at_end", str(path))),
    )


@cache
def _pattern(web: bool, unusual: bool) -> re.Pattern[str]:
    """The pattern of a token, with addresses or not, for any script or only for the usual ones."""
    tables = _tables()
    letter = "[^\\W\\d_]"
    other = f"(?![{NO_SPACES}])(?:[^\\W_]|[{INSIDE}])" if unusual else "[^\\W_]"
    address = (
        r"(?P<url>(?:https?|ftp)://\S{0,2000}[^\s.,;:!?)\]\"'»”’>]"
        r"|www\.\S{0,2000}[^\s.,;:!?)\]\"'»”’>]"
        r"|[\w.+\-]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64}){1,8}"
        rf"|(?:[A-Za-z0-9\-]{{1,64}}\.){{1,8}}(?:{tables.domains})(?![\w.@]\w)(?!\w)"
        r"(?:/[^\s,;!?)\]\"'»”’>]{0,2000})?"
        r"|[@\#]\w{1,200})|"
    )
    no_spaces = rf"|(?P<nospace>[{NO_SPACES}][{NO_SPACES_MARKS}{INSIDE}]*)"
    return re.compile(
        # Most tokens: none of the other kinds begins so and ends there. Behind them all it took
        # three times as long.
        r"(?P<plain>[a-z]+(?=[\s,]))|(?P<title>[A-Z][a-z]+(?=[\s,]))|"
        + (address if web else "")
        # Only where a full stop follows the word are hundreds of abbreviations tried.
        + rf"(?P<dotted>(?=\w+\.)(?:{tables.dotted}))"
        + rf"|(?P<initials>(?:{letter}\.){{2,}}|{letter}\.{letter}(?![\w.]))"
        r"|(?P<initial>[A-Z]\.(?=\s|\Z))"
        + (no_spaces if unusual else "")
        + r"|(?P<currency>(?:US|AU|CA|NZ|HK|A|C|S)\$(?=\s?\d))"
        rf"|(?P<model>[A-Z][^\W\d_]*[{_HYPHENS}]\d\w*(?:\.\d\w*)*(?:[{_HYPHENS}]\w+)*)"
        r"|(?P<joined>[A-Z]{1,8}(?:&[A-Z]{1,8})+(?!\w))"
        r"|(?P<decade>['‘’]\d0s(?!\w))"
        r"|(?P<number>\d+[\-‑]\d+[\-‑]\d+(?![\w\-])"
        rf"|\d+(?:[.,:/]\d+)*(?:[¼-¾⅐-⅞]|{other})*)"
        rf"|(?P<word>{other}+(?:[{_APOSTROPHES}{_HYPHENS}]{other}+)*)"
        rf"|(?P<clitic>[{_APOSTROPHES}](?:em|tis|twas|til|cause)(?!\w))"
        r"|(?P<run>\.{2,}|-{2,}|!{2,}|\?{2,}|\*{2,}|={2,}|_{2,}|~{2,}|\#{2,}|\+{2,})"
        r"|(?P<mark>\S)"
    )
