"""Where the time expressions of a sentence stand, before they are given a meaning."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.core.article import Kind, Sentence, Token
from reader.core.language.flat_text import FlatText
from reader.core.language.time_words import beside_digits, patterns_for
from reader.core.language.times_patterns import KIND, compiled


class Hit(NamedTuple):
    """A match of one pattern: its name, its place in the flat text, and its named groups."""

    name: str
    start: int
    end: int
    groups: dict[str, str]


_FREQUENCY = re.compile(r"(?:once|twice|times|thrice|per|each|every|apiece|daily)\s+(?:in\s+)?\Z")
_BOUND_BEFORE = re.compile(
    r"(?:more than|less than|fewer than|at least|up to|over|nearly|almost|some|about|around"
    r"|under|only|all|another|additional|estimated|[$£€¥])\s*\Z"
)
_DATE_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|until|till|from|before|after|during|early|late|mid|circa|year|and"
    r"|through|to|between|around|about|back in|the|summer|spring|winter|autumn|fall)|[(\[,'-])\s*\Z"
)
_RATE_AFTER = re.compile(r"\s+(?:an?|per|each|every)\s")
_PRODUCTS = frozenset({"windows", "server", "office", "vista", "word", "excel"})
_WINDOW = 64  # characters before an expression that say how it is meant


def scan(sentence: Sentence, flat: FlatText, kinds: int) -> list[Hit]:
    """The time expressions in order, none overlapping another.

    ``kinds`` are those of the sentence's words, from ``kinds_in``.
    """
    text = flat.text
    taken = bytearray(len(text))
    hits: list[Hit] = []
    if kinds & KIND["digit"]:
        kinds |= beside_digits(text)
    for name, pattern in patterns_for(kinds):
        for match in compiled(pattern).finditer(text):
            start, end = match.span()
            if 1 in taken[start:end]:
                continue
            groups = {key: value for key, value in match.groupdict().items() if value is not None}
            hit = Hit(name, start, end, groups)
            if _holds(hit, match, sentence, flat):
                taken[start:end] = b"\1" * (end - start)
                hits.append(hit)
    hits.sort(key=lambda hit: hit.start)
    return hits


def _token(sentence: Sentence, flat: FlatText, at: int) -> Token:
    return sentence.tokens[flat.tokens(at, at + 1)[0]]


def _holds(hit: Hit, match: re.Match[str], sentence: Sentence, flat: FlatText) -> bool:
    """Whether a match is a time after all: casing, years that count, rates."""
    text = flat.text
    for group in ("month", "weekday"):
        if group in hit.groups:
            token = _token(sentence, flat, match.start(group))
            at = match.start(group)
            capital = at - flat.starts[flat.tokens(at, at + 1)[0]]  # 4 in "mid-June"
            if not token.text[capital : capital + 1].isupper():
                return False
            word = hit.groups[group]
            ambiguous = len(word) <= 4 or word == "march"  # "May", "Mar", "Sat"; "a Mass March"
            if (
                ambiguous
                and hit.name in ("month", "weekday", "monthref")
                and not _month_context(hit, text, token, match.start(group))
            ):
                return False
    if "partday" in hit.groups and sentence.kind is Kind.BODY:
        word = _token(sentence, flat, match.start("partday")).text
        if word[0].isupper() and not word.isupper():
            return False  # "Saturday Night Live"
    if hit.name == "weekday" and _FREQUENCY.search(text, max(hit.start - _WINDOW, 0), hit.start):
        return False  # "every Tuesday"
    if hit.name == "ref" and hit.groups["ref"] == "the" and "lead" not in hit.groups:
        # "the year" alone is none; "the end of the year" and "at the weekend" are
        weekend = hit.groups["unit"].startswith("weekend")
        return weekend and text[: hit.start].endswith((" at ", " over ", " on ", " during "))
    if hit.name == "year":
        return _is_year(hit, sentence, flat)
    if hit.name in ("duration", "plural"):
        if _FREQUENCY.search(text, max(hit.start - _WINDOW, 0), hit.start):
            return False
        count = hit.groups.get("count", "")
        if count in ("a", "an") and _rate(hit, text, sentence, flat):
            return False
        if count == "one" and hit.groups.get("unit") in ("day", "second", "night", "quarter"):
            # "one day she will"; "with one second left" is a length
            return text.startswith((" left", " remaining", " later", " to go"), hit.end)
        if hit.groups.get("unit") == "quarter" and (
            "-" in text[hit.start : hit.end] or text.startswith(" of", hit.end)
        ):
            return False  # "three-quarters of the town"
        if hit.groups.get("unit") in ("second", "quarter", "night", "season") and (
            hit.name == "plural"
            or (text[hit.end - 1] != "s" and "-" not in text[hit.start : hit.end])
        ):
            return False
        if hit.name == "plural":
            following = text[hit.end : hit.end + 12]
            return re.match(r"[ -]old\b", following) is None
    if hit.name == "quarter" and hit.groups.get("quarter", "").isalpha():
        return "quarter" not in text[hit.start : hit.end] or not text[hit.end :].startswith(
            "-final"
        )
    return not (
        hit.name == "ref"
        and hit.groups.get("unit") == "quarter"
        and "final" in text[hit.end : hit.end + 7]
    )


def _month_context(hit: Hit, text: str, token: Token, at: int) -> bool:
    """Whether "May", "Mar", "Jan", "Mon" … alone is a time and not a verb or a name."""
    if hit.name == "monthref" or token.tag == "MD":
        return hit.name == "monthref"
    word = text[at : at + 5].strip(" .,")
    if word in ("june", "july"):
        return True
    before = text[max(at - _WINDOW, 0) : at].rstrip()
    return (
        re.search(
            r"\b(?:in|since|of|by|until|till|from|before|after|during|early|late|mid|last|next|this"
            r"|and|through|to|between|on|end|throughout|over|late-|mid-)-?\Z",
            before,
        )
        is not None
    )


def _rate(hit: Hit, text: str, sentence: Sentence, flat: FlatText) -> bool:
    """Whether "a week", "an hour" … tells a rate: "180 kilometres an hour", "twice a week"."""
    if not hit.start:
        return False
    token = _token(sentence, flat, hit.start - 1 if text[hit.start - 1] != " " else hit.start - 2)
    return token.tag in ("NNS", "CD") or token.lower in (
        "km",
        "%",
        "percent",
        "cent",
        "once",
        "twice",
        "times",
        "miles",
        "euros",
        "dollars",
        "barrel",
    )


def _is_year(hit: Hit, sentence: Sentence, flat: FlatText) -> bool:
    text = flat.text
    before = text[max(hit.start - _WINDOW, 0) : hit.start]
    value = int(hit.groups["year"])
    first, end = flat.tokens(hit.start, hit.end)
    following = sentence.tokens[end : end + 3]
    product = sentence.tokens[first - 1].text if first else ""
    if product[:1].isupper() and product.lower() in _PRODUCTS:
        return False
    if _BOUND_BEFORE.search(before) and not re.search(
        r"\b(?:in|since) (?:about|around)\s*\Z", before
    ):
        if following and following[0].tag.startswith(("NN", "JJ", "CD")):
            return False
        if not re.search(r"(?:about|around|only|all)\s*\Z", before):
            return False
    if following and following[0].lower in (
        "%",
        "percent",
        "per",
        "km",
        "kilometres",
        "miles",
        "metres",
        "feet",
        "million",
        "billion",
        "tonnes",
        "tons",
        "kg",
        "hours",
        "hrs",
        "gmt",
        "votes",
        "acres",
        "hectares",
        "mw",
        "people",
        "men",
        "women",
        "soldiers",
        "troops",
        "euros",
        "dollars",
        "pounds",
        "days",
        "years",
        "meters",
        "kilometers",
        "square",
    ):
        return False
    if (
        following
        and following[0].lower == "-"
        and following[0].start == sentence.tokens[end - 1].end
        and len(following) > 1
        and following[1].tag.startswith(("NN", "JJ", "VBN", "VBG"))
    ):
        return False  # "a 2000-strong crowd"; "in 2018 - but" has its hyphen apart
    nouns = 0
    for token in following:
        if token.tag in ("NNS", "NNPS"):
            nouns = 2
            break
        if not token.tag.startswith(("JJ", "NN", "VBN")) or token.tag.startswith("NNP"):
            break
    dated = _DATE_BEFORE.search(before) is not None
    if nouns and (value % 100 == 0 or not 1900 <= value <= 2099):
        return re.search(r"\b(?:the|its|their|'s|his|her|of|in|since)\s*\Z", before) is not None
    if nouns and not dated and before:
        return sentence.tokens[max(first - 1, 0)].tag in ("NN", "NNP", "DT", "POS", "PRP$", "JJ")
    if 1900 <= value <= 2099:
        return True
    return dated or "part" in hit.groups
