"""Sentences and tokens of languages other than English.

Scripts without spaces (Han, kana, Thai, Khmer …) give one token for each character; its lemma is
the character with the next one, so that lemmas are the overlapping bigrams by which such texts are
searched (Foo & Li 2004 find them level with word segmentation; a dictionary costs 5 to 20 MB).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache

from reader.core.article import Token
from reader.core.language.other_languages import OtherLanguage, stem
from reader.core.language.segmenter import pieces
from reader.core.language.tokens import INSIDE, NO_SPACES, NO_SPACES_MARKS, plain
from reader.core.language.words import rough_tag
from reader.core.progress import Checkpoint, unwatched

_MARKS_A_STEP = 256  # marks between two checkpoints
LONGEST = 800  # code points of a sentence; of one without spaces between words, 200
_LONGEST_DENSE = 200
_ENDS = "。！？｡।॥؟۔։።᙮᠃។៕။༎"  # end a sentence, with no space needed
_CLOSERS = "\"'”’»›)\\]}」』】）〉》“‘*_"
_END = re.compile(
    rf"([{_ENDS}]+|[.!?…]+(?=[{_CLOSERS}]*(?:\s|\Z))|[;\u037e](?=\s))"
    rf"[{_CLOSERS}]*(?:[ \u00a0\u202f][»›](?=\s|\Z))?"
)
_STOP = re.compile(rf"[^{_ENDS}\s“「『]*(?=[{_ENDS}])")
_NEXT = re.compile(r"[\s\"'“‘«‹„(\[{¿¡*_•–—-]*(.)", re.DOTALL)
_LAST = re.compile(r"[^\s\"'“„«(\[]+\Z")
_DENSE = re.compile(f"[{NO_SPACES}]")
_THAI = re.compile("[\u0e00-\u0eff]")
_THAI_PIECE = 60  # code points: a clause or two; Thai has no stops, only spaces between phrases
_GAP = re.compile('(?<=[฀-໿”"])\\s+(?=[฀-໿“"])')  # not beside a number
_TOLD = 12  # characters after a quotation, up to the stop, that tell whose it is: “……。”他说。
_ALNUM = re.compile(r"[^\W_]")


def other_spans(
    text: str,
    start: int,
    end: int,
    language: OtherLanguage,
    checkpoint: Checkpoint = unwatched,
) -> list[tuple[int, int]]:
    """The sentences of one block as spans without white space at their ends, in order.

    Between them there is only white space. Full stops of every script count; those after listed
    abbreviations, initials and, where they make ordinals, numbers do not. Thai is cut at spaces.
    Takes time linear in the length.
    """
    found: list[tuple[int, int]] = []
    for left, right in _sentences(text, start, end, language, checkpoint):
        dense = len(_DENSE.findall(text, left, min(right, left + 400))) * 2 > min(right - left, 400)
        found += pieces(text, left, right, _LONGEST_DENSE if dense else LONGEST)
    return found


def _sentences(
    text: str, start: int, end: int, language: OtherLanguage, checkpoint: Checkpoint
) -> Iterator[tuple[int, int]]:
    begin = _skip(text, start, end)
    end = _back(text, begin, end)
    thai = len(_THAI.findall(text, begin, min(end, begin + 400))) * 2 > min(end - begin, 400)
    letter = -1  # the first letter or digit of the sentence
    for number, mark in enumerate(_END.finditer(text, begin, end)):
        if number % _MARKS_A_STEP == 0:
            checkpoint(0.0)
        if mark.end() >= end:
            break
        if letter < begin:
            found = _ALNUM.search(text, begin, end)
            letter = found.start() if found else end
        if letter >= mark.start():
            continue
        if not _ends(text, begin, end, mark, language):
            continue
        stop = mark.end()
        yield from _phrases(text, begin, stop) if thai else ((begin, stop),)
        begin = _skip(text, stop, end)
    if begin < end:
        yield from _phrases(text, begin, end) if thai else ((begin, end),)


def _ends(text: str, begin: int, end: int, mark: re.Match[str], language: OtherLanguage) -> bool:
    """Whether the mark ends a sentence of the block."""
    first = mark[1][0]
    if first in ";\u037e":
        return language.code == "el"  # the Greek question mark
    following = _NEXT.match(text, mark.end(), end)
    after = following[1] if following else ""
    if first in _ENDS:
        if mark[0][-1] in "”」』":
            rest = _STOP.match(text, mark.end(), end)
            if rest is not None and 0 < rest.end() - rest.start() <= _TOLD:
                return False
        return after not in "、，,"
    if after.islower():
        return False
    if mark[1] != ".":
        return True
    word = _LAST.search(text, max(begin, mark.start() - 30), mark.start())
    last = word[0].lower() if word else ""
    if last in language.abbreviations or last.rpartition("-")[2] in language.abbreviations:
        # "Mio." and "г." end a sentence too, but a cut too few costs less than one too many.
        return False
    if len(last) == 1 and last.isalpha():
        return not after.isupper() and not after.isdigit()
    return not (language.ordinals and last.isdigit() and len(last) < 3)


def _phrases(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Phrases between spaces, joined until they are as long as a clause."""
    begin = start
    for space in _GAP.finditer(text, start, end):
        if space.start() - begin >= _THAI_PIECE:
            yield begin, space.start()
            begin = space.end()
    if begin < end:
        yield begin, end


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _back(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


@cache
def _pattern() -> re.Pattern[str]:
    other = f"(?![{NO_SPACES}])(?:[^\\W\\d_]|[{INSIDE}])"
    return re.compile(
        r"(?P<url>(?:https?://|www\.)\S{0,2000}[^\s.,;:!?)\]\"'»”’>]|[\w.+\-]{1,64}@[\w.\-]{1,64})"
        r"|(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,5}(?![\d])|\d+(?:[.,:/٫٬'’]\d+){0,8})"
        rf"|(?P<dense>[{NO_SPACES}][{NO_SPACES_MARKS}{INSIDE}]*)"
        rf"|(?P<word>{other}(?:{other}|\d)*)(?P<tie>['’](?=[^\W\d_]))?"
        r"|(?P<run>\.{2,}|-{2,}|!{2,}|\?{2,}|…{2,})"
        r"|(?P<mark>\S)"
    )


def other_tokens(text: str, start: int, end: int, language: OtherLanguage) -> tuple[Token, ...]:
    """The tokens of the sentence ``text[start:end]`` (code points).

    They cover every character that is not white space, each once. Lemmas are stems (see ``stem``)
    or bigrams; the tag of content words is FW (foreign word), of small words IN, of numbers CD,
    punctuation has its own. Takes time linear in the length.
    """
    found: list[Token] = []
    dense: list[int] = []  # places in ``found`` of characters of scripts without spaces
    for match in _pattern().finditer(text, start, end):
        begin, stop = match.span()
        piece = sys.intern(match.group())
        lower = sys.intern(plain(piece).lower())
        if match["word"] is not None:
            if match["tie"] is not None and match["word"].lower() not in language.elisions:
                stop = match.end("word")
                piece = sys.intern(match["word"])
                lower = sys.intern(plain(piece).lower())
                found.append(_word(begin, stop, piece, lower, language))
                tie = text[stop : stop + 1]
                found.append(Token(stop, stop + 1, tie, "'", "'", "''"))
            elif match["tie"] is not None:
                found.append(Token(begin, stop, piece, lower, lower, "IN"))
            else:
                found.append(_word(begin, stop, piece, lower, language))
        elif match["dense"] is not None:
            dense.append(len(found))
            found.append(Token(begin, stop, piece, lower, lower, "FW"))
        else:
            found.append(Token(begin, stop, piece, lower, lower, rough_tag(lower)))
    for at in dense:
        found[at] = _bigram(found, at, language)
    return tuple(found)


def _word(begin: int, stop: int, piece: str, lower: str, language: OtherLanguage) -> Token:
    tag = "IN" if lower in language.small else "FW"
    return Token(begin, stop, piece, lower, _stem(lower), tag)


@lru_cache(maxsize=50_000)
def _stem(lower: str) -> str:
    return sys.intern(stem(lower))


def _bigram(tokens: list[Token], at: int, language: OtherLanguage) -> Token:
    """The token of a character with its lemma: itself and the next, when that is one such too."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    lemma = token.lower
    if following is not None and following.start == token.end and _DENSE.match(following.text):
        lemma = sys.intern(lemma + following.lower)
    tag = "IN" if token.lower in language.functions else "FW"
    return Token(token.start, token.end, token.text, token.lower, lemma, tag)
